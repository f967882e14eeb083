/// Font files on disk: where they are, and their bytes without reading them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace kakehashi {

/// The bytes of a file, mapped into memory. A file is mapped once and stays mapped while the program runs, as font
/// atlases point into it. Empty when the file cannot be read.
[[nodiscard]] std::span<const std::byte> mapped_file(const std::filesystem::path& path);

/// Line height of a face in em: ascender and descender together, as its maker wants lines set. 1.2 if unknown.
[[nodiscard]] double line_height_em(std::span<const std::byte> file, int face);

}  // namespace kakehashi
