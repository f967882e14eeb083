#include "viewer/load/opened_files.hpp"

#include "../boundary/temporary_folder.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace kakehashi {
namespace {

constexpr const char* square = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"JP-01","name":"Hokkaido"},
 "geometry":{"type":"Polygon","coordinates":[[[141,42],[145,42],[145,45],[141,45],[141,42]]]}},
{"type":"Feature","properties":{"code":"XX-02","name":"Elsewhere"},
 "geometry":{"type":"Polygon","coordinates":[[[10,42],[15,42],[15,45],[10,45],[10,42]]]}}]})";

/// A network of one link; `more` are members of its root.
std::string network_with(const std::string& more) {
  return R"({"format":"kakehashi-network","version":1,"title":{"en":"w"},"languages":["en"],)" + more +
         R"("countries":{"JP":{"name":{"en":"Japan"}},"RU":{"name":{"en":"Russia"}}},
"places":{"a":{"name":{"en":"A"},"kind":"city","lon":142,"lat":43,"region":"JP-01"},
"b":{"name":{"en":"B"},"kind":"city","lon":143,"lat":50,"region":"RU-SAK"}},
"regions":{"JP-01":{"name":{"en":"Hokkaido"},"country":"JP","capital":"a"},
"RU-SAK":{"name":{"en":"Sakhalin"},"country":"RU","capital":"b"}},
"partnerships":{"ab":{"between":[{"region":"JP-01"},{"region":"RU-SAK"}],"type":"friendship",
"life":[{"status":"active","from":"1998"}],"agreements":[{"id":"ab-1","date":"1998","title":{"en":"Treaty"}}]}}})";
}

class OpenedFilesTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    setenv("KAKEHASHI_CACHE", "", 1);
    world_ = load_map(std::nullopt).map;
  }
  static void TearDownTestSuite() { world_.reset(); }
  void SetUp() override {
    ASSERT_TRUE(world_);
    now_.map = world_;
    now_.language = "en";
    now_.tolerance_rad = 0.01;
  }

  [[nodiscard]] OpenedFiles open(const std::vector<std::string>& files) const { return open_files(files, now_); }
  static long long remarks(const OpenedFiles& opened) {
    const auto& findings = opened.notice->findings;
    return std::count_if(findings.begin(), findings.end(),
                         [](const Diagnostic& finding) { return finding.severity != Severity::note; });
  }
  static bool tells(const OpenedFiles& opened, std::string_view code) {
    const auto& findings = opened.notice->findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& found) { return found.code == code; });
  }

  static std::shared_ptr<const MapData> world_;
  test::TemporaryFolder folder_;
  OpenNow now_;
};

std::shared_ptr<const MapData> OpenedFilesTest::world_;

TEST_F(OpenedFilesTest, OpensANetworkAndCountsItsRemarks) {
  const OpenedFiles opened = open({folder_.write("w.json", network_with(""))});
  ASSERT_TRUE(opened.document);
  ASSERT_TRUE(opened.notice);
  EXPECT_EQ(opened.notice->kind, Notice::Kind::opened);
  EXPECT_EQ(remarks(opened), 1);  // an agreement without a source
  EXPECT_FALSE(opened.map);       // the embedded one is shown already
  EXPECT_EQ(opened.offer.index(), 0U);
}

TEST_F(OpenedFilesTest, OpensNothingWhereTheNetworkHasErrors) {
  const std::string flows = folder_.write("f.csv", "lon1,lat1,lon2,lat2\n1,2,3,4\n");
  const OpenedFiles opened = open({folder_.write("w.json", R"({"format":"kakehashi-network","version":)"), flows});
  EXPECT_FALSE(opened.document);
  EXPECT_FALSE(opened.flows);
  ASSERT_TRUE(opened.notice);
  EXPECT_EQ(opened.notice->kind, Notice::Kind::failed);
  EXPECT_TRUE(tells(opened, "syntax-end"));
}

TEST_F(OpenedFilesTest, OpensANetworkWithTheBoundariesAndFlowsThatCameWithIt) {
  const std::string flows = folder_.write("f.csv", "lon1,lat1,lon2,lat2\n1,2,3,4\n5,6,7,8\n");
  const OpenedFiles opened =
      open({flows, folder_.write("b.geojson", square), folder_.write("w.json", network_with(""))});
  ASSERT_TRUE(opened.document);
  ASSERT_TRUE(opened.map);
  EXPECT_TRUE(opened.map->boundaries->file.ends_with("b.geojson"));
  ASSERT_TRUE(opened.flows);
  EXPECT_EQ(opened.flows->flows.arcs.size(), 2U);
  EXPECT_EQ(opened.offer.index(), 0U);
  EXPECT_EQ(opened.notice->files.size(), 3U);
  EXPECT_TRUE(tells(opened, "region-unknown"));  // RU-SAK is not among these boundaries
}

