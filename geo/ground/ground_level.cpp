#include "geo/ground/ground_level.hpp"

#include "geo/boundary/edge_splitting.hpp"
#include "geo/boundary/level_tolerance.hpp"
#include "geo/boundary/simplification.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// Points of a piece: few enough that most of what is out of view is left out, many enough that asking is cheap.
constexpr std::uint32_t points_in_piece = 48;

GroundPoint single(Vector3 p) { return {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)}; }
Vector3 vector(const GroundPoint& p) { return {p[0], p[1], p[2]}; }

/// The points of an arc in a level's detail, long edges in short pieces.
std::vector<Vector3> points_of(const BorderArc& arc, double tolerance_rad) {
  std::vector<Vector3> points;
  const std::vector<std::uint32_t> kept = few_points(arc.points, arc.tolerance_rad, tolerance_rad);
  for (const std::uint32_t number : kept) {
    const Vector3 here = arc.points[number];
    if (points.empty()) {
      points.push_back(here);
    } else if (points.back() != here) {
      for_each_short_piece(points.back(), here, [&](Vector3 /*from*/, Vector3 to) { points.push_back(to); });
    }
  }
  return points;
}

/// An island of two edges and less encloses nothing.
bool is_nothing(const std::vector<Vector3>& points) {
  return points.size() < 2 || (points.size() < 4 && points.front() == points.back());
}

void cut_in_pieces(GroundLevel& level, std::uint32_t arc) {
  const GroundLevel::Arc& whole = level.arcs[arc];
  for (std::uint32_t first = whole.first; first + 1 < whole.first + whole.count;) {
    GroundLevel::Piece piece;
    piece.first = first;
    piece.count = std::min(points_in_piece, whole.first + whole.count - first);
    piece.arc = arc;
    Vector3 sum;
    for (std::uint32_t i = first; i < first + piece.count; ++i) sum = sum + vector(level.points[i]);
    piece.center = normalized(sum);
    double farthest = 0;
    for (std::uint32_t i = first; i < first + piece.count; ++i) {
      const Vector3 away = vector(level.points[i]) - piece.center;
      farthest = std::max(farthest, dot(away, away));
    }
    piece.radius_rad = static_cast<float>(2 * std::asin(std::min(1.0, std::sqrt(farthest) / 2)) + 1e-6);
    level.pieces.push_back(piece);
    first += piece.count - 1;
  }
}

}  // namespace

GroundLevel build_ground_level(const Outline& outline, const BoundarySet& set, double tolerance_rad) {
  GroundLevel level;
  level.tolerance_rad = tolerance_rad;
  const LevelTolerance tolerances{set, tolerance_rad};
  level.arcs.reserve(outline.arcs.size());
  for (const BorderArc& border : outline.arcs) {
    GroundLevel::Arc arc{.first = static_cast<std::uint32_t>(level.points.size()),
                         .left = border.left,
                         .right = border.right,
                         .kind = border.kind};
    const std::vector<Vector3> points = points_of(border, tolerances.of_arc(border));
    if (!is_nothing(points)) {
      arc.count = static_cast<std::uint32_t>(points.size());
      for (const Vector3 p : points) level.points.push_back(single(p));
    }
    level.arcs.push_back(arc);
    if (arc.count > 0) cut_in_pieces(level, static_cast<std::uint32_t>(level.arcs.size() - 1));
  }
  for (const OutlinePart& part : outline.parts) {
    GroundLevel::Part copy{.feature = part.feature, .radius_rad = part.radius_rad, .center = part.center, .arcs = {}};
    for (const ArcRing& ring : part.rings) copy.arcs.insert(copy.arcs.end(), ring.arcs.begin(), ring.arcs.end());
    level.parts.push_back(std::move(copy));
  }
  return level;
}

}  // namespace kakehashi
