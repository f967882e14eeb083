/// The curve by which a link between two points is drawn.
#pragma once

#include "geo/sphere/view_transform.hpp"

#include <cstddef>
#include <vector>

namespace kakehashi {

/// A great circle. On the globe it rises above the surface between its ends. On flat maps it is the geodesic itself,
/// or, where it is to look lifted there, too, bows a little to the side of the north: much for short links, which would
/// read as straight strokes, little for long ones, which the great circle bends itself. Links between the same two
/// regions fan out in lanes beside it, so that each can be seen and clicked.
class ArcCurve {
 public:
  ArcCurve() = default;
  /// `lane` 0 is the middle; 1, −1, 2… lie to its sides, positive ones to the north. `lift` 0 is the geodesic, 1 the
  /// full bow.
  ArcCurve(Vector3 from, Vector3 to, double lane = 0, double lift = 0);

  /// The point at `t` (0 to 1); its length above 1 is the height above the unit sphere.
  [[nodiscard]] Vector3 at(double t) const;

  [[nodiscard]] Vector3 from() const { return from_; }
  [[nodiscard]] Vector3 to() const { return to_; }
  [[nodiscard]] double angle_rad() const { return angle_rad_; }
  /// Largest distance from the great circle, radians; positive towards the north.
  [[nodiscard]] double bow_rad() const { return bow_rad_; }
  /// The pole of the great circle on the side of the north: where positive lanes bow to.
  [[nodiscard]] Vector3 side() const { return side_; }

  /// The curve on a picture: points in order along it, cut where it goes behind the rim, close enough together that
  /// the straight pieces between them are within a quarter of a pixel.
  [[nodiscard]] std::vector<std::vector<PixelPoint>> polylines(const ViewTransform& view) const;

 private:
  Vector3 from_;
  Vector3 to_;
  Vector3 side_;
  double angle_rad_ = 0;
  double bow_rad_ = 0;
  double height_ = 0;
};

/// How far `p` is from the straight line through `a` and `b`, or from both where they are one point; pixels.
[[nodiscard]] double distance_to_chord(PixelPoint p, PixelPoint a, PixelPoint b);

}  // namespace kakehashi
