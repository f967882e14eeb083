/// Which of the formats we read a file has, by its first bytes.
#pragma once

#include "geo/boundary/boundary_file.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

/// A regular file in one of the three formats.
struct KnownFile {
  std::string absolute_path;  ///< Absolute, so that GDAL takes it for nothing but a file.
  std::string driver;         ///< GDAL's name of the format.
};

/// Looks at the file before GDAL does; adds what is wrong to `diagnostics`. For any file of a shapefile its .shp is
/// taken.
[[nodiscard]] std::optional<KnownFile> examine_file(const std::string& file, const BoundaryLimits& limits,
                                                    std::vector<Diagnostic>& diagnostics);

/// The first of the files that belong to a boundary file which is larger than the limit: nothing may read it, if only
/// to compare it.
[[nodiscard]] std::optional<std::filesystem::path> too_large_part(const std::filesystem::path& file,
                                                                  const BoundaryLimits& limits);

/// The name of a format of maps or archives that is not read here, by a file's first bytes; empty for others.
[[nodiscard]] std::string_view foreign_format(std::string_view begin);

/// True for packed files, by their first bytes.
[[nodiscard]] bool is_archive(std::string_view begin);

}  // namespace kakehashi
