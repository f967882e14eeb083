#include "geo/boundary/covered_countries.hpp"

#include "geo/sphere/unit_vector.hpp"

#include <cmath>
#include <functional>
#include <map>
#include <string>

namespace kakehashi {

namespace {

/// Steradians within a ring: the integral of the longitude over the sine of the latitude.
double area_of(const Ring& ring) {
  double area = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat& a = ring[i];
    const LonLat& b = ring[(i + 1) % ring.size()];
    area += (b.longitude_deg - a.longitude_deg) * radians_per_degree *
            (std::sin(a.latitude_deg * radians_per_degree) + std::sin(b.latitude_deg * radians_per_degree)) / 2;
  }
  return std::abs(area);
}

double area_of(const Boundary& boundary) {
  double area = 0;
  for (const Polygon& polygon : boundary.polygons) {
    area += area_of(polygon.outer);
    for (const Ring& hole : polygon.holes) area -= area_of(hole);
  }
  return area;
}

}  // namespace

std::vector<bool> covered_countries(const BoundarySet& set) {
  // Regions of another source have coasts of their own, and claimed areas may lie within a country.
  constexpr double min_share = 0.7;
  std::map<std::string, double, std::less<>> area_of_regions;
  for (const Boundary& boundary : set.boundaries) {
    if (boundary.kind == BoundaryKind::region && !boundary.country.empty()) {
      area_of_regions[boundary.country] += area_of(boundary);
    }
  }
  std::vector<bool> covered(set.boundaries.size(), false);
  for (std::size_t i = 0; i < set.boundaries.size(); ++i) {
    const Boundary& boundary = set.boundaries[i];
    if (boundary.kind != BoundaryKind::country) continue;
    const auto regions = area_of_regions.find(boundary.code);
    covered[i] = regions != area_of_regions.end() && regions->second >= min_share * area_of(boundary);
  }
  return covered;
}

}  // namespace kakehashi
