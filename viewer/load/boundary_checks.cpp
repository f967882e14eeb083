#include "viewer/load/boundary_checks.hpp"

#include "geo/boundary/region_index.hpp"
#include "geo/json/json_stream.hpp"
#include "viewer/load/unknown_regions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

std::string pointer_of(std::string_view section, std::string_view id, std::string_view member = {}) {
  std::string pointer;
  append_to_pointer(pointer, section);
  append_to_pointer(pointer, id);
  if (!member.empty()) append_to_pointer(pointer, member);
  return pointer;
}

class PlaceCheck {
 public:
  explicit PlaceCheck(const MapData& map) : set_(map.set), index_(map.outline, map.set) {}

  /// The feature under a point; nullptr over the sea.
  [[nodiscard]] const Boundary* feature_at(double longitude_deg, double latitude_deg) const {
    const auto feature = index_.at(unit_vector(longitude_deg, latitude_deg));
    return feature ? &set_.boundaries[*feature] : nullptr;
  }

  /// Whether a place lies in a region, or no farther from it than a port from the coast.
  [[nodiscard]] bool lies_in(const Place& place, std::string_view region) const {
    constexpr int directions = 12;
    constexpr double reach_deg = 0.15;  // a little more than the farthest of them
    const std::vector<std::uint32_t> around =
        index_.parts_near(unit_vector(place.longitude_deg, place.latitude_deg), reach_deg * radians_per_degree);
    for (const double away_deg : {0.0, 0.05, 0.1, 0.135}) {
      for (int i = 0; i < (away_deg > 0 ? directions : 1); ++i) {
        const double angle = 2 * std::numbers::pi * i / directions;
        const double lat = std::clamp(place.latitude_deg + away_deg * std::sin(angle), -90.0, 90.0);
        const double narrowing = std::max(0.05, std::cos(lat * radians_per_degree));
        const Vector3 point = unit_vector(place.longitude_deg + away_deg * std::cos(angle) / narrowing, lat);
        const auto feature = index_.at(point, around);
        if (!feature) continue;
        const Boundary& there = set_.boundaries[*feature];
        if (there.code == region || there.kind == BoundaryKind::claimed) return true;
      }
    }
    return false;
  }

 private:
  const BoundarySet& set_;
  RegionIndex index_;
};

}  // namespace

void check_against_boundaries(const Network& network, const MapData& map, Findings& findings,
                              const ReadingProgress& progress) {
  std::unordered_set<std::string_view> known;
  for (const Boundary& boundary : map.set.boundaries) {
    if (boundary.kind == BoundaryKind::region) known.insert(boundary.code);
  }
  for (UnknownRegion& unknown : unknown_regions(network, map.set)) {
    findings.add(Severity::warning, pointer_of("regions", unknown.id), "region-unknown",
                 {unknown.id, std::move(unknown.nearest)}, FoundAt::key);
  }
  const PlaceCheck check{map};
  for (const Place& place : network.places) {
    if (progress) {
      progress(static_cast<double>(&place - network.places.data()) / static_cast<double>(network.places.size()));
    }
    if (!known.contains(place.region) || check.lies_in(place, place.region)) continue;
    if (Place swapped = place; std::abs(place.longitude_deg) <= 90) {
      std::swap(swapped.longitude_deg, swapped.latitude_deg);
      if (check.lies_in(swapped, place.region)) {
        findings.add(Severity::warning, pointer_of("places", place.id, "region"), "place-swapped", {place.region});
        continue;
      }
    }
    const Boundary* there = check.feature_at(place.longitude_deg, place.latitude_deg);
    findings.add(Severity::warning, pointer_of("places", place.id, "region"), "place-outside-region",
                 {place.region, there == nullptr ? std::string() : there->code});
  }
}

}  // namespace kakehashi
