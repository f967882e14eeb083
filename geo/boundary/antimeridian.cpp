#include "geo/boundary/antimeridian.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kakehashi {
namespace {

/// A ring with vertices at every place where another ring has one on the antimeridian.
struct CutRing {
  std::uint32_t feature = 0;
  std::uint32_t part = 0;
  std::vector<VertexId> vertices;
  std::vector<std::uint8_t> cancelled;  ///< 1: the edge from a vertex to the next has an opposite.
};

/// An edge along the antimeridian, ends in order.
struct CutEdge {
  VertexId low = 0;
  VertexId high = 0;
  bool upward = false;
  std::size_t ring = 0;
  std::size_t edge = 0;
};

/// What is left of a ring between two cancelled stretches.
struct Chain {
  std::uint32_t part = 0;
  std::vector<VertexId> vertices;
};

bool touches_cut(std::span<const VertexId> ring, const VertexTable& table) {
  bool previous = table.on_antimeridian(ring.back());
  for (const VertexId vertex : ring) {
    const bool here = table.on_antimeridian(vertex);
    if (here && previous) return true;
    previous = here;
  }
  return false;
}

/// The vertices on the antimeridian of the given rings, from south to north.
std::vector<VertexId> cut_vertices(const VertexRings& rings, const std::vector<std::size_t>& cut,
                                   const VertexTable& table) {
  std::vector<VertexId> out;
  for (const std::size_t r : cut) {
    for (const VertexId vertex : rings.of(rings.rings[r])) {
      if (table.on_antimeridian(vertex)) out.push_back(vertex);
    }
  }
  const auto south = [&table](VertexId a, VertexId b) {
    return table.latitude_microdegrees(a) < table.latitude_microdegrees(b);
  };
  std::sort(out.begin(), out.end(), south);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The ring with every edge along the antimeridian split at `stops`.
CutRing split(const VertexRings& rings, const VertexRing& ring, const std::vector<VertexId>& stops,
              const VertexTable& table) {
  CutRing out{ring.feature, ring.part, {}, {}};
  const std::span<const VertexId> vertices = rings.of(ring);
  const auto south = [&table](VertexId a, VertexId b) {
    return table.latitude_microdegrees(a) < table.latitude_microdegrees(b);
  };
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    const VertexId from = vertices[i];
    const VertexId to = vertices[(i + 1) % vertices.size()];
    out.vertices.push_back(from);
    if (!table.on_antimeridian(from) || !table.on_antimeridian(to)) continue;
    const auto [low, high] = south(from, to) ? std::pair(from, to) : std::pair(to, from);
    const auto begin = std::upper_bound(stops.begin(), stops.end(), low, south);
    const auto end = std::lower_bound(stops.begin(), stops.end(), high, south);
    if (begin >= end) continue;
    const auto at = out.vertices.insert(out.vertices.end(), begin, end);
    if (from == high) std::reverse(at, out.vertices.end());
  }
  out.cancelled = std::vector<std::uint8_t>(out.vertices.size(), 0);
  return out;
}

/// Marks the edges of one feature's rings that have an opposite.
void cancel_opposite_edges(std::span<CutRing> rings, const VertexTable& table) {
  std::vector<CutEdge> edges;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    const std::vector<VertexId>& vertices = rings[r].vertices;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
      const VertexId a = vertices[i];
      const VertexId b = vertices[(i + 1) % vertices.size()];
      if (table.on_antimeridian(a) && table.on_antimeridian(b)) {
        edges.push_back({std::min(a, b), std::max(a, b), a < b, r, i});
      }
    }
  }
  std::sort(edges.begin(), edges.end(),
            [](const CutEdge& a, const CutEdge& b) { return std::pair(a.low, a.high) < std::pair(b.low, b.high); });
  for (std::size_t begin = 0; begin < edges.size();) {
    std::size_t end = begin;
    std::vector<const CutEdge*> open;  // edges of one direction that still want an opposite
    for (; end < edges.size() && edges[end].low == edges[begin].low && edges[end].high == edges[begin].high; ++end) {
      if (open.empty() || open.back()->upward == edges[end].upward) {
        open.push_back(&edges[end]);
        continue;
      }
      rings[open.back()->ring].cancelled[open.back()->edge] = 1;
      rings[edges[end].ring].cancelled[edges[end].edge] = 1;
      open.pop_back();
    }
    begin = end;
  }
}

