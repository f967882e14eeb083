#include "geo/boundary/triangulation.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kakehashi::test {
namespace {

double area(const std::vector<GnomonicPoint>& points, const std::vector<std::uint32_t>& triangles) {
  double sum = 0;
  for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
    const GnomonicPoint a = points[triangles[i]];
    const GnomonicPoint b = points[triangles[i + 1]];
    const GnomonicPoint c = points[triangles[i + 2]];
    const double twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    EXPECT_GE(twice, 0);
    sum += twice / 2;
  }
  return sum;
}

TEST(Triangulation, FillsAPolygonWithAHole) {
  std::vector<GnomonicPoint> points{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {1, 1}, {2, 1}, {2, 2}, {1, 2}};
  Triangulator triangulator;
  const std::vector<std::uint32_t> triangles = triangulator.triangulate(points, {4, 8});
  EXPECT_DOUBLE_EQ(area(points, triangles), 15);
  EXPECT_EQ(triangles.size(), 3u * 8u);
}

TEST(Triangulation, PutsAPointWhereRingsCross) {
  std::vector<GnomonicPoint> points{{0, 0}, {2, 2}, {2, 0}, {0, 2}};
  Triangulator triangulator;
  const std::vector<std::uint32_t> triangles = triangulator.triangulate(points, {4});
  ASSERT_EQ(points.size(), 5u);
  EXPECT_DOUBLE_EQ(points[4][0], 1);
  EXPECT_DOUBLE_EQ(area(points, triangles), 2);
}

TEST(Triangulation, CanBeUsedAgain) {
  Triangulator triangulator;
  for (int i = 0; i < 3; ++i) {
    std::vector<GnomonicPoint> points{{0, 0}, {1, 0}, {0, 1}};
    EXPECT_EQ(triangulator.triangulate(points, {3}).size(), 3u);
  }
}

TEST(Triangulation, GivesNothingForALine) {
  std::vector<GnomonicPoint> points{{0, 0}, {1, 1}, {2, 2}};
  Triangulator triangulator;
  const std::vector<std::uint32_t> triangles = triangulator.triangulate(points, {3});
  EXPECT_EQ(area(points, triangles), 0);
}

}  // namespace
}  // namespace kakehashi::test
