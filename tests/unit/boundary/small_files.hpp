/// Small boundary files for tests, byte by byte.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "tests/unit/boundary/temporary_folder.hpp"

#include <string>
#include <vector>

namespace kakehashi::test {

/// The codes of what was found.
[[nodiscard]] std::vector<std::string> codes(const BoundaryResult& result);

/// Writes r.shp of one region JP-04 whose name is these bytes; `mark` is the language mark of the .dbf, `cpg` the
/// content of the .cpg, null for none.
[[nodiscard]] std::string shapefile(const TemporaryFolder& folder, const std::string& name, char mark, const char* cpg);

/// GeoJSON of one feature; `crs` is its member, with a comma behind it.
[[nodiscard]] std::string geojson(const std::string& properties,
                                  const std::string& coordinates = "[[[0,0],[1,0],[1,1],[0,0]]]",
                                  const std::string& crs = "");

}  // namespace kakehashi::test
