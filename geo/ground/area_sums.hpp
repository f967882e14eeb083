/// Areas of a few rows of a picture, gathered edge by edge.
///
/// Each pixel holds by how much its colour differs from that of the pixel to its left; an edge adds its difference to
/// the pixels that it crosses, by the exact area that lies to its right. Summed from left to right this is every
/// pixel's colour, each area in it by its share: antialiasing without samples, and nothing has to be sorted or cut into
/// triangles. (The accumulation of signed areas known from font rasterisers, with colours in place of coverage.)
#pragma once

#include "geo/raster/float4.hpp"
#include "geo/raster/touched_blocks.hpp"

#include <cstddef>
#include <vector>

namespace kakehashi {

/// The differences of one layer.
class AreaSums {
 public:
  AreaSums(int width_px, int rows, TouchFlags flag);

  /// Adds an edge from (x0, y0) to (x1, y1), pixels from the upper left of the rows, y downwards. `change` is the
  /// premultiplied value on the left minus that on the right, seen in the edge's direction. Marks what it touches.
  void add_edge(float x0, float y0, float x1, float y1, Float4 change, TouchedBlocks& touched);

  /// The differences of a row, read in fours, also beyond the last pixel; they are set to 0 by whoever reads them.
  [[nodiscard]] float* row_of(int row) { return sums_.data() + static_cast<std::size_t>(row) * stride_; }

 private:
  void add_in_row(int row, float left, float right, Float4 change, TouchedBlocks& touched);

  int width_;
  int rows_;
  TouchFlags flag_;
  std::size_t stride_;
  std::vector<float> sums_;
};

}  // namespace kakehashi
