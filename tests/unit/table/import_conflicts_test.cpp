#include "geo/network/network_index.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/import_links.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace kakehashi {
namespace {

using test::small_world;
using test::table_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Imported {
  Network network;
  std::vector<std::string> told;  ///< "LINE HEADING CODE ARGUMENT…" of each finding.
  std::size_t agreements = 0;
  std::size_t left_out = 0;
};

Imported import(const Table& table, bool partial = false) {
  const ImportResult result = import_links(table, small_world(), {"en", partial});
  Imported imported;
  for (const Diagnostic& d : result.diagnostics) {
    std::string line = std::to_string(d.line) + " " + d.pointer + " " + d.code;
    for (const std::string& argument : d.arguments) line += " " + argument;
    imported.told.push_back(std::move(line));
  }
  imported.agreements = result.agreements;
  imported.left_out = result.rows_left_out;
  if (!result.network) return imported;
  NetworkResult read = read_network(result.network->dump(), "imported.json");
  EXPECT_TRUE(read.network);
  for (const Diagnostic& d : read.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
  if (read.network) imported.network = std::move(*read.network);
  return imported;
}

TEST(ImportConflicts, AnUndatedStatusIsTheLatestWhereverItsRowStands) {
  const std::vector<std::string> first{"JP-01", "RU-NIZ", "1998", "active", "Agreement"};
  const std::vector<std::string> last{"JP-01", "RU-NIZ", "", "ended", ""};
  const auto after = import(table_of({"from", "to", "date", "status", "title"}, {first, last}));
  EXPECT_EQ(after.network.partnerships.at(0).status(), Status::ended);
  EXPECT_THAT(after.told, ElementsAre("3 status stage-undated"));
  const auto before = import(table_of({"from", "to", "date", "status", "title"}, {last, first}));
  EXPECT_EQ(before.network.partnerships.at(0).status(), Status::ended);
  EXPECT_EQ(before.network.partnerships.at(0).life.size(), 2U);
}

TEST(ImportConflicts, AnUndatedRowWithoutAStatusSaysNothingAboutTheLife) {
  const auto read =
      import(table_of({"from", "to", "date", "status", "text"},
                      {{"JP-01", "RU-NIZ", "2014", "ended", ""}, {"JP-01", "RU-NIZ", "", "", "Summary"}}));
  EXPECT_EQ(read.network.partnerships.at(0).status(), Status::ended);
  EXPECT_THAT(read.told, IsEmpty());
}

TEST(ImportConflicts, AnUndatedStatusThatADatedRowHasIsNotTheLatest) {
  const auto read = import(table_of({"from", "to", "date", "status"}, {{"JP-01", "RU-NIZ", "1998", "active"},
                                                                       {"JP-01", "RU-NIZ", "", "active"},
                                                                       {"JP-01", "RU-NIZ", "2014", "ended"}}));
  EXPECT_EQ(read.network.partnerships.at(0).status(), Status::ended);
  EXPECT_THAT(read.told, IsEmpty());
}

TEST(ImportConflicts, StageRowsKeepTheirOrderAndRepetitions) {
  const auto read = import(
      table_of({"row_kind", "from", "to", "date", "status"}, {{"stage", "JP-01", "RU-NIZ", "", "active"},
                                                              {"stage", "JP-01", "RU-NIZ", "2010/2011", "ended"},
                                                              {"stage", "JP-01", "RU-NIZ", "", "active"},
                                                              {"stage", "JP-01", "RU-NIZ", "1990", "proposed"}}));
  std::vector<Status> life;
  for (const LifeStage& stage : read.network.partnerships.at(0).life) life.push_back(stage.status);
  EXPECT_THAT(life, ElementsAre(Status::active, Status::proposed, Status::ended, Status::active));
  EXPECT_EQ(to_string(*read.network.partnerships.at(0).life.at(2).from), "2010/2011");
}

TEST(ImportConflicts, EqualRowsCountOnceAlsoWithTheirEndsSwapped) {
  const auto read = import(table_of(
      {"from", "to", "date", "title"},
      {{"Hokkaido", "RU-NIZ", "1998", "A"}, {"RU-NIZ", "JP-01", "1998", "A"}, {"JP-01", "RU-NIZ", "1998", "B"}}));
  EXPECT_EQ(read.agreements, 2U);
  EXPECT_EQ(read.network.partnerships.size(), 1U);
  EXPECT_THAT(read.told, ElementsAre("3 from row-twice 2"));
}

TEST(ImportConflicts, EveryTitleAndTextOfAPairIsKept) {
  const auto titles =
      import(table_of({"from", "to", "title"}, {{"JP-01", "RU-NIZ", "First"}, {"JP-01", "RU-NIZ", "Second"}}));
  EXPECT_EQ(titles.network.partnerships.at(0).summary.in("en"), "First\nSecond");
  EXPECT_THAT(titles.told, ElementsAre("3 title summary-joined 2"));
  const auto texts = import(table_of({"from", "to", "date", "text"}, {{"JP-01", "RU-NIZ", "1998", "First text"},
                                                                      {"JP-01", "RU-NIZ", "2001", "Second text"},
                                                                      {"JP-01", "RU-NIZ", "2002", "First text"}}));
  EXPECT_EQ(texts.network.partnerships.at(0).summary.in("en"), "First text\nSecond text");
  EXPECT_THAT(texts.told, ElementsAre("3 text summary-joined 2"));
  const auto both = import(table_of({"from", "to", "title", "text"}, {{"JP-01", "RU-NIZ", "Name", "Told"}}));
  EXPECT_EQ(both.network.partnerships.at(0).summary.in("en"), "Name\nTold");
}

TEST(ImportConflicts, ASecondGroupIsTold) {
  const auto read = import(table_of(
      {"from", "to", "date", "group"},
      {{"JP-01", "RU-NIZ", "1998", "A"}, {"JP-01", "RU-NIZ", "1999", "B"}, {"JP-01", "RU-NIZ", "2000", "ａ"}}));
  EXPECT_EQ(NetworkIndex{read.network}.group(read.network.partnerships.at(0).group)->name.in("en"), "A");
  EXPECT_THAT(read.told, ElementsAre("3 group link-group-differs B A 2"));
}

TEST(ImportConflicts, AMissingTypeBesideAGivenOneIsTold) {
  const auto read =
      import(table_of({"from", "to", "date", "type", "title"},
                      {{"JP-01", "RU-NIZ", "1998", "sister", "A"}, {"RU-NIZ", "JP-01", "1999", "", "B"}}));
  EXPECT_EQ(read.network.partnerships.size(), 2U);
  EXPECT_THAT(read.told, ElementsAre("3 type link-type-missing sister 2 friendship"));
}

TEST(ImportConflicts, OneNameAtTwoPositionsIsTold) {
  const std::vector<std::string> headings{"from", "to_place", "to_lon", "to_lat"};
  const auto near =
      import(table_of(headings, {{"JP-01", "Sochi", "39.72", "43.6"}, {"JP-04", "Sochi", "39.73", "43.58"}}));
  EXPECT_EQ(near.network.places.size(), 3U);
  EXPECT_THAT(near.told, ElementsAre("3 to_place place-moved Sochi 2"));
  const auto far =
      import(table_of(headings, {{"JP-01", "Sochi", "39.72", "43.6"}, {"JP-04", "Sochi", "43.6", "39.72"}}));
  EXPECT_EQ(far.network.places.size(), 4U);
  EXPECT_THAT(far.told, ElementsAre("3 to_place place-elsewhere Sochi 2"));
}

TEST(ImportConflicts, APlaceWithoutAPositionTakesThatOfAnotherRow) {
  const std::vector<std::string> headings{"from", "to", "to_place", "to_lon", "to_lat"};
  const auto read = import(table_of(headings, {{"JP-01", "RU-NIZ", "Arzamas", "", ""},
                                               {"JP-04", "RU-NIZ", "Arzamas", "43.8", "55.4"},
                                               {"JP-13", "RU-NIZ", "Vyksa", "", ""}}));
  EXPECT_NEAR(NetworkIndex{read.network}.anchor(read.network.partnerships.at(0).between.at(1))->longitude_deg, 43.8,
              1e-9);
  EXPECT_THAT(read.told, ElementsAre("4 to_place place-without-position Vyksa"));
}

TEST(ImportConflicts, TwoCitiesOfOneRegionHaveLinksOfTheirOwn) {
  const std::vector<std::string> headings{"from", "from_place", "from_lon", "from_lat", "to", "date", "title"};
  const auto read = import(table_of(headings, {{"JP-04", "Sendai", "140.87", "38.27", "RU-NIZ", "1999", "A"},
                                               {"JP-04", "Ishinomaki", "141.3", "38.43", "RU-NIZ", "2000", "B"},
                                               {"JP-04", "Sendai", "140.87", "38.27", "RU-NIZ", "2001", "C"},
                                               {"JP-04", "", "", "", "RU-NIZ", "2002", "D"}}));
  ASSERT_EQ(read.network.partnerships.size(), 2U);
  EXPECT_EQ(read.network.partnerships[0].agreements.size(), 3U);
  EXPECT_EQ(NetworkIndex{read.network}.anchor(read.network.partnerships[1].between[0])->name.in("en"), "Ishinomaki");
  for (const Region& region : read.network.regions) EXPECT_EQ(region.capital, "") << "nobody said so";
}

TEST(ImportConflicts, SourcesAreOneWhateverTheirCaseAndWidth) {
  const auto read = import(table_of({"from", "to", "date", "title", "source", "source_at", "source_url"},
                                    {{"JP-01", "RU-NIZ", "1998", "A", "City Archive\nNews", "p. 3\n–", ""},
                                     {"JP-01", "RU-NIZ", "1999", "B", "ＣＩＴＹ  archive", "", ""},
                                     {"JP-01", "RU-NIZ", "2000", "C", "News", "", "https://example.org/1"},
                                     {"JP-01", "RU-NIZ", "2001", "D", "News", "", "https://example.org/2"}}));
  EXPECT_EQ(read.network.sources.size(), 3U);
  const auto& agreements = read.network.partnerships.at(0).agreements;
  ASSERT_EQ(agreements.at(0).citations.size(), 2U);
  EXPECT_EQ(agreements[0].citations[0].at, "p. 3");
  EXPECT_EQ(agreements[1].citations.at(0).source, agreements[0].citations[0].source);
  EXPECT_EQ(NetworkIndex{read.network}.source(agreements[3].citations.at(0).source)->url, "https://example.org/2");
}

TEST(ImportConflicts, AnIdKeepsRowsTogetherAndTellsWhatContradicts) {
  const auto read = import(table_of({"link_id", "row_kind", "from", "to", "date", "type", "title"},
                                    {{"m", "", "JP-01", "RU-NIZ", "1998", "sister", "A"},
                                     {"m", "", "RU-NIZ", "JP-01", "1999", "economic", "B"},
                                     {"n", "", "JP-01", "RU-NIZ", "1998", "sister", "A"},
                                     {"m", "party", "", "JP-04", "", "", ""}}));
  EXPECT_THAT(read.told, ElementsAre("3 type link-type-differs economic sister 2"));
  ASSERT_EQ(read.network.partnerships.size(), 2U);
  EXPECT_EQ(read.network.partnerships[0].id, "m");
  EXPECT_EQ(read.network.partnerships[0].between.size(), 3U);
  EXPECT_EQ(read.network.partnerships[0].agreements.size(), 2U);
  const Table wrong = table_of({"link_id", "row_kind", "from", "to"}, {{"m", "", "JP-01", "RU-NIZ"},
                                                                       {"m", "", "JP-01", "JP-04"},
                                                                       {"x", "party", "", "JP-04"},
                                                                       {"m", "whole", "JP-01", "RU-NIZ"}});
  EXPECT_EQ(import(wrong).told.size(), 3U);
  const auto partial = import(wrong, true);
  EXPECT_EQ(partial.left_out, 3U);
  EXPECT_EQ(partial.network.partnerships.size(), 1U);
}

TEST(ImportOrigins, WhatCheckFindsStandsInTheRow) {
  const Table table = table_of({"from", "to", "date", "title"},
                               {{"JP-01", "RU-NIZ", "1998", "A"}, {"JP-01", "RU-NIZ", "0017-04-26", "B"}});
  const ImportResult result = import_links(table, small_world(), {"en", false});
  const std::string text = result.network->dump();
  std::vector<std::string> told;
  for (const Diagnostic& d : in_rows_of(table, result.origins, read_network(text, "o.json").diagnostics)) {
    told.push_back(d.file + " " + std::to_string(d.line) + " " + d.pointer + " " + d.code);
  }
  EXPECT_THAT(told, ElementsAre("links.csv 2 source source-missing", "links.csv 3 date date-implausible",
                                "links.csv 3 source source-missing"));
}

TEST(ImportConflicts, ARegionComesFromTheCellThatNamesIt) {
  const Table table = table_of({"from", "to", "date"}, {{"JP-04", "RU-NIZ", "1998"}, {"RU-ALT", "JP-01", "1999"}});
  const ImportResult result = import_links(table, small_world(), {"en"});
  const auto cell_of = [&](const std::string& region) {
    const RowOrigin* origin = result.origins.find("/regions/" + region);
    return origin == nullptr ? "" : std::to_string(origin->line) + " " + origin->heading;
  };
  EXPECT_EQ(cell_of("JP-04"), "2 from");
  EXPECT_EQ(cell_of("RU-NIZ"), "2 to");
  EXPECT_EQ(cell_of("RU-ALT"), "3 from");
  EXPECT_EQ(cell_of("JP-01"), "3 to");
}

}  // namespace
}  // namespace kakehashi
