/// Boundary files as other people's programs write them.
#include "geo/boundary/boundary_file.hpp"

#include "tests/unit/boundary/small_files.hpp"
#include "tests/unit/boundary/temporary_folder.hpp"
#include "tests/unit/boundary/written_layer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace kakehashi::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string square = "POLYGON((140 35,141 35,141 36,140 36,140 35))";
const std::string miyagi_cp932 = "\x8B\x7B\x8F\xE9\x8C\xA7";
const std::vector<WantedRegion> wanted{{"JP-04", {"宮城県"}}, {"RU-NIZ", {"Нижегородская область"}}};

TEST(CrsOfAFile, IsNamedWhereItCannotBeUsed) {
  const TemporaryFolder folder;
  const std::string file = shapefile(folder, "Miyagi", 0, nullptr);
  (void)folder.write("r.prj", "hello");
  EXPECT_THAT(codes(load_boundaries({file, "", ""})), ElementsAre("crs-unreadable"));
  (void)folder.write("r.prj", "LOCAL_CS[\"任意座標系\",UNIT[\"metre\",1]]");
  const BoundaryResult local = load_boundaries({file, "", ""});
  EXPECT_THAT(codes(local), ElementsAre("crs-local"));
  EXPECT_EQ(local.diagnostics.at(0).arguments.at(0), "任意座標系");
  (void)folder.write("r.prj", "");
  EXPECT_FALSE(load_boundaries({file, "", ""}).set);
}

TEST(CrsOfAFile, MayBeMissingWhereTheNumbersAreDegrees) {
  const TemporaryFolder folder;
  const std::string file = shapefile(folder, "Miyagi", 0, nullptr);
  std::filesystem::remove(folder.path("r.prj"));
  const BoundaryResult result = load_boundaries({file, "", ""});
  EXPECT_TRUE(result.set);
  EXPECT_THAT(codes(result), ElementsAre("crs-assumed"));
}

TEST(CrsOfAFile, IsAskedForWhereTheNumbersAreMetres) {
  const TemporaryFolder folder;
  WrittenLayer layer{"r",
                     {{{{"code", "JP-04"}}, "POLYGON((-127741 12000,-100000 12000,-100000 40000,-127741 12000))"}}};
  layer.epsg = 0;
  write_layers("ESRI Shapefile", folder.path("r.shp"), {layer});
  const BoundaryResult result = load_boundaries({folder.path("r.shp"), "", ""});
  EXPECT_THAT(codes(result), ElementsAre("numbers-metres-no-prj"));
  EXPECT_THAT(result.diagnostics.at(0).arguments, ElementsAre("-127741", "12000", "r.prj"));
  const std::string web = folder.write(
      "a.geojson", geojson(R"({"code":"JP-04"})",
                           "[[[15500000,4550000],[15800000,4550000],[15800000,4800000],[15500000,4550000]]]"));
  EXPECT_THAT(codes(load_boundaries({web, "", ""})), ElementsAre("numbers-metres-no-crs"));
}

TEST(CrsOfAFile, IsDoubtedWhereTheNumbersContradictIt) {
  const TemporaryFolder folder;
  WrittenLayer degrees{"a", {{{{"code", "JP-04"}}, square}}};
  degrees.epsg = 2451;
  write_layers("GPKG", folder.path("a.gpkg"), {degrees});
  EXPECT_THAT(codes(load_boundaries({folder.path("a.gpkg"), "", ""})), ElementsAre("numbers-degrees-not-metres"));
  WrittenLayer metres{"a", {{{{"code", "JP-04"}}, "POLYGON((50000 12000,90000 12000,90000 40000,50000 12000))"}}};
  metres.epsg = 6668;
  write_layers("GPKG", folder.path("b.gpkg"), {metres});
  EXPECT_THAT(codes(load_boundaries({folder.path("b.gpkg"), "", ""})), ElementsAre("numbers-metres-not-degrees"));
}

TEST(CrsOfAFile, IsSaidToBeSwappedOrScaled) {
  const TemporaryFolder folder;
  const std::string swapped = folder.write(
      "a.geojson", geojson(R"({"code":"JP-04"})", "[[[38.1,140.2],[38.1,141.2],[38.9,141.2],[38.1,140.2]]]"));
  EXPECT_THAT(codes(load_boundaries({swapped, "", ""})), ElementsAre("numbers-swapped"));
  const std::string scaled = folder.write(
      "b.geojson", geojson(R"({"code":"JP-04"})",
                           "[[[140200000,38100000],[141200000,38100000],[141200000,38900000],[140200000,38100000]]]"));
  EXPECT_THAT(codes(load_boundaries({scaled, "", ""})), ElementsAre("numbers-scaled"));
}

