#include "geo/network/network_index.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/import_links.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;
using test::small_world;
using test::table_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// "LINE HEADING CODE" of each finding.
std::vector<std::string> told(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics) lines.push_back(std::to_string(d.line) + " " + d.pointer + " " + d.code);
  return lines;
}

/// The network that a table becomes, read as the program reads files.
Network network_of(const Table& table, const ImportOptions& options = {}) {
  const ImportResult result = import_links(table, small_world(), options);
  EXPECT_THAT(told(result.diagnostics), IsEmpty());
  if (!result.network) return {};
  NetworkResult read = read_network(result.network->dump(), "imported.json");
  EXPECT_TRUE(read.network);
  for (const Diagnostic& d : read.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
  return std::move(*read.network);
}

TEST(Import, MakesPartnershipsWithAgreementsOfRows) {
  const Network network = network_of(table_of(
      {"from", "to", "date", "type", "fields", "title", "source"},
      {{"宮城", "Nizhny Novgorod", "2010-08", "sister", "economy; culture", "Memorandum", "https://example.org"},
       {"RU-NIZ", "Miyagi", "2016", "sister", "sport", "Second", ""}}));
  ASSERT_EQ(network.partnerships.size(), 1U);
  const Partnership& partnership = network.partnerships.front();
  EXPECT_EQ(partnership.type, PartnershipType::sister);
  EXPECT_EQ(partnership.between.at(0).region, "JP-04");
  EXPECT_EQ(partnership.between.at(1).region, "RU-NIZ");
  EXPECT_THAT(partnership.fields, ElementsAre("economy", "culture", "sports"));
  ASSERT_EQ(partnership.agreements.size(), 2U);
  EXPECT_EQ(partnership.agreements[0].title.in("en"), "Memorandum");
  EXPECT_EQ(to_string(*partnership.agreements[0].date), "2010-08");
  EXPECT_EQ(NetworkIndex{network}.source(partnership.agreements[0].citations.at(0).source)->url, "https://example.org");
  ASSERT_EQ(partnership.life.size(), 1U);
  EXPECT_EQ(to_string(*partnership.life[0].from), "2010-08");
  EXPECT_EQ(NetworkIndex{network}.country("JP")->name.in("en"), "Japan");
  EXPECT_NEAR(NetworkIndex{network}.anchor(partnership.between[0])->longitude_deg, 140.9, 1e-9);
}

TEST(Import, TakesAFieldThatACellNamesTwiceOnce) {
  const Network network = network_of(
      table_of({"from", "to", "date", "fields", "title"}, {{"JP-04", "RU-NIZ", "2010", "culture; culture", "First"}}));
  EXPECT_THAT(network.partnerships.at(0).agreements.at(0).fields, ElementsAre("culture"));
}

TEST(Import, KeepsPairsOfDifferentTypesApart) {
  const ImportResult result =
      import_links(table_of({"from", "to", "type"},
                            {{"JP-04", "RU-NIZ", "sister"}, {"JP-04", "RU-NIZ", "economic"}, {"JP-04", "RU-NIZ", ""}}),
                   small_world(), {});
  EXPECT_THAT(told(result.diagnostics), ElementsAre("4 type link-type-missing"));
  const auto read = read_network(result.network->dump(), "imported.json");
  ASSERT_EQ(read.network->partnerships.size(), 3U);
  EXPECT_EQ(read.network->partnerships[2].type, PartnershipType::friendship);
}

TEST(Import, ListsEveryMistakeByRowAndWritesNothing) {
  const Table table =
      table_of({"from", "to", "date", "type", "status"}, {{"Mijagi", "RU-NIZ", "", "", ""},
                                                          {"JP-04", "Altai", "", "", ""},
                                                          {"", "RU-NIZ", "", "", ""},
                                                          {"JP-04", "宮城", "", "", ""},
                                                          {"JP-04", "RU-NIZ", "32.1.2016", "friend", "on"},
                                                          {"JP-01", "RU-NIZ", "", "", ""}});
  const ImportResult result = import_links(table, small_world(), {});
  EXPECT_FALSE(result.network);
  EXPECT_THAT(told(result.diagnostics),
              ElementsAre("2 from end-unknown", "3 to end-ambiguous", "4 from end-missing", "5 to ends-equal",
                          "6 status value-unknown", "6 type value-unknown", "6 date date-impossible"));
  EXPECT_THAT(result.diagnostics[0].arguments, ElementsAre("Mijagi", "Miyagi (JP-04)"));
  EXPECT_THAT(result.diagnostics[1].arguments, ElementsAre("Altai", "Altai Krai (RU-ALT), Altai Republic (RU-AL)"));
}

TEST(Import, LeavesOutRowsWithMistakesWhenAskedTo) {
  const Table table = table_of({"from", "to"}, {{"Mijagi", "RU-NIZ"}, {"JP-01", "RU-NIZ"}});
  const ImportResult result = import_links(table, small_world(), {"en", true});
  ASSERT_TRUE(result.network);
  EXPECT_EQ(result.rows, 1U);
  EXPECT_THAT(told(result.diagnostics), ElementsAre("2 from end-unknown"));
}

TEST(Import, TakesPlacesForEndsAndForPartners) {
  const Network network =
      network_of(table_of({"from", "from_place", "from_lon", "from_lat", "to", "to_place", "to_lon", "to_lat"},
                          {{"JP-04", "Sendai", "140.87", "38.27", "", "Sochi", "39,72", "43,6"},
                           {"JP-04", "Ishinomaki", "141.3", "38.43", "FR-ARA", "Lyon", "4.8", "45.8"}}));
  ASSERT_EQ(network.partnerships.size(), 2U);
  EXPECT_EQ(NetworkIndex{network}.anchor(network.partnerships[0].between[0])->name.in("en"), "Sendai");
  EXPECT_TRUE(network.partnerships[0].between[1].region.empty());
  EXPECT_NEAR(NetworkIndex{network}.anchor(network.partnerships[0].between[1])->latitude_deg, 43.6, 1e-9);
  EXPECT_EQ(NetworkIndex{network}.anchor(network.partnerships[1].between[0])->name.in("en"), "Ishinomaki");
  EXPECT_EQ(network.partnerships[1].between[1].region, "FR-ARA");
}

TEST(Import, RefusesDegreesThatAreNone) {
  const Table table = table_of({"from_place", "from_lon", "from_lat", "to"}, {{"Sendai", "140.87", "138.27", "RU-NIZ"},
                                                                              {"Sendai", "east", "38", "RU-NIZ"},
                                                                              {"Sendai", "", "", "RU-NIZ"},
                                                                              {"Sendai", "inf", "nan", "RU-NIZ"}});
  EXPECT_THAT(told(import_links(table, small_world(), {}).diagnostics),
              ElementsAre("2 from_lat cell-no-degrees", "3 from_lon cell-no-degrees", "4 from end-without-position",
                          "5 from_lon cell-no-degrees", "5 from_lat cell-no-degrees"));
}

TEST(Import, ReadsTextsInSeveralLanguages) {
  const Network network = network_of(table_of({"地域1", "地域2", "日付", "title_ja", "title_ru"},
                                              {{"宮城県", "ニジェゴロド州", "2016年12月15日", "覚書", "Меморандум"}}),
                                     {"ja", false});
  EXPECT_THAT(network.languages, ElementsAre("ja", "ru"));
  EXPECT_EQ(network.partnerships.at(0).agreements.at(0).title.in("ru"), "Меморандум");
  EXPECT_EQ(NetworkIndex{network}.region("JP-04")->name.in("ru"), "Мияги");
  EXPECT_EQ(NetworkIndex{network}.region("JP-04")->name.by_language.count("en"), 0U);
}

TEST(Import, NotesUnknownColumnsAndMissesNeededOnes) {
  const ImportResult result = import_links(table_of({"from", "colour"}, {{"JP-04", "red"}}), small_world(), {});
  EXPECT_FALSE(result.network);
  EXPECT_THAT(told(result.diagnostics), ElementsAre("1  column-unknown", "1  column-missing"));
}

TEST(Import, OrdersTheLifeOfAPartnershipByDate) {
  const Network network =
      network_of(table_of({"from", "to", "date", "status"}, {{"JP-04", "RU-NIZ", "2020", "suspended"},
                                                             {"JP-04", "RU-NIZ", "1999", "active"},
                                                             {"JP-04", "RU-NIZ", "2010", "active"}}));
  const auto& life = network.partnerships.at(0).life;
  ASSERT_EQ(life.size(), 2U);
  EXPECT_EQ(life[0].status, Status::active);
  EXPECT_EQ(to_string(*life[1].from), "2020");
}

}  // namespace
}  // namespace kakehashi
