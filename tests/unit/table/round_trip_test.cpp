#include "facts.hpp"
#include "geo/network/network_index.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/export_links.hpp"
#include "geo/table/import_links.hpp"
#include "geo/table/left_out.hpp"
#include "geo/table/read_table.hpp"
#include "geo/workbook/workbook_sheet.hpp"
#include "random_network.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;
using test::facts_of;
using test::small_world;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Network network_of(const ordered_json& json) {
  NetworkResult read = read_network(json.dump(), "network.json");
  for (const Diagnostic& d : read.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
  return read.network ? std::move(*read.network) : Network{};
}

std::optional<Network> imported(const Table& table, const std::string& language) {
  const ImportResult result = import_links(table, small_world(), {language, false});
  for (const Diagnostic& d : result.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
  if (!result.network) return std::nullopt;
  return network_of(*result.network);
}

/// What is in the first and not in the second, one a line.
std::string missing(const std::multiset<std::string>& all, const std::multiset<std::string>& from) {
  std::string lines;
  for (const std::string& fact : all) {
    if (from.count(fact) < all.count(fact)) lines += fact + "\n";
  }
  return lines;
}

/// A network in which every end of a link has a place: what has none comes back in the middle of its region, as the
/// export says.
ordered_json with_places(ordered_json json) {
  for (auto& region : json["regions"]) {
    if (!region.contains("capital")) region["capital"] = "p0";
  }
  return json;
}

class RoundTrip : public ::testing::TestWithParam<const char*> {};

TEST_P(RoundTrip, BringsBackTheSameFactsOfAnyNetwork) {
  for (std::uint32_t seed = 0; seed < 300 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Network network = network_of(with_places(test::random_network(seed)));
    const auto facts = facts_of(network);
    for (const TableFormat format : {TableFormat::csv, TableFormat::xlsx}) {
      Table table = as_written(export_links(network, GetParam()), format);
      table.file = "links.csv";
      const auto back = imported(table, GetParam());
      ASSERT_TRUE(back);
      const auto facts_back = facts_of(*back);
      EXPECT_EQ(missing(facts, facts_back), "") << "lost";
      EXPECT_EQ(missing(facts_back, facts), "") << "made up";
    }
  }
}

TEST_P(RoundTrip, BringsBackTheSameFactsThroughFiles) {
  for (const TableFormat format : {TableFormat::csv, TableFormat::xlsx}) {
    for (std::uint32_t seed = 1000; seed < 1020 && !HasFailure(); ++seed) {
      SCOPED_TRACE("seed " + std::to_string(seed) + (format == TableFormat::csv ? " csv" : " xlsx"));
      const Network network = network_of(with_places(test::random_network(seed)));
      const Table table = export_links(network, GetParam());
      const auto bytes = write_table(as_written(table, format), format);
      ASSERT_TRUE(bytes);
      const std::string file =
          ::testing::TempDir() + "round_trip_" + GetParam() + (format == TableFormat::csv ? ".csv" : ".xlsx");
      std::ofstream(file, std::ios::binary) << *bytes;
      const TableResult read = read_table(file, read_workbook_sheet);
      for (const Diagnostic& d : read.diagnostics) EXPECT_NE(d.severity, Severity::error) << to_line(d, "en");
      ASSERT_TRUE(read.table);
      const auto back = imported(*read.table, GetParam());
      ASSERT_TRUE(back);
      const auto facts = facts_of(network);
      const auto facts_back = facts_of(*back);
      EXPECT_EQ(missing(facts, facts_back), "") << "lost";
      EXPECT_EQ(missing(facts_back, facts), "") << "made up";
      std::filesystem::remove(file);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, RoundTrip, ::testing::Values("ja", "ru", "en"),
                         [](const auto& language) { return std::string(language.param); });

TEST(RoundTripOf, AnEndWithoutAPlaceIsNamedAndComesBackInTheMiddleOfItsRegion) {
  ordered_json json = with_places(test::random_network(1));
  json["regions"]["JP-04"].erase("capital");
  json["partnerships"] = {{"l", {{"between", {{{"region", "JP-04"}}, {{"region", "RU-NIZ"}}}}, {"type", "sister"}}}};
  const Network network = network_of(json);
  Table table = export_links(network, "en");
  table.file = "links.csv";
  const auto back = imported(table, "en");
  ASSERT_TRUE(back);
  EXPECT_NEAR(NetworkIndex{*back}.anchor(back->partnerships.at(0).between.at(0))->longitude_deg, 140.9, 1e-9);
  EXPECT_TRUE(NetworkIndex{*back}.region("JP-04")->capital.empty());
  ASSERT_EQ(left_out_of_table(network).size(), 1U);
  EXPECT_THAT(to_line(left_out_of_table(network)[0], "en"), HasSubstr("ends without a place: 1"));
}

TEST(RoundTripOf, WhatTheTableCannotHoldIsCountedInThreeLanguages) {
  const ordered_json source{{"id", "s"}};
  ordered_json json{{"format", "kakehashi-network"}, {"version", 1}, {"languages", {"en"}}};
  json["sources"]["s"]["title"]["en"] = "Archive";
  json["countries"]["JP"]["name"]["en"] = "Japan";
  json["places"]["p"] = {{"name", {{"en", "P"}}}, {"kind", "city"}, {"lon", 1}, {"lat", 2}};
  json["places"]["q"] = {{"name", {{"en", "Q"}}}, {"kind", "city"}, {"lon", 3}, {"lat", 4}};
  json["groups"]["g"] = {{"name", {{"en", "G"}}}, {"color", "#ffffff"}};
  json["facts"] = {{{"text", {{"en", "F"}}}, {"source", source}}};
  json["partnerships"]["l"] = {{"between", {{{"place", "p"}}, {{"place", "q"}}}},
                               {"type", "sister"},
                               {"group", "g"},
                               {"source", source},
                               {"events",
                                {{{"id", "e1"}, {"date", "1990"}, {"title", {{"en", "E"}}}, {"source", source}},
                                 {{"id", "e2"}, {"date", "1991"}, {"title", {{"en", "E"}}}, {"source", source}}}}};
  const Network network = network_of(json);
  const auto notes = left_out_of_table(network);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].severity, Severity::note);
  EXPECT_THAT(to_line(notes[0], "en"),
              HasSubstr("(events: 2, facts: 1, colours of groups: 1, countries without links: 1)"));
  EXPECT_THAT(to_line(notes[0], "ja"), HasSubstr("出来事: 2, 事実: 1"));
  EXPECT_THAT(to_line(notes[0], "ru"), HasSubstr("события: 2, факты: 1"));
  // Nothing to tell where the table holds all.
  json["countries"] = ordered_json::object();
  json["groups"]["g"].erase("color");
  json.erase("facts");
  json["partnerships"]["l"].erase("events");
  EXPECT_THAT(left_out_of_table(network_of(json)), IsEmpty());
}

TEST(RoundTripOf, NothingFalseComesBackOfAnEndedLink) {
  ordered_json json{{"format", "kakehashi-network"}, {"version", 1}, {"languages", {"en"}}};
  json["sources"]["s"]["title"]["en"] = "Archive";
  json["places"]["p"] = {{"name", {{"en", "P"}}}, {"kind", "city"}, {"lon", 1}, {"lat", 2}};
  json["places"]["q"] = {{"name", {{"en", "Q"}}}, {"kind", "city"}, {"lon", 3}, {"lat", 4}};
  const ordered_json title{{"en", "Pact"}};
  json["partnerships"]["x"] = {{"between", {{{"place", "p"}}, {{"place", "q"}}}},
                               {"type", "friendship"},
                               {"life",
                                {{{"status", "active"}, {"from", "1990"}},
                                 {{"status", "ended"}, {"from", "2014/2015"}, {"source", {{"id", "s"}}}}}},
                               {"agreements",
                                {{{"id", "a"}, {"date", "1990"}, {"title", title}},
                                 {{"id", "b"},
                                  {"date", "2030"},
                                  {"planned", true},
                                  {"title", title},
                                  {"source", {{"id", "s"}, {"at", "p. 2"}}}}}}};
  const Network network = network_of(json);
  const auto back = imported(export_links(network, "en"), "en");
  ASSERT_TRUE(back);
  const Partnership& link = back->partnerships.at(0);
  EXPECT_EQ(link.id, "x");
  ASSERT_EQ(link.life.size(), 2U);
  EXPECT_EQ(link.life[0].status, Status::active);
  EXPECT_THAT(link.life[0].citations, IsEmpty());
  EXPECT_EQ(to_string(*link.life[1].from), "2014/2015");
  EXPECT_EQ(link.status(), Status::ended);
  ASSERT_EQ(link.agreements.size(), 2U);
  EXPECT_FALSE(link.agreements[0].planned);
  EXPECT_TRUE(link.agreements[1].planned);
  EXPECT_EQ(link.agreements[1].citations.at(0).at, "p. 2");
}

TEST(RoundTripOf, NoCellOfACsvFileBeginsAFormula) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const Table table = as_written(export_links(network_of(test::random_network(seed)), "en"), TableFormat::csv);
    for (const Table::Row& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string& cell = row.cells[i];
        const bool is_number = table.columns[i].ends_with("_lon") || table.columns[i].ends_with("_lat");
        if (cell.empty() || is_number) continue;
        EXPECT_EQ(std::string("=+-@\t\r").find(cell[0]), std::string::npos) << cell;
      }
    }
  }
}

}  // namespace
}  // namespace kakehashi
