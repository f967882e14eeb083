#include "geo/sphere/cap_view.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

CapView::CapView(const ViewTransform& view, double width_px, double height_px, double margin_px)
    : view_(view),
      width_px_(width_px),
      height_px_(height_px),
      margin_px_(margin_px),
      rim_rad_(std::acos(std::clamp(view.projection().min_z(), -1.0, 1.0))) {}

CapPlace CapView::place(Vector3 center, double radius_rad) const {
  const Vector3 middle = view_.rotate(center);
  const double from_center = std::acos(std::clamp(middle.z, -1.0, 1.0));
  if (from_center - radius_rad > rim_rad_) return CapPlace::beyond_rim;
  if (from_center + radius_rad > rim_rad_) return CapPlace::maybe;
  // Along any path of the projection the scale is at most k at the point farthest from the centre, so no point of the
  // cap is drawn farther from its middle than its radius times that.
  const Projection& projection = view_.projection();
  const double farthest = projection.scale(std::cos(from_center + radius_rad));
  const double reach_px = radius_rad * farthest * view_.pixels_per_radian() + margin_px_;
  const PlanePoint plane = projection.forward(middle);
  const double x = view_.center_px().x + plane.x * view_.pixels_per_radian();
  const double y = view_.center_px().y - plane.y * view_.pixels_per_radian();
  if (y < -reach_px || y > height_px_ + reach_px || x > width_px_ + reach_px) return CapPlace::aside;
  return x < -reach_px ? CapPlace::left : CapPlace::maybe;
}

}  // namespace kakehashi