TEST(CrsOfAFile, MayBeAnOlderDatum) {
  const TemporaryFolder folder;
  WrittenLayer tokyo{"a", {{{{"code", "JP-13"}}, "POLYGON((139 35,140 35,140 36,139 36,139 35))"}}};
  tokyo.epsg = 4301;
  write_layers("GPKG", folder.path("a.gpkg"), {tokyo});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  ASSERT_TRUE(result.set);
  const LonLat corner = result.set->boundaries[0].polygons[0].outer[0];
  EXPECT_NEAR(corner.latitude_deg, 35.00324, 2e-4) << "the Tokyo datum lies some 400 m off";
  EXPECT_NEAR(corner.longitude_deg, 138.99678, 3e-4);
}

TEST(CrsOfAFile, MayBeNamedInGeoJson) {
  const TemporaryFolder folder;
  for (const char* name : {"urn:ogc:def:crs:EPSG::2451", "EPSG:2451"}) {
    const std::string crs = std::string(R"("crs":{"type":"name","properties":{"name":")") + name + "\"}},";
    const std::string file =
        folder.write("a.geojson", geojson(R"({"code":"JP-13"})", "[[[0,0],[9000,0],[9000,9000],[0,0]]]", crs));
    const BoundaryResult result = load_boundaries({file, "", ""});
    ASSERT_TRUE(result.set) << testing::PrintToString(codes(result));
    EXPECT_NEAR(result.set->boundaries[0].polygons[0].outer[0].latitude_deg, 36, 1e-5);
  }
}

TEST(PartsOfAShapefile, AreAskedForByName) {
  for (const char* part : {".shx", ".dbf"}) {
    const TemporaryFolder folder;
    const std::string file = shapefile(folder, "Miyagi", 0, nullptr);
    std::filesystem::remove(folder.path(std::string("r") + part));
    const BoundaryResult result = load_boundaries({file, "", ""});
    ASSERT_THAT(codes(result), ElementsAre("shapefile-part-missing"));
    EXPECT_THAT(result.diagnostics[0].arguments, ElementsAre(file, part));
  }
  const TemporaryFolder folder;
  (void)shapefile(folder, "Miyagi", 0, nullptr);
  std::filesystem::remove(folder.path("r.shp"));
  EXPECT_THAT(codes(load_boundaries({folder.path("r.dbf"), "", ""})), ElementsAre("shapefile-part-missing"));
}

TEST(PartsOfAShapefile, MayAllBeNamedForTheWhole) {
  const TemporaryFolder folder;
  (void)shapefile(folder, "Miyagi", 0, "UTF-8");
  for (const char* part : {"r.dbf", "r.shx", "r.prj", "r.cpg"}) {
    EXPECT_TRUE(load_boundaries({folder.path(part), "", ""}).set) << part;
  }
}

TEST(PartsOfAShapefile, MayEndInCapitals) {
  const TemporaryFolder folder;
  (void)shapefile(folder, miyagi_cp932, 0, "SJIS");
  for (const char* part : {"SHP", "SHX", "DBF", "PRJ", "CPG"}) {
    std::string old = part;
    for (char& c : old) c = static_cast<char>(c - 'A' + 'a');
    std::filesystem::rename(folder.path("r." + old), folder.path(std::string("r.") + part));
  }
  const BoundaryResult result = load_boundaries({folder.path("r.SHP"), "", ""});
  ASSERT_TRUE(result.set) << testing::PrintToString(codes(result));
  EXPECT_EQ(result.set->boundaries[0].name("ja"), "宮城県");
  EXPECT_THAT(codes(result), IsEmpty());
}

TEST(PartsOfAShapefile, LieBesideTheTargetOfALink) {
  const TemporaryFolder folder;
  (void)shapefile(folder, "Miyagi", 0, nullptr);
  std::filesystem::create_directory(folder.path("links"));
  std::filesystem::create_symlink(folder.path("r.shp"), folder.path("links/x.shp"));
  EXPECT_TRUE(load_boundaries({folder.path("links/x.shp"), "", ""}).set);
}

TEST(PartsOfAShapefile, AreNotAdvisedAboutInGdalsWords) {
  const TemporaryFolder folder;
  const std::string file = shapefile(folder, "Miyagi", 0, nullptr);
  std::filesystem::resize_file(folder.path("r.shx"), 60);
  const BoundaryResult cut = load_boundaries({file, "", ""});
  EXPECT_FALSE(cut.set);
  EXPECT_THAT(codes(cut), ElementsAre("shapefile-damaged"));
}

