#include "geo/sphere/unit_vector.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(UnitVector, GivesBackItsLongitudeAndLatitude) {
  for (double lon = -179; lon < 180; lon += 17) {
    for (double lat = -89; lat < 90; lat += 11) {
      const Vector3 point = unit_vector(lon, lat);
      EXPECT_NEAR(length(point), 1, 1e-15);
      EXPECT_NEAR(longitude_deg(point), lon, 1e-12);
      EXPECT_NEAR(latitude_deg(point), lat, 1e-12);
    }
  }
}

TEST(UnitVector, HasItsAxesAtGreenwichInTheIndianOceanAndAtTheNorthPole) {
  EXPECT_NEAR(length(unit_vector(0, 0) - Vector3{1, 0, 0}), 0, 1e-15);
  EXPECT_NEAR(length(unit_vector(90, 0) - Vector3{0, 1, 0}), 0, 1e-15);
  EXPECT_NEAR(length(unit_vector(123, 90) - Vector3{0, 0, 1}), 0, 1e-15);
}

TEST(UnitVector, IsTheSamePointOnBothSidesOfTheAntimeridian) {
  EXPECT_NEAR(length(unit_vector(180, 65) - unit_vector(-180, 65)), 0, 1e-15);
  EXPECT_NEAR(length(unit_vector(190, 65) - unit_vector(-170, 65)), 0, 1e-15);
}

TEST(UnitVector, KeepsLatitudesNearThePoles) {
  // asin(z) would lose seven digits here.
  EXPECT_NEAR(latitude_deg(unit_vector(10, 89.9999999)), 89.9999999, 1e-13);
  EXPECT_NEAR(latitude_deg(unit_vector(10, -89.9999999)), -89.9999999, 1e-13);
}

TEST(AngleBetween, StaysExactForTinyAndForLargeAngles) {
  EXPECT_NEAR(angle_between(unit_vector(0, 0), unit_vector(1e-7, 0)), 1e-7 * radians_per_degree, 1e-20);
  EXPECT_NEAR(angle_between(unit_vector(0, 0), unit_vector(180, 0)), std::numbers::pi, 1e-15);
}

TEST(AngleBetween, DoesNotDependOnLengths) {
  EXPECT_NEAR(angle_between({3, 0, 0}, {0, 0.5, 0}), std::numbers::pi / 2, 1e-15);
}

TEST(Normalized, HasLengthOneUnlessThereIsNoDirection) {
  EXPECT_NEAR(length(normalized({3, -4, 12})), 1, 1e-15);
  EXPECT_EQ(normalized({0, 0, 0}), (Vector3{0, 0, 0}));
}

}  // namespace
}  // namespace kakehashi