TEST_F(OpenedFilesTest, OpensTheFirstOfTwoNetworksAndNamesTheOther) {
  const OpenedFiles opened =
      open({folder_.write("a.json", network_with("")), folder_.write("b.json", network_with(""))});
  ASSERT_TRUE(opened.document);
  EXPECT_TRUE(opened.document->file.ends_with("a.json"));
  EXPECT_TRUE(tells(opened, "file-left-out"));
}

TEST_F(OpenedFilesTest, RefusesANetworkWhoseBoundariesAreMissing) {
  const OpenedFiles opened = open({folder_.write("w.json", network_with(R"("boundaries":{"file":"gone.gpkg"},)"))});
  EXPECT_FALSE(opened.document);
  EXPECT_FALSE(opened.map);
  EXPECT_EQ(opened.notice->kind, Notice::Kind::failed);
  EXPECT_TRUE(tells(opened, "file-missing"));
}

TEST_F(OpenedFilesTest, FollowsTheBoundariesThatANetworkNames) {
  (void)folder_.write("own.geojson", square);
  const std::string file = folder_.write("w.json", network_with(R"("boundaries":{"file":"own.geojson"},)"));
  const OpenedFiles opened = open({file});
  ASSERT_TRUE(opened.map);
  // A network that names none brings the embedded ones back.
  now_.map = opened.map->map;
  now_.boundaries = opened.map->boundaries;
  const OpenedFiles next = open({folder_.write("v.json", network_with(""))});
  ASSERT_TRUE(next.map);
  EXPECT_FALSE(next.map->boundaries);
}

TEST_F(OpenedFilesTest, OffersBoundariesAndTellsHowManyOfTheRegionsAreAmongThem) {
  now_.regions = {{"JP-01", {}}, {"RU-SAK", {}}};
  const OpenedFiles opened = open({folder_.write("b.geojson", square)});
  EXPECT_FALSE(opened.map);
  ASSERT_TRUE(std::holds_alternative<NewMap>(opened.offer));
  EXPECT_EQ(opened.notice->kind, Notice::Kind::boundaries_offer);
  EXPECT_EQ(opened.notice->count, 2);
  EXPECT_EQ(opened.notice->known, 1);
  EXPECT_EQ(opened.notice->of, 2);
}

TEST_F(OpenedFilesTest, KeepsAcceptedBoundariesWhenTheSameNetworkIsOpenedAnew) {
  const std::string file = folder_.write("w.json", network_with(""));
  const OpenedFiles offered = open({folder_.write("b.geojson", square)});
  const NewMap& map = std::get<NewMap>(offered.offer);
  now_.map = map.map;
  now_.boundaries = map.boundaries;
  now_.boundaries_accepted = true;
  now_.network_file = file;
  OpenedFiles again = open({file});
  ASSERT_TRUE(again.map);
  EXPECT_EQ(again.map->boundaries->file, map.boundaries->file);
  now_.network_file = "/another.json";
  again = open({file});
  ASSERT_TRUE(again.map);
  EXPECT_FALSE(again.map->boundaries);
}

TEST_F(OpenedFilesTest, DrawsFlowsAndTheSameFlowsOnAnotherMap) {
  const OpenedFiles opened = open({folder_.write("f.csv", "lon1,lat1,lon2,lat2\n1,2,3,4\n")});
  ASSERT_TRUE(opened.flows);
  EXPECT_EQ(opened.notice->kind, Notice::Kind::flows);
  EXPECT_EQ(opened.notice->count, 1);
  now_.flows = opened.flows;
  const OpenedFiles other = open({folder_.write("b.geojson", square)});
  const NewMap& map = std::get<NewMap>(other.offer);
  ASSERT_TRUE(map.flows);
  EXPECT_EQ(map.flows->flows.arcs.size(), 1U);
}

TEST_F(OpenedFilesTest, FindsOutWhatAWorkbookHolds) {
  const auto workbook = [&](const std::string& name, std::vector<std::string> headings,
                            std::vector<std::string> cells) {
    Table table;
    table.columns = std::move(headings);
    table.rows = {{2, std::move(cells)}};
    return folder_.write(name, write_table(table, TableFormat::xlsx).value_or(""));
  };
  const OpenedFiles links = open({workbook("l.xlsx", {"from", "to", "date"}, {"JP-01", "RU-SAK", "1998"})});
  EXPECT_EQ(links.notice->kind, Notice::Kind::import_offer);
  const OpenedFiles flows = open({workbook("f.xlsx", {"lon1", "lat1", "lon2", "lat2"}, {"1", "2", "3", "4"})});
  EXPECT_EQ(flows.notice->kind, Notice::Kind::flows);
  ASSERT_TRUE(flows.flows);
  EXPECT_EQ(flows.flows->flows.arcs.size(), 1U);
  const OpenedFiles other = open({workbook("o.xlsx", {"name", "age"}, {"Anna", "30"})});
  EXPECT_EQ(other.notice->kind, Notice::Kind::failed);
}

