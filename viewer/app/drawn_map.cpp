#include "viewer/app/drawn_map.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

DrawnMap::DrawnMap(const Network& network, const MapScene& scene, const ViewTransform& view, double scale)
    : view_(view), scale_(scale) {
  for (const Partnership& partnership : network.partnerships) partnerships_.push_back(partnership.id);
  for (const ArcItem& arc : scene.arcs) {
    if (arc.color.a < 0.2F) continue;  // filtered out
    for (auto& line : arc.curve.polylines(view)) {
      arcs_.push_back(line);
      index_.add(arc.partnership, std::move(line));
    }
  }
  for (const EndItem& end : scene.ends) {
    if (const auto at = view.to_pixel(end.position)) {
      ends_.push_back({*at, end.radius_px * scale, end.thing});
    }
  }
}

std::vector<Thing> DrawnMap::things_at(PixelPoint pixel, const Ground& ground) const {
  std::vector<Thing> things;
  const auto add = [&](Thing thing) {
    if (std::find(things.begin(), things.end(), thing) == things.end()) things.push_back(std::move(thing));
  };
  const double slack_px = 2 * scale_;
  for (const End& end : ends_) {
    if (std::hypot(end.at.x - pixel.x, end.at.y - pixel.y) <= end.radius_px + slack_px) add(end.thing);
  }
  for (const ArcHit& hit : index_.near(pixel, 7 * std::max(scale_, 0.7))) {
    add({ThingKind::partnership, partnerships_.at(hit.arc)});
  }
  if (ground.set != nullptr && ground.index != nullptr) {
    if (const auto point = view_.to_sphere(pixel)) {
      if (const auto feature = ground.index->at(*point)) {
        const Boundary& boundary = ground.set->boundaries[*feature];
        if (boundary.kind == BoundaryKind::region) add({ThingKind::region, boundary.code});
        if (boundary.kind == BoundaryKind::claimed) add({ThingKind::claimed, boundary.code});
      }
    }
  }
  return things;
}

}  // namespace kakehashi
