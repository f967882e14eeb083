#include "geo/sphere/great_circle.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>
#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/GeodesicLine.hpp>

namespace kakehashi {
namespace {

const Vector3 sendai = unit_vector(140.87, 38.27);
const Vector3 nizhny = unit_vector(44.0, 56.33);

/// The point at a share of the way as GeographicLib gives it on a sphere.
Vector3 geodesic_of_the_sphere(Vector3 a, Vector3 b, double t) {
  const GeographicLib::Geodesic sphere{1, 0};
  const auto line = sphere.InverseLine(latitude_deg(a), longitude_deg(a), latitude_deg(b), longitude_deg(b));
  double latitude = 0;
  double longitude = 0;
  line.Position(line.Distance() * t, latitude, longitude);
  return unit_vector(longitude, latitude);
}

TEST(GreatCircle, BeginsAndEndsAtItsEnds) {
  testing::RandomPoints random(1);
  for (int i = 0; i < 200; ++i) {
    const Vector3 a = random.point();
    const Vector3 b = random.point();
    EXPECT_NEAR(length(great_circle(a, b, 0) - a), 0, 1e-15);
    EXPECT_NEAR(length(great_circle(a, b, 1) - b), 0, 1e-14);
  }
}

TEST(GreatCircle, IsTheGeodesicOfTheSphere) {
  testing::RandomPoints random(2);
  for (int i = 0; i < 500; ++i) {
    const Vector3 a = random.point();
    const Vector3 b = random.point();
    for (const double t : {0.1, 0.25, 0.5, 0.9}) {
      EXPECT_NEAR(length(great_circle(a, b, t) - geodesic_of_the_sphere(a, b, t)), 0, 1e-13);
    }
  }
}

TEST(GreatCircle, AdvancesEvenlyInThePlaneOfItsEnds) {
  const double whole = angle_between(sendai, nizhny);
  for (double t = 0.1; t < 1; t += 0.1) {
    const Vector3 point = great_circle(sendai, nizhny, t);
    EXPECT_NEAR(angle_between(sendai, point), whole * t, 1e-14);
    EXPECT_NEAR(dot(point, great_circle_pole(sendai, nizhny)), 0, 1e-15);
  }
}

TEST(GreatCircle, HasItsMiddleAsFarFromOneEndAsFromTheOther) {
  const Vector3 middle = great_circle(sendai, nizhny, 0.5);
  EXPECT_NEAR(angle_between(middle, sendai), angle_between(middle, nizhny), 1e-15);
  EXPECT_NEAR(length(middle - normalized(sendai + nizhny)), 0, 1e-15);
}

TEST(GreatCircle, IsTheSameWayBack) {
  EXPECT_NEAR(length(great_circle(sendai, nizhny, 0.3) - great_circle(nizhny, sendai, 0.7)), 0, 1e-15);
}

TEST(GreatCircle, StaysAtAPointThatIsBothEnds) { EXPECT_EQ(great_circle(sendai, sendai, 0.5), normalized(sendai)); }

TEST(GreatCircle, IsStableForEndsAMillimetreApart) {
  const Vector3 near = unit_vector(140.87 + 1e-8, 38.27);
  const Vector3 middle = great_circle(sendai, near, 0.5);
  EXPECT_NEAR(angle_between(sendai, middle), angle_between(sendai, near) / 2, 1e-15);
}

TEST(GreatCircle, CrossesTheAntimeridianTheShortWay) {
  const Vector3 middle = great_circle(unit_vector(170, 60), unit_vector(-170, 60), 0.5);
  EXPECT_NEAR(std::abs(longitude_deg(middle)), 180, 1e-9);
  EXPECT_GT(latitude_deg(middle), 60);
}

TEST(GreatCircle, LeavesAPoleAlongTheMeridianOfItsEnd) {
  const Vector3 way = great_circle(unit_vector(0, 90), unit_vector(77, 0), 1.0 / 3);
  EXPECT_NEAR(longitude_deg(way), 77, 1e-12);
  EXPECT_NEAR(latitude_deg(way), 60, 1e-12);
}

TEST(GreatCircle, LeadsOverTheNorthPoleBetweenAntipodes) {
  for (double lon = -150; lon <= 180; lon += 30) {
    const Vector3 from = unit_vector(lon, 20);
    const Vector3 way = great_circle(from, from * -1, 70.0 / 180);
    EXPECT_NEAR(latitude_deg(way), 90, 1e-6) << "from " << lon;
  }
}

TEST(GreatCircle, LeadsOverZeroEastBetweenThePoles) {
  const Vector3 null_island{1, 0, 0};
  EXPECT_NEAR(length(great_circle({0, 0, 1}, {0, 0, -1}, 0.5) - null_island), 0, 1e-15);
  EXPECT_NEAR(length(great_circle({0, 0, -1}, {0, 0, 1}, 0.5) - null_island), 0, 1e-15);
}

TEST(GreatCirclePole, LiesToTheLeftOfTheWay) {
  EXPECT_NEAR(length(great_circle_pole(unit_vector(0, 0), unit_vector(50, 0)) - Vector3{0, 0, 1}), 0, 1e-15);
  EXPECT_NEAR(length(great_circle_pole(unit_vector(50, 0), unit_vector(0, 0)) - Vector3{0, 0, -1}), 0, 1e-15);
}

TEST(GreatCirclePole, IsPerpendicularToBothEnds) {
  testing::RandomPoints random(3);
  for (int i = 0; i < 200; ++i) {
    const Vector3 a = random.point();
    const Vector3 b = random.point();
    const Vector3 pole = great_circle_pole(a, b);
    EXPECT_NEAR(length(pole), 1, 1e-15);
    EXPECT_NEAR(dot(pole, a), 0, 1e-13);
    EXPECT_NEAR(dot(pole, b), 0, 1e-13);
  }
}

}  // namespace
}  // namespace kakehashi
