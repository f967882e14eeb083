/// Fills the pixels of thin lines by the share that a line covers of them.
#pragma once

#include "geo/arcs/tile_bins.hpp"
#include "geo/raster/pixel_sum.hpp"

#include <array>

namespace kakehashi {

/// The sums of one tile, row by row.
using TileSums = std::array<PixelSum, static_cast<std::size_t>(TileGrid::tile_width_px* TileGrid::tile_height_px)>;

/// Adds a line to a tile: each pixel takes `color` times the share of it that the line covers, as walk_line() tells.
void add_line(TileSums& tile, const TilePiece& piece, float half_width_px, const PixelSum& color);

}  // namespace kakehashi
