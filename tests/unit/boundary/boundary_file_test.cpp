#include "geo/boundary/boundary_file.hpp"

#include "tests/unit/boundary/temporary_folder.hpp"
#include "tests/unit/boundary/written_layer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace kakehashi::test {
namespace {

using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

const std::string square = "POLYGON((140 35,141 35,141 36,140 36,140 35))";

WrittenLayer two_prefectures() {
  return {"adm1",
          {{{{"code", "JP-04"}, {"name_ja", "宮城県"}, {"name_ru", "Мияги"}}, square},
           {{{"code", "JP-01"}, {"name_ja", "北海道"}, {"name_ru", "Хоккайдо"}},
            "MULTIPOLYGON(((142 43,143 43,143 44,142 43)),((145 43,146 43,146 44,145 43)))"}}};
}

class BoundaryFile : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(BoundaryFile, IsReadBackAsItWasWritten) {
  const TemporaryFolder folder;
  const auto& [driver, name] = GetParam();
  write_layers(driver, folder.path(name), {two_prefectures()});
  const std::set<std::string> before = folder.files();

  const BoundaryResult result = load_boundaries({folder.path(name), "", ""});

  EXPECT_THAT(result.diagnostics, IsEmpty());
  ASSERT_TRUE(result.set);
  ASSERT_EQ(result.set->boundaries.size(), 2u);
  const Boundary& miyagi = result.set->boundaries[0];
  EXPECT_EQ(miyagi.kind, BoundaryKind::region);
  EXPECT_EQ(miyagi.code, "JP-04");
  EXPECT_EQ(miyagi.country, "JP");
  EXPECT_THAT(miyagi.names, UnorderedElementsAre(Pair("ja", "宮城県"), Pair("ru", "Мияги")));
  ASSERT_EQ(miyagi.polygons.size(), 1u);
  EXPECT_EQ(miyagi.polygons[0].outer.size(), 4u);
  EXPECT_NEAR(miyagi.label.longitude_deg, 140.5, 0.01);
  EXPECT_NEAR(miyagi.label.latitude_deg, 35.5, 0.2);
  EXPECT_EQ(result.set->boundaries[1].polygons.size(), 2u);
  EXPECT_EQ(folder.files(), before) << "something was written beside the file";
}

INSTANTIATE_TEST_SUITE_P(Formats, BoundaryFile,
                         testing::Values(std::pair("GPKG", "a.gpkg"), std::pair("GeoJSON", "a.geojson"),
                                         std::pair("ESRI Shapefile", "a.shp")));

class BoundaryFileInCrs : public testing::TestWithParam<std::pair<int, const char*>> {};

TEST_P(BoundaryFileInCrs, IsBroughtToLongitudeAndLatitude) {
  const TemporaryFolder folder;
  const auto& [epsg, wkt] = GetParam();
  write_layers("GPKG", folder.path("a.gpkg"), {{"a", {{{{"code", "JP-13"}}, wkt}}, epsg}});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  ASSERT_TRUE(result.set);
  const LonLat corner = result.set->boundaries[0].polygons[0].outer[0];
  EXPECT_NEAR(corner.longitude_deg, 139 + 50.0 / 60, 1e-5);
  EXPECT_NEAR(corner.latitude_deg, 36, 1e-5);
}

INSTANTIATE_TEST_SUITE_P(
    Systems, BoundaryFileInCrs,
    testing::Values(
        // Japan Plane Rectangular CS IX has its origin at 36° N 139° 50′ E.
        std::pair(2451, "POLYGON((0 0,10000 0,10000 10000,0 10000,0 0))"),
        std::pair(3857,
                  "POLYGON((15566175.463 4300621.372,15600000 4300621.372,15600000 4400000,15566175.463 4300621.372))"),
        std::pair(6668, "POLYGON((139.8333333 36,140 36,140 36.5,139.8333333 36))")));

TEST(BoundaryFile, GivesTheLayerThatWasAskedFor) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"),
               {{"adm0", {{{{"code", "JP"}}, square}}}, {"adm1", {{{{"code", "JP-13"}}, square}}}});
  EXPECT_EQ(load_boundaries({folder.path("a.gpkg"), "adm1", ""}).set->boundaries[0].code, "JP-13");
  EXPECT_EQ(load_boundaries({folder.path("a.gpkg"), "", ""}).set->boundaries[0].code, "JP");
}

