/// A cap of the sphere that holds a set of points.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <algorithm>

namespace kakehashi {

/// Collects points; the cap's centre is that of their bounding box.
class PointBox {
 public:
  void add(Vector3 p) {
    low_ = {std::min(low_.x, p.x), std::min(low_.y, p.y), std::min(low_.z, p.z)};
    high_ = {std::max(high_.x, p.x), std::max(high_.y, p.y), std::max(high_.z, p.z)};
  }
  /// Points all round the sphere have no centre; any will do then.
  [[nodiscard]] Vector3 center() const {
    const Vector3 middle = (low_ + high_) * 0.5;
    return length(middle) > 1e-6 ? normalized(middle) : Vector3{0, 0, 1};
  }

 private:
  Vector3 low_{2, 2, 2};
  Vector3 high_{-2, -2, -2};
};

}  // namespace kakehashi
