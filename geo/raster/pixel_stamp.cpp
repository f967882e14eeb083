#include "geo/raster/pixel_stamp.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

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

/// The columns from the first to the last for which a test is true; those between them are taken to be like them.
template <typename Test>
PixelStamp::Run run_where(std::span<const std::uint32_t> row, Test test) {
  const auto first = std::find_if(row.begin(), row.end(), test);
  const auto last = std::find_if(row.rbegin(), row.rend(), test).base();
  if (first == row.end()) return {};
  return {static_cast<int>(first - row.begin()), static_cast<int>(last - row.begin())};
}

}  // namespace

PixelStamp::PixelStamp(int side_px, std::vector<std::uint32_t> pixels) : side_px_(side_px), pixels_(std::move(pixels)) {
  constexpr std::uint32_t opaque = 0xff000000;
  rows_.reserve(static_cast<std::size_t>(side_px));
  for (int number = 0; number < side_px; ++number) {
    const std::span row{row_pixels(number), static_cast<std::size_t>(side_px)};
    const Run seen = run_where(row, [](std::uint32_t pixel) { return pixel != 0; });
    Run solid = run_where(row, [](std::uint32_t pixel) { return pixel >= opaque; });
    const auto part =
        row.subspan(static_cast<std::size_t>(solid.begin), static_cast<std::size_t>(solid.end - solid.begin));
    if (std::any_of(part.begin(), part.end(), [](std::uint32_t pixel) { return pixel < opaque; })) solid = {};
    rows_.push_back({seen, solid});
  }
}

PixelStamp stamp_of_discs(std::span<const Disc> discs, float middle_x_px, float middle_y_px, int side_px) {
  std::vector<std::uint32_t> pixels;
  pixels.reserve(static_cast<std::size_t>(side_px) * static_cast<std::size_t>(side_px));
  for (int row = 0; row < side_px; ++row) {
    for (int column = 0; column < side_px; ++column) {
      const float distance =
          std::hypot(static_cast<float>(column) + 0.5F - middle_x_px, static_cast<float>(row) + 0.5F - middle_y_px);
      Ink ink;
      for (const Disc& disc : discs) {
        ink.lay_over(disc.color, std::clamp(disc.radius_px + 0.5F - distance, 0.0F, 1.0F));
      }
      pixels.push_back(ink.packed());
    }
  }
  return {side_px, std::move(pixels)};
}

void lay_over(const PixelRows& rows, const PixelStamp& stamp, int left_px, int top_px) {
  const int first_row = std::max(top_px, rows.first_row);
  const int end_row = std::min(top_px + stamp.side_px(), rows.end_row);
  for (int number = first_row; number < end_row; ++number) {
    const PixelStamp::Row& row = stamp.row(number - top_px);
    const std::uint32_t* const from = stamp.row_pixels(number - top_px);
    std::uint32_t* const to = rows.pixels + static_cast<std::ptrdiff_t>(number - rows.first_row) * rows.width_px;
    const auto in_picture = [&](int column) { return std::clamp(column + left_px, 0, rows.width_px); };
    const auto mix = [&](int begin, int end) {
      const int last = in_picture(end);
      for (int x = in_picture(begin); x < last; ++x) to[x] = over(from[x - left_px], to[x]);
    };
    const bool has_solid = row.solid.begin < row.solid.end;
    mix(row.seen.begin, has_solid ? row.solid.begin : row.seen.end);
    if (!has_solid) continue;
    const int begin = in_picture(row.solid.begin);
    const int end = in_picture(row.solid.end);
    if (begin < end) std::copy_n(from + (begin - left_px), end - begin, to + begin);
    mix(row.solid.end, row.seen.end);
  }
}

}  // namespace kakehashi
