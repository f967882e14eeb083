#include "geo/sphere/view_transform.hpp"

namespace kakehashi {

namespace {

double globeness_of(const Projection& projection) {
  const double from = projection.from() == ProjectionKind::globe ? 1 : 0;
  const double to = projection.to() == ProjectionKind::globe ? 1 : 0;
  return std::lerp(from, to, projection.blend());
}

}  // namespace

ViewTransform::ViewTransform(double center_longitude_deg, double center_latitude_deg, double pixels_per_radian,
                             PixelPoint center_px, Projection projection)
    : pixels_per_radian_(pixels_per_radian),
      center_px_(center_px),
      projection_(projection),
      globeness_(globeness_of(projection)),
      min_z_(projection.min_z()) {
  const double lon = center_longitude_deg * radians_per_degree;
  const double lat = center_latitude_deg * radians_per_degree;
  rows_[0] = {-std::sin(lon), std::cos(lon), 0};
  rows_[1] = {-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)};
  rows_[2] = {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

std::optional<PixelPoint> ViewTransform::to_pixel(Vector3 point) const {
  const double height = length(point);
  if (height == 0) return std::nullopt;
  const Vector3 rotated = rotate(point * (1 / height));
  const double lift = 1 + (height - 1) * globeness_;
  PlanePoint plane = projection_.forward(rotated);
  plane.x *= lift;
  plane.y *= lift;
  if (rotated.z < min_z_) {
    // Only what stands higher than the rim is seen behind it. The highest arcs (1.57) do so down to z = −0.77.
    constexpr double rounding = 1e-9;  // a point of the sphere does not rise above it
    const bool above_rim =
        lift > 1 + rounding && globeness_ > 0 && std::hypot(plane.x, plane.y) > projection_.rim_radius();
    if (!above_rim || rotated.z < min_z_ - 0.8 * globeness()) return std::nullopt;
  }
  return PixelPoint{center_px_.x + plane.x * pixels_per_radian_, center_px_.y - plane.y * pixels_per_radian_};
}

std::optional<Vector3> ViewTransform::to_sphere(PixelPoint pixel) const {
  const auto rotated = projection_.inverse(
      {(pixel.x - center_px_.x) / pixels_per_radian_, (center_px_.y - pixel.y) / pixels_per_radian_});
  if (!rotated) return std::nullopt;
  return unrotate(*rotated);
}

}  // namespace kakehashi
