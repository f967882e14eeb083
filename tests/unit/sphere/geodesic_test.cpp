#include "geo/sphere/geodesic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kakehashi {
namespace {

TEST(GeodesicDistance, IsThatOfTheEllipsoid) {
  // A quarter meridian and a degree of the equator of WGS 84 (NGA.STND.0036, table 3.4 and a·π/180).
  EXPECT_NEAR(geodesic_distance_km(0, 0, 0, 90), 10001.965729, 1e-6);
  EXPECT_NEAR(geodesic_distance_km(0, 0, 1, 0), 111.319491, 1e-6);
}

TEST(GeodesicDistance, AgreesWithKarneysTestSet) {
  // First line of GeodTest.dat (Karney 2010, doi:10.5281/zenodo.32156).
  EXPECT_NEAR(geodesic_distance_km(0, 36.530042355041, 5.762344694676510456, -48.164270779097768864), 9398.5020434687,
              1e-9);
}

TEST(GeodesicDistance, AgreesWithTheAirlinesFromNewYorkToLondon) {
  // JFK to LHR, the worked example of GeographicLib's documentation.
  EXPECT_NEAR(geodesic_distance_km(-73.8, 40.6, -0.5, 51.6), 5551.759400319, 1e-6);
}

TEST(GeodesicDistance, MeasuresWhatThePartnersAreApart) {
  // By GeographicLib 2.1.2 (GeodesicExact).
  EXPECT_NEAR(geodesic_distance_km(140.87, 38.27, 44.0, 56.33), 6955.984543982, 1e-6);   // Sendai, Nizhny Novgorod
  EXPECT_NEAR(geodesic_distance_km(141.35, 43.06, 142.73, 46.96), 446.838783403, 1e-6);  // Sapporo, Yuzhno-Sakhalinsk
  EXPECT_NEAR(geodesic_distance_km(131.18, 34.37, 39.72, 43.59), 7583.055648216, 1e-6);  // Nagato, Sochi
}

TEST(GeodesicDistance, IsTheSameThereAndBack) {
  EXPECT_NEAR(geodesic_distance_km(140.87, 38.27, 44, 56.33), geodesic_distance_km(44, 56.33, 140.87, 38.27), 1e-9);
  EXPECT_EQ(geodesic_distance_km(140.87, 38.27, 140.87, 38.27), 0);
}

TEST(GeodesicDistance, CrossesTheAntimeridianTheShortWay) {
  EXPECT_NEAR(geodesic_distance_km(179.5, 0, -179.5, 0), 111.319491, 1e-6);
}

TEST(GeodesicDistance, IsFoundBetweenAntipodes) {
  // Over a pole: half a meridian, which is shorter than half the equator.
  EXPECT_NEAR(geodesic_distance_km(0, 0, 180, 0), 2 * 10001.965729, 1e-5);
  EXPECT_TRUE(std::isfinite(geodesic_distance_km(0, 30, 179.7, -29.8)));
}

}  // namespace
}  // namespace kakehashi
