#include "geo/arcs/line_raster.hpp"

#include "geo/arcs/quad.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kakehashi {

namespace {

static_assert(sizeof(PixelSum) == 4 * sizeof(float));

/// A whole number not above a value, which is small: conversions cut towards zero, and std::floor is a call.
int floor_of(float value) {
  constexpr int far_below = 1024;
  return static_cast<int>(value + static_cast<float>(far_below)) - far_below;
}

void add(PixelSum& pixel, Quad part) { (Quad::load(&pixel.red) + part).store(&pixel.red); }

/// Walks along the longer side of a line, a step a pixel, and fills the few pixels across it in fours.
template <int major_size, int minor_size, int major_stride, int minor_stride>
void walk(TileSums& tile, float a0, float b0, float a1, float b1, float half_width, const PixelSum& color) {
  if (a0 > a1) {
    std::swap(a0, a1);
    std::swap(b0, b1);
  }
  const float slope = a1 > a0 ? (b1 - b0) / (a1 - a0) : 0;
  const float cosine = 1 / std::sqrt(1 + slope * slope);
  const float reach = (half_width + 0.5F) / cosine;
  const int first = std::max(0, floor_of(a0));
  const int last = std::min(major_size - 1, floor_of(a1));
  const Quad ink = Quad::load(&color.red);
  const Quad steps = Quad{0, 1, 2, 3} * Quad{cosine};
  const Quad outer{half_width + 0.5F};
  const Quad inner{0.5F - half_width};
  for (int a = first; a <= last; ++a) {
    const float low = std::max(a0, static_cast<float>(a));
    const float high = std::min(a1, static_cast<float>(a + 1));
    const float middle = b0 + ((low + high) / 2 - a0) * slope;
    const int end = std::min(minor_size - 1, floor_of(middle + reach));
    for (int b = floor_of(middle - reach); b <= end; b += 4) {
      // What lies on the near side of the far edge, less what lies on the near side of the near one.
      const Quad across = Quad{(static_cast<float>(b) + 0.5F - middle) * cosine} + steps;
      const Quad covered = ((outer - across).cut() - (inner - across).cut()) * Quad{high - low};
      const int at = a * major_stride + b * minor_stride;
      const auto pixel = [&](int i) -> PixelSum& {
        const int index = at + i * minor_stride;
        return tile[static_cast<std::size_t>(index)];
      };
      if (b >= 0 && b + 3 < minor_size) {
        add(pixel(0), ink * covered.spread<0>());
        add(pixel(1), ink * covered.spread<1>());
        add(pixel(2), ink * covered.spread<2>());
        add(pixel(3), ink * covered.spread<3>());
        continue;
      }
      std::array<float, 4> parts{};
      covered.store(parts.data());
      for (int i = std::max(0, -b); i < 4 && b + i < minor_size; ++i) {
        add(pixel(i), ink * Quad{parts[static_cast<std::size_t>(i)]});
      }
    }
  }
}

constexpr int width = TileGrid::tile_width_px;
constexpr int height = TileGrid::tile_height_px;

}  // namespace

void add_line(TileSums& tile, const TilePiece& piece, float half_width_px, const PixelSum& color) {
  constexpr float px = 1 / TilePiece::units_per_px;
  const float x0 = static_cast<float>(piece.x0) * px;
  const float y0 = static_cast<float>(piece.y0) * px;
  const float x1 = static_cast<float>(piece.x1) * px;
  const float y1 = static_cast<float>(piece.y1) * px;
  if (std::abs(x1 - x0) >= std::abs(y1 - y0)) {
    walk<width, height, 1, width>(tile, x0, y0, x1, y1, half_width_px, color);
  } else {
    walk<height, width, width, 1>(tile, y0, x0, y1, x1, half_width_px, color);
  }
}

}  // namespace kakehashi
