/// Rings as sequences of numbered vertices: the same place on the globe is the same vertex in every ring.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/key_numbers.hpp"
#include "geo/sphere/unit_vector.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

using VertexId = std::uint32_t;

/// Places on a grid of 10⁻⁶ degrees (0.1 m). −180° is 180°, and each pole is one place, on the antimeridian.
class VertexTable {
 public:
  explicit VertexTable(std::size_t expected) : numbers_(expected) {}

  [[nodiscard]] VertexId vertex(LonLat place);
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }

  /// Orders vertices by place, whatever the order in which they came.
  [[nodiscard]] std::uint64_t place_key(VertexId vertex) const { return numbers_.key(vertex); }

  [[nodiscard]] bool on_antimeridian(VertexId vertex) const;
  [[nodiscard]] std::int32_t latitude_microdegrees(VertexId vertex) const;
  [[nodiscard]] std::vector<Vector3> positions() const;

 private:
  KeyNumbers numbers_;
  VertexId last_ = 0;
};

/// One ring, the inside to its left: `count` vertices from `first`, the first not repeated.
struct VertexRing {
  std::uint32_t feature = 0;
  std::uint32_t part = 0;  ///< Rings of one polygon share it.
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Rings in the order of their features, their vertices one after the other.
struct VertexRings {
  std::vector<VertexId> vertices;
  std::vector<VertexRing> rings;
  std::uint32_t parts = 0;

  [[nodiscard]] std::span<const VertexId> of(const VertexRing& ring) const {
    return std::span(vertices).subspan(ring.first, ring.count);
  }
};

/// The rings of all features but those in `skip`: outer rings counter-clockwise, holes clockwise, without repeated
/// points and spikes; rings with fewer than three vertices are left out.
[[nodiscard]] VertexRings number_rings(const BoundarySet& set, const std::vector<bool>& skip, VertexTable& table);

/// Points in all polygons of `set`, features in `skip` left out.
[[nodiscard]] std::size_t count_points(const BoundarySet& set, const std::vector<bool>& skip);

}  // namespace kakehashi
