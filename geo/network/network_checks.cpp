#include "geo/network/network_checks.hpp"

#include "geo/json/json_stream.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <numbers>
#include <string>
#include <unordered_map>
#include <vector>

namespace kakehashi {
namespace {

/// Every place is compared with every other: beyond this it takes longer than it is worth.
constexpr std::size_t max_compared_places = 4000;
constexpr double far_from_all_deg = 15;  ///< About 1,700 km.
constexpr double min_times_nearer = 5;   ///< So many times nearer when swapped.

using Direction = std::array<double, 3>;

Direction direction(double longitude_deg, double latitude_deg) {
  constexpr double radians_a_degree = std::numbers::pi / 180;
  const double ring = std::cos(latitude_deg * radians_a_degree);
  return {ring * std::cos(longitude_deg * radians_a_degree), ring * std::sin(longitude_deg * radians_a_degree),
          std::sin(latitude_deg * radians_a_degree)};
}

double angle_deg(const Direction& a, const Direction& b) {
  const double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

std::string pointer_of(std::initializer_list<std::string_view> parts) {
  std::string pointer;
  for (const std::string_view part : parts) append_to_pointer(pointer, part);
  return pointer;
}

}  // namespace

void check_swapped_places(const Network& network, Findings& findings) {
  // A place whose position could not be read stands at (0, 0) and has its own finding.
  const auto is_placed = [](const Place& place) { return place.longitude_deg != 0 || place.latitude_deg != 0; };
  std::vector<Place> places;
  std::ranges::copy_if(network.places, std::back_inserter(places), is_placed);
  if (places.size() < 3 || places.size() > max_compared_places) return;
  std::vector<Direction> directions;
  directions.reserve(places.size());
  for (const Place& place : places) directions.push_back(direction(place.longitude_deg, place.latitude_deg));
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (std::abs(places[i].longitude_deg) > 90) continue;
    const Direction swapped = direction(places[i].latitude_deg, places[i].longitude_deg);
    double nearest_deg = 180;
    double nearest_swapped_deg = 180;
    for (std::size_t j = 0; j < places.size(); ++j) {
      if (j == i) continue;
      nearest_deg = std::min(nearest_deg, angle_deg(directions[i], directions[j]));
      nearest_swapped_deg = std::min(nearest_swapped_deg, angle_deg(swapped, directions[j]));
    }
    if (nearest_deg < far_from_all_deg || nearest_swapped_deg * min_times_nearer > nearest_deg) continue;
    findings.add(Severity::warning, pointer_of({"places", places[i].id, "lat"}), "coordinates-perhaps-swapped",
                 {fmt::format("{}", places[i].longitude_deg), fmt::format("{}", places[i].latitude_deg)});
  }
}

void check_anchors(const Network& network, Findings& findings) {
  std::unordered_map<std::string_view, bool> has_capital;
  for (const Region& region : network.regions) has_capital.emplace(region.id, !region.capital.empty());
  for (const Partnership& partnership : network.partnerships) {
    for (std::size_t i = 0; i < partnership.between.size(); ++i) {
      const Party& party = partnership.between[i];
      const bool again =
          std::any_of(partnership.between.begin(), partnership.between.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const Party& other) { return other.region == party.region && other.place == party.place; });
      const bool known = !party.region.empty() || !party.place.empty();  // what could not be read has its own finding
      if (again && known) {
        findings.add(Severity::warning, pointer_of({"partnerships", partnership.id, "between", std::to_string(i)}),
                     "ends-equal", {});
      }
      const auto region = has_capital.find(party.region);
      if (!party.place.empty() || region == has_capital.end() || region->second) continue;
      findings.add(Severity::warning, pointer_of({"partnerships", partnership.id, "between", std::to_string(i)}),
                   "party-without-place", {party.region});
    }
  }
}

}  // namespace kakehashi
