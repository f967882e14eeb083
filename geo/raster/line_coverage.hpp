/// How much of each pixel of a few rows lines of one style cover.
///
/// Lines of a style have one colour, so that a single number a pixel is enough, and four pixels fit one vector.
#pragma once

#include "geo/raster/float4.hpp"
#include "geo/raster/touched_blocks.hpp"

#include <cstddef>
#include <vector>

namespace kakehashi {

class LineCoverage {
 public:
  LineCoverage(int width_px, int rows, TouchFlags flag);

  /// Adds a straight line from (x0, y0) to (x1, y1), pixels from the upper left of the rows, y downwards. It ends where
  /// its longer direction ends, so that lines that follow one another share their pixels. Exact for lines along the
  /// axes, within a few per cent for slanted ones; lines thinner than a pixel get fainter instead of narrower. Marks
  /// what it touches.
  void add(float x0, float y0, float x1, float y1, float half_width, TouchedBlocks& touched);

  /// What is covered in a row, at the pixel `x`, a multiple of 4, and the three after it, also beyond the last one;
  /// where lines of the style meet it may be more than all. It begins anew.
  [[nodiscard]] Float4 take(int row, int x) {
    float* at = pixel(row, x);
    const Float4 covered = Float4::load(at);
    Float4{0}.store(at);
    return covered;
  }

  /// Forgets what was added to those pixels.
  void forget(int row, int x) { Float4{0}.store(pixel(row, x)); }
  /// Forgets what was added to a row.
  void forget(int row);

 private:
  struct Slant;
  void add_flat(const Slant& line, TouchedBlocks& touched);
  void add_steep(const Slant& line, TouchedBlocks& touched);
  [[nodiscard]] float* pixel(int row, int x) {
    return covered_.data() + static_cast<std::ptrdiff_t>(row) * stride_ + x;
  }

  int width_;
  int rows_;
  TouchFlags flag_;
  std::ptrdiff_t stride_;
  std::vector<float> covered_;
};

}  // namespace kakehashi
