#include "geo/sphere/projection.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

constexpr double nearest_to_antipode = 1e-9;

double scale_of(ProjectionKind kind, double z) {
  const double from_antipode = std::max(1 + z, nearest_to_antipode);
  switch (kind) {
    case ProjectionKind::equal_area:
      return std::sqrt(2 / from_antipode);
    case ProjectionKind::stereographic:
      return 2 / from_antipode;
    case ProjectionKind::globe:
      return 1;
  }
  return 1;
}

double min_z_of(ProjectionKind kind) {
  switch (kind) {
    case ProjectionKind::equal_area:
      return -0.9396926207859084;  // cos 160°
    case ProjectionKind::stereographic:
      return -0.6427876096865394;  // cos 130°
    case ProjectionKind::globe:
      return 0;
  }
  return 0;
}

}  // namespace

double Projection::scale(double z) const {
  return from_ == to_ ? scale_of(from_, z) : std::lerp(scale_of(from_, z), scale_of(to_, z), blend_);
}

double Projection::min_z() const {
  // On the way to the globe r(c) folds back a little before the mean of both rims: the rim is drawn in with the blend.
  constexpr double drawn_in = 0.25;
  const double globeness =
      std::lerp(from_ == ProjectionKind::globe ? 1.0 : 0.0, to_ == ProjectionKind::globe ? 1.0 : 0.0, blend_);
  return std::lerp(min_z_of(from_), min_z_of(to_), blend_) * (1 - drawn_in * globeness);
}

double Projection::rim_radius() const {
  const double z = min_z();
  return scale(z) * std::sqrt(std::max(0.0, 1 - z * z));
}

std::optional<Vector3> Projection::inverse(PlanePoint point) const {
  const double radius = std::hypot(point.x, point.y);
  if (radius > rim_radius()) return std::nullopt;
  if (radius == 0) return Vector3{0, 0, 1};
  // r(c) grows from the centre to the rim for every blend of the family: halve the angle until it is exact.
  double low = 0;
  double high = std::acos(min_z());
  for (int step = 0; step < 60; ++step) {
    const double middle = (low + high) / 2;
    (scale(std::cos(middle)) * std::sin(middle) < radius ? low : high) = middle;
  }
  const double sine = std::sin((low + high) / 2);
  return Vector3{point.x / radius * sine, point.y / radius * sine, std::cos((low + high) / 2)};
}

}  // namespace kakehashi
