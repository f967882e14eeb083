/// The files that a shapefile consists of.
#pragma once

#include "geo/boundary/attribute_text.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The file beside `file` with the same stem and another ending (".dbf"), in small letters or in capitals.
[[nodiscard]] std::optional<std::filesystem::path> companion(const std::filesystem::path& file,
                                                             std::string_view ending);

/// The .shp that `file` is, belongs to or links to: one whose other files lie beside it. `file` itself when there is
/// none.
[[nodiscard]] std::filesystem::path main_file_of_shapefile(const std::filesystem::path& file);

/// All files beside `file` with the same stem, letters' case of their endings not regarded, in a fixed order.
[[nodiscard]] std::vector<std::filesystem::path> all_companions(const std::filesystem::path& file);

/// Every file that is there and read with `file`, the file first: the parts of a shapefile, the log of a GeoPackage.
[[nodiscard]] std::vector<std::filesystem::path> boundary_parts(const std::filesystem::path& file);

/// What a shapefile says of its encoding: its .cpg, otherwise the language mark in its .dbf (dBASE's LDID).
struct ShapefileEncoding {
  DeclaredEncoding declared;
  std::filesystem::path says;  ///< The file that says it; empty: none.
};
[[nodiscard]] ShapefileEncoding encoding_of_shapefile(const std::filesystem::path& shp);

}  // namespace kakehashi
