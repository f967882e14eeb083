#include "viewer/scene/framing.hpp"

#include "viewer/scene/compose.hpp"
#include "viewer/scene/party_ends.hpp"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace kakehashi {

namespace {

constexpr double greatest_zoom_on_place = 40;
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

std::vector<Vector3> framed_points(const Thing& thing, const Network& network, const MapData* map) {
  std::vector<Vector3> points;
  const bool links = thing.kind == ThingKind::none || thing.kind == ThingKind::partnership;
  const PartyEnds ends{network};
  const auto curves_of = [&](std::size_t partnership) { return curves(ends.of(partnership), 0, lift_of(network)); };
  const std::size_t count = network.partnerships.size();
  for (std::size_t i = 0; links && i < count; ++i) {
    if (thing && network.partnerships[i].id != thing.id) continue;
    for (const ArcCurve& curve : curves_of(i)) add_curve(points, curve);
  }
  if ((thing.kind == ThingKind::region || thing.kind == ThingKind::claimed) && map != nullptr) {
    if (const auto feature = map->table.feature(thing.id)) {
      add_cap(points, map->table.center(*feature), map->table.radius_rad(*feature));
    }
  }
  // A region is seen with the partners near it; those on the other side of the continent would make it a dot.
  for (std::size_t i = 0; thing.kind == ThingKind::region && i < count; ++i) {
    if (!ends.concerns(i, thing)) continue;
    for (const ArcCurve& curve : curves_of(i)) {
      if (curve.angle_rad() < near_partner_rad) add_curve(points, curve);
    }
  }
  if (thing.kind == ThingKind::region && points.empty()) {
    const Region* region = network.region(thing.id);
    const Place* capital = region != nullptr ? network.place(region->capital) : nullptr;
    if (capital != nullptr) points.push_back(unit_vector(capital->longitude_deg, capital->latitude_deg));
  }
  if (thing.kind == ThingKind::place) {
    if (const Place* place = network.place(thing.id)) {
      points.push_back(unit_vector(place->longitude_deg, place->latitude_deg));
    }
  }
  return points;
}

Camera framing(const Thing& thing, const Network& network, const MapData* map, const FramingView& view) {
  PictureRect free = view.free;
  // All links together stand in the upper part: seen from the south, great circles arch as they do on a globe.
  if (thing.kind == ThingKind::none) free.bottom -= 0.2 * free.height();
  const double margin = thing.kind == ThingKind::none ? 0.03 : thing.kind == ThingKind::partnership ? 0.08 : 0.16;
  const double greatest = thing.kind == ThingKind::place ? greatest_zoom_on_place : greatest_zoom;
  return frame(framed_points(thing, network, map), view.from, view.size, shrunk(free, margin),
               Projection{view.projection}, greatest);
}

}  // namespace kakehashi
