/// Which arcs pass near a point of the picture.
#pragma once

#include "geo/sphere/view_transform.hpp"

#include <cstddef>
#include <vector>

namespace kakehashi {

/// An arc near a pixel.
struct ArcHit {
  std::size_t arc = 0;     ///< The number under which it was added.
  double distance_px = 0;  ///< From the pixel to the drawn curve.
};

/// The drawn arcs of one view, for picking.
class ArcIndex {
 public:
  /// Adds a piece of arc number `arc`; a curve that the rim cuts has several.
  void add(std::size_t arc, std::vector<PixelPoint> polyline);
  void clear() { pieces_.clear(); }

  /// The arcs within `reach_px` of `pixel`, nearest first, each once. All of them, so that those lying on one another
  /// can be offered in turn.
  [[nodiscard]] std::vector<ArcHit> near(PixelPoint pixel, double reach_px) const;

 private:
  struct Piece {
    std::size_t arc = 0;
    PixelPoint min;
    PixelPoint max;
    std::vector<PixelPoint> polyline;
  };
  std::vector<Piece> pieces_;
};

}  // namespace kakehashi
