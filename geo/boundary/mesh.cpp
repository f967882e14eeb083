#include "geo/boundary/edge_splitting.hpp"
#include "geo/boundary/level_tolerance.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/part_plane.hpp"
#include "geo/boundary/simplification.hpp"
#include "geo/boundary/triangle_net.hpp"
#include "geo/boundary/triangulation.hpp"

#include <algorithm>
#include <numeric>

namespace kakehashi {
namespace {

/// The points of every arc in a level's detail, so that all rings and lines along it have the same.
using ArcPoints = std::vector<std::vector<Vector3>>;

ArcPoints points_of_arcs(const Outline& outline, const LevelTolerance& tolerances) {
  ArcPoints points(outline.arcs.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const BorderArc& arc = outline.arcs[i];
    for (const std::uint32_t number : few_points(arc.points, arc.tolerance_rad, tolerances.of_arc(arc))) {
      points[i].push_back(arc.points[number]);
    }
  }
  return points;
}

/// Appends the points of an arc, without the last one.
void append_arc(const std::vector<Vector3>& points, bool forward, std::vector<Vector3>& out) {
  if (forward) {
    out.insert(out.end(), points.begin(), points.end() - 1);
  } else {
    out.insert(out.end(), points.rbegin(), points.rend() - 1);
  }
}

/// The triangles of one part, rings in a level's detail; buffers are kept between parts.
class PartMesher {
 public:
  explicit PartMesher(const ArcPoints& arcs) : arcs_(arcs) {}

  /// Appends vertices and triangles; false when nothing of the part is left.
  bool append(const OutlinePart& part, OutlineMesh& mesh) {
    collect_rings(part);
    if (ring_ends_.empty()) return false;
    const PartPlane plane(part.center, part.radius_rad);
    plane_points_.clear();
    for (const Vector3 p : points_) plane_points_.push_back(plane.project(p));
    triangles_ = triangulator_.triangulate(plane_points_, ring_ends_);
    for (std::size_t i = points_.size(); i < plane_points_.size(); ++i) points_.push_back(plane.lift(plane_points_[i]));
    net_.improve(points_, triangles_);

    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (const Vector3 p : points_) {
      mesh.vertices.push_back(
          {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z), part.feature});
    }
    for (const std::uint32_t index : triangles_) mesh.triangles.push_back(base + index);
    return !triangles_.empty();
  }

 private:
  void collect_rings(const OutlinePart& part) {
    points_.clear();
    ring_ends_.clear();
    for (const ArcRing& ring : part.rings) {
      const std::size_t first = points_.size();
      for (const std::int32_t index : ring.arcs) {
        const bool forward = index >= 0;
        append_arc(arcs_[static_cast<std::size_t>(forward ? index : ~index)], forward, points_);
      }
      if (points_.size() - first < 3) {
        points_.resize(first);
        if (&ring == &part.rings.front()) return;  // no outer ring, no holes
      } else {
        ring_ends_.push_back(points_.size());
      }
    }
  }

  const ArcPoints& arcs_;
  Triangulator triangulator_;
  TriangleNet net_;
  std::vector<Vector3> points_;
  std::vector<std::size_t> ring_ends_;
  std::vector<GnomonicPoint> plane_points_;
  std::vector<std::uint32_t> triangles_;
};

/// Indices of the parts by kind of feature, otherwise in their order.
std::vector<std::size_t> parts_by_kind(const Outline& outline, const BoundarySet& set) {
  std::vector<std::size_t> order(outline.parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return set.boundaries[outline.parts[a].feature].kind < set.boundaries[outline.parts[b].feature].kind;
  });
  return order;
}

void append_line(const BorderArc& arc, const std::vector<Vector3>& points, std::vector<OutlineMesh::Line>& lines) {
  const auto append_piece = [&](Vector3 a, Vector3 b) {
    lines.push_back({static_cast<float>(a.x), static_cast<float>(a.y), static_cast<float>(a.z), static_cast<float>(b.x),
                     static_cast<float>(b.y), static_cast<float>(b.z), static_cast<std::uint32_t>(arc.kind), arc.left,
                     arc.right});
  };
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i - 1] != points[i]) for_each_short_piece(points[i - 1], points[i], append_piece);
  }
}

}  // namespace

OutlineMesh build_mesh(const Outline& outline, const BoundarySet& set, double tolerance_rad) {
  OutlineMesh mesh;
  mesh.tolerance_rad = tolerance_rad;
  const LevelTolerance tolerances(set, tolerance_rad);
  const ArcPoints arcs = points_of_arcs(outline, tolerances);
  PartMesher mesher(arcs);
  std::vector<bool> drawn(outline.arcs.size());
  for (const std::size_t index : parts_by_kind(outline, set)) {
    const OutlinePart& part = outline.parts[index];
    if (2 * part.radius_rad <= tolerances.of_feature(part.feature) || !mesher.append(part, mesh)) continue;
    for (const ArcRing& ring : part.rings) {
      for (const std::int32_t arc : ring.arcs) drawn[static_cast<std::size_t>(arc >= 0 ? arc : ~arc)] = true;
    }
  }
  for (std::size_t i = 0; i < outline.arcs.size(); ++i) {
    const BorderArc& arc = outline.arcs[i];
    const bool inside_one_feature = arc.left >= 0 && arc.left == arc.right;
    if (drawn[i] && !inside_one_feature) append_line(arc, arcs[i], mesh.lines);
  }
  return mesh;
}

}  // namespace kakehashi
