#include "geo/boundary/boundary_file.hpp"

#include "tests/unit/boundary/temporary_folder.hpp"
#include "tests/unit/boundary/written_layer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace kakehashi::test {
namespace {

using namespace std::string_literals;
using testing::AnyOf;
using testing::ElementsAre;

const std::string square = "POLYGON((140 35,141 35,141 36,140 36,140 35))";

std::string collection(const std::string& coordinates, const std::string& properties = R"({"code":"A"})") {
  return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
         R"(,"geometry":{"type":"Polygon","coordinates":)" + coordinates + "}}]}";
}

/// The one error, as its code and arguments.
std::vector<std::string> refusal(const BoundarySource& source, const BoundaryLimits& limits = {}) {
  const BoundaryResult result = load_boundaries(source, limits);
  EXPECT_FALSE(result.set);
  if (result.diagnostics.size() != 1) return {std::to_string(result.diagnostics.size()) + " findings"};
  EXPECT_EQ(result.diagnostics[0].severity, Severity::error);
  EXPECT_EQ(result.diagnostics[0].file, source.file);
  std::vector<std::string> out{result.diagnostics[0].code};
  const std::vector<std::string>& arguments = result.diagnostics[0].arguments;
  out.insert(out.end(), arguments.begin(), arguments.end());
  return out;
}

TEST(BoundaryFinding, SaysThatTheFileIsMissing) {
  EXPECT_THAT(refusal({"/nowhere/a.gpkg", "", ""}), ElementsAre("file-missing", "/nowhere/a.gpkg"));
}

TEST(BoundaryFinding, SaysThatTheNameIsEmpty) { EXPECT_THAT(refusal({}), ElementsAre("file-missing", "")); }

TEST(BoundaryFinding, SaysThatAFolderIsNoFile) {
  const TemporaryFolder folder;
  EXPECT_THAT(refusal({folder.path("."), "", ""}), ElementsAre("file-is-folder", folder.path(".")));
}

TEST(BoundaryFinding, SaysThatTheFileIsEmpty) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.gpkg", "");
  EXPECT_THAT(refusal({file, "", ""}), ElementsAre("boundaries-empty", file));
}

TEST(BoundaryFinding, SaysThatTheFileIsTooLarge) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", collection("[[[0,0],[1,0],[1,1],[0,0]]]"));
  BoundaryLimits limits;
  limits.file_bytes = 100;
  EXPECT_THAT(refusal({file, "", ""}, limits), ElementsAre("file-too-large", file, "100"));
}

TEST(BoundaryFinding, SaysThatTheFormatIsUnknown) {
  const TemporaryFolder folder;
  for (const char* content : {"GIF89a", "<html/>", "[1,2]", "   "}) {
    const std::string file = folder.write("a.geojson", content);
    EXPECT_THAT(refusal({file, "", ""}), ElementsAre("format-unknown", file)) << content;
  }
}

TEST(BoundaryFinding, NamesFormatsThatAreNotRead) {
  const TemporaryFolder folder;
  const std::pair<std::string, const char*> formats[] = {
      {"<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>", "KML"},
      {"<gml:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml\"/>", "GML"},
      {"<osm version=\"0.6\"/>", "OpenStreetMap XML"},
      {R"({"type": "Topology", "objects": {}})", "TopoJSON"},
      {R"({"geometryType":"esriGeometryPolygon","features":[]})", "Esri JSON"},
      {"{\"type\":\"Feature\"}\n{\"type\":\"Feature\"}\n", "GeoJSON Lines"},
      {"\x1E{\"type\":\"Feature\"}", "GeoJSON Text Sequence"},
      {"fgb\x03"
       "fgb",
       "FlatGeobuf"},
      {"PAR1....", "GeoParquet"},
      {"!table\n!version 300", "MapInfo TAB"},
      {"Version 300\nDelimiter \",\"\nColumns 1", "MapInfo MIF"},
      {"\0\0\0\x0E\x0A\x09OSMHeader"s, "OpenStreetMap PBF"},
      {R"({"format":"kakehashi-network","version":1})", "Kakehashi JSON"}};
  for (const auto& [content, name] : formats) {
    const std::string file = folder.write("a.geojson", content);
    EXPECT_THAT(refusal({file, "", ""}), ElementsAre("format-foreign", file, name));
  }
  const std::string zip = folder.write("a.zip", "PK\x03\x04....r.shp");
  EXPECT_THAT(refusal({zip, "", ""}), ElementsAre("boundaries-packed", zip, "ZIP"));
  const std::string kmz = folder.write("a.kmz", "PK\x03\x04....places.kml");
  EXPECT_THAT(refusal({kmz, "", ""}), ElementsAre("boundaries-packed", kmz, "KMZ"));
}

