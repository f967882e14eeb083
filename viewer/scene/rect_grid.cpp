#include "viewer/scene/rect_grid.hpp"

#include <algorithm>

namespace kakehashi {

bool overlap(const PictureRect& a, const PictureRect& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

RectGrid::RectGrid(PictureSize size, double cell_px)
    : cell_px_(cell_px),
      columns_(static_cast<std::size_t>(std::max(0.0, size.width_px) / cell_px) + 1),
      rows_(static_cast<std::size_t>(std::max(0.0, size.height_px) / cell_px) + 1),
      firsts_(columns_ * rows_, none) {}

std::size_t RectGrid::cell_at(double position_px, std::size_t count) const {
  return static_cast<std::size_t>(std::clamp(position_px / cell_px_, 0.0, static_cast<double>(count - 1)));
}

template <typename Visit>
bool RectGrid::any_cell(const PictureRect& rect, Visit visit) const {
  const std::size_t last_column = cell_at(rect.right, columns_);
  const std::size_t last_row = cell_at(rect.bottom, rows_);
  for (std::size_t row = cell_at(rect.top, rows_); row <= last_row; ++row) {
    for (std::size_t column = cell_at(rect.left, columns_); column <= last_column; ++column) {
      if (visit(row * columns_ + column)) return true;
    }
  }
  return false;
}

void RectGrid::add(const PictureRect& rect) {
  (void)any_cell(rect, [&](std::size_t cell) {
    nodes_.push_back({rect, firsts_[cell]});
    firsts_[cell] = static_cast<std::int32_t>(nodes_.size()) - 1;
    return false;
  });
}

bool RectGrid::overlaps(const PictureRect& rect) const {
  return any_cell(rect, [&](std::size_t cell) {
    for (std::int32_t node = firsts_[cell]; node != none; node = nodes_[static_cast<std::size_t>(node)].next) {
      if (overlap(rect, nodes_[static_cast<std::size_t>(node)].rect)) return true;
    }
    return false;
  });
}

}  // namespace kakehashi
