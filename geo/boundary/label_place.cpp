#include "geo/boundary/label_place.hpp"

#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {
namespace {

/// Twice the area in the plane of longitudes and latitudes.
double plane_area(const Ring& ring) {
  double sum = 0;
  LonLat previous = ring.back();
  for (const LonLat point : ring) {
    sum += (previous.longitude_deg - point.longitude_deg) * (previous.latitude_deg + point.latitude_deg);
    previous = point;
  }
  return std::abs(sum);
}

double area_of(const Ring& ring) { return crosses_uncut(ring) ? plane_area(unrolled(ring)) : plane_area(ring); }

/// Longitudes where a parallel crosses the ring.
void append_crossings(const Ring& ring, double latitude_deg, std::vector<double>& out) {
  LonLat a = ring.back();
  for (const LonLat b : ring) {
    if ((a.latitude_deg > latitude_deg) != (b.latitude_deg > latitude_deg)) {
      const double t = (latitude_deg - a.latitude_deg) / (b.latitude_deg - a.latitude_deg);
      out.push_back(a.longitude_deg + t * (b.longitude_deg - a.longitude_deg));
    }
    a = b;
  }
}

}  // namespace

LonLat label_place(const std::vector<Polygon>& polygons) {
  const Polygon* largest = nullptr;
  double largest_area = -1;
  for (const Polygon& polygon : polygons) {
    const double area = polygon.outer.empty() ? 0 : area_of(polygon.outer);
    if (area > largest_area) {
      largest = &polygon;
      largest_area = area;
    }
  }
  if (largest == nullptr || largest->outer.empty()) return {};
  const Ring outer = unrolled(largest->outer);
  std::vector<Ring> holes;
  for (const Ring& hole : largest->holes) {
    if (hole.empty()) continue;
    holes.push_back(unrolled(hole));
    turn_towards(holes.back(), middle_longitude(outer));
  }
  const auto by_latitude = [](LonLat a, LonLat b) { return a.latitude_deg < b.latitude_deg; };
  const auto [south, north] = std::minmax_element(outer.begin(), outer.end(), by_latitude);
  constexpr int parallels = 24;
  LonLat best = outer.front();
  double best_width = -1;
  std::vector<double> crossings;
  for (int i = 1; i < parallels; ++i) {
    const double share = static_cast<double>(i) / parallels;
    const double latitude = south->latitude_deg + share * (north->latitude_deg - south->latitude_deg);
    crossings.clear();
    append_crossings(outer, latitude, crossings);
    for (const Ring& hole : holes) append_crossings(hole, latitude, crossings);
    std::sort(crossings.begin(), crossings.end());
    // A place near the middle is better than a slightly wider one near the end.
    const double weight = std::cos(latitude * std::numbers::pi / 180) * (0.5 + share * (1 - share));
    for (std::size_t k = 0; k + 1 < crossings.size(); k += 2) {
      const double width = (crossings[k + 1] - crossings[k]) * weight;
      if (width <= best_width) continue;
      best_width = width;
      best = {(crossings[k] + crossings[k + 1]) / 2, latitude};
    }
  }
  best.longitude_deg = wrapped_longitude(best.longitude_deg);
  return best;
}

}  // namespace kakehashi
