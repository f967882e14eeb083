#include "geo/ground/ground_level.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kakehashi::test {
namespace {

Vector3 vector(const GroundPoint& p) { return {p[0], p[1], p[2]}; }

BoundarySet coast_and_island() {
  return {{feature("JP-01", {{rough_circle(140, 40, 6, 0.5, 600), {}}}),
           feature("JP-02", {{rough_circle(150, 40, 0.05, 0.005, 12), {}}}),
           feature("CN", {{box(100, 20, 125, 50), {}}}, BoundaryKind::country)}};
}

TEST(GroundLevel, HasFewerPointsTheCoarserItIs) {
  const BoundarySet set = coast_and_island();
  const Outline outline = build_outline(set);
  const auto fine = build_ground_level(outline, set, 0);
  const auto coarse = build_ground_level(outline, set, 2e-2);
  EXPECT_LT(coarse.points.size() * 3, fine.points.size());
  EXPECT_EQ(coarse.arcs.size(), outline.arcs.size());
}

TEST(GroundLevel, KeepsTheEndsOfBordersSoThatSharedOnesStayShared) {
  const BoundarySet set{{feature("A", {{box(0, 0, 5, 5, 0.1), {}}}), feature("B", {{box(5, 0, 10, 5, 0.1), {}}})}};
  const Outline outline = build_outline(set);
  const auto level = build_ground_level(outline, set, 0.01);
  for (std::size_t i = 0; i < outline.arcs.size(); ++i) {
    const GroundLevel::Arc& arc = level.arcs[i];
    ASSERT_GT(arc.count, 1u);
    EXPECT_LT(length(vector(level.points[arc.first]) - outline.arcs[i].points.front()), 1e-6);
    EXPECT_LT(length(vector(level.points[arc.first + arc.count - 1]) - outline.arcs[i].points.back()), 1e-6);
  }
}

TEST(GroundLevel, LeavesOutIslandsThatAreTooSmallToBeSeen) {
  const BoundarySet set = coast_and_island();
  const Outline outline = build_outline(set);
  const auto island = [&](const GroundLevel& level) {
    return std::find_if(level.arcs.begin(), level.arcs.end(),
                        [](const GroundLevel::Arc& arc) { return arc.left == 1 || arc.right == 1; })
        ->count;
  };
  EXPECT_GT(island(build_ground_level(outline, set, 1e-5)), 3u);
  EXPECT_EQ(island(build_ground_level(outline, set, 1e-2)), 0u);
}

TEST(GroundLevel, CutsArcsInPiecesWhoseCapsHoldThem) {
  const BoundarySet set = coast_and_island();
  const auto level = build_ground_level(build_outline(set), set, 0);
  std::vector<std::uint32_t> edges(level.arcs.size());
  for (const GroundLevel::Piece& piece : level.pieces) {
    edges[piece.arc] += piece.count - 1;
    for (std::uint32_t i = piece.first; i < piece.first + piece.count; ++i) {
      EXPECT_LE(angle_between(piece.center, vector(level.points[i])), piece.radius_rad);
    }
  }
  for (std::size_t i = 0; i < level.arcs.size(); ++i) {
    EXPECT_EQ(edges[i], level.arcs[i].count == 0 ? 0 : level.arcs[i].count - 1);
  }
}

TEST(GroundLevel, HasNoEdgeLongerThanThreeDegrees) {
  const BoundarySet set{{feature("A", {{box(0, 0, 40, 40, 40), {}}})}};
  const auto level = build_ground_level(build_outline(set), set, 0);
  for (const GroundLevel::Arc& arc : level.arcs) {
    for (std::uint32_t i = arc.first + 1; i < arc.first + arc.count; ++i) {
      EXPECT_LE(angle_between(vector(level.points[i - 1]), vector(level.points[i])), 3.001 * radians_per_degree);
    }
  }
}

}  // namespace
}  // namespace kakehashi::test
