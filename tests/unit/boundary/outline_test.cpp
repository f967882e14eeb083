#include "geo/boundary/outline.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

namespace kakehashi::test {
namespace {

std::map<BorderKind, int> count_kinds(const Outline& outline) {
  std::map<BorderKind, int> kinds;
  for (const BorderArc& arc : outline.arcs) ++kinds[arc.kind];
  return kinds;
}

const BorderArc* arc_between(const Outline& outline, std::int32_t a, std::int32_t b) {
  const auto found = std::find_if(outline.arcs.begin(), outline.arcs.end(), [&](const BorderArc& arc) {
    return (arc.left == a && arc.right == b) || (arc.left == b && arc.right == a);
  });
  return found == outline.arcs.end() ? nullptr : &*found;
}

BoundarySet two_squares() {
  return {{feature("JP-01", {{box(0, 0, 5, 5), {}}}), feature("JP-02", {{box(5, 0, 10, 5), {}}})}};
}

TEST(Outline, FindsASharedBorderOnce) {
  const Outline outline = build_outline(two_squares());
  ASSERT_EQ(outline.arcs.size(), 3u);
  const BorderArc* shared = arc_between(outline, 0, 1);
  ASSERT_NE(shared, nullptr);
  EXPECT_EQ(shared->kind, BorderKind::region);
  EXPECT_EQ(shared->points.size(), 6u);
  EXPECT_EQ(count_kinds(outline)[BorderKind::coast], 2);
}

TEST(Outline, KnowsWhichSideIsWhich) {
  const Outline outline = build_outline(two_squares());
  const BorderArc* shared = arc_between(outline, 0, 1);
  const bool northward = shared->points.back().z > shared->points.front().z;
  EXPECT_EQ(northward ? shared->left : shared->right, 0);
}

TEST(Outline, DoesNotCareHowRingsRun) {
  BoundarySet set = two_squares();
  std::reverse(set.boundaries[1].polygons[0].outer.begin(), set.boundaries[1].polygons[0].outer.end());
  std::rotate(set.boundaries[0].polygons[0].outer.begin(), set.boundaries[0].polygons[0].outer.begin() + 7,
              set.boundaries[0].polygons[0].outer.end());
  const Outline outline = build_outline(set);
  EXPECT_EQ(outline.arcs.size(), 3u);
  const BorderArc* shared = arc_between(outline, 0, 1);
  ASSERT_NE(shared, nullptr);
  EXPECT_NE(shared->left, shared->right);
}

TEST(Outline, TakesPlacesWithinAMicrodegreeForOne) {
  BoundarySet set = two_squares();
  for (LonLat& point : set.boundaries[1].polygons[0].outer) point.longitude_deg += 1e-7;
  EXPECT_EQ(build_outline(set).arcs.size(), 3u);
}

TEST(Outline, TellsBordersOfCountriesFromThoseOfRegions) {
  BoundarySet set = two_squares();
  set.boundaries[1].country = "RU";
  EXPECT_EQ(arc_between(build_outline(set), 0, 1)->kind, BorderKind::country);
  set.boundaries[1] = feature("JP", {{box(5, 0, 10, 5), {}}}, BoundaryKind::country);
  EXPECT_EQ(arc_between(build_outline(set), 0, 1)->kind, BorderKind::country);
}

TEST(Outline, MarksBordersOfClaimedAreasAndLakes) {
  BoundarySet set = two_squares();
  set.boundaries[1].kind = BoundaryKind::claimed;
  EXPECT_EQ(count_kinds(build_outline(set)),
            (std::map<BorderKind, int>{{BorderKind::claimed, 2}, {BorderKind::coast, 1}}));
  set.boundaries[1].kind = BoundaryKind::lake;
  EXPECT_EQ(count_kinds(build_outline(set)),
            (std::map<BorderKind, int>{{BorderKind::lake, 2}, {BorderKind::coast, 1}}));
}

TEST(Outline, LeavesSkippedFeaturesOut) {
  const Outline outline = build_outline(two_squares(), {true, false});
  ASSERT_EQ(outline.parts.size(), 1u);
  EXPECT_EQ(outline.parts[0].feature, 1u);
  EXPECT_EQ(outline.arcs.size(), 1u);
}

TEST(Outline, ClosesAnIslandIntoOneArc) {
  const BoundarySet set{{feature("JP-47", {{rough_circle(127, 26, 1, 0.1, 60), {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.arcs.size(), 1u);
  EXPECT_EQ(outline.arcs[0].points.size(), 61u);
  EXPECT_EQ(outline.arcs[0].points.front(), outline.arcs[0].points.back());
}

TEST(Outline, SharesTheRingOfAnEnclave) {
  const Ring ring = rough_circle(5, 5, 2, 0.3, 50);
  const BoundarySet set{{feature("RU-MOS", {{box(0, 0, 10, 10), {ring}}}), feature("RU-MOW", {{ring, {}}})}};
  const Outline outline = build_outline(set);
  EXPECT_EQ(outline.arcs.size(), 2u);
  EXPECT_NE(arc_between(outline, 0, 1), nullptr);
  EXPECT_EQ(outline.parts[0].rings.size(), 2u);
}

TEST(Outline, DoesNotDependOnTheOrderOfFeatures) {
  BoundarySet set = two_squares();
  const Outline one = build_outline(set);
  std::swap(set.boundaries[0], set.boundaries[1]);
  const Outline other = build_outline(set);
  const BorderArc* a = arc_between(one, 0, 1);
  const BorderArc* b = arc_between(other, 0, 1);
  EXPECT_EQ(a->points, b->points);
  EXPECT_EQ(a->tolerance_rad, b->tolerance_rad);
  EXPECT_EQ(a->left, b->left == 0 ? 1 : 0);
}

/// Rings of neighbours stay identical at every tolerance: what one loses, the other gains.
TEST(Outline, KeepsSharedBordersSharedAtEveryTolerance) {
  const Ring ring = rough_circle(5, 5, 3, 0.5, 400);
  const BoundarySet set{{feature("RU-MOS", {{box(0, 0, 10, 10), {ring}}}), feature("RU-MOW", {{ring, {}}})}};
  const Outline outline = build_outline(set);
  const BoundarySet box_alone{{feature("RU-MOS", {{box(0, 0, 10, 10), {}}})}};
  for (const double degrees : {0.01, 0.1, 0.3, 1.0}) {
    const double tolerance = degrees * radians_per_degree;
    const double whole = ring_area(build_outline(box_alone), 0, tolerance);
    EXPECT_NEAR(ring_area(outline, 0, tolerance) + ring_area(outline, 1, tolerance), whole, 1e-12) << degrees;
  }
  // The border is there once: the outer feature goes along the inner one's arcs, the other way round.
  ASSERT_EQ(outline.parts.size(), 2u);
  const auto inner = std::find_if(outline.parts.begin(), outline.parts.end(),
                                  [](const OutlinePart& part) { return part.feature == 1; });
  const auto outer = std::find_if(outline.parts.begin(), outline.parts.end(),
                                  [](const OutlinePart& part) { return part.feature == 0; });
  ASSERT_EQ(inner->rings.size(), 1u);
  ASSERT_EQ(outer->rings.size(), 2u);
  std::set<std::int32_t> arcs(outer->rings[1].arcs.begin(), outer->rings[1].arcs.end());
  for (const std::int32_t arc : inner->rings[0].arcs) EXPECT_TRUE(arcs.contains(~arc)) << arc;
  for (const BorderArc& arc : outline.arcs) {
    const bool is_shared = arc.left >= 0 && arc.right >= 0;
    EXPECT_EQ(is_shared, arc.kind == BorderKind::region);
  }
}

TEST(Outline, GivesEachPartACapThatHoldsIt) {
  const BoundarySet set{{feature("JP-01", {{rough_circle(143, 43, 3, 0.5, 200), {}}, {box(170, -10, 174, -5), {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.parts.size(), 2u);
  for (const OutlinePart& part : outline.parts) {
    for (const std::int32_t arc : part.rings[0].arcs) {
      for (const Vector3 p : outline.arcs[static_cast<std::size_t>(arc < 0 ? ~arc : arc)].points) {
        EXPECT_LE(angle_between(p, part.center), part.radius_rad + 1e-9);
      }
    }
    EXPECT_LT(part.radius_rad, 4 * radians_per_degree);
  }
}

TEST(Outline, IsEmptyForNothing) {
  EXPECT_TRUE(build_outline({}).parts.empty());
  const BoundarySet degenerate{{feature("A", {{{{0, 0}, {1, 1}}, {}}, {{}, {}}, {{{0, 0}, {1, 1}, {0, 0}}, {}}})}};
  EXPECT_TRUE(build_outline(degenerate).parts.empty());
}

TEST(Outline, TakesSpikesOut) {
  const BoundarySet set{{feature("A", {{{{0, 0}, {5, 0}, {9, 0}, {5, 0}, {5, 5}, {0, 5}}, {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.arcs.size(), 1u);
  EXPECT_EQ(outline.arcs[0].points.size(), 5u);
}

}  // namespace
}  // namespace kakehashi::test
