/// Rectangles on a picture, to be asked which of them is in the way.
#pragma once

#include "viewer/scene/camera_view.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// True when two rectangles have an area in common.
[[nodiscard]] bool overlap(const PictureRect& a, const PictureRect& b);

/// Sorted into cells, so that only those near a rectangle are looked at.
class RectGrid {
 public:
  /// `cell_px`: about the size of the rectangles that will be added.
  explicit RectGrid(PictureSize size, double cell_px = 48);

  void add(const PictureRect& rect);

  /// Whether any of them overlaps a rectangle.
  [[nodiscard]] bool overlaps(const PictureRect& rect) const;

 private:
  /// Calls `visit` with each cell that a rectangle touches; what lies outside the picture belongs to its outermost
  /// ones. Ends early, and is true, when `visit` is.
  template <typename Visit>
  bool any_cell(const PictureRect& rect, Visit visit) const;

  [[nodiscard]] std::size_t cell_at(double position_px, std::size_t count) const;

  double cell_px_;
  std::size_t columns_;
  std::size_t rows_;
  /// A rectangle in a cell's list: tens of thousands need no memory of their own.
  struct Node {
    PictureRect rect;
    std::int32_t next;
  };
  static constexpr std::int32_t none = -1;
  std::vector<std::int32_t> firsts_;  ///< Of each cell.
  std::vector<Node> nodes_;
};

}  // namespace kakehashi
