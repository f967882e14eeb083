#include "geo/boundary/label_place.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

namespace kakehashi::test {
namespace {

TEST(LabelPlace, LiesInTheMiddleOfABox) {
  const LonLat place = label_place({{box(10, 20, 14, 24), {}}});
  EXPECT_NEAR(place.longitude_deg, 12, 1e-9);
  EXPECT_NEAR(place.latitude_deg, 22, 1);
}

TEST(LabelPlace, LiesOnLandOfABay) {
  // A horseshoe: its centre is water.
  const LonLat place = label_place({{{{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 2}, {2, 2}, {2, 10}, {0, 10}}, {}}});
  EXPECT_LT(place.latitude_deg, 2);
}

TEST(LabelPlace, LiesBesideALake) {
  const LonLat place = label_place({{box(0, 0, 10, 10), {box(1, 1, 6, 9)}}});
  EXPECT_TRUE(place.longitude_deg > 6 || place.latitude_deg < 1 || place.latitude_deg > 9);
}

TEST(LabelPlace, LiesOnTheLargestIsland) {
  const LonLat place = label_place({{box(0, 0, 1, 1), {}}, {box(5, 5, 8, 8), {}}, {box(10, 0, 11, 1), {}}});
  EXPECT_NEAR(place.longitude_deg, 6.5, 1e-9);
}

TEST(LabelPlace, IsZeroForNothing) { EXPECT_EQ(label_place({}), LonLat{}); }

}  // namespace
}  // namespace kakehashi::test
