#include "geo/arcs/line_raster.hpp"

#include "geo/raster/line_walk.hpp"

#include <cmath>

namespace kakehashi {

namespace {

constexpr int width = TileGrid::tile_width_px;
constexpr int height = TileGrid::tile_height_px;

struct AlongRows {
  static constexpr int major_size = width, minor_size = height, major_stride = 1, minor_stride = width;
};
struct AlongColumns {
  static constexpr int major_size = height, minor_size = width, major_stride = width, minor_stride = 1;
};

}  // namespace

void add_line(TileSums& tile, const TilePiece& piece, float half_width_px, const PixelSum& color) {
  constexpr float px = 1 / TilePiece::units_per_px;
  const float x0 = static_cast<float>(piece.x0) * px;
  const float y0 = static_cast<float>(piece.y0) * px;
  const float x1 = static_cast<float>(piece.x1) * px;
  const float y1 = static_cast<float>(piece.y1) * px;
  if (std::abs(x1 - x0) >= std::abs(y1 - y0)) {
    walk_line(tile.data(), AlongRows{}, x0, y0, x1, y1, half_width_px, color);
  } else {
    walk_line(tile.data(), AlongColumns{}, y0, x0, y1, x1, half_width_px, color);
  }
}

}  // namespace kakehashi
