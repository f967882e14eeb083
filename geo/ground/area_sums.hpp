/// Areas of a few rows of a picture, gathered edge by edge.
///
/// Each pixel holds by how much its colour differs from that of the pixel to its left; an edge adds its difference to
/// the pixels that it crosses, by the exact area that lies to its right. Summed from left to right this is every
/// pixel's colour, each area in it by its share: antialiasing without samples, and nothing has to be sorted or cut into
/// triangles. (The accumulation of signed areas known from font rasterisers, with colours in place of coverage.)
#pragma once

#include "geo/raster/quad.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// One bit a layer for each few pixels of the rows: where there is something to be read.
class TouchedBlocks {
 public:
  static constexpr int pixels = 8;
  TouchedBlocks(int width_px, int rows)
      : per_row_((static_cast<std::size_t>(width_px) + 2) / pixels + 1),
        flags_(per_row_ * static_cast<std::size_t>(rows)) {}

  void touch(int row, int from_px, int to_px, std::uint8_t flag) {
    std::uint8_t* blocks = row_of(row);
    for (int block = from_px / pixels; block <= to_px / pixels; ++block) blocks[block] |= flag;
  }
  [[nodiscard]] std::uint8_t* row_of(int row) { return flags_.data() + static_cast<std::size_t>(row) * per_row_; }
  [[nodiscard]] std::size_t per_row() const { return per_row_; }

 private:
  std::size_t per_row_;
  std::vector<std::uint8_t> flags_;
};

/// The differences of one layer.
class AreaSums {
 public:
  AreaSums(int width_px, int rows, std::uint8_t flag);

  /// Adds an edge from (x0, y0) to (x1, y1), pixels from the upper left of the rows, y downwards. `change` is what lies
  /// to the left of somebody who walks along it less what lies to the right, premultiplied. Marks what it touches.
  void add_edge(float x0, float y0, float x1, float y1, Quad change, TouchedBlocks& touched);

  /// The differences of a row; they are set to 0 by whoever reads them.
  [[nodiscard]] float* row_of(int row) { return sums_.data() + static_cast<std::size_t>(row) * stride_; }

 private:
  void add_in_row(int row, float left, float right, Quad change, TouchedBlocks& touched);

  int width_;
  int rows_;
  std::uint8_t flag_;
  std::size_t stride_;
  std::vector<float> sums_;
};

}  // namespace kakehashi
