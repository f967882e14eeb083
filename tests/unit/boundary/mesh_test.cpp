#include "geo/boundary/outline.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace kakehashi::test {
namespace {

using Place = std::tuple<float, float, float>;
using Edge = std::pair<Place, Place>;

Place place(const OutlineMesh::Vertex& v) { return {v.x, v.y, v.z}; }

double max_edge_deg(const OutlineMesh& mesh) {
  double longest = 0;
  const auto point = [&](std::size_t i) {
    const OutlineMesh::Vertex& v = mesh.vertices[mesh.triangles[i]];
    return Vector3{static_cast<double>(v.x), static_cast<double>(v.y), static_cast<double>(v.z)};
  };
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    for (std::size_t k = 0; k < 3; ++k) {
      longest = std::max(longest, angle_between(point(i + k), point(i + (k + 1) % 3)) / radians_per_degree);
    }
  }
  return longest;
}

/// Edges of triangles that have no opposite.
std::set<Edge> open_edges(const OutlineMesh& mesh) {
  std::set<Edge> open;
  for (std::size_t i = 0; i < mesh.triangles.size(); i += 3) {
    for (std::size_t k = 0; k < 3; ++k) {
      const Place a = place(mesh.vertices[mesh.triangles[i + k]]);
      const Place b = place(mesh.vertices[mesh.triangles[i + (k + 1) % 3]]);
      if (open.erase({b, a}) == 0) open.insert({a, b});
    }
  }
  return open;
}

std::set<Edge> line_edges(const OutlineMesh& mesh) {
  std::set<Edge> edges;
  for (const OutlineMesh::Line& line : mesh.lines) {
    edges.insert({{line.ax, line.ay, line.az}, {line.bx, line.by, line.bz}});
  }
  return edges;
}

TEST(Mesh, FillsASquareOfAnySize) {
  for (const double size : {0.5, 10.0, 60.0, 110.0}) {
    const BoundarySet set{{feature("A", {{box(20, -size / 2, 20 + size, size / 2), {}}})}};
    const Outline outline = build_outline(set);
    const OutlineMesh mesh = build_mesh(outline, set, 0);
    const MeshArea area = mesh_area(mesh, 0);
    EXPECT_NEAR(area.steradians, ring_area(outline, 0), 1e-5 * size) << size;
    EXPECT_EQ(area.clockwise, 0) << size;
    EXPECT_LE(max_edge_deg(mesh), 3.0001) << size;
  }
}

TEST(Mesh, FillsWhatReachesBeyondItsGnomonicPlane) {
  const BoundarySet set{{feature("A", {{box(-170, -70, 170, 80, 1), {}}})}};
  const Outline outline = build_outline(set);
  const MeshArea area = mesh_area(build_mesh(outline, set, 0), 0);
  const double expected =
      340 * radians_per_degree * (std::sin(80 * radians_per_degree) + std::sin(70 * radians_per_degree));
  EXPECT_NEAR(area.steradians / expected, 1, 0.01);
}

TEST(Mesh, LeavesHolesOpen) {
  const BoundarySet set{{feature("A", {{box(0, 0, 20, 20), {box(5, 5, 10, 10), rough_circle(15, 15, 2, 0.5, 90)}}})}};
  const Outline outline = build_outline(set);
  const OutlineMesh mesh = build_mesh(outline, set, 0);
  EXPECT_NEAR(mesh_area(mesh, 0).steradians, ring_area(outline, 0), 1e-7);
}

TEST(Mesh, HasNoGapsInsideOrBetweenNeighbours) {
  const Ring ring = rough_circle(15, 55, 7, 1.5, 300);
  const BoundarySet set{{feature("A", {{box(0, 40, 30, 70, 6), {ring}}}), feature("B", {{ring, {}}})}};
  const Outline outline = build_outline(set);
  for (const double degrees : {0.0, 0.05, 0.5}) {
    const OutlineMesh mesh = build_mesh(outline, set, degrees * radians_per_degree);
    // All that is open is the outer border, and that is drawn.
    const std::set<Edge> lines = line_edges(mesh);
    for (const auto& [a, b] : open_edges(mesh))
      EXPECT_TRUE(lines.contains({a, b}) || lines.contains({b, a})) << degrees;
  }
}

TEST(Mesh, DrawsEachBorderOnce) {
  const Ring ring = rough_circle(5, 5, 3, 0.5, 100);
  const BoundarySet set{{feature("A", {{box(0, 0, 10, 10), {ring}}}), feature("B", {{ring, {}}})}};
  const OutlineMesh mesh = build_mesh(build_outline(set), set, 0);
  EXPECT_EQ(mesh.lines.size(), 140u);
  EXPECT_EQ(line_edges(mesh).size(), 140u);
}

TEST(Mesh, SortsTrianglesByKind) {
  const BoundarySet set{{feature("L", {{box(0, 0, 1, 1), {}}}, BoundaryKind::lake),
                         feature("K", {{box(2, 0, 3, 1), {}}}, BoundaryKind::claimed),
                         feature("R", {{box(4, 0, 5, 1), {}}}, BoundaryKind::region),
                         feature("C", {{box(6, 0, 7, 1), {}}}, BoundaryKind::country)}};
  const OutlineMesh mesh = build_mesh(build_outline(set), set, 0);
  std::vector<std::uint32_t> order;
  for (const std::uint32_t index : mesh.triangles) {
    const std::uint32_t feature = mesh.vertices[index].feature;
    if (order.empty() || order.back() != feature) order.push_back(feature);
  }
  EXPECT_EQ(order, (std::vector<std::uint32_t>{3, 2, 1, 0}));
}

TEST(Mesh, LeavesOutWhatIsSmallerThanTheTolerance) {
  const BoundarySet set{{feature("A", {{box(0, 0, 5, 5), {}}, {box(7, 0, 7.01, 0.01, 0.01), {}}})}};
  const Outline outline = build_outline(set);
  const OutlineMesh fine = build_mesh(outline, set, 0.005 * radians_per_degree);
  const OutlineMesh coarse = build_mesh(outline, set, 0.05 * radians_per_degree);
  EXPECT_EQ(fine.lines.size(), coarse.lines.size() + 4);
  EXPECT_LT(mesh_area(coarse, 0).steradians, mesh_area(fine, 0).steradians);
}

TEST(Mesh, DoesNotDrawWhatSeparatesAFeatureFromItself) {
  const BoundarySet set{{feature("A", {{box(0, 0, 5, 5), {}}, {box(5, 0, 10, 5), {}}})}};
  EXPECT_EQ(build_mesh(build_outline(set), set, 0).lines.size(), 30u);
}

TEST(Mesh, CarriesWhatLiesBesideEachLine) {
  const BoundarySet set{{feature("JP-01", {{box(0, 0, 5, 5), {}}}), feature("JP-02", {{box(5, 0, 10, 5), {}}})}};
  const OutlineMesh mesh = build_mesh(build_outline(set), set, 0);
  int shared = 0;
  for (const OutlineMesh::Line& line : mesh.lines) {
    const bool between = line.left >= 0 && line.right >= 0;
    shared += between ? 1 : 0;
    EXPECT_EQ(line.kind, static_cast<std::uint32_t>(between ? BorderKind::region : BorderKind::coast));
  }
  EXPECT_EQ(shared, 5);
}

}  // namespace
}  // namespace kakehashi::test
