#include "geo/ground/worldview_map.hpp"

#include "tests/unit/boundary/test_shapes.hpp"
#include "tests/unit/ground/painted_ground.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace kakehashi {
namespace {

using test::box;
using testing::paint;
using testing::plain_style;
using testing::view_of;

enum Feature : std::int32_t { none = -1, west, west_neighbour, claimed, east, east_coast, lake };

Boundary region(const std::string& code, const std::string& country, Ring ring) {
  Boundary boundary = test::feature(code, {{std::move(ring), {}}});
  boundary.country = country;
  return boundary;
}

/// From west to east: two regions of W, a claimed area, a country E without regions, and beside it a region of V.
BoundarySet neighbours() {
  return {{region("W-1", "W", box(-20, -5, -15, 5)), region("W-2", "W", box(-15, -5, -10, 5)),
           test::feature("Q", {{box(-10, -5, 0, 5), {}}}, BoundaryKind::claimed),
           test::feature("E", {{box(0, -5, 10, 5), {}}}, BoundaryKind::country), region("V-1", "V", box(10, -5, 15, 5)),
           test::feature("L", {{box(-8, -2, -6, 2), {}}}, BoundaryKind::lake)}};
}

LineStyle border(const WorldviewMap& map, std::int32_t left, std::int32_t right) {
  EXPECT_EQ(map.line_style(BorderKind::claimed, left, right), map.line_style(BorderKind::claimed, right, left));
  return map.line_style(BorderKind::claimed, left, right);
}

TEST(WorldviewMap, IsNeutralWithoutOwners) {
  const WorldviewMap map{neighbours()};
  EXPECT_TRUE(map.is_hatched(claimed));
  EXPECT_EQ(map.owner(claimed), none);
  EXPECT_EQ(map.owner(west), west);
  EXPECT_EQ(map.owner(lake), none);
  for (const std::int32_t side : {none, static_cast<Feature>(west_neighbour), static_cast<Feature>(east)}) {
    EXPECT_EQ(border(map, claimed, side), LineStyle::claimed);
  }
}

TEST(WorldviewMap, DrawsWhatARegionOwnsAsPartOfItsCountry) {
  const WorldviewMap map{neighbours(), {{"Q", "W-2"}}};
  EXPECT_FALSE(map.is_hatched(claimed));
  EXPECT_EQ(map.owner(claimed), west_neighbour);
  EXPECT_EQ(map.layer(claimed), GroundLayer::region);
  EXPECT_TRUE(map.is_partner(claimed));
  EXPECT_EQ(border(map, claimed, west_neighbour), LineStyle::region);
  EXPECT_EQ(border(map, claimed, east), LineStyle::country);
  EXPECT_EQ(border(map, claimed, none), LineStyle::partner_coast);
  EXPECT_EQ(border(map, claimed, lake), LineStyle::lake);
}

TEST(WorldviewMap, DrawsWhatACountryWithoutRegionsOwnsAsPartOfTheBackdrop) {
  const WorldviewMap map{neighbours(), {{"Q", "E"}}};
  EXPECT_EQ(map.owner(claimed), east);
  EXPECT_FALSE(map.is_partner(claimed));
  EXPECT_EQ(border(map, claimed, west_neighbour), LineStyle::country);
  EXPECT_EQ(border(map, claimed, east), LineStyle::region);
  EXPECT_EQ(border(map, claimed, none), LineStyle::coast);
}

TEST(WorldviewMap, HatchesAreasWhoseOwnerTheSetLacksAndLeavesOtherFeaturesAlone) {
  EXPECT_EQ((WorldviewMap{neighbours(), {{"Q", "X-9"}}}), WorldviewMap{neighbours()});
  EXPECT_EQ((WorldviewMap{neighbours(), {{"V-1", "W-1"}, {"L", "E"}}}), WorldviewMap{neighbours()});
}

TEST(WorldviewMap, DoesNotChangeOtherBorders) {
  for (const WorldviewMap& map : {WorldviewMap{neighbours()}, WorldviewMap{neighbours(), {{"Q", "W-2"}}}}) {
    EXPECT_EQ(map.line_style(BorderKind::region, west, west_neighbour), LineStyle::region);
    EXPECT_EQ(map.line_style(BorderKind::country, east, east_coast), LineStyle::country);
    EXPECT_EQ(map.line_style(BorderKind::coast, none, east_coast), LineStyle::partner_coast);
    EXPECT_EQ(map.line_style(BorderKind::coast, east, none), LineStyle::coast);
    EXPECT_EQ(map.line_style(BorderKind::lake, lake, west), LineStyle::lake);
  }
}

TEST(WorldviewMap, KnowsNothingOfFeaturesThatAreNotInTheSet) {
  const WorldviewMap map;
  EXPECT_EQ(map.layer(3), GroundLayer::country);
  EXPECT_EQ(map.line_style(BorderKind::claimed, 3, none), LineStyle::coast);
}

/// One level of detail serves every worldview: fills, hatching and lines follow at once.
TEST(WorldviewMap, ChangesAPictureWithoutAnotherLevel) {
  const BoundarySet set = neighbours();
  const GroundLevel level = build_ground_level(build_outline(set), set, 0);
  GroundStyle style = plain_style(set.boundaries.size());
  style.hatch = {1, 1, 1, 1};
  style.pens.at(static_cast<std::size_t>(LineStyle::country)) = {{1, 0, 1, 1}, 3};
  style.pens.at(static_cast<std::size_t>(LineStyle::claimed)) = {{0, 1, 1, 1}, 3};
  WorkerPool workers{1};
  GroundPicture picture{workers};
  testing::PaintedGround painted{200, 100, std::vector<std::uint32_t>(200 * 100)};
  // Claimed land is blue, lines stand at 0° (the middle) and hatching is white.
  const auto draw = [&](const ClaimOwners& owners) {
    style.worldview = WorldviewMap{set, owners};
    picture.draw(&level, style, view_of(0, 0, 400, 200, 100), 200, 100, painted.pixels);
    int hatched = 0;
    for (int x = 60; x < 90; ++x) hatched += painted.at(x, 50)[0] > 128 ? 1 : 0;
    return std::pair{hatched > 3, painted.at(100, 50)};
  };
  EXPECT_EQ(draw({}), (std::pair{true, std::array{0, 255, 255}}));
  EXPECT_EQ(draw({{"Q", "W-2"}}), (std::pair{false, std::array{255, 0, 255}}));
  EXPECT_EQ(draw({}), (std::pair{true, std::array{0, 255, 255}}));
}

}  // namespace
}  // namespace kakehashi
