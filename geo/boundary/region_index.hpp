/// Which region, claimed area or country lies under a point.
#pragma once

#include "geo/boundary/outline.hpp"
#include "geo/boundary/part_plane.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kakehashi {

/// Answers in about 10 µs at full detail. Refers to the outline that it was built from, which has to outlive it.
class RegionIndex {
 public:
  RegionIndex() = default;
  RegionIndex(const Outline& outline, const BoundarySet& set);
  RegionIndex(Outline&& outline, const BoundarySet& set) = delete;

  /// Index in the BoundarySet of the feature at `point`: a claimed area before a region before a country; lakes are
  /// not asked for. Nothing over the sea.
  [[nodiscard]] std::optional<std::uint32_t> at(Vector3 point) const;

  /// The parts of features that may hold a point within `reach_rad` of `point`, for at() with them.
  [[nodiscard]] std::vector<std::uint32_t> parts_near(Vector3 point, double reach_rad) const;
  /// As at() above, among some parts only.
  [[nodiscard]] std::optional<std::uint32_t> at(Vector3 point, const std::vector<std::uint32_t>& parts) const;

 private:
  /// A cap that holds a part: asked first.
  struct Cap {
    float x = 0, y = 0, z = 0;
    float cos_radius = 1;
  };
  /// A part as a plane polygon: its edges in bands of equal height, so that a point is compared with few of them.
  struct Part {
    std::uint32_t feature = 0;
    PartPlane plane;
    float low = 0;
    float bands_per_unit = 0;
    std::size_t first_band = 0;
    std::size_t bands = 0;
  };
  /// The ends of an edge, on the sphere.
  struct Edge {
    Vector3 from;
    Vector3 to;
  };

  [[nodiscard]] bool is_under_cap(std::size_t part, Vector3 point) const;
  void append(const OutlinePart& part);
  [[nodiscard]] Edge edge(std::uint32_t number) const;
  [[nodiscard]] bool contains(const Part& part, Vector3 point) const;

  std::vector<Cap> caps_;  ///< As parts_: claimed areas first, then regions, then countries.
  std::vector<Part> parts_;
  std::vector<std::uint32_t> band_ends_;  ///< Of all parts: where a band's edges end in edges_.
  const Outline* outline_ = nullptr;
  std::vector<std::uint32_t> first_points_;  ///< Of each arc: the number of its first point among all arcs' points.
  std::vector<std::uint32_t> edges_;         ///< Of all bands: the point where an edge begins; it leads to the next.
};

}  // namespace kakehashi
