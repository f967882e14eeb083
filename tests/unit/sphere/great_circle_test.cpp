#include "geo/sphere/geodesic.hpp"
#include "geo/sphere/great_circle.hpp"

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

TEST(UnitVector, IsTheSamePointOnBothSidesOfTheAntimeridian) {
  EXPECT_NEAR(length(unit_vector(180, 65) - unit_vector(-180, 65)), 0, 1e-15);
}

TEST(AngleBetween, StaysExactForTinyAndForLargeAngles) {
  EXPECT_NEAR(angle_between(unit_vector(0, 0), unit_vector(1e-7, 0)), 1e-7 * radians_per_degree, 1e-20);
  EXPECT_NEAR(angle_between(unit_vector(0, 0), unit_vector(180, 0)), std::numbers::pi, 1e-15);
}

TEST(GreatCircle, BeginsAndEndsAtItsEnds) {
  const Vector3 sendai = unit_vector(140.87, 38.27);
  const Vector3 nizhny = unit_vector(44.0, 56.33);
  EXPECT_NEAR(length(great_circle(sendai, nizhny, 0) - sendai), 0, 1e-15);
  EXPECT_NEAR(length(great_circle(sendai, nizhny, 1) - nizhny), 0, 1e-15);
}

TEST(GreatCircle, AdvancesEvenlyInThePlaneOfItsEnds) {
  const Vector3 a = unit_vector(140.87, 38.27);
  const Vector3 b = unit_vector(44.0, 56.33);
  const double whole = angle_between(a, b);
  for (double t = 0.1; t < 1; t += 0.1) {
    const Vector3 point = great_circle(a, b, t);
    EXPECT_NEAR(angle_between(a, point), whole * t, 1e-14);
    EXPECT_NEAR(dot(point, great_circle_pole(a, b)), 0, 1e-15);
  }
}

TEST(GreatCircle, CrossesTheAntimeridianTheShortWay) {
  const Vector3 middle = great_circle(unit_vector(170, 60), unit_vector(-170, 60), 0.5);
  EXPECT_NEAR(std::abs(longitude_deg(middle)), 180, 1e-9);
  EXPECT_GT(latitude_deg(middle), 60);
}

TEST(GreatCircle, ChoosesAWayBetweenAntipodes) {
  const Vector3 middle = great_circle(unit_vector(0, 0), unit_vector(180, 0), 0.5);
  EXPECT_NEAR(length(middle), 1, 1e-12);
  EXPECT_NEAR(std::abs(latitude_deg(middle)), 90, 1e-6);
}

// Lengths that the ellipsoid gives, to the metre: a quarter meridian and a degree of the equator of WGS 84.
TEST(GeodesicDistance, IsThatOfTheEllipsoid) {
  EXPECT_NEAR(geodesic_distance_km(0, 0, 0, 90), 10001.966, 0.001);
  EXPECT_NEAR(geodesic_distance_km(0, 0, 1, 0), 111.319, 0.001);
}

TEST(GeodesicDistance, IsTheSameThereAndBack) {
  EXPECT_NEAR(geodesic_distance_km(140.87, 38.27, 44, 56.33), geodesic_distance_km(44, 56.33, 140.87, 38.27), 1e-9);
  EXPECT_EQ(geodesic_distance_km(140.87, 38.27, 140.87, 38.27), 0);
}

}  // namespace
}  // namespace kakehashi
