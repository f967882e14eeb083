/// Boundaries on the unit sphere in levels of detail that keep shared borders shared: lines and triangles to draw.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/sphere/unit_vector.hpp"

#include <cstdint>
#include <vector>

namespace kakehashi {

/// What lies on the two sides of a border line; decides how it is drawn.
enum class BorderKind : std::uint8_t { coast, country, region, claimed, lake };

/// A piece of border between two junctions, shared by the one or two features beside it. Its points are in order;
/// a closed piece (an island) repeats its first point at the end.
struct BorderArc {
  BorderKind kind = BorderKind::coast;
  std::int32_t left = -1;   ///< Index of a feature in the BoundarySet; −1: none (sea).
  std::int32_t right = -1;  ///< As above.
  std::vector<Vector3> points;
  std::vector<float>
      tolerance_rad;  ///< A point belongs to every level whose tolerance is at most this. Ends: infinity.
};

/// A ring of one feature's part: indices of arcs, ~index when the arc runs backwards.
struct ArcRing {
  std::vector<std::int32_t> arcs;
};

/// One connected part of a feature.
struct OutlinePart {
  std::uint32_t feature = 0;   ///< Index in the BoundarySet.
  std::vector<ArcRing> rings;  ///< Outer ring first.
  Vector3 center;              ///< Centre of a cap that holds the part.
  double radius_rad = 0;       ///< Angular radius of that cap.
};

/// The topology of a boundary set. Rings cut at the antimeridian are joined again, so that no arc runs along it.
struct Outline {
  std::vector<BorderArc> arcs;
  std::vector<OutlinePart> parts;
};

/// Finds shared borders, joins what the antimeridian cut, and gives each point the tolerance at which it may be left
/// out (Douglas and Peucker 1973, measured from great circles). `skip` features are left out of the outline.
[[nodiscard]] Outline build_outline(const BoundarySet& set, const std::vector<bool>& skip = {});

/// Lines and triangles of one level of detail; every triangle edge shorter than 3°, so that straight edges on screen
/// follow the sphere.
struct OutlineMesh {
  struct Vertex {
    float x, y, z;
    std::uint32_t feature;
  };
  struct Line {  ///< One straight piece of border.
    float ax, ay, az;
    float bx, by, bz;
    std::uint32_t kind;  ///< BorderKind.
    std::int32_t left, right;
  };
  double tolerance_rad = 0;
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t>
      triangles;  ///< Three indices each, sorted by kind of feature: countries, regions, claimed, lakes.
  std::vector<Line> lines;
};

/// The mesh in the detail of a tolerance (radians); countries and lakes, the backdrop, are drawn in half that detail
/// where they do not touch a region. Parts smaller than their tolerance are left out.
[[nodiscard]] OutlineMesh build_mesh(const Outline& outline, const BoundarySet& set, double tolerance_rad);

}  // namespace kakehashi
