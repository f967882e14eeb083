/// Boundary files through GDAL: GeoPackage, GeoJSON and shapefile, any CRS in, longitude and latitude out.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/reading_progress.hpp"
#include "geo/boundary/region_key.hpp"
#include "geo/diagnostic/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Where boundaries lie: a file, optionally a layer of it and the attribute that holds the regions' codes.
struct BoundarySource {
  std::string file{};
  std::string layer{};  ///< Empty: the only layer, or the first with polygons.
  std::string key{};    ///< Empty: found by its values; see find_region_key().
  std::vector<WantedRegion>
      regions{};  ///< Those that are looked for: their codes and names show which attribute it is.
  friend bool operator==(const BoundarySource&, const BoundarySource&) = default;

  /// Reads `FILE[:LAYER[:KEY]]`; a colon that belongs to an existing file's name stays with the file.
  [[nodiscard]] static BoundarySource parse(std::string_view argument);
};

/// What is accepted of a file that somebody hands us.
struct BoundaryLimits {
  std::size_t file_bytes = 256u << 20u;  ///< Of each file that belongs to it.
  std::size_t features = 200'000;        ///< With and without polygons.
  std::size_t points = 5'000'000;
  std::size_t added_points = 500'000;  ///< Into edges that span more than 1° of longitude; see place_on_sphere().
  std::size_t cells = 5'000'000;       ///< Attributes of all features.
};

struct BoundaryResult {
  std::optional<BoundarySet> set;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a file that the user names: one polygon layer becomes regions, features with the same code one region. Only
/// regular files and only the drivers GeoJSON, GPKG and ESRI Shapefile; no network access, no files written beside it.
/// Text in another encoding is recognised by its bytes, a file in another CRS is transformed, rings that cross enclose
/// what lies in an odd number of them. `naming` knows what regions are called, for files that have no codes.
/// Findings, equal ones counted: missing file, folder, pipe, missing parts of a shapefile, unknown format, layer or key
/// (with the ones there are), no polygons, text in no known encoding, a CRS that cannot be used, coordinates that are
/// no degrees, not finite or outside the globe, limits exceeded.
[[nodiscard]] BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits = {},
                                             const RegionNaming& naming = {}, const ReadingProgress& progress = {});

/// Reads the embedded GeoPackage (layers `countries`, `regions`, `claimed`, `lakes`; see data/BOUNDARIES.md).
[[nodiscard]] BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg);

}  // namespace kakehashi
