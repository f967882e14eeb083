#include "geo/raster/line_coverage.hpp"

#include "geo/raster/fast_floor.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {

namespace {

constexpr int four = 4;

void add(float* at, Float4 part) { (Float4::load(at) + part).store(at); }

}  // namespace

/// A line by the direction in which it is longer, a, and the other one, b.
struct LineCoverage::Slant {
  float a0, b0, a1, b1;
  float slope;         ///< Of b along a, −1 to 1.
  float cosine;        ///< Of the angle to a.
  float outer;         ///< From its middle to where a pixel's is that it does not cover at all, across it.
  float max_coverage;  ///< What it covers at most of a pixel.

  Slant(float from_a, float from_b, float to_a, float to_b, float half)
      : a0(from_a),
        b0(from_b),
        a1(to_a),
        b1(to_b),
        slope(0),
        cosine(1),
        outer(half + 0.5F),
        max_coverage(std::min(1.0F, 2 * half)) {
    if (a0 > a1) {
      std::swap(a0, a1);
      std::swap(b0, b1);
    }
    if (a1 > a0) slope = (b1 - b0) / (a1 - a0);
    cosine = 1 / std::sqrt(1 + slope * slope);
  }
  /// How far it reaches from its middle along b.
  [[nodiscard]] float reach() const { return outer / cosine; }
  /// What it covers of pixels whose middles lie `across` from the line's.
  [[nodiscard]] Float4 covered(Float4 across) const {
    return min(max(Float4{outer} - across.abs(), Float4{0}), Float4{max_coverage});
  }
};

LineCoverage::LineCoverage(int width_px, int rows, TouchFlags flag)
    : width_(width_px),
      rows_(rows),
      flag_(flag),
      stride_((width_px + four - 1) / four * four),
      covered_(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(rows)) {}

void LineCoverage::add(float x0, float y0, float x1, float y1, float half_width, TouchedBlocks& touched) {
  if (std::abs(x1 - x0) >= std::abs(y1 - y0)) {
    add_flat({x0, y0, x1, y1, half_width}, touched);
  } else {
    add_steep({y0, x0, y1, x1, half_width}, touched);
  }
}

void LineCoverage::forget(int row) { std::fill_n(pixel(row, 0), stride_, 0.0F); }

/// Four columns at a time: each its stretch of the line, and the rows that it reaches there. How many rows that may be
/// is the same all along the line, so that no step of the inner loop comes unexpected.
void LineCoverage::add_flat(const Slant& line, TouchedBlocks& touched) {
  const int first = std::max(0, fast_floor(line.a0)) / four * four;
  const int last = std::min(width_ - 1, fast_floor(line.a1));
  if (first > last) return;
  const float reach = line.reach();
  const float climb = (four - 1) * line.slope;
  const int max_rows = static_cast<int>(std::abs(climb) + 2 * reach) + 2;
  const float to_top = std::min(0.0F, climb) - reach;
  const auto fill = [&](int x, Float4 middle, float first_middle, Float4 length) {
    const int top = fast_floor(first_middle + to_top);
    const int end = std::min(rows_, top + max_rows);
    int row = std::max(0, top);
    if (row >= end) return;
    Float4 across = (Float4{static_cast<float>(row) + 0.5F} - middle) * Float4{line.cosine};
    float* at = pixel(row, x);
    TouchFlags* flags = touched.at(row, x);
    for (; row + 1 < end; ++row, at += stride_, flags += touched.per_row()) {
      kakehashi::add(at, line.covered(across) * length);
      *flags |= flag_;
      across = across + Float4{line.cosine};
    }
    // The last row is often not reached.
    const Float4 covered = line.covered(across) * length;
    if (!covered.any()) return;
    kakehashi::add(at, covered);
    *flags |= flag_;
  };
  const auto fill_end = [&](int x) {
    const Float4 begin{line.a0};
    const Float4 end{line.a1};
    const Float4 left = Float4{static_cast<float>(x)} + Float4{0, 1, 2, 3};
    const Float4 low = min(max(begin, left), end);
    const Float4 high = max(min(end, left + Float4{1}), begin);
    const Float4 middle = Float4{line.b0} + ((low + high) * Float4{0.5F} - begin) * Float4{line.slope};
    fill(x, middle, line.slope < 0 ? middle.last() - climb : middle.first(), (high - low).clamped());
  };
  fill_end(first);
  int x = first + four;
  if (x > last) return;
  const float first_middle = line.b0 + (static_cast<float>(x) + 0.5F - line.a0) * line.slope;
  Float4 middle = Float4{first_middle} + Float4{0, 1, 2, 3} * Float4{line.slope};
  const Float4 step{four * line.slope};
  const Float4 whole{1};
  for (; x + four <= last; x += four, middle = middle + step) fill(x, middle, middle.first(), whole);
  fill_end(x);
}

/// A row at a time, in the fours of columns that it reaches there.
void LineCoverage::add_steep(const Slant& line, TouchedBlocks& touched) {
  const int first = std::max(0, fast_floor(line.a0));
  const int last = std::min(rows_ - 1, fast_floor(line.a1));
  const float reach = line.reach();
  const Float4 steps = Float4{0.5F, 1.5F, 2.5F, 3.5F} * Float4{line.cosine};
  for (int row = first; row <= last; ++row) {
    const float low = std::max(line.a0, static_cast<float>(row));
    const float high = std::min(line.a1, static_cast<float>(row + 1));
    const float middle = line.b0 + ((low + high) / 2 - line.a0) * line.slope;
    const int last_x = std::min(width_ - 1, fast_floor(middle + reach));
    for (int x = std::max(0, fast_floor(middle - reach)) / four * four; x <= last_x; x += four) {
      const Float4 across = Float4{(static_cast<float>(x) - middle) * line.cosine} + steps;
      kakehashi::add(pixel(row, x), line.covered(across) * Float4{high - low});
      *touched.at(row, x) |= flag_;
    }
  }
}

}  // namespace kakehashi
