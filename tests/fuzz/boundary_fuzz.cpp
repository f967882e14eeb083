// Whatever lies in a boundary file, reading it ends with regions whose borders can be joined, or with reasons. The
// first byte of the input tells the format; a shapefile's parts follow one another, each behind its length.
#include "fuzz_file.hpp"
#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/outline.hpp"
#include "require.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using kakehashi::test::FuzzFolder;
using kakehashi::test::require;

std::string written(const FuzzFolder& folder, std::string_view input) {
  const char format = input.front();
  input.remove_prefix(1);
  if (format == 'j') return folder.write("f.geojson", input).string();
  if (format == 'g') return folder.write("f.gpkg", input).string();
  if (format != 's') return {};
  for (const char* part : {"f.shp", "f.shx", "f.dbf", "f.prj", "f.cpg"}) {
    std::size_t length = 0;
    for (int i = 0; i < 2 && !input.empty(); ++i) {
      length = length * 256 + static_cast<unsigned char>(input.front());
      input.remove_prefix(1);
    }
    (void)folder.write(part, input.substr(0, length));
    input.remove_prefix(std::min(length, input.size()));
  }
  return folder.write("f.shp.unused", "").replace_filename("f.shp").string();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const FuzzFolder folder;
  if (size == 0) return 0;
  const std::string file = written(folder, {reinterpret_cast<const char*>(data), size});
  if (file.empty()) return 0;
  kakehashi::BoundaryLimits limits;
  limits.features = 200;
  limits.points = 20'000;
  limits.cells = 10'000;
  const kakehashi::BoundaryResult result = kakehashi::load_boundaries({file}, limits);
  require(result.set.has_value() != kakehashi::has_errors(result.diagnostics), "neither regions nor an error, or both");
  for (const kakehashi::Diagnostic& finding : result.diagnostics) {
    for (const std::string_view language : {"ja", "ru", "en"}) {
      const std::string told = to_line(finding, language);
      require(!told.empty() && told.find('\n') == std::string::npos, "a finding that is not told in one line");
    }
  }
  if (result.set) (void)kakehashi::build_outline(*result.set);
  return 0;
}
