#include "viewer/gl/level_geometry.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>
#include <vector>

namespace kakehashi::gl {
namespace {

/// The pieces that a strip's triangles cover, by the numbers of the points at their ends. A vertex with the index v is
/// drawn at the position of the vertex v + 2, between v and v + 4; see boundary_layer.cpp.
std::set<std::pair<std::size_t, std::size_t>> drawn_pieces(const StripGeometry& strips, std::size_t first_point) {
  std::set<std::pair<std::size_t, std::size_t>> pieces;
  for (std::size_t i = 0; i < strips.indices.size(); i += 6) {
    const auto point = [&](std::size_t index) { return (strips.indices[index] + 2) / 2 - first_point; };
    pieces.emplace(point(i), point(i + 2));
  }
  return pieces;
}

std::vector<Vector3> points_along(int count) {
  std::vector<Vector3> points;
  for (int i = 0; i < count; ++i) points.push_back(unit_vector(i, i % 2));
  return points;
}

TEST(StripGeometry, DrawsEveryPieceOfAnOpenLine) {
  StripGeometry strips;
  strips.add(points_along(4), {});
  // One point before the first, one after the last.
  ASSERT_EQ(strips.vertices.size(), 2u * 6);
  EXPECT_EQ(drawn_pieces(strips, 1), (std::set<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 2}, {2, 3}}));
}

TEST(StripGeometry, ReadsOnlyVerticesOfTheLineItself) {
  StripGeometry strips;
  for (int line = 0; line < 3; ++line) strips.add(points_along(1000), {});
  ASSERT_EQ(strips.borders.size(), 3u);
  const std::size_t in_line = strips.borders[1].first_vertex;
  const std::size_t indices = strips.indices.size() / 3;
  for (std::size_t i = 0; i < strips.indices.size(); ++i) {
    const std::size_t line = i / indices;
    ASSERT_EQ(strips.indices[i] / in_line, line) << "the point before";
    ASSERT_EQ((strips.indices[i] + 4) / in_line, line) << "the point after";
  }
}

TEST(StripGeometry, GoesOnWhereAClosedLineBegan) {
  StripGeometry strips;
  std::vector<Vector3> ring = points_along(3);
  ring.push_back(ring.front());
  strips.add(ring, {});
  EXPECT_EQ(drawn_pieces(strips, 1), (std::set<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 2}, {2, 3}}));
  EXPECT_EQ(strips.vertices.front().x, static_cast<float>(ring[2].x));
  EXPECT_EQ(strips.vertices.back().x, static_cast<float>(ring[1].x));
}

}  // namespace
}  // namespace kakehashi::gl
