/// Where a cap of the sphere lies in a picture: what may be left out.
#pragma once

#include "geo/sphere/view_transform.hpp"

namespace kakehashi {

/// The place of a cap; each holds for all of its points. Errs towards `maybe`.
enum class CapPlace {
  maybe,       ///< In the picture, perhaps.
  left,        ///< To the left of the picture.
  aside,       ///< To the right of it, above or below.
  beyond_rim,  ///< On the side of the sphere that is not shown.
};

class CapView {
 public:
  /// A picture's size and, around it, a margin in which points still count as inside.
  CapView(const ViewTransform& view, double width_px, double height_px, double margin_px);

  [[nodiscard]] CapPlace place(Vector3 center, double radius_rad) const;

 private:
  ViewTransform view_;
  double width_px_;
  double height_px_;
  double margin_px_;
  double rim_rad_;  ///< Angle between the centre of the view and the rim.
};

}  // namespace kakehashi
