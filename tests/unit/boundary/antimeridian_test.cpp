#include "geo/boundary/outline.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kakehashi::test {
namespace {

/// Length of what runs along ±180°.
double length_on_cut(const Outline& outline) {
  double sum = 0;
  for (const BorderArc& arc : outline.arcs) {
    for (std::size_t i = 1; i < arc.points.size(); ++i) {
      const Vector3 a = arc.points[i - 1];
      const Vector3 b = arc.points[i];
      const bool on_cut = a.x <= 0 && b.x <= 0 && std::abs(a.y) < 1e-9 && std::abs(b.y) < 1e-9;
      if (on_cut) sum += angle_between(a, b) / radians_per_degree;
    }
  }
  return sum;
}

double box_area(double width_deg, double south, double north) {
  return width_deg * radians_per_degree * (std::sin(north * radians_per_degree) - std::sin(south * radians_per_degree));
}

TEST(Antimeridian, DoesNotCutASquare) {
  const BoundarySet set{{feature("RU-CHU", {{box(170, 60, 180, 70), {}}, {box(-180, 60, -170, 70), {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.parts.size(), 1u);
  EXPECT_EQ(outline.parts[0].rings.size(), 1u);
  EXPECT_EQ(outline.arcs.size(), 1u);
  EXPECT_EQ(length_on_cut(outline), 0);
  EXPECT_NEAR(ring_area(outline, 0), box_area(20, 60, 70), 1e-4);
}

TEST(Antimeridian, IsJoinedWhereTheSidesHaveOtherVertices) {
  const BoundarySet set{{feature("RU-CHU", {{box(170, 60, 180, 70, 0.7), {}}, {box(-180, 62, -170, 69, 1.3), {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.parts.size(), 1u);
  EXPECT_NEAR(length_on_cut(outline), 3, 1e-6) << "60° to 62° and 69° to 70° are coast";
}

TEST(Antimeridian, LeavesARealBorderAlone) {
  const BoundarySet set{
      {feature("A", {{box(170, 60, 180, 70), {}}}), feature("B", {{box(-180, 60, -170, 70, 0.7), {}}})}};
  const Outline outline = build_outline(set);
  EXPECT_EQ(outline.parts.size(), 2u);
  EXPECT_NEAR(length_on_cut(outline), 10, 1e-6);
  const auto shared = std::count_if(outline.arcs.begin(), outline.arcs.end(),
                                    [](const BorderArc& arc) { return arc.left >= 0 && arc.right >= 0; });
  EXPECT_GE(shared, 1);
}

TEST(Antimeridian, MakesAHoleOfTwoNotches) {
  // Two C shapes that meet above and below a gap.
  const Ring west = {{170, 0}, {180, 0}, {180, 3}, {178, 3}, {178, 7}, {180, 7}, {180, 10}, {170, 10}};
  const Ring east = {{-180, 0}, {-170, 0}, {-170, 10}, {-180, 10}, {-180, 7}, {-178, 7}, {-178, 3}, {-180, 3}};
  const BoundarySet set{{feature("A", {{west, {}}, {east, {}}})}};
  const Outline outline = build_outline(set);
  ASSERT_EQ(outline.parts.size(), 1u);
  EXPECT_EQ(outline.parts[0].rings.size(), 2u);
  EXPECT_EQ(length_on_cut(outline), 0);
}

Ring polar_cap(double pole_step) {
  Ring ring;
  for (int lon = -180; lon <= 180; lon += 2) ring.push_back({static_cast<double>(lon), -70.0 - (lon % 4 == 0 ? 1 : 0)});
  for (int i = 1; - 70 - i * pole_step > -90; ++i) ring.push_back({180, -70 - i * pole_step});
  ring.push_back({180, -90});
  ring.push_back({-180, -90});
  for (int i = 0; - 89 + i * 1.5 * pole_step < -72; ++i) ring.push_back({-180, -89 + i * 1.5 * pole_step});
  return ring;
}

TEST(Antimeridian, ClosesAPolarCapRoundThePole) {
  for (const double step : {3.0, 7.0}) {
    const BoundarySet set{{feature("AQ", {{polar_cap(step), {}}}, BoundaryKind::country)}};
    const Outline outline = build_outline(set);
    ASSERT_EQ(outline.parts.size(), 1u);
    EXPECT_EQ(outline.parts[0].rings.size(), 1u);
    EXPECT_EQ(length_on_cut(outline), 0) << step;
    EXPECT_NEAR(outline.parts[0].center.z, -1, 0.01);
    EXPECT_NEAR(ring_area(outline, 0), box_area(360, -90, -70.5), 0.002);
  }
}

TEST(Antimeridian, TakesUncutRings) {
  // The same square, once as two pieces and once crossing without a cut, in both directions.
  Ring crossing = box(170, 60, 190, 70);
  for (LonLat& p : crossing) p.longitude_deg = p.longitude_deg > 180 ? p.longitude_deg - 360 : p.longitude_deg;
  for (int turn = 0; turn < 2; ++turn) {
    const BoundarySet set{{feature("A", {{crossing, {}}})}};
    const Outline outline = build_outline(set);
    ASSERT_EQ(outline.parts.size(), 1u);
    EXPECT_EQ(outline.arcs[0].left >= 0 ? outline.arcs[0].left : outline.arcs[0].right, 0);
    EXPECT_NEAR(ring_area(outline, 0), box_area(20, 60, 70), 1e-4);
    std::reverse(crossing.begin(), crossing.end());
  }
}

TEST(Antimeridian, TakesAnUncutRingRoundThePole) {
  Ring ring;
  for (int lon = -180; lon < 180; lon += 5) ring.push_back({static_cast<double>(lon), 75});
  for (int turn = 0; turn < 2; ++turn) {
    const BoundarySet set{{feature("A", {{ring, {}}})}};
    EXPECT_NEAR(ring_area(build_outline(set), 0), box_area(360, 75, 90), 0.002);
    std::reverse(ring.begin(), ring.end());
  }
}

}  // namespace
}  // namespace kakehashi::test