/// The stretches of a ring between cancelled edges; nothing when all its edges are cancelled.
void append_chains(const CutRing& ring, std::vector<Chain>& chains) {
  const std::size_t n = ring.vertices.size();
  const auto first_cancelled = std::find(ring.cancelled.begin(), ring.cancelled.end(), 1);
  const auto start = static_cast<std::size_t>(first_cancelled - ring.cancelled.begin());
  Chain chain{ring.part, {}};
  for (std::size_t step = 1; step <= n; ++step) {
    const std::size_t i = (start + step) % n;
    chain.vertices.push_back(ring.vertices[i]);
    if (ring.cancelled[i] == 0) continue;
    if (chain.vertices.size() > 1) chains.push_back(std::move(chain));
    chain = {ring.part, {}};
  }
}

/// Union of part numbers.
class PartGroups {
 public:
  explicit PartGroups(std::uint32_t parts) : parent_(parts) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::uint32_t find(std::uint32_t part) {
    while (parent_[part] != part) part = parent_[part] = parent_[parent_[part]];
    return part;
  }
  void unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

void append_ring(VertexRings& out, std::uint32_t feature, std::uint32_t part, std::span<const VertexId> vertices) {
  if (vertices.size() < 3) return;
  out.rings.push_back({feature, part, out.vertices.size(), vertices.size()});
  out.vertices.insert(out.vertices.end(), vertices.begin(), vertices.end());
}

/// Links chains end to start into rings.
void link_chains(std::vector<Chain>& chains, std::uint32_t feature, PartGroups& groups, VertexRings& out) {
  std::vector<std::pair<VertexId, std::size_t>> starts;
  for (std::size_t i = 0; i < chains.size(); ++i) starts.emplace_back(chains[i].vertices.front(), i);
  std::sort(starts.begin(), starts.end());
  std::vector<bool> used(chains.size());
  for (std::size_t first = 0; first < chains.size(); ++first) {
    if (used[first]) continue;
    used[first] = true;
    std::vector<VertexId> ring = chains[first].vertices;
    while (ring.back() != ring.front()) {
      auto next = std::lower_bound(starts.begin(), starts.end(), std::pair(ring.back(), std::size_t{0}));
      while (next != starts.end() && next->first == ring.back() && used[next->second]) ++next;
      if (next == starts.end() || next->first != ring.back()) break;
      used[next->second] = true;
      const Chain& chain = chains[next->second];
      groups.unite(chains[first].part, chain.part);
      ring.insert(ring.end(), chain.vertices.begin() + 1, chain.vertices.end());
    }
    if (ring.back() == ring.front()) ring.pop_back();
    append_ring(out, feature, chains[first].part, ring);
  }
}

/// Replaces one feature's cut rings by what they are without the cut.
void join_feature(std::span<CutRing> rings, const VertexTable& table, PartGroups& groups, VertexRings& out) {
  cancel_opposite_edges(rings, table);
  std::vector<Chain> chains;
  for (const CutRing& ring : rings) {
    if (std::find(ring.cancelled.begin(), ring.cancelled.end(), 1) == ring.cancelled.end()) {
      append_ring(out, ring.feature, ring.part, ring.vertices);
    } else {
      append_chains(ring, chains);
    }
  }
  link_chains(chains, rings.front().feature, groups, out);
}

}  // namespace

VertexRings join_at_antimeridian(VertexRings rings, const VertexTable& table) {
  std::vector<std::size_t> cut;
  for (std::size_t r = 0; r < rings.rings.size(); ++r) {
    if (touches_cut(rings.of(rings.rings[r]), table)) cut.push_back(r);
  }
  if (cut.empty()) return rings;
  const std::vector<VertexId> stops = cut_vertices(rings, cut, table);
  VertexRings joined;
  joined.parts = rings.parts;
  PartGroups groups(rings.parts);
  for (std::size_t begin = 0; begin < cut.size();) {
    const std::uint32_t feature = rings.rings[cut[begin]].feature;
    std::vector<CutRing> of_feature;
    for (; begin < cut.size() && rings.rings[cut[begin]].feature == feature; ++begin) {
      of_feature.push_back(split(rings, rings.rings[cut[begin]], stops, table));
    }
    join_feature(of_feature, table, groups, joined);
  }
  for (const std::size_t r : cut) rings.rings[r].count = 0;
  for (const VertexRing& ring : joined.rings) {
    rings.rings.push_back({ring.feature, ring.part, rings.vertices.size(), ring.count});
    const std::span<const VertexId> vertices = joined.of(ring);
    rings.vertices.insert(rings.vertices.end(), vertices.begin(), vertices.end());
  }
  std::erase_if(rings.rings, [](const VertexRing& ring) { return ring.count == 0; });
  for (VertexRing& ring : rings.rings) ring.part = groups.find(ring.part);
  std::stable_sort(rings.rings.begin(), rings.rings.end(), [](const VertexRing& a, const VertexRing& b) {
    return std::pair(a.feature, a.part) < std::pair(b.feature, b.part);
  });
  return rings;
}

}  // namespace kakehashi
