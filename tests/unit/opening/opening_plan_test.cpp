#include "geo/opening/opening_plan.hpp"

#include "../boundary/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace kakehashi {
namespace {

constexpr const char* network_text = R"({"format": "kakehashi-network"})";
constexpr const char* links = "from,to\nJP-01,RU-SAK\n";
constexpr const char* flows = "lon1,lat1,lon2,lat2\n1,2,3,4\n";
constexpr const char* geojson = R"({"type": "FeatureCollection", "features": []})";

OpeningPlan plan_of(const std::vector<std::string>& files) { return plan_opening(recognise_all(files)); }

TEST(OpeningPlan, OpensANetworkWithItsBoundariesAndFlows) {
  const test::TemporaryFolder folder;
  const std::string map = folder.write("map.geojson", geojson);
  const std::string arcs = folder.write("arcs.csv", flows);
  const std::string net = folder.write("net.json", network_text);
  const OpeningPlan plan = plan_of({map, arcs, net});
  EXPECT_EQ(plan.network, net);
  EXPECT_EQ(plan.boundaries, map);
  EXPECT_EQ(plan.flows, arcs);
  EXPECT_FALSE(plan.table);
  EXPECT_TRUE(plan.left_out.empty());
  EXPECT_TRUE(plan.refused.empty());
}

TEST(OpeningPlan, OpensTheFirstOfTwoAndNamesTheOther) {
  const test::TemporaryFolder folder;
  const std::string a = folder.write("a.json", network_text);
  const std::string b = folder.write("b.json", network_text);
  const OpeningPlan plan = plan_of({b, a});
  EXPECT_EQ(plan.network, b);
  ASSERT_EQ(plan.left_out.size(), 1U);
  EXPECT_EQ(plan.left_out[0].file, a);
}

TEST(OpeningPlan, CountsAShapefileOnceWhateverOfItIsThere) {
  const test::TemporaryFolder folder;
  std::vector<std::string> parts;
  for (const char* ending : {"cpg", "dbf", "prj", "shp", "shx"}) {
    parts.push_back(folder.write(std::string("r.") + ending, std::string("\0\0\x27\x0A", 4)));
  }
  const OpeningPlan plan = plan_of(parts);
  EXPECT_EQ(plan.boundaries, parts[3]);
  EXPECT_TRUE(plan.left_out.empty());
  EXPECT_TRUE(plan.refused.empty());
}

TEST(OpeningPlan, CountsTheSameFileOnceByWhateverName) {
  const test::TemporaryFolder folder;
  const std::string a = folder.write("a.json", network_text);
  const OpeningPlan plan = plan_of({a, folder.path("./a.json"), a});
  EXPECT_EQ(plan.network, a);
  EXPECT_TRUE(plan.left_out.empty());
}

TEST(OpeningPlan, OffersATableOnlyWhereNoNetworkIsOpened) {
  const test::TemporaryFolder folder;
  const std::string table = folder.write("t.csv", links);
  EXPECT_EQ(plan_of({table}).table->file, table);
  const OpeningPlan plan = plan_of({table, folder.write("a.json", network_text)});
  EXPECT_FALSE(plan.table);
  ASSERT_EQ(plan.left_out.size(), 1U);
  EXPECT_EQ(plan.left_out[0].file, table);
}

TEST(OpeningPlan, NamesWhatCannotBeOpenedBesidesWhatCan) {
  const test::TemporaryFolder folder;
  const std::string net = folder.write("a.json", network_text);
  const std::string letter = folder.write("letter.pdf", "%PDF-1.4");
  const OpeningPlan plan = plan_of({letter, net, folder.path("gone.json")});
  EXPECT_EQ(plan.network, net);
  ASSERT_EQ(plan.refused.size(), 2U);
  EXPECT_EQ(plan.refused[0].kind, FileKind::document);
  EXPECT_EQ(plan.refused[1].kind, FileKind::missing);
}

TEST(OpeningPlan, LooksIntoAFolderForItsOnlyNetwork) {
  const test::TemporaryFolder folder;
  const std::string inner = folder.path("maps");
  std::filesystem::create_directories(inner);
  EXPECT_EQ(plan_of({inner}).refused.size(), 1U);  // an empty one
  const std::string map = folder.write("maps/map.geojson", geojson);
  EXPECT_EQ(plan_of({inner}).boundaries, map);
  const std::string net = folder.write("maps/net.json", network_text);
  const OpeningPlan plan = plan_of({inner});
  EXPECT_EQ(plan.network, net);
  EXPECT_FALSE(plan.boundaries);  // the network names its own
  (void)folder.write("maps/another.json", network_text);
  const OpeningPlan unclear = plan_of({inner});
  EXPECT_FALSE(unclear.network);
  ASSERT_EQ(unclear.refused.size(), 1U);
  EXPECT_EQ(unclear.refused[0].kind, FileKind::folder);
}

TEST(OpeningPlan, IsEmptyForNothing) {
  const OpeningPlan plan = plan_of({});
  EXPECT_FALSE(plan.network || plan.boundaries || plan.flows || plan.table);
}

}  // namespace
}  // namespace kakehashi