TEST(KeyOfAFile, IsFoundByTheNetworksCodesAndSaidOnce) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.geojson", geojson(R"({"@id":"relation/1","name":"宮城県","ISO3166-2":"JP-04","admin_level":"4"})"));
  const BoundaryResult result = load_boundaries({file, "", "", wanted});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].code, "JP-04");
  EXPECT_EQ(result.set->key_column, "ISO3166-2");
  ASSERT_THAT(codes(result), ElementsAre("key-chosen"));
  EXPECT_THAT(result.diagnostics[0].arguments, ElementsAre("ISO3166-2", "@id, name, admin_level"));
}

TEST(KeyOfAFile, MayBeNested) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", geojson(R"({"tags":{"ISO3166-2":"JP-04"}})"));
  EXPECT_EQ(load_boundaries({file, "", "", wanted}).set->boundaries.at(0).code, "JP-04");
}

TEST(KeyOfAFile, MayBeANameThatTheNetworkKnows) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", geojson(R"({"N03_001":"宮城県","N03_007":"04100"})"));
  const BoundaryResult result = load_boundaries({file, "", "", wanted});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].code, "JP-04");
  EXPECT_EQ(result.set->boundaries[0].country, "JP");
  EXPECT_THAT(codes(result), ElementsAre("key-by-name"));
}

TEST(KeyOfAFile, IsSaidToLackAllRegionsInOneLine) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", geojson(R"({"id":"X1","other":"y"})"));
  const BoundaryResult result = load_boundaries({file, "", "", wanted});
  ASSERT_TRUE(result.set);
  EXPECT_THAT(codes(result), ElementsAre("key-chosen", "regions-none-there"));
  EXPECT_THAT(result.diagnostics.at(1).arguments, ElementsAre("id", "X1", "other"));
}

TEST(RegionsOfAFile, AreUnitedByTheirCode) {
  const TemporaryFolder folder;
  WrittenLayer tiles{"a", {}};
  for (int i = 0; i < 3; ++i) {
    const std::string west = std::to_string(140 + i);
    const std::string east = std::to_string(141 + i);
    tiles.features.push_back(
        {{{"code", i == 0 ? "JP-04" : "jp-04 "}},
         "POLYGON((" + west + " 35," + east + " 35," + east + " 36," + west + " 36," + west + " 35))"});
  }
  write_layers("GPKG", folder.path("a.gpkg"), {tiles});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", "", wanted});
  ASSERT_TRUE(result.set);
  ASSERT_EQ(result.set->boundaries.size(), 1u);
  EXPECT_EQ(result.set->boundaries[0].polygons.size(), 1u) << "the borders between the tiles are gone";
  EXPECT_NEAR(result.set->boundaries[0].label.longitude_deg, 141.5, 0.01);
  ASSERT_THAT(codes(result), ElementsAre("boundary-codes-shared"));
  EXPECT_EQ(result.diagnostics[0].severity, Severity::note);
}

TEST(RegionsOfAFile, AreWarnedOfOnceWhenTheirRingsCross) {
  const TemporaryFolder folder;
  const std::string bowtie = "POLYGON((139 37,142 40,142 37,139 40,139 37))";
  write_layers("GPKG", folder.path("a.gpkg"), {{"a", {{{{"code", "A"}}, bowtie}, {{{"code", "B"}}, bowtie}}}});
  const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
  ASSERT_TRUE(result.set);
  ASSERT_THAT(codes(result), ElementsAre("rings-cross"));
  EXPECT_THAT(result.diagnostics[0].arguments, ElementsAre("A, B", "2"));
  EXPECT_EQ(result.set->boundaries[0].polygons.size(), 2u);
}

TEST(RegionsOfAFile, MayLieAcrossTheAntimeridianInEveryFormat) {
  const std::string wkt = "POLYGON((165 65,175 64,185 64,190 66,185 68,175 70,165 69,165 65))";
  for (const auto& [driver, name] :
       {std::pair("GPKG", "a.gpkg"), std::pair("ESRI Shapefile", "a.shp"), std::pair("GeoJSON", "a.geojson")}) {
    const TemporaryFolder folder;
    write_layers(driver, folder.path(name), {{"a", {{{{"code", "RU-CHU"}}, wkt}}}});
    const BoundaryResult result = load_boundaries({folder.path(name), "", ""});
    ASSERT_TRUE(result.set) << name;
    const LonLat label = result.set->boundaries[0].label;
    EXPECT_TRUE(label.longitude_deg > 165 || label.longitude_deg < -170) << label.longitude_deg;
    EXPECT_NEAR(label.latitude_deg, 67, 2);
  }
}

}  // namespace
}  // namespace kakehashi::test
