/// From a layer's features to regions.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/file_format.hpp"
#include "geo/gdal/layer_crs.hpp"
#include "geo/gdal/layer_reader.hpp"

#include <string>
#include <vector>

namespace kakehashi {

/// What is known of a file besides its features.
struct RegionFile {
  const BoundarySource& source;
  const KnownFile& file;
  const LayerCrs& crs;
  std::string json_encoding;  ///< The encoding that GeoJSON was in; empty: UTF-8, as it has to be.
};

/// Boundaries of kind region, one for each code; without any when there are errors. Findings go to `diagnostics`.
[[nodiscard]] BoundarySet build_regions(LayerFeatures features, const RegionFile& file, const RegionNaming& naming,
                                        std::vector<Diagnostic>& diagnostics);

/// What is wrong with a coordinate system, whatever the numbers are; false when it cannot be used.
[[nodiscard]] bool check_crs(const RegionFile& file, std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
