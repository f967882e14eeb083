/// Files that belong to another one: the parts of a shapefile, the logs of a GeoPackage.
#pragma once

#include <filesystem>
#include <optional>

namespace kakehashi {

/// The file to which one of this name would belong, if that file is there; letters' case does not matter.
[[nodiscard]] std::optional<std::filesystem::path> main_file_of(const std::filesystem::path& path);

/// True for a name that only a companion has (.dbf, .shx, .prj, .cpg, -wal, …).
[[nodiscard]] bool is_companion_name(const std::filesystem::path& path);

}  // namespace kakehashi
