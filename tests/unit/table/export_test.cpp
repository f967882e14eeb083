#include "geo/network/network_json.hpp"
#include "geo/table/export_links.hpp"
#include "geo/table/import_links.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;
using test::small_world;
using test::table_of;

Network network_from(const Table& table) {
  const ImportResult result = import_links(table, small_world(), {"en", false});
  EXPECT_TRUE(result.network);
  NetworkResult read = read_network(result.network->dump(), "imported.json");
  EXPECT_TRUE(read.network);
  return std::move(*read.network);
}

Table links() {
  return table_of(
      {"from", "to", "date", "type", "fields", "title", "source", "group", "to_place", "to_lon", "to_lat"},
      {{"JP-04", "RU-NIZ", "2010-08", "sister", "economy; culture", "First", "A", "Miyagi", "Nizhny", "44", "56.3"},
       {"JP-04", "RU-NIZ", "2016", "sister", "sport", "Second", "B", "Miyagi", "Nizhny", "44", "56.3"},
       {"JP-01", "", "1990/1998", "talks", "", "", "", "", "Magadan", "150.8", "59.57"}});
}

TEST(Export, TablesComeBackAsTheyWere) {
  const Network network = network_from(links());
  const Table once = export_links(network, "en");
  // Two links, two stages, two agreements; two places, three regions, two countries, three fields, a group, two sources
  // and the map: what they are called.
  ASSERT_EQ(once.rows.size(), 2U + 2U + 2U + 4U + 3U + 2U + 3U + 1U + 2U + 1U);
  const Table twice = export_links(network_from(table_of(once.columns,
                                                         [&] {
                                                           std::vector<std::vector<std::string>> rows;
                                                           for (const auto& row : once.rows) rows.push_back(row.cells);
                                                           return rows;
                                                         }())),
                                   "en");
  EXPECT_EQ(once.columns, twice.columns);
  for (std::size_t i = 0; i < once.rows.size(); ++i) EXPECT_EQ(once.rows[i].cells, twice.rows.at(i).cells) << i;
}

TEST(Export, GeoJsonHasALineForEachPartnershipAndAPointForEachPlace) {
  const Network network = network_from(links());
  const ordered_json json = export_geojson(network, "en");
  ASSERT_EQ(json["features"].size(), network.partnerships.size() + network.places.size());
  const ordered_json& line = json["features"][0];
  EXPECT_EQ(line["geometry"]["type"], "MultiLineString");
  EXPECT_EQ(line["properties"]["title"], "Miyagi – Nizhny Novgorod Oblast");
  const ordered_json& points = line["geometry"]["coordinates"][0];
  EXPECT_EQ(points.front(), ordered_json::array({140.9, 38.4}));
  EXPECT_EQ(points.back(), ordered_json::array({44, 56.3}));
  // The great circle goes well north of both ends.
  double northernmost = 0;
  for (const auto& point : points) northernmost = std::max(northernmost, point[1].get<double>());
  EXPECT_GT(northernmost, 60);
}

TEST(Export, LinesAreCutAtTheAntimeridian) {
  const Table table = table_of({"from_place", "from_lon", "from_lat", "to_place", "to_lon", "to_lat"},
                               {{"Anadyr", "177.5", "64.7", "Nome", "-165.4", "64.5"},
                                {"Nome", "-165.4", "64.5", "Sapporo", "141.35", "43.06"}});
  const ordered_json json = export_geojson(network_from(table), "en");
  for (std::size_t i = 0; i < 2; ++i) {
    const ordered_json& lines = json["features"][i]["geometry"]["coordinates"];
    ASSERT_EQ(lines.size(), 2U) << i;
    EXPECT_EQ(std::abs(lines[0].back()[0].get<double>()), 180) << i;
    EXPECT_EQ(lines[1].front()[0].get<double>(), -lines[0].back()[0].get<double>()) << i;
    EXPECT_EQ(lines[1].front()[1], lines[0].back()[1]) << i;
    for (const auto& line : lines) {
      for (std::size_t p = 1; p < line.size(); ++p) {
        EXPECT_LT(std::abs(line[p][0].get<double>() - line[p - 1][0].get<double>()), 10) << i;
      }
    }
  }
}

}  // namespace
}  // namespace kakehashi
