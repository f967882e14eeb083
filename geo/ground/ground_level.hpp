/// Boundaries in one level of detail, cut in pieces that can be left out when they are not in view.
#pragma once

#include "geo/boundary/outline.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// How border lines are told apart when drawn.
enum class LineStyle : std::uint8_t { coast, partner_coast, country, region, claimed, lake, graticule };
inline constexpr std::size_t line_styles = 7;

/// The style of a border between two features of a set.
[[nodiscard]] LineStyle line_style(BorderKind kind, std::int32_t left, std::int32_t right, const BoundarySet& set);

/// What covers what: a later layer takes the place of an earlier one, and a lake lies on all of them.
enum class GroundLayer : std::uint8_t { country, region, claimed, lake };
inline constexpr std::size_t ground_layers = 4;

[[nodiscard]] GroundLayer ground_layer(BoundaryKind kind);

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
    LineStyle style = LineStyle::coast;
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
  std::vector<GroundLayer> layers;  ///< Of each feature.
  std::vector<GroundPoint> points;
  std::vector<Arc> arcs;
  std::vector<Piece> pieces;
  std::vector<Part> parts;

  /// The layer of a feature.
  [[nodiscard]] GroundLayer layer(std::int32_t feature) const { return layers[static_cast<std::size_t>(feature)]; }
};

/// The level with a tolerance (radians); countries and lakes, the backdrop, in half that detail where they do not touch
/// a region. No edge is longer than 3°, so that straight ones follow the sphere.
[[nodiscard]] GroundLevel build_ground_level(const Outline& outline, const BoundarySet& set, double tolerance_rad);

}  // namespace kakehashi
