/// From the sphere to the pixels of a picture and back: rotation, projection, scale.
#pragma once

#include "geo/sphere/projection.hpp"

#include <array>
#include <optional>

namespace kakehashi {

/// A point of a picture; pixels, y downwards, the origin at the upper left.
struct PixelPoint {
  double x = 0;
  double y = 0;
  friend bool operator==(PixelPoint, PixelPoint) = default;
};

/// What a camera sees in a picture of a certain size. North is up at the centre.
class ViewTransform {
 public:
  ViewTransform() = default;
  ViewTransform(double center_longitude_deg, double center_latitude_deg, double pixels_per_radian, PixelPoint center_px,
                Projection projection);

  /// The point turned so that the centre of the view is +z, x to the right, y up.
  [[nodiscard]] Vector3 rotate(Vector3 point) const {
    return {dot(rows_[0], point), dot(rows_[1], point), dot(rows_[2], point)};
  }
  /// The inverse of rotate().
  [[nodiscard]] Vector3 unrotate(Vector3 rotated) const {
    return rows_[0] * rotated.x + rows_[1] * rotated.y + rows_[2] * rotated.z;
  }

  /// The pixel of a point; std::nullopt if it is beyond the rim. A point lifted above the sphere (length above 1)
  /// stands out of the globe and may be seen a little behind its rim; flat maps ignore its height.
  [[nodiscard]] std::optional<PixelPoint> to_pixel(Vector3 point) const;

  /// The point of the sphere under a pixel; nothing beyond the rim.
  [[nodiscard]] std::optional<Vector3> to_sphere(PixelPoint pixel) const;

  [[nodiscard]] const std::array<Vector3, 3>& rows() const { return rows_; }
  [[nodiscard]] double pixels_per_radian() const { return pixels_per_radian_; }
  [[nodiscard]] PixelPoint center_px() const { return center_px_; }
  [[nodiscard]] const Projection& projection() const { return projection_; }
  /// How far the globe has come, 0 (flat) to 1: the share of a lift that is drawn.
  [[nodiscard]] double globeness() const { return globeness_; }

  friend bool operator==(const ViewTransform&, const ViewTransform&) = default;

 private:
  std::array<Vector3, 3> rows_{Vector3{0, 1, 0}, Vector3{0, 0, 1}, Vector3{1, 0, 0}};
  double pixels_per_radian_ = 1;
  PixelPoint center_px_;
  Projection projection_;
  // Of the projection, because every point asks for them.
  double globeness_ = 0;
  double min_z_ = projection_.min_z();
};

}  // namespace kakehashi
