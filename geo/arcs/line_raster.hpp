/// Fills the pixels of thin lines by the share that a line covers of them.
#pragma once

#include "geo/arcs/tile_bins.hpp"

#include <array>

namespace kakehashi {

/// What has gathered in a pixel: sums of colour times weight, and of weight. Sums do not ask for an order, so that a
/// million arcs can be added in steps.
struct PixelSum {
  float red = 0;
  float green = 0;
  float blue = 0;
  float weight = 0;
};

/// The sums of one tile, row by row.
using TileSums = std::array<PixelSum, static_cast<std::size_t>(TileGrid::tile_width_px* TileGrid::tile_height_px)>;

/// Adds a line to a tile. Each pixel takes `color` times the share of it that the line covers: exact for lines along
/// the axes, within a few per cent for slanted ones, and lines thinner than a pixel get fainter instead of narrower.
void add_line(TileSums& tile, const TilePiece& piece, float half_width_px, const PixelSum& color);

}  // namespace kakehashi
