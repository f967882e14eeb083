/// Font files on disk: where they are, and their bytes without reading them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// The bytes of a file, mapped into memory. A file is mapped once and stays mapped while the program runs, as font
/// atlases point into it. Empty when the file cannot be read.
[[nodiscard]] std::span<const std::byte> mapped_file(const std::filesystem::path& path);

/// Gives the memory of mapped files back until they are read again: ten megabytes for two faces of Noto.
void release_mapped_pages();

/// A face of a file.
struct FontFace {
  std::filesystem::path path;
  int face = 0;
};

/// The face that fontconfig names for most of the characters, in sans-serif; std::nullopt if it has none of them.
[[nodiscard]] std::optional<FontFace> face_for(const std::vector<char32_t>& characters);

}  // namespace kakehashi
