#include "geo/boundary/simplification.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kakehashi::test {
namespace {

std::vector<Vector3> on_sphere(const Ring& ring) {
  std::vector<Vector3> points;
  for (const LonLat p : ring) points.push_back(unit_vector(p.longitude_deg, p.latitude_deg));
  return points;
}

std::vector<Vector3> rough_line() { return on_sphere(rough_circle(140, 38, 5, 1, 1000)); }

std::vector<Vector3> closed_line() {
  std::vector<Vector3> line = rough_line();
  line.push_back(line.front());
  return line;
}

/// How far the points left out at a tolerance lie from what is left.
double worst_distance(const std::vector<Vector3>& line, double tolerance_rad) {
  const std::vector<float> tolerances = point_tolerances(line);
  double worst = 0;
  std::size_t previous = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (!(static_cast<double>(tolerances[i]) > tolerance_rad)) continue;
    for (std::size_t k = previous + 1; k < i; ++k) {
      worst = std::max(worst, distance_to_piece(line[k], line[previous], line[i]));
    }
    previous = i;
  }
  return worst;
}

TEST(Simplification, LeavesNoPointFartherThanTheTolerance) {
  for (const double degrees : {0.001, 0.01, 0.1, 0.5, 2.0}) {
    const double tolerance = degrees * radians_per_degree;
    EXPECT_LE(worst_distance(rough_line(), tolerance), tolerance * 1.000001) << degrees;
    EXPECT_LE(worst_distance(closed_line(), tolerance), tolerance * 1.000001) << degrees;
  }
}

TEST(Simplification, LeavesFewPointsOfAStraightLine) {
  std::vector<Vector3> line;
  line.reserve(101);
  for (int i = 0; i <= 100; ++i) line.push_back(unit_vector(30, i * 0.5));
  const std::vector<float> tolerances = point_tolerances(line);
  EXPECT_LT(*std::max_element(tolerances.begin() + 1, tolerances.end() - 1), 1e-9F);
}

TEST(Simplification, KeepsTheEnds) {
  const std::vector<float> tolerances = point_tolerances(rough_line());
  EXPECT_TRUE(std::isinf(tolerances.front()));
  EXPECT_TRUE(std::isinf(tolerances.back()));
}

TEST(Simplification, IsTheSameFromBothEnds) {
  std::vector<Vector3> line = rough_line();
  const std::vector<float> forward = point_tolerances(line);
  std::reverse(line.begin(), line.end());
  std::vector<float> backward = point_tolerances(line);
  std::reverse(backward.begin(), backward.end());
  for (std::size_t i = 0; i < forward.size(); ++i) EXPECT_FLOAT_EQ(forward[i], backward[i]);
}

TEST(Simplification, KeepsATriangleOfAnIsland) {
  const std::vector<float> tolerances = point_tolerances(closed_line());
  const double size = 10 * radians_per_degree;
  const auto kept = [&](double tolerance) {
    return std::count_if(tolerances.begin(), tolerances.end(),
                         [&](float value) { return static_cast<double>(value) > tolerance; });
  };
  EXPECT_EQ(kept(0.6 * size), 4);  // the first point counts twice
  EXPECT_EQ(kept(1.5 * size), 2);
}

/// The farthest that points of a line lie from the pieces between those with the numbers `kept`.
double worst_distance(const std::vector<Vector3>& line, const std::vector<std::uint32_t>& kept) {
  double worst = 0;
  for (std::size_t piece = 1; piece < kept.size(); ++piece) {
    const Vector3 a = line[kept[piece - 1]];
    const Vector3 b = line[kept[piece]];
    for (std::size_t i = kept[piece - 1]; i <= kept[piece]; ++i) {
      const double t = std::clamp(dot(line[i] - a, b - a) / dot(b - a, b - a), 0.0, 1.0);
      worst = std::max(worst, length(line[i] - (a + (b - a) * t)));
    }
  }
  return worst;
}

TEST(Simplification, KeepsFewPointsWithinTheTolerance) {
  for (const std::vector<Vector3>& line : {rough_line(), closed_line()}) {
    const std::vector<float> tolerances = point_tolerances(line);
    for (const double degrees : {0.05, 0.2, 0.5, 1.0}) {
      const double tolerance = degrees * radians_per_degree;
      const std::vector<std::uint32_t> kept = few_points(line, tolerances, tolerance);
      EXPECT_EQ(kept.front(), 0U);
      EXPECT_EQ(kept.back(), line.size() - 1);
      EXPECT_LE(worst_distance(line, kept), tolerance * 1.02) << degrees;
      const auto by_value =
          std::count_if(tolerances.begin(), tolerances.end(), [&](float t) { return t >= tolerance; });
      EXPECT_LE(kept.size(), static_cast<std::size_t>(by_value) + 1) << degrees;
    }
    EXPECT_EQ(few_points(line, tolerances, 0).size(), line.size());
  }
}

TEST(Simplification, TakesLinesOfAnyLength) {
  EXPECT_TRUE(point_tolerances({}).empty());
  const Vector3 a = unit_vector(0, 0);
  EXPECT_EQ(point_tolerances(std::vector{a}).size(), 1u);
  EXPECT_EQ(point_tolerances(std::vector{a, a}).size(), 2u);
  EXPECT_EQ(point_tolerances(std::vector{a, unit_vector(1, 0), a}).size(), 3u);
  EXPECT_EQ(point_tolerances(std::vector(50, a)).size(), 50u);
}

TEST(Simplification, DoesNotTakeQuadraticTime) {
  // Every point lies farther out than the last: each split takes off one point.
  const int n = 200'000;
  std::vector<Vector3> line;
  line.reserve(n);
  for (int i = 0; i < n; ++i) line.push_back(unit_vector(1e-4 * i, std::pow(static_cast<double>(i) / n, 40) * 40));
  EXPECT_EQ(point_tolerances(line).size(), line.size());
}

}  // namespace
}  // namespace kakehashi::test