TEST(BoundaryFinding, SaysWhereADamagedGeoJsonBreaksOff) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[{\"ty");
  const BoundaryResult result = load_boundaries({file, "", ""});
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].code, "syntax-open-string");
  EXPECT_EQ(result.diagnostics[0].line, 2u);
  const std::string word = folder.write("b.geojson", "{\"type\":\"FeatureCollection\",\"features\":nothing}");
  EXPECT_THAT(refusal({word, "", ""}), ElementsAre("syntax-word", "nothing"));
}

TEST(BoundaryFinding, SaysThatAFileOnlyBeginsLikeAKnownOne) {
  const TemporaryFolder folder;
  for (const std::string& content : {"SQLite format 3\0 and then nothing of use"s, "{}"s}) {
    const std::string file = folder.write("a.file", content);
    // GDAL 3.6 takes the first for nothing that it knows, 3.10 for a database that is damaged.
    EXPECT_THAT(refusal({file, "", ""}), ElementsAre(AnyOf("format-unknown", "boundaries-damaged"), file));
  }
}

TEST(BoundaryFinding, SaysThatATruncatedGeoPackageCannotBeRead) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"), {{"a", {{{{"code", "A"}}, square}}}});
  for (const std::uintmax_t size : {std::filesystem::file_size(folder.path("a.gpkg")) - 9000, std::uintmax_t{5000}}) {
    std::filesystem::resize_file(folder.path("a.gpkg"), size);
    const BoundaryResult result = load_boundaries({folder.path("a.gpkg"), "", ""});
    EXPECT_FALSE(result.set);
    EXPECT_TRUE(has_errors(result.diagnostics));
  }
}

TEST(BoundaryFinding, NamesTheLayersThatThereAre) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  write_layers("GPKG", file, {{"adm0", {{{{"code", "A"}}, square}}}, {"adm1", {{{{"code", "B"}}, square}}}});
  EXPECT_THAT(refusal({file, "adm2", ""}), ElementsAre("layer-unknown", "adm2", "adm0, adm1"));
}

TEST(BoundaryFinding, NamesTheColumnsThatThereAre) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  write_layers("GPKG", file, {{"a", {{{{"code", "A"}, {"name_ja", "あ"}}, square}}}});
  EXPECT_THAT(refusal({file, "", "GID_7"}), ElementsAre("key-unknown", "GID_7", "code, name_ja"));
}

TEST(BoundaryFinding, SaysThatThereAreNoPolygons) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  write_layers(
      "GPKG", file,
      {{"places", {{{{"code", "A"}}, "POINT(1 1)"}, {{{"code", "B"}}, ""}, {{{"code", "C"}}, "POLYGON EMPTY"}}}});
  EXPECT_THAT(refusal({file, "", ""}), ElementsAre("no-polygons", "places"));
}

TEST(BoundaryFinding, NamesTheFeatureWithInfiniteCoordinates) {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.geojson", collection("[[[0,0],[1e999,0],[1,1],[0,0]]]"));
  EXPECT_THAT(refusal({file, "", ""}), ElementsAre("coordinate-not-finite", "A"));
}

