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
      cells_(columns_ * rows_) {}

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
    cells_[cell].push_back(rect);
    return false;
  });
}

bool RectGrid::overlaps(const PictureRect& rect) const {
  return any_cell(rect, [&](std::size_t cell) {
    return std::any_of(cells_[cell].begin(), cells_[cell].end(),
                       [&](const PictureRect& other) { return overlap(rect, other); });
  });
}

}  // namespace kakehashi
