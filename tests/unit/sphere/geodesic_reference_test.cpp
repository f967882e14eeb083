#include "geo/sphere/geodesic.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>
#include <GeographicLib/GeodesicExact.hpp>

namespace kakehashi {
namespace {

/// By elliptic integrals, where the program uses series: another way to the same number.
double reference_km(double lon1, double lat1, double lon2, double lat2) {
  double distance_m = 0;
  GeographicLib::GeodesicExact::WGS84().Inverse(lat1, lon1, lat2, lon2, distance_m);
  return distance_m / 1000;
}

TEST(GeodesicDistance, AgreesWithGeographicLibToTheMicrometre) {
  testing::RandomPoints random(4);
  for (int i = 0; i < 500; ++i) {
    const Vector3 a = random.point();
    const Vector3 b = random.point();
    EXPECT_NEAR(geodesic_distance_km(longitude_deg(a), latitude_deg(a), longitude_deg(b), latitude_deg(b)),
                reference_km(longitude_deg(a), latitude_deg(a), longitude_deg(b), latitude_deg(b)), 1e-9);
  }
}

TEST(GeodesicDistance, AgreesWithGeographicLibNearAntipodes) {
  testing::RandomPoints random(5);
  for (int i = 0; i < 200; ++i) {
    const Vector3 a = random.point();
    const Vector3 b = random.point_near(a * -1, 1);
    EXPECT_NEAR(geodesic_distance_km(longitude_deg(a), latitude_deg(a), longitude_deg(b), latitude_deg(b)),
                reference_km(longitude_deg(a), latitude_deg(a), longitude_deg(b), latitude_deg(b)), 1e-8);
  }
}

}  // namespace
}  // namespace kakehashi
