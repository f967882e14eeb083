/// Borders that rings have in common: rings cut at junctions into arcs, each arc once.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/vertex_rings.hpp"

namespace kakehashi {

/// A path between two junctions; a closed one repeats its first vertex at the end.
struct SharedArc {
  std::size_t first = 0;
  std::size_t count = 0;
  std::int32_t left = -1;
  std::int32_t right = -1;
  BorderKind kind = BorderKind::coast;
};

/// Arcs of a set of rings. `ring_arcs[i]` are the arcs of ring i in order, ~index when the arc runs backwards.
struct Topology {
  std::vector<VertexId> vertices;
  std::vector<SharedArc> arcs;
  std::vector<std::vector<std::int32_t>> ring_arcs;

  [[nodiscard]] std::span<const VertexId> of(const SharedArc& arc) const {
    return std::span(vertices).subspan(arc.first, arc.count);
  }
};

/// A junction is a vertex that two rings leave or reach by different edges. The direction of an arc and the start of
/// a closed one depend on places only, not on the order of the features.
[[nodiscard]] Topology find_topology(const VertexRings& rings, const VertexTable& table, const BoundarySet& set);

}  // namespace kakehashi
