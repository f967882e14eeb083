/// Fills the pixels of a thin line by the share that it covers of them.
#pragma once

#include "geo/raster/pixel_sum.hpp"
#include "geo/raster/quad.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace kakehashi {

/// A whole number not above a value, which is small: conversions cut towards zero, and std::floor is a call.
[[nodiscard]] inline int floor_of(float value) {
  constexpr int far_below = 1 << 16;
  return static_cast<int>(value + static_cast<float>(far_below)) - far_below;
}

inline void add(PixelSum& pixel, Quad part) { (Quad::load(&pixel.blue) + part).store(&pixel.blue); }

/// Walks along a line in the direction in which it is longer, the major one, a step a pixel, and fills the few pixels
/// across it in fours. `Lattice` tells how many pixels there are in the two directions and how far apart they lie in
/// `pixels`; the ends (a0, b0) and (a1, b1) are in pixels along the major and the minor direction. Exact for lines
/// along the axes, within a few per cent for slanted ones; lines thinner than a pixel get fainter instead of narrower.
template <typename Lattice>
void walk_line(PixelSum* pixels, Lattice lattice, float a0, float b0, float a1, float b1, float half_width,
               const PixelSum& color) {
  if (a0 > a1) {
    std::swap(a0, a1);
    std::swap(b0, b1);
  }
  const float slope = a1 > a0 ? (b1 - b0) / (a1 - a0) : 0;
  const float cosine = 1 / std::sqrt(1 + slope * slope);
  const float reach = (half_width + 0.5F) / cosine;
  const int first = std::max(0, floor_of(a0));
  const int last = std::min(lattice.major_size - 1, floor_of(a1));
  const Quad ink = Quad::load(&color.blue);
  const Quad steps = Quad{0, 1, 2, 3} * Quad{cosine};
  const Quad outer{half_width + 0.5F};
  const Quad inner{0.5F - half_width};
  /// What a stretch of the line covers of four pixels from `b`: what lies on the near side of its far edge, less what
  /// lies on the near side of the near one.
  const auto covered_from = [&](int b, float middle) {
    const Quad across = Quad{(static_cast<float>(b) + 0.5F - middle) * cosine} + steps;
    return (outer - across).cut() - (inner - across).cut();
  };
  const auto first_pixel = [&](int a, int b) {
    return pixels + static_cast<std::ptrdiff_t>(a) * lattice.major_stride +
           static_cast<std::ptrdiff_t>(b) * lattice.minor_stride;
  };
  const auto add_four = [&](PixelSum* at, Quad covered) {
    add(at[0], ink * covered.template spread<0>());
    add(at[lattice.minor_stride], ink * covered.template spread<1>());
    add(at[2 * lattice.minor_stride], ink * covered.template spread<2>());
    add(at[3 * lattice.minor_stride], ink * covered.template spread<3>());
  };
  const auto fill = [&](int a, float middle, float length) {
    const int end = std::min(lattice.minor_size - 1, floor_of(middle + reach));
    for (int b = floor_of(middle - reach); b <= end; b += 4) {
      const Quad covered = covered_from(b, middle) * Quad{length};
      if (b >= 0 && b + 3 < lattice.minor_size) {
        add_four(first_pixel(a, b), covered);
        continue;
      }
      std::array<float, 4> parts{};
      covered.store(parts.data());
      for (int i = std::max(0, -b); i < 4 && b + i < lattice.minor_size; ++i) {
        add(*first_pixel(a, b + i), ink * Quad{parts[static_cast<std::size_t>(i)]});
      }
    }
  };
  const auto fill_part = [&](int a) {
    const float low = std::max(a0, static_cast<float>(a));
    const float high = std::min(a1, static_cast<float>(a + 1));
    fill(a, b0 + ((low + high) / 2 - a0) * slope, high - low);
  };
  // Its ends cover parts of a step, those between whole ones: most of a line takes this way, four pixels a step.
  const bool within_four = 2 * reach + 1 <= 4;
  const float middle_of_first = b0 + (0.5F - a0) * slope;
  if (first <= last) fill_part(first);
  for (int a = first + 1; a < last; ++a) {
    const float middle = middle_of_first + static_cast<float>(a) * slope;
    const int b = floor_of(middle - reach);
    if (within_four && b >= 0 && b + 3 < lattice.minor_size) {
      add_four(first_pixel(a, b), covered_from(b, middle));
    } else {
      fill(a, middle, 1);
    }
  }
  if (first < last) fill_part(last);
}

}  // namespace kakehashi
