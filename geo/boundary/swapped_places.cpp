#include "geo/boundary/swapped_places.hpp"

#include "geo/sphere/unit_vector.hpp"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace kakehashi {
namespace {

/// Labels of the same region by different makers lie nearer than this, but for the largest.
constexpr double near_rad = 12 * radians_per_degree;

bool lie_near(LonLat a, LonLat b) {
  return dot(unit_vector(a.longitude_deg, a.latitude_deg), unit_vector(b.longitude_deg, b.latitude_deg)) >
         std::cos(near_rad);
}

}  // namespace

bool look_swapped(const BoundarySet& known, const BoundarySet& read) {
  std::unordered_map<std::string_view, LonLat> places;
  for (const Boundary& boundary : known.boundaries) {
    if (boundary.kind == BoundaryKind::region) places.emplace(boundary.code, boundary.label);
  }
  std::size_t common = 0;
  for (const Boundary& boundary : read.boundaries) {
    const auto place = places.find(boundary.code);
    if (place == places.end()) continue;
    ++common;
    const bool can_be_swapped = std::abs(boundary.label.longitude_deg) <= 90;
    const LonLat turned{boundary.label.latitude_deg, boundary.label.longitude_deg};
    if (!can_be_swapped || lie_near(boundary.label, place->second) || !lie_near(turned, place->second)) return false;
  }
  return common > 0;
}

}  // namespace kakehashi
