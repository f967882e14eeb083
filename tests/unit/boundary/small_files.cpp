#include "tests/unit/boundary/small_files.hpp"

#include "tests/unit/boundary/written_layer.hpp"

#include <filesystem>
#include <fstream>

namespace kakehashi::test {

std::vector<std::string> codes(const BoundaryResult& result) {
  std::vector<std::string> out;
  for (const Diagnostic& finding : result.diagnostics) out.push_back(finding.code);
  return out;
}

std::string shapefile(const TemporaryFolder& folder, const std::string& name, char mark, const char* cpg) {
  const std::string file = folder.path("r.shp");
  WrittenLayer layer{"r", {{{{"code", "JP-04"}, {"name_ja", name}}, "POLYGON((140 35,141 35,141 36,140 36,140 35))"}}};
  layer.encoding = "";
  write_layers("ESRI Shapefile", file, {layer});
  std::filesystem::remove(folder.path("r.cpg"));
  if (cpg != nullptr) (void)folder.write("r.cpg", cpg);
  std::fstream dbf(folder.path("r.dbf"), std::ios::in | std::ios::out | std::ios::binary);
  dbf.seekp(29);
  dbf.put(mark);
  return file;
}

std::string geojson(const std::string& properties, const std::string& coordinates, const std::string& crs) {
  return R"({"type":"FeatureCollection",)" + crs + R"("features":[{"type":"Feature","properties":)" + properties +
         R"(,"geometry":{"type":"Polygon","coordinates":)" + coordinates + "}}]}";
}

}  // namespace kakehashi::test
