#include "geo/boundary/topology.hpp"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

/// Marks junctions: vertices whose two neighbours are not the same in all rings that pass.
std::vector<bool> find_junctions(const VertexRings& rings, std::size_t vertex_count) {
  constexpr VertexId unseen = 0xFFFFFFFF;
  std::vector<std::array<VertexId, 2>> neighbours(vertex_count, {unseen, unseen});
  std::vector<bool> junction(vertex_count);
  for (const VertexRing& ring : rings.rings) {
    const std::span<const VertexId> vertices = rings.of(ring);
    VertexId previous = vertices.back();
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      const VertexId here = vertices[i];
      const VertexId next = i + 1 < vertices.size() ? vertices[i + 1] : vertices.front();
      const std::array<VertexId, 2> pair{std::min(previous, next), std::max(previous, next)};
      if (neighbours[here][0] == unseen) {
        neighbours[here] = pair;
      } else if (neighbours[here] != pair) {
        junction[here] = true;
      }
      previous = here;
    }
  }
  return junction;
}

/// Which kinds of features lie beside an arc, on either side.
struct Sides {
  bool claimed = false;
  bool lake = false;
};

int precedence(BoundaryKind kind) {
  switch (kind) {
    case BoundaryKind::claimed:
      return 3;
    case BoundaryKind::region:
      return 2;
    case BoundaryKind::country:
      return 1;
    case BoundaryKind::lake:
      return 0;
  }
  return 0;
}

class ArcCollector {
 public:
  ArcCollector(const VertexTable& table, const BoundarySet& set, Topology& out) : table_(table), set_(set), out_(out) {}

  /// The arc along `path`, found or added; ~index when it runs the other way.
  std::int32_t arc(std::span<const VertexId> path, std::uint32_t feature) {
    const bool forward = runs_forward(path);
    const VertexId start = forward ? path.front() : path.back();
    const VertexId second = forward ? path[1] : path[path.size() - 2];
    const std::uint32_t number = starts_.number((std::uint64_t{start} << 32u) | second);
    if (number == out_.arcs.size()) {
      out_.arcs.push_back({out_.vertices.size(), path.size(), -1, -1, BorderKind::coast});
      sides_.emplace_back();
      if (forward) {
        out_.vertices.insert(out_.vertices.end(), path.begin(), path.end());
      } else {
        out_.vertices.insert(out_.vertices.end(), path.rbegin(), path.rend());
      }
    }
    SharedArc& found = out_.arcs[number];
    take_side(forward ? found.left : found.right, feature);
    const BoundaryKind kind = set_.boundaries[feature].kind;
    sides_[number].claimed |= kind == BoundaryKind::claimed;
    sides_[number].lake |= kind == BoundaryKind::lake;
    const auto index = static_cast<std::int32_t>(number);
    return forward ? index : ~index;
  }

  void set_kinds() {
    for (std::size_t i = 0; i < out_.arcs.size(); ++i) out_.arcs[i].kind = kind(out_.arcs[i], sides_[i]);
  }

 private:
  /// Where several features lie on one side, the one that is drawn on top counts.
  void take_side(std::int32_t& side, std::uint32_t feature) const {
    if (side < 0 || precedence(set_.boundaries[feature].kind) > precedence(boundary(side).kind)) {
      side = static_cast<std::int32_t>(feature);
    }
  }

  /// An arc starts at the end with the smaller place, a closed one goes to the neighbour with the smaller place.
  [[nodiscard]] bool runs_forward(std::span<const VertexId> path) const {
    const std::uint64_t first = table_.place_key(path.front());
    const std::uint64_t last = table_.place_key(path.back());
    if (first != last) return first < last;
    return table_.place_key(path[1]) <= table_.place_key(path[path.size() - 2]);
  }

  [[nodiscard]] const Boundary& boundary(std::int32_t feature) const {
    return set_.boundaries[static_cast<std::size_t>(feature)];
  }

  [[nodiscard]] BorderKind kind(const SharedArc& arc, Sides sides) const {
    if (sides.claimed) return BorderKind::claimed;
    const auto is_land = [this](std::int32_t side) { return side >= 0 && boundary(side).kind != BoundaryKind::lake; };
    if (is_land(arc.left) && is_land(arc.right)) {
      const Boundary& left = boundary(arc.left);
      const Boundary& right = boundary(arc.right);
      const bool regions = left.kind == BoundaryKind::region && right.kind == BoundaryKind::region;
      return regions && left.country == right.country ? BorderKind::region : BorderKind::country;
    }
    return sides.lake ? BorderKind::lake : BorderKind::coast;
  }

  const VertexTable& table_;
  const BoundarySet& set_;
  Topology& out_;
  KeyNumbers starts_;  ///< First two vertices of each arc; from a junction, the next vertex determines the arc.
  std::vector<Sides> sides_;
};

/// Where a ring is cut first: at a junction, or at its smallest place when it has none.
std::size_t first_cut(std::span<const VertexId> ring, const std::vector<bool>& junction, const VertexTable& table) {
  const auto found = std::find_if(ring.begin(), ring.end(), [&](VertexId vertex) { return junction[vertex]; });
  if (found != ring.end()) return static_cast<std::size_t>(found - ring.begin());
  const auto by_place = [&table](VertexId a, VertexId b) { return table.place_key(a) < table.place_key(b); };
  return static_cast<std::size_t>(std::min_element(ring.begin(), ring.end(), by_place) - ring.begin());
}

}  // namespace

Topology find_topology(const VertexRings& rings, const VertexTable& table, const BoundarySet& set) {
  const std::vector<bool> junction = find_junctions(rings, table.size());
  Topology out;
  out.vertices.reserve(rings.vertices.size());
  out.ring_arcs.resize(rings.rings.size());
  ArcCollector collector(table, set, out);
  std::vector<VertexId> path;
  for (std::size_t r = 0; r < rings.rings.size(); ++r) {
    const std::span<const VertexId> ring = rings.of(rings.rings[r]);
    const std::size_t start = first_cut(ring, junction, table);
    path.assign(1, ring[start]);
    for (std::size_t step = 1; step <= ring.size(); ++step) {
      const VertexId vertex = ring[start + step < ring.size() ? start + step : start + step - ring.size()];
      path.push_back(vertex);
      if (!junction[vertex] && step < ring.size()) continue;
      out.ring_arcs[r].push_back(collector.arc(path, rings.rings[r].feature));
      path.assign(1, vertex);
    }
  }
  collector.set_kinds();
  return out;
}

}  // namespace kakehashi
