#include "viewer/scene/framing.hpp"

#include "viewer/scene/compose.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

namespace kakehashi {

namespace {

constexpr double max_zoom_on_place = 40;
constexpr double near_partner_rad = 0.4;

void add_curve(std::vector<Vector3>& points, const ArcCurve& curve) {
  constexpr int samples = 24;
  for (int i = 0; i <= samples; ++i) points.push_back(normalized(curve.at(static_cast<double>(i) / samples)));
}

/// The rim of a cap on the sphere.
void add_cap(std::vector<Vector3>& points, Vector3 center, double radius_rad) {
  const Vector3 side = normalized(std::abs(center.z) < 0.9 ? cross(center, {0, 0, 1}) : cross(center, {1, 0, 0}));
  const Vector3 up = cross(side, center);
  constexpr int samples = 16;
  for (int i = 0; i < samples; ++i) {
    const double angle = 2 * std::numbers::pi * i / samples;
    points.push_back(center * std::cos(radius_rad) +
                     (side * std::cos(angle) + up * std::sin(angle)) * std::sin(radius_rad));
  }
}

PictureRect shrunk(PictureRect rect, double share) {
  const double x = rect.width() * share;
  const double y = rect.height() * share;
  return {rect.left + x, rect.top + y, rect.right - x, rect.bottom - y};
}

}  // namespace

std::vector<Vector3> framed_points(const Thing& thing, const Document& document, const MapData* map) {
  std::vector<Vector3> points;
  const Links& links = document.links;
  const auto curves_of = [&](std::size_t number) { return curves(links.ends(number), 0, lift_of(document.network)); };
  const auto add_curves = [&](std::size_t number) {
    for (const ArcCurve& curve : curves_of(number)) add_curve(points, curve);
  };
  if (thing.kind == ThingKind::none) {
    for (std::size_t i = 0; i < links.size(); ++i) add_curves(i);
  } else if (thing.kind == ThingKind::partnership) {
    for (const std::uint32_t number : links.of(thing)) add_curves(number);
  }
  if ((thing.kind == ThingKind::region || thing.kind == ThingKind::claimed) && map != nullptr) {
    if (const auto feature = map->table.feature(thing.id)) {
      add_cap(points, map->table.center(*feature), map->table.radius_rad(*feature));
    }
  }
  if (thing.kind == ThingKind::region) {
    // With the partners near it; those on the other side of the continent would make it a dot.
    for (const std::uint32_t number : links.of(thing)) {
      for (const ArcCurve& curve : curves_of(number)) {
        if (curve.angle_rad() < near_partner_rad) add_curve(points, curve);
      }
    }
  }
  if (thing.kind == ThingKind::region && points.empty()) {
    const Region* region = document.index.region(thing.id);
    const Place* capital = region != nullptr ? document.index.place(region->capital) : nullptr;
    if (capital != nullptr) points.push_back(unit_vector(capital->longitude_deg, capital->latitude_deg));
  }
  if (thing.kind == ThingKind::place) {
    if (const Place* place = document.index.place(thing.id)) {
      points.push_back(unit_vector(place->longitude_deg, place->latitude_deg));
    }
  }
  return points;
}

Camera framing(const Thing& thing, const Document& document, const MapData* map, const FramingView& view) {
  PictureRect free = view.free;
  // All links together stand in the upper part: seen from the south, great circles arch as they do on a globe.
  if (thing.kind == ThingKind::none) free.bottom -= 0.2 * free.height();
  const double margin = thing.kind == ThingKind::none ? 0.03 : thing.kind == ThingKind::partnership ? 0.08 : 0.16;
  const double max = thing.kind == ThingKind::place ? max_zoom_on_place : max_zoom;
  return frame(framed_points(thing, document, map), view.from, view.size, shrunk(free, margin),
               Projection{view.projection}, max);
}

}  // namespace kakehashi
