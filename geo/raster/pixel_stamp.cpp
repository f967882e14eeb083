#include "geo/raster/pixel_stamp.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace kakehashi {

namespace {

/// Channels of a premultiplied colour, 0 to 1: blue, green, red, alpha.
struct Ink {
  float b = 0, g = 0, r = 0, a = 0;

  void lay_over(const Rgba& color, float coverage) {
    const float alpha = color.a * coverage;
    b = color.b * alpha + b * (1 - alpha);
    g = color.g * alpha + g * (1 - alpha);
    r = color.r * alpha + r * (1 - alpha);
    a = alpha + a * (1 - alpha);
  }

  [[nodiscard]] std::uint32_t packed() const {
    const auto byte = [](float channel) {
      return static_cast<std::uint32_t>(std::lround(std::clamp(channel, 0.0F, 1.0F) * 255));
    };
    return byte(b) | byte(g) << 8U | byte(r) << 16U | byte(a) << 24U;
  }
};

/// A premultiplied pixel over another one, two channels at a time. v / 255, rounded, is (v + 128 + (v + 128) / 256) /
/// 256.
std::uint32_t over(std::uint32_t upper, std::uint32_t lower) {
  constexpr std::uint32_t even = 0x00ff00ff;
  constexpr std::uint32_t half = 0x00800080;
  const std::uint32_t shine = 255 - (upper >> 24U);
  std::uint32_t first = (lower & even) * shine + half;
  std::uint32_t second = ((lower >> 8U) & even) * shine + half;
  first = ((first + ((first >> 8U) & even)) >> 8U) & even;
  second = (second + ((second >> 8U) & even)) & ~even;
  return upper + (first | second);
}

}  // namespace

PixelStamp stamp_of_discs(std::span<const Disc> discs, float middle_x_px, float middle_y_px, int side_px) {
  PixelStamp stamp{side_px, {}};
  stamp.pixels.reserve(static_cast<std::size_t>(side_px) * static_cast<std::size_t>(side_px));
  for (int row = 0; row < side_px; ++row) {
    for (int column = 0; column < side_px; ++column) {
      const float distance =
          std::hypot(static_cast<float>(column) + 0.5F - middle_x_px, static_cast<float>(row) + 0.5F - middle_y_px);
      Ink ink;
      for (const Disc& disc : discs) {
        ink.lay_over(disc.color, std::clamp(disc.radius_px + 0.5F - distance, 0.0F, 1.0F));
      }
      stamp.pixels.push_back(ink.packed());
    }
  }
  return stamp;
}

void lay_over(const PixelRows& rows, const PixelStamp& stamp, int left_px, int top_px) {
  const int first_column = std::max(left_px, 0);
  const int end_column = std::min(left_px + stamp.side_px, rows.width_px);
  const int first_row = std::max(top_px, rows.first_row);
  const int end_row = std::min(top_px + stamp.side_px, rows.end_row);
  if (first_column >= end_column) return;
  const auto count = static_cast<std::size_t>(end_column - first_column);
  for (int row = first_row; row < end_row; ++row) {
    std::uint32_t* const to =
        rows.pixels + static_cast<std::ptrdiff_t>(row - rows.first_row) * rows.width_px + first_column;
    const std::uint32_t* const from =
        stamp.pixels.data() + static_cast<std::ptrdiff_t>(row - top_px) * stamp.side_px + (first_column - left_px);
    for (std::size_t i = 0; i < count; ++i) to[i] = over(from[i], to[i]);
  }
}

}  // namespace kakehashi
