#include "viewer/scene/boundary_table.hpp"

#include "geo/boundary/covered_countries.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(BoundaryTable, FindsRegionsAndClaimedAreasByCode) {
  const BoundaryTable table = testing::sample_table();
  const BoundarySet set = testing::sample_boundaries();
  for (const auto* code : {"JP-04", "RU-SAK", "islands"}) {
    ASSERT_TRUE(table.feature(code)) << code;
    EXPECT_EQ(set.boundaries.at(*table.feature(code)).code, code);
  }
}

TEST(BoundaryTable, FindsNoCountriesLakesOrStrangers) {
  const BoundaryTable table = testing::sample_table();
  EXPECT_FALSE(table.feature("JP"));
  EXPECT_FALSE(table.feature("baikal"));
  EXPECT_FALSE(table.feature("XX-00"));
  EXPECT_FALSE(table.feature(""));
}

TEST(BoundaryTable, MeasuresAFeatureByItsLargestPart) {
  Outline outline;
  outline.parts.push_back({0, {}, unit_vector(10, 10), 0.1});
  outline.parts.push_back({0, {}, unit_vector(20, 20), 0.3});
  outline.parts.push_back({0, {}, unit_vector(30, 30), 0.2});
  const BoundaryTable table{testing::sample_boundaries(), outline};
  EXPECT_EQ(table.radius_rad(0), 0.3);
  EXPECT_EQ(table.center(0), unit_vector(20, 20));
}

TEST(BoundaryTable, GivesNoSizeToAFeatureWithoutParts) {
  EXPECT_EQ((BoundaryTable{testing::sample_boundaries(), Outline{}}.radius_rad(3)), 0);
}

TEST(CoveredCountries, AreThoseWhoseRegionsAreDrawn) {
  EXPECT_THAT(covered_countries(testing::sample_boundaries()),
              ::testing::ElementsAre(true, true, false, false, false, false, false, false, false, false));
}

/// A box in longitude and latitude.
Polygon box(double west, double south, double east, double north) {
  return {{{west, south}, {east, south}, {east, north}, {west, north}}, {}};
}

TEST(BoundaryTable, ACountryOfWhichOnlyOneRegionIsThereStaysToBeSeen) {
  BoundarySet set;
  set.boundaries.resize(3);
  set.boundaries[0].kind = BoundaryKind::country;
  set.boundaries[0].code = "BR";
  set.boundaries[0].polygons = {box(-70, -30, -40, 0)};
  set.boundaries[1].country = set.boundaries[2].country = "BR";
  set.boundaries[1].polygons = {box(-50, -25, -45, -20)};
  EXPECT_FALSE(covered_countries(set)[0]);
  set.boundaries[2].polygons = {box(-70, -30, -40, -1)};
  EXPECT_TRUE(covered_countries(set)[0]);
}

}  // namespace
}  // namespace kakehashi
