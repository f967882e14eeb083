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

/// Answers in about 10 µs at full detail. Built from an outline; keeps no reference to it.
class RegionIndex {
 public:
  RegionIndex() = default;
  RegionIndex(const Outline& outline, const BoundarySet& set);

  /// Index in the BoundarySet of the feature at `point`: a claimed area before a region before a country; lakes are
  /// not asked for. Nothing over the sea.
  [[nodiscard]] std::optional<std::uint32_t> at(Vector3 point) const;

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
  using Point = std::array<float, 2>;

  void append(const Outline& outline, const OutlinePart& part);
  void append_points(const Outline& outline, const OutlinePart& part, const PartPlane& plane,
                     std::vector<std::uint32_t>& edges);
  [[nodiscard]] bool contains(const Part& part, Vector3 point) const;

  std::vector<Cap> caps_;  ///< As parts_: claimed areas first, then regions, then countries.
  std::vector<Part> parts_;
  std::vector<std::uint32_t> band_ends_;  ///< Of all parts: where a band's edges end in edges_.
  std::vector<Point> points_;          ///< The rings of all parts in their planes.
  std::vector<std::uint32_t> edges_;  ///< Of all bands: the point where an edge begins; it leads to the next one.
};

}  // namespace kakehashi
