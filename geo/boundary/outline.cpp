#include "geo/boundary/outline.hpp"

#include "geo/boundary/antimeridian.hpp"
#include "geo/boundary/outline_cap.hpp"
#include "geo/boundary/simplification.hpp"
#include "geo/boundary/topology.hpp"
#include "geo/boundary/vertex_rings.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace kakehashi {
namespace {

BorderArc border_arc(const Topology& topology, const SharedArc& shared, const std::vector<Vector3>& positions) {
  BorderArc arc{shared.kind, shared.left, shared.right, {}, {}};
  arc.points.reserve(shared.count);
  for (const VertexId vertex : topology.of(shared)) arc.points.push_back(positions[vertex]);
  arc.tolerance_rad = point_tolerances(arc.points);
  return arc;
}

/// Twice the area that a ring encloses, seen from `center`; negative for a hole.
double seen_area(std::span<const VertexId> ring, const std::vector<Vector3>& positions, Vector3 center) {
  Vector3 sum;
  Vector3 previous = positions[ring.back()];
  for (const VertexId vertex : ring) {
    sum = sum + cross(previous, positions[vertex]);
    previous = positions[vertex];
  }
  return dot(sum, center);
}

/// One part from the rings `begin` to `end`, which share their part number.
OutlinePart outline_part(const VertexRings& rings, std::size_t begin, std::size_t end, Topology& topology,
                         const std::vector<Vector3>& positions) {
  OutlinePart part;
  part.feature = rings.rings[begin].feature;
  PointBox box;
  for (std::size_t r = begin; r < end; ++r) {
    for (const VertexId vertex : rings.of(rings.rings[r])) box.add(positions[vertex]);
  }
  part.center = box.center();
  std::size_t outer = begin;
  double outer_area = -std::numeric_limits<double>::infinity();
  for (std::size_t r = begin; r < end; ++r) {
    const double area = seen_area(rings.of(rings.rings[r]), positions, part.center);
    if (area <= outer_area) continue;
    outer = r;
    outer_area = area;
  }
  // More than half of the globe: its ring runs round what is left over.
  if (outer_area < 0) part.center = part.center * -1.0;
  double farthest = 0;
  for (std::size_t r = begin; r < end; ++r) {
    for (const VertexId vertex : rings.of(rings.rings[r])) {
      const Vector3 away = positions[vertex] - part.center;
      farthest = std::max(farthest, dot(away, away));
    }
  }
  part.radius_rad = 2 * std::asin(std::min(1.0, std::sqrt(farthest) / 2));
  part.rings.push_back({std::move(topology.ring_arcs[outer])});
  for (std::size_t r = begin; r < end; ++r) {
    if (r != outer) part.rings.push_back({std::move(topology.ring_arcs[r])});
  }
  return part;
}

}  // namespace

Outline build_outline(const BoundarySet& set, const std::vector<bool>& skip) {
  VertexTable table(count_points(set, skip));
  const VertexRings rings = join_at_antimeridian(number_rings(set, skip, table), table);
  const std::vector<Vector3> positions = table.positions();
  Topology topology = find_topology(rings, table, set);

  Outline outline;
  outline.arcs.reserve(topology.arcs.size());
  for (const SharedArc& arc : topology.arcs) outline.arcs.push_back(border_arc(topology, arc, positions));
  for (std::size_t begin = 0; begin < rings.rings.size();) {
    std::size_t end = begin + 1;
    while (end < rings.rings.size() && rings.rings[end].part == rings.rings[begin].part) ++end;
    outline.parts.push_back(outline_part(rings, begin, end, topology, positions));
    begin = end;
  }
  return outline;
}

}  // namespace kakehashi
