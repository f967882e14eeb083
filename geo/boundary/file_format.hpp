/// Which of the formats we read a file has, by its first bytes.
#pragma once

#include "geo/boundary/boundary_file.hpp"

#include <optional>
#include <string>

namespace kakehashi {

/// A regular file in one of the three formats.
struct KnownFile {
  std::string absolute_path;  ///< Absolute, so that GDAL takes it for nothing but a file.
  std::string driver;         ///< GDAL's name of the format.
};

/// Looks at the file before GDAL does; adds what is wrong to `diagnostics`.
[[nodiscard]] std::optional<KnownFile> examine_file(const std::string& file, const BoundaryLimits& limits,
                                                    std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
