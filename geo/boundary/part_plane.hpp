/// A plane in which one part of a feature is a plane polygon.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <array>
#include <cmath>

namespace kakehashi {

/// The gnomonic projection about a part's centre, where great circles are straight (Snyder 1987, p. 164); for parts
/// that reach farther than 75° from it the stereographic one (p. 154), where they are nearly so over short pieces.
class PartPlane {
 public:
  PartPlane() = default;
  PartPlane(Vector3 center, double radius_rad) : center_(center), stereographic_(radius_rad > 75 * radians_per_degree) {
    const Vector3 axis = std::abs(center.z) < 0.9 ? Vector3{0, 0, 1} : Vector3{1, 0, 0};
    east_ = normalized(cross(axis, center));
    north_ = cross(center, east_);
  }

  /// Counter-clockwise on the sphere, seen from outside, is counter-clockwise in the plane.
  [[nodiscard]] std::array<double, 2> project(Vector3 p) const {
    const double depth = dot(p, center_) + (stereographic_ ? 1.0 : 0.0);
    const double scale = 1 / (depth > nearest ? depth : nearest);
    return {dot(p, east_) * scale, dot(p, north_) * scale};
  }

  [[nodiscard]] Vector3 lift(std::array<double, 2> plane) const {
    const Vector3 flat = east_ * plane[0] + north_ * plane[1];
    if (!stereographic_) return normalized(center_ + flat);
    const double squared = dot(flat, flat);
    return normalized(flat * 2 + center_ * (1 - squared));
  }

 private:
  static constexpr double nearest = 1e-6;  ///< The horizon or the opposite point; keeps the plane finite.

  Vector3 center_{0, 0, 1}, east_{1, 0, 0}, north_{0, 1, 0};
  bool stereographic_ = false;
};

}  // namespace kakehashi