TEST(BoundaryFinding, NamesTheFeatureOutsideTheGlobe) {
  const TemporaryFolder folder;
  const std::string far_east = folder.write("a.geojson", collection("[[[0,0],[1000,0],[1,1],[0,0]]]"));
  EXPECT_THAT(refusal({far_east, "", ""}), ElementsAre("coordinate-out-of-range", "A", "1000", "0"));
  const std::string far_north = folder.write("b.geojson", collection("[[[0,0],[1,91],[1,1],[0,0]]]"));
  EXPECT_THAT(refusal({far_north, "", ""}), ElementsAre("coordinate-out-of-range", "A", "1", "91"));
}

TEST(BoundaryFinding, StopsAtTheLimitOfFeatures) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  write_layers("GPKG", file, {{"a", {{{{"code", "A"}}, square}, {{{"code", "B"}}, square}}}});
  BoundaryLimits limits;
  limits.features = 1;
  EXPECT_THAT(refusal({file, "", ""}, limits), ElementsAre("too-many-features", "1"));
}

TEST(BoundaryFinding, StopsAtTheLimitOfPoints) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  write_layers("GPKG", file, {{"a", {{{{"code", "A"}}, square}, {{{"code", "B"}}, square}}}});
  BoundaryLimits limits;
  limits.points = 7;
  EXPECT_THAT(refusal({file, "", ""}, limits), ElementsAre("too-many-points", "7"));
}

TEST(BoundaryFinding, StopsAtTheLimitOfPointsInWideEdges) {
  const TemporaryFolder folder;
  const std::string file = folder.path("a.gpkg");
  const std::string wide = "POLYGON((0 0,10 0,10 10,0 10,0 0))";
  write_layers("GPKG", file, {{"a", {{{{"code", "A"}}, wide}, {{{"code", "B"}}, wide}}}});
  BoundaryLimits limits;
  limits.added_points = 36;
  EXPECT_TRUE(load_boundaries({file, "", ""}, limits).set);
  limits.added_points = 35;  // of both features together
  EXPECT_THAT(refusal({file, "", ""}, limits), ElementsAre("too-many-wide-edges", "35"));
}

/// The warnings of a file that is read all the same.
std::vector<std::string> warnings(const std::string& file) {
  const BoundaryResult result = load_boundaries({file, "", ""});
  EXPECT_TRUE(result.set);
  std::vector<std::string> out;
  for (const Diagnostic& finding : result.diagnostics) {
    EXPECT_EQ(finding.severity, Severity::warning);
    out.push_back(finding.code);
    out.insert(out.end(), finding.arguments.begin(), finding.arguments.end());
  }
  return out;
}

TEST(BoundaryFinding, WarnsOfAFeatureWithoutACode) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"), {{"a", {{{{"code", "A"}}, square}, {{}, square}}}});
  EXPECT_THAT(warnings(folder.path("a.gpkg")), ElementsAre("boundary-code-missing", "2", ""));
}

TEST(BoundaryFinding, CountsFeaturesWithoutACodeInOneLine) {
  const TemporaryFolder folder;
  WrittenLayer layer{"a", {{{{"code", "A"}}, square}}};
  for (int i = 0; i < 1000; ++i) layer.features.push_back({{}, square});
  write_layers("GPKG", folder.path("a.gpkg"), {layer});
  EXPECT_THAT(warnings(folder.path("a.gpkg")), ElementsAre("boundary-code-missing", "2, 3, 4, 5, 6, …", "1000"));
}

TEST(BoundaryFinding, WarnsOfARingThatEnclosesNothing) {
  const TemporaryFolder folder;
  write_layers("GPKG", folder.path("a.gpkg"),
               {{"a", {{{{"code", "A"}}, "POLYGON((0 0,9 0,9 9,0 9,0 0),(3 3,4 4,3 3))"}}}});
  EXPECT_THAT(warnings(folder.path("a.gpkg")), ElementsAre("ring-too-short", "A", ""));
}

}  // namespace
}  // namespace kakehashi::test
