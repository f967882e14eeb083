#include "viewer/scene/flow_map.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr float thinnest_px = 1.2F;
constexpr float widest_px = 2.6F;
constexpr std::uint32_t at_sea = 1U << 24U;  // numbers of features are below

/// The number of the square of `side_deg` in which a point lies.
std::uint32_t square(const std::array<float, 3>& point, double side_deg) {
  const Vector3 place = unpacked(point);
  const auto columns = static_cast<std::uint32_t>(360 / side_deg);
  const auto column = static_cast<std::uint32_t>((longitude_deg(place) + 180) / side_deg);
  const auto row = static_cast<std::uint32_t>((latitude_deg(place) + 90) / side_deg);
  return row * columns + std::min(column, columns - 1);
}

std::vector<std::uint32_t> areas_of(const ArcField& arcs, std::array<float, 3> FieldArc::*end,
                                    const RegionIndex& regions, WorkerPool& workers) {
  constexpr double fine_deg = 0.2;
  constexpr double coarse_deg = 10;
  constexpr std::size_t parts = 16;
  std::vector<std::uint32_t> squares(arcs.size());
  workers.parallel_for(parts, [&](std::size_t part) {
    for (std::size_t i = part; i < arcs.size(); i += parts) squares[i] = square(arcs[i].*end, fine_deg);
  });
  // Every square is asked once, for the first point in it.
  std::vector<std::uint32_t> first(static_cast<std::size_t>(360 / fine_deg * (180 / fine_deg + 1)), 0);
  std::vector<std::uint32_t> distinct;
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    std::uint32_t& known = first[squares[i]];
    if (known != 0) continue;
    distinct.push_back(i);
    known = static_cast<std::uint32_t>(distinct.size());
  }
  std::vector<std::uint32_t> areas(distinct.size());
  workers.parallel_for(parts, [&](std::size_t part) {
    for (std::size_t i = part; i < distinct.size(); i += parts) {
      const auto& point = arcs[distinct[i]].*end;
      const auto feature = regions.at(unpacked(point));
      areas[i] = feature ? *feature : at_sea + square(point, coarse_deg);
    }
  });
  std::transform(squares.begin(), squares.end(), squares.begin(),
                 [&](std::uint32_t of) { return areas[first[of] - 1]; });
  return squares;
}

}  // namespace

Rgba flow_color(std::size_t category) { return group_color(category); }

FlowMap make_flow_map(Flows flows, const RegionIndex& regions, WorkerPool& workers) {
  FlowMap map{std::move(flows), {}};
  const auto& weights = map.flows.weights;
  const float heaviest = weights.empty() ? 1 : std::max(1e-9F, *std::max_element(weights.begin(), weights.end()));
  std::vector<std::array<std::uint8_t, 4>> colors;
  for (std::size_t i = 0; i < map.flows.categories.size(); ++i) {
    colors.push_back(bytes_of(flow_color(i)));
  }
  for (std::size_t i = 0; i < map.flows.arcs.size(); ++i) {
    FieldArc& arc = map.flows.arcs[i];
    arc.color = colors[map.flows.category[i]];
    arc.width_px = std::lerp(thinnest_px, widest_px, std::sqrt(weights[i] / heaviest));
  }
  if (map.flows.arcs.size() <= max_arcs_moving) return map;
  map.bundles = gather(map.flows.arcs, areas_of(map.flows.arcs, &FieldArc::from, regions, workers),
                       areas_of(map.flows.arcs, &FieldArc::to, regions, workers), max_arcs_moving);
  return map;
}

}  // namespace kakehashi
