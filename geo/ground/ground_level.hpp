/// Boundaries in one level of detail, cut in pieces that can be left out when they are not in view.
#pragma once

#include "geo/boundary/outline.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// A point of the unit sphere in single precision: 0.4 m on the Earth.
using GroundPoint = std::array<float, 3>;

/// The boundaries in the detail of a tolerance. Arcs have the numbers that they have in the outline.
struct GroundLevel {
  /// A border between two junctions. Points first … first + count − 1, none when it is too small to be seen.
  struct Arc {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::int32_t left = -1;   ///< Index of a feature in the BoundarySet; −1: none.
    std::int32_t right = -1;  ///< As above.
    BorderKind kind = BorderKind::coast;
  };
  /// A stretch of an arc and a cap of the sphere that holds it; stretches share their ends.
  struct Piece {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t arc = 0;
    float radius_rad = 0;
    Vector3 center;
  };
  /// A connected part of a feature: its rings as numbers of arcs, ~number when the arc runs backwards, and a cap.
  struct Part {
    std::uint32_t feature = 0;
    double radius_rad = 0;
    Vector3 center;
    std::vector<std::int32_t> arcs;
  };

  double tolerance_rad = 0;
  std::vector<GroundPoint> points;
  std::vector<Arc> arcs;
  std::vector<Piece> pieces;
  std::vector<Part> parts;
};

/// The level with a tolerance (radians); countries and lakes, the backdrop, in half that detail where they do not touch
/// a region. No edge is longer than 3°, so that straight ones follow the sphere.
[[nodiscard]] GroundLevel build_ground_level(const Outline& outline, const BoundarySet& set, double tolerance_rad);

}  // namespace kakehashi