TEST_F(OpenedFilesTest, TellsWhatCanBeOpenedForWhatCannot) {
  const OpenedFiles opened = open({folder_.write("letter.pdf", "%PDF-1.7")});
  EXPECT_EQ(opened.notice->kind, Notice::Kind::failed);
  EXPECT_TRUE(opened.notice->tells_openable);
  EXPECT_TRUE(tells(opened, "file-is-document"));
  const OpenedFiles gone = open({folder_.path("gone.json")});
  EXPECT_EQ(gone.notice->kind, Notice::Kind::failed);
  EXPECT_FALSE(gone.notice->tells_openable);
  EXPECT_TRUE(tells(gone, "file-missing"));
  const OpenedFiles table = open({folder_.write("people.csv", "name,age\nAnna,30\nBoris,40\n")});
  EXPECT_EQ(table.notice->kind, Notice::Kind::failed);
  EXPECT_TRUE(tells(table, "headings-missing"));
  const OpenedFiles half = open({folder_.write("half.csv", "from,date,title\nJP-01,1998,A\nJP-04,1999,B\n")});
  EXPECT_EQ(half.notice->kind, Notice::Kind::failed);
  EXPECT_TRUE(tells(half, "table-without-ends"));
}

TEST_F(OpenedFilesTest, ImportsATableInMemoryAndSavesItOnlyWhenAsked) {
  const std::string table = folder_.write("w.csv", "from,to,date,title\nJP-01,RU-SAK,1998,Treaty\n");
  const OpenedFiles offered = open({table});
  EXPECT_EQ(offered.notice->kind, Notice::Kind::import_offer);
  const OpenedFiles imported = import_offered(std::get<ImportOffer>(offered.offer), now_);
  ASSERT_TRUE(imported.document);
  EXPECT_EQ(imported.document->network.partnerships.size(), 1U);
  EXPECT_EQ(imported.notice->kind, Notice::Kind::imported);
  EXPECT_EQ(imported.notice->count, 1);
  EXPECT_EQ(folder_.files().size(), 1U);
  const OpenedFiles saved = save_offered(std::get<SaveOffer>(imported.offer));
  EXPECT_EQ(saved.notice->kind, Notice::Kind::saved);
  EXPECT_TRUE(load_network(folder_.path("w.json")).network);
  // The same again: what is there is never written over.
  const OpenedFiles again = import_offered(std::get<ImportOffer>(offered.offer), now_);
  EXPECT_TRUE(std::get<SaveOffer>(again.offer).file.ends_with("w-2.json"));
  const OpenedFiles late = save_offered(std::get<SaveOffer>(imported.offer));
  EXPECT_EQ(late.notice->kind, Notice::Kind::save_failed);
  EXPECT_TRUE(std::holds_alternative<SaveOffer>(late.offer));
}

TEST_F(OpenedFilesTest, OffersTheRowsWithoutMistakes) {
  const std::string table = folder_.write("w.csv", "from,to,date\nJP-01,RU-SAK,1998\nNowhere,RU-SAK,1998\n");
  const OpenedFiles opened = import_offered({table, std::nullopt, false}, now_);
  EXPECT_FALSE(opened.document);
  EXPECT_EQ(opened.notice->kind, Notice::Kind::partial_offer);
  EXPECT_EQ(opened.notice->count, 1);
  EXPECT_TRUE(tells(opened, "end-unknown"));
  const OpenedFiles partial = import_offered(std::get<ImportOffer>(opened.offer), now_);
  ASSERT_TRUE(partial.document);
  EXPECT_EQ(partial.document->network.partnerships.size(), 1U);
}

TEST_F(OpenedFilesTest, ImportsWithTheBoundariesThatCameWithTheTable) {
  const std::string table = folder_.write("w.csv", "from,to,date\nJP-01,XX-02,1998\n");
  const OpenedFiles offered = open({table, folder_.write("b.geojson", square)});
  ASSERT_TRUE(std::holds_alternative<ImportOffer>(offered.offer));
  const OpenedFiles imported = import_offered(std::get<ImportOffer>(offered.offer), now_);
  ASSERT_TRUE(imported.document) << sentence(imported.notice->findings.at(0), "en");
  ASSERT_TRUE(imported.map);
  EXPECT_NE(std::get<SaveOffer>(imported.offer).text.find("\"b.geojson\""), std::string::npos);
}

TEST_F(OpenedFilesTest, SaysWhyATableCannotBeImported) {
  const std::string table = folder_.write("w.csv", "from,to,date\nNowhere,RU-SAK,1998\n");
  EXPECT_EQ(import_offered({table, std::nullopt, false}, now_).notice->kind, Notice::Kind::import_failed);
  std::filesystem::remove(table);  // between the offer and the answer
  const OpenedFiles gone = import_offered({table, std::nullopt, false}, now_);
  EXPECT_EQ(gone.notice->kind, Notice::Kind::import_failed);
  EXPECT_TRUE(tells(gone, "file-missing"));
}

}  // namespace
}  // namespace kakehashi
