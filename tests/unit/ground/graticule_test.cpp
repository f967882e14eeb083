#include "geo/ground/graticule.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(Graticule, LiesOnItsMeridiansAndParallels) {
  Graticule graticule;
  graticule.set_step(15);
  EXPECT_FALSE(graticule.stretches().empty());
  for (const Graticule::Stretch& stretch : graticule.stretches()) {
    const bool meridian = stretch.from_lon_deg == stretch.to_lon_deg;
    const double fixed = meridian ? stretch.from_lon_deg : stretch.from_lat_deg;
    EXPECT_NEAR(std::remainder(fixed, 15), 0, 1e-9);
    for (const double share : {0.0, 0.3, 1.0}) {
      EXPECT_LE(angle_between(stretch.center, stretch.at(share)), stretch.radius_rad);
    }
  }
}

TEST(Graticule, HasAnotherLineForEachStep) {
  Graticule graticule;
  const auto length_deg = [&graticule](double step) {
    graticule.set_step(step);
    double sum = 0;
    for (const auto& stretch : graticule.stretches()) {
      sum += stretch.to_lon_deg - stretch.from_lon_deg + stretch.to_lat_deg - stretch.from_lat_deg;
    }
    return sum;
  };
  EXPECT_NEAR(length_deg(15), 24 * 174 + 11 * 360, 1e-6);
  EXPECT_NEAR(length_deg(5), 72 * 174 + 35 * 360, 1e-6);
}

}  // namespace
}  // namespace kakehashi
