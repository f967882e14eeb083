#include "geo/boundary/region_index.hpp"

#include "tests/unit/boundary/test_shapes.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace kakehashi::test {
namespace {

std::string at(const BoundarySet& set, double longitude_deg, double latitude_deg) {
  const Outline outline = build_outline(set);
  const RegionIndex index(outline, set);
  const auto found = index.at(unit_vector(longitude_deg, latitude_deg));
  return found ? set.boundaries[*found].code : "";
}

TEST(RegionIndex, KnowsNothingWhenEmpty) { EXPECT_FALSE(RegionIndex().at(unit_vector(0, 0))); }

TEST(RegionIndex, TellsNeighboursApart) {
  const BoundarySet set{{feature("A", {{box(0, 0, 5, 5), {}}}), feature("B", {{box(5, 0, 10, 5), {}}})}};
  EXPECT_EQ(at(set, 4.999, 2.5), "A");
  EXPECT_EQ(at(set, 5.001, 2.5), "B");
  EXPECT_EQ(at(set, 2.5, 5.1), "");
  EXPECT_EQ(at(set, -0.001, 2.5), "");
  EXPECT_EQ(at(set, 182.5, -2.5), "") << "the opposite side of the globe";
}

TEST(RegionIndex, ReachesAcrossTheAntimeridian) {
  const BoundarySet set{{feature("RU-CHU", {{box(170, 60, 180, 70), {}}, {box(-180, 60, -170, 70), {}}})}};
  for (const double longitude : {171.0, 179.9999, 180.0, -180.0, -179.9999, -171.0}) {
    EXPECT_EQ(at(set, longitude, 65), "RU-CHU") << longitude;
  }
  EXPECT_EQ(at(set, -169, 65), "");
}

TEST(RegionIndex, SeesThroughHoles) {
  const BoundarySet set{{feature("A", {{box(0, 0, 20, 20), {box(5, 5, 10, 10)}}})}};
  EXPECT_EQ(at(set, 7, 7), "");
  EXPECT_EQ(at(set, 4, 7), "A");
  EXPECT_EQ(at(set, 12, 7), "A");
}

TEST(RegionIndex, AsksClaimedAreasBeforeRegionsBeforeCountriesAndNoLakes) {
  const BoundarySet set{{feature("C", {{box(0, 0, 20, 20), {}}}, BoundaryKind::country),
                         feature("R", {{box(0, 0, 10, 10), {}}}, BoundaryKind::region),
                         feature("K", {{box(0, 0, 5, 5), {}}}, BoundaryKind::claimed),
                         feature("L", {{box(1, 1, 2, 2), {}}}, BoundaryKind::lake)}};
  EXPECT_EQ(at(set, 15, 15), "C");
  EXPECT_EQ(at(set, 7, 7), "R");
  EXPECT_EQ(at(set, 1.5, 1.5), "K");
}

TEST(RegionIndex, AnswersAlikeAmongThePartsNearby) {
  BoundarySet set;
  for (int i = 0; i < 120; ++i) {
    const double west = -180 + 3.0 * i;
    set.boundaries.push_back(feature(std::to_string(i), {{box(west, -80 + i, west + 2, -78 + i), {}}}));
  }
  set.boundaries.push_back(feature("most", {{box(-170, -60, 170, 85), {}}}, BoundaryKind::country));
  const Outline outline = build_outline(set);
  const RegionIndex index(outline, set);
  std::size_t found = 0;
  for (double lon = -180; lon < 180; lon += 7.3) {
    for (double lat = -89; lat < 89; lat += 3.1) {
      const Vector3 middle = unit_vector(lon, lat);
      const std::vector<std::uint32_t> parts = index.parts_near(middle, 0.02);
      EXPECT_LT(parts.size(), 20U);
      for (const double away_deg : {-1.1, 0.0, 1.1}) {  // 0.02 radians are 1.146°
        const Vector3 point = unit_vector(lon, lat + away_deg);
        if (std::abs(lat + away_deg) > 90) continue;
        EXPECT_EQ(index.at(point, parts), index.at(point)) << lon << ' ' << lat + away_deg;
        found += index.at(point) ? 1U : 0U;
      }
    }
  }
  EXPECT_GT(found, 100U);
}

TEST(RegionIndex, HoldsThePole) {
  Ring ring;
  for (int lon = -180; lon <= 180; lon += 2) ring.push_back({static_cast<double>(lon), -70});
  ring.push_back({180, -90});
  ring.push_back({-180, -90});
  const BoundarySet set{{feature("AQ", {{ring, {}}}, BoundaryKind::country)}};
  EXPECT_EQ(at(set, 0, -90), "AQ");
  EXPECT_EQ(at(set, 180, -75), "AQ");
  EXPECT_EQ(at(set, 33, -71), "AQ");
  EXPECT_EQ(at(set, 33, -69), "");
}

TEST(RegionIndex, TakesPartsLargerThanAHemisphere) {
  const BoundarySet set{{feature("A", {{box(-170, -70, 170, 80), {}}})}};
  EXPECT_EQ(at(set, 0, 0), "A");
  EXPECT_EQ(at(set, 165, -60), "A");
  EXPECT_EQ(at(set, -165, 70), "A");
  EXPECT_EQ(at(set, 175, 0), "");
  EXPECT_EQ(at(set, 0, -75), "");
}

TEST(RegionIndex, AgreesWithAPlaneTestAtManyPoints) {
  const Ring ring = rough_circle(100, 0, 4, 0.2, 2000);
  const BoundarySet set{{feature("A", {{ring, {}}})}};
  const Outline outline = build_outline(set);
  const RegionIndex index(outline, set);
  int inside = 0;
  for (int i = 0; i < 110; ++i) {
    for (int k = 0; k < 93; ++k) {
      const double lon = 94.03 + 0.11 * i;
      const double lat = -6.02 + 0.13 * k;
      bool expected = false;
      LonLat a = ring.back();
      for (const LonLat b : ring) {
        if ((a.latitude_deg > lat) != (b.latitude_deg > lat) &&
            lon < a.longitude_deg + (lat - a.latitude_deg) * (b.longitude_deg - a.longitude_deg) /
                                        (b.latitude_deg - a.latitude_deg)) {
          expected = !expected;
        }
        a = b;
      }
      inside += expected ? 1 : 0;
      EXPECT_EQ(index.at(unit_vector(lon, lat)).has_value(), expected) << lon << " " << lat;
    }
  }
  EXPECT_GT(inside, 1000);
}

}  // namespace
}  // namespace kakehashi::test
