/// Pictures as PNG.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace kakehashi {

/// A PNG of RGB pixels, eight bits each, rows from the top. The same pixels give the same bytes.
[[nodiscard]] std::string encode_png(std::span<const std::uint8_t> rgb, int width_px, int height_px);

/// True for a picture that encode_png() made and that no other program has changed since.
[[nodiscard]] bool is_own_picture(const std::filesystem::path& file);

}  // namespace kakehashi