TEST(BoundaryFile, TakesAnyColumnAsKey) {
  const TemporaryFolder folder;
  write_layers("GeoJSON", folder.path("a.geojson"), {{"a", {{{{"code", "x"}, {"wikidata", "Q120730"}}, square}}}});
  EXPECT_EQ(load_boundaries({folder.path("a.geojson"), "", "wikidata"}).set->boundaries[0].code, "Q120730");
}

TEST(BoundaryFile, KeepsNumbersAsTextCodes) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":22},)"
                                R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  EXPECT_EQ(load_boundaries({file, "", ""}).set->boundaries[0].code, "22");
}

TEST(BoundaryFile, KnowsTheUsualKeyColumns) {
  const TemporaryFolder folder;
  for (const char* column : {"iso_3166_2", "ISO_1", "shapeISO", "GID_1", "NAME"}) {
    const std::string name = std::string(column) + ".gpkg";
    write_layers("GPKG", folder.path(name), {{"a", {{{{column, "RU-SAK"}}, square}}}});
    EXPECT_EQ(load_boundaries({folder.path(name), "", ""}).set->boundaries[0].code, "RU-SAK") << column;
  }
}

TEST(BoundaryFile, TakesTheCountryFromItsColumnOrFromTheCode) {
  const TemporaryFolder folder;
  write_layers(
      "GPKG", folder.path("a.gpkg"),
      {{"a",
        {{{{"code", "47"}, {"country", "jp"}}, square}, {{{"code", "RU-NIZ"}}, square}, {{{"code", "x"}}, square}}}});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  EXPECT_EQ(result.set->boundaries[0].country, "JP");
  EXPECT_EQ(result.set->boundaries[1].country, "RU");
  EXPECT_EQ(result.set->boundaries[2].country, "");
}

TEST(BoundaryFile, KeepsHolesAndLinearisesCurves) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"),
               {{"a",
                 {{{{"code", "A"}}, "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,3 6,6 6,6 3,3 3))"},
                  {{{"code", "B"}}, "CURVEPOLYGON(CIRCULARSTRING(20 0,21 1,22 0,21 -1,20 0))"},
                  {{{"code", "C"}}, "GEOMETRYCOLLECTION(POINT(1 1),POLYGON((40 0,41 0,41 1,40 0)))"}}}});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  ASSERT_TRUE(result.set);
  ASSERT_EQ(result.set->boundaries.size(), 3u);
  EXPECT_EQ(result.set->boundaries[0].polygons[0].holes.size(), 1u);
  EXPECT_GT(result.set->boundaries[1].polygons[0].outer.size(), 40u);
  EXPECT_EQ(result.set->boundaries[2].polygons.size(), 1u);
}

TEST(BoundaryFile, PutsPointsIntoLongParallels) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"),
               {{"a",
                 {{{{"code", "A"}}, "POLYGON((0 49,10 49,10 60,0 60,0 49))"},
                  {{{"code", "B"}}, "POLYGON((0 49,0 40,10 40,10 49,0 49))"}}}});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  for (const Boundary& boundary : result.set->boundaries) {
    int on_parallel = 0;
    for (const LonLat point : boundary.polygons[0].outer) on_parallel += point.latitude_deg == 49 ? 1 : 0;
    EXPECT_EQ(on_parallel, 11);
  }
}

TEST(BoundaryFile, LeavesControlCharactersOutOfNames) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("a.geojson",
                   "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                   "{\"code\":\"A\",\"name_en\":\"Miya\\u0007gi\"},"
                   "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}]}");
  const BoundaryResult result = load_boundaries({file, "", ""});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].name("en"), "Miyagi");
}

TEST(BoundaryFile, MayHaveANameWithAnyCharacters) {
  const TemporaryFolder folder;
  const std::string file = folder.path("境界 границы \"x\".gpkg");
  write_layers("GPKG", file, {two_prefectures()});
  EXPECT_TRUE(load_boundaries({file, "", ""}).set);
}

}  // namespace
}  // namespace kakehashi::test
