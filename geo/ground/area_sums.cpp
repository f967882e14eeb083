#include "geo/ground/area_sums.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {

namespace {

void add(float* at, Float4 part) { (Float4::load(at) + part).store(at); }

}  // namespace

// Some pixels more than are seen: an edge in the last one adds to the one after it, and fours may reach beyond it.
AreaSums::AreaSums(int width_px, int rows, TouchFlags flag)
    : width_(width_px),
      rows_(rows),
      flag_(flag),
      stride_((static_cast<std::size_t>(width_px) + 4) * 4),
      sums_(stride_ * static_cast<std::size_t>(rows)) {}

void AreaSums::add_edge(float x0, float y0, float x1, float y1, Float4 change, TouchedBlocks& touched) {
  if (y0 > y1) {
    std::swap(x0, x1);
    std::swap(y0, y1);
    change = Float4{0} - change;
  }
  const float top = std::max(y0, 0.0F);
  const float bottom = std::min(y1, static_cast<float>(rows_));
  if (top >= bottom) return;
  const float slope = (x1 - x0) / (y1 - y0);
  const float min = std::min(x0, x1);
  const float max = std::max(x0, x1);
  float y = top;
  float x = std::clamp(x0 + (y - y0) * slope, min, max);
  for (int row = static_cast<int>(top); y < bottom; ++row) {
    const float next_y = std::min(bottom, static_cast<float>(row + 1));
    const float next_x = next_y >= y1 ? x1 : std::clamp(x0 + (next_y - y0) * slope, min, max);
    add_in_row(row, std::min(x, next_x), std::max(x, next_x), change * Float4{next_y - y}, touched);
    x = next_x;
    y = next_y;
  }
}

void AreaSums::add_in_row(int row, float left, float right, Float4 change, TouchedBlocks& touched) {
  const auto width = static_cast<float>(width_);
  float* sums = row_of(row);
  if (left >= width) return;
  if (right <= 0) {
    add(sums, change);
    touched.touch(row, 0, 0, flag_);
    return;
  }
  if (left < 0) {
    const float outside = -left / (right - left);
    add(sums, change * Float4{outside});
    touched.touch(row, 0, 0, flag_);
    change = change * Float4{1 - outside};
    left = 0;
  }
  if (right > width) {
    change = change * Float4{(width - left) / (right - left)};
    right = width;
  }
  const int first = static_cast<int>(left);
  const int last = static_cast<int>(right);
  touched.touch(row, first, last + 1, flag_);
  float* at = sums + static_cast<std::ptrdiff_t>(first) * 4;
  if (first == last) {
    const float middle = (left + right) / 2 - static_cast<float>(first);
    add(at, change * Float4{1 - middle});
    add(at + 4, change * Float4{middle});
    return;
  }
  // The share of each pixel that lies right of the edge: a triangle in the first, trapezia in those between, and what
  // is left of a triangle in the last.
  const float per_pixel = 1 / (right - left);
  const float into_first = 1 - (left - static_cast<float>(first));
  const float into_last = right - static_cast<float>(last);
  const float in_first = 0.5F * per_pixel * into_first * into_first;
  const float in_last = 0.5F * per_pixel * into_last * into_last;
  add(at, change * Float4{in_first});
  if (last == first + 1) {
    add(at + 4, change * Float4{1 - in_first - in_last});
  } else {
    const float in_second = per_pixel * (into_first + 0.5F);
    add(at + 4, change * Float4{in_second - in_first});
    for (int pixel = first + 2; pixel < last; ++pixel)
      add(sums + static_cast<std::ptrdiff_t>(pixel) * 4, change * Float4{per_pixel});
    const float before_last = in_second + static_cast<float>(last - first - 2) * per_pixel;
    add(sums + static_cast<std::ptrdiff_t>(last) * 4, change * Float4{1 - before_last - in_last});
  }
  add(sums + static_cast<std::ptrdiff_t>(last + 1) * 4, change * Float4{in_last});
}

}  // namespace kakehashi
