/// Boundary files through GDAL: GeoPackage, GeoJSON and shapefile, any CRS in, longitude and latitude out.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Where boundaries lie: a file, optionally a layer of it and the attribute that holds the regions' codes.
struct BoundarySource {
  std::string file;
  std::string layer;  ///< Empty: the only layer, or the first with polygons.
  std::string key;    ///< Empty: the first that exists of code, iso_3166_2, ISO_1, shapeISO, id, GID_1, NAME.

  /// Reads `FILE[:LAYER[:KEY]]`; a colon that belongs to an existing file's name stays with the file.
  [[nodiscard]] static BoundarySource parse(std::string_view argument);
};

/// What is accepted of a file that somebody hands us.
struct BoundaryLimits {
  std::size_t file_bytes = 512u << 20u;
  std::size_t features = 100'000;
  std::size_t points = 20'000'000;
};

struct BoundaryResult {
  std::optional<BoundarySet> set;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a file that the user names: one polygon layer becomes regions. Only regular files and only the drivers
/// GeoJSON, GPKG and ESRI Shapefile; no network access, no files written beside it. A file in another CRS is
/// transformed. Findings: missing file, folder, unknown format, unknown layer or key (with the ones there are),
/// no polygons, coordinates that are not finite or lie outside the globe, limits exceeded.
[[nodiscard]] BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits = {});

/// Reads the embedded GeoPackage (layers `countries`, `regions`, `claimed`, `lakes`; see data/BOUNDARIES.md).
[[nodiscard]] BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg);

}  // namespace kakehashi
