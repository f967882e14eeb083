#include "geo/ground/ground_picture.hpp"

#include "tests/unit/boundary/test_shapes.hpp"
#include "tests/unit/ground/painted_ground.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace kakehashi {
namespace {

using test::box;
using test::feature;
using testing::paint;
using testing::plain_style;
using testing::view_of;
using Color = std::array<int, 3>;
constexpr Color sea{0, 0, 0};
constexpr Color space{255, 255, 255};
constexpr Color red{255, 0, 0};
constexpr Color green{0, 255, 0};
constexpr Color blue{0, 0, 255};
constexpr Color yellow{255, 255, 0};

TEST(GroundPicture, ShowsTheSeaWhereThereIsNothingElse) {
  const auto picture = paint({}, plain_style(0), view_of(0, 0, 500, 60, 40), 60, 40);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 60; ++x) ASSERT_EQ(picture.at(x, y), sea);
  }
}

TEST(GroundPicture, FillsAreasOnTheirSidesOfASharedBorderWithoutAGap) {
  const BoundarySet set{{feature("A", {{box(-10, -10, 0, 10), {}}}), feature("B", {{box(0, -10, 10, 10), {}}})}};
  const auto picture = paint(set, plain_style(2), view_of(0.4, 0, 400, 81, 60), 81, 60);
  EXPECT_EQ(picture.at(5, 30), red);
  EXPECT_EQ(picture.at(75, 30), green);
  for (int x = 0; x < 81; ++x) {
    const Color color = picture.at(x, 30);
    EXPECT_NEAR(color[0] + color[1], 255, 1) << x;  // no sea between the two
  }
}

TEST(GroundPicture, LaysRegionsOverCountriesAndLakesOverBoth) {
  const BoundarySet set{{feature("C", {{box(-20, -20, 20, 20), {}}}, BoundaryKind::country),
                         feature("R", {{box(-10, -10, 10, 10), {}}}, BoundaryKind::region),
                         feature("L", {{box(-3, -3, 15, 3), {}}}, BoundaryKind::lake)}};
  const auto picture = paint(set, plain_style(3), view_of(0, 0, 200, 200, 200), 200, 200);
  EXPECT_EQ(picture.at(100, 100), blue);
  EXPECT_EQ(picture.at(145, 100), blue);
  EXPECT_EQ(picture.at(100, 80), green);
  EXPECT_EQ(picture.at(100, 50), red);
  EXPECT_EQ(picture.at(100, 5), sea);
}

TEST(GroundPicture, LeavesNoSeaBetweenARegionAndTheCountryItOverlaps) {
  const BoundarySet set{{feature("C", {{box(-20, -20, 20, 20), {}}}, BoundaryKind::country),
                         feature("R", {{box(-10, -10, 0.2, 10), {}}}, BoundaryKind::region)}};
  const auto picture = paint(set, plain_style(2), view_of(0, 0, 200, 100, 100), 100, 100);
  for (int x = 20; x < 80; ++x) {
    const Color color = picture.at(x, 50);
    EXPECT_NEAR(color[0] + color[1], 255, 1) << x;
  }
}

TEST(GroundPicture, LeavesNoSeaBetweenARegionAndTheCountryBesideIt) {
  const BoundarySet set{{feature("C", {{box(0, -20, 20, 20), {}}}, BoundaryKind::country),
                         feature("R", {{box(-20, -20, 0, 20), {}}}, BoundaryKind::region)}};
  for (const double offset_deg : {0.03, 0.07, 0.11}) {  // the border at several places within a pixel
    const auto picture = paint(set, plain_style(2), view_of(offset_deg, 0, 200, 100, 100), 100, 100);
    for (int x = 20; x < 80; ++x) {
      const Color color = picture.at(x, 50);
      EXPECT_NEAR(color[0] + color[1], 255, 1) << x;
    }
  }
}

TEST(GroundPicture, HatchesClaimedAreas) {
  const BoundarySet set{{feature("Q", {{box(-10, -10, 10, 10), {}}}, BoundaryKind::claimed)}};
  GroundStyle style = plain_style(1);
  style.hatch = {0, 0, 1, 1};
  const auto picture = paint(set, style, view_of(0, 0, 400, 60, 60), 60, 60);
  int hatched = 0;
  int plain = 0;
  for (int x = 10; x < 50; ++x) {
    if (picture.at(x, 30) == red) ++plain;
    if (picture.at(x, 30)[2] > 128) ++hatched;
  }
  EXPECT_GT(hatched, 3);
  EXPECT_GT(plain, 10);
}

TEST(GroundPicture, FillsFromOutsideThePictureOnEverySide) {
  const BoundarySet set{{feature("A", {{box(-60, -40, 60, 40), {}}})}};
  const auto picture = paint(set, plain_style(1), view_of(0, 0, 2000, 120, 90), 120, 90);
  for (int y = 0; y < 90; ++y) {
    for (int x = 0; x < 120; ++x) ASSERT_EQ(picture.at(x, y), red);
  }
}

TEST(GroundPicture, GoesOnOverTheAntimeridian) {
  const BoundarySet set{{feature("A", {{box(170, 50, 180, 70), {}}, {box(-180, 50, -170, 70), {}}})}};
  for (const double longitude : {180.0, -180.0, 175.0, -172.0}) {
    const auto picture = paint(set, plain_style(1), view_of(longitude, 60, 500, 40, 40), 40, 40);
    EXPECT_EQ(picture.at(20, 20), red) << longitude;
    EXPECT_EQ(picture.at(5, 20), red) << longitude;
  }
}

TEST(GroundPicture, ShowsAPoleAsAPlaceLikeOthers) {
  Ring antarctica;
  for (int lon = -180; lon < 180; lon += 5) antarctica.push_back({static_cast<double>(lon), -70});
  antarctica.push_back({180, -70});
  antarctica.push_back({180, -90});
  antarctica.push_back({-180, -90});
  const BoundarySet set{{feature("AQ", {{antarctica, {}}}, BoundaryKind::country)}};
  const auto picture = paint(set, plain_style(1), view_of(77, -90, 100, 120, 120), 120, 120);
  for (int x = 30; x < 90; ++x) EXPECT_EQ(picture.at(x, 60), red) << x;
  EXPECT_EQ(picture.at(60, 5), sea);
}

/// The land around the point opposite to the view's centre surrounds everything; it must not colour what is inside.
TEST(GroundPicture, IsNotTurnedInsideOutByLandOnTheOtherSide) {
  const BoundarySet set{{feature("far", {{box(150, -20, 180, 20), {}}, {box(-180, -20, -150, 20), {}}}),
                         feature("near", {{box(-10, -10, 10, 10), {}}})}};
  for (const auto kind : {ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe}) {
    const auto picture = paint(set, plain_style(2), view_of(1, 2, 90, 420, 420, kind), 420, 420);
    EXPECT_EQ(picture.at(210, 210), green);
    EXPECT_EQ(picture.at(210, 150), sea);
    EXPECT_EQ(picture.at(130, 210), sea);
  }
  // On the flat map the far land lies along the rim, on both sides.
  const auto flat = paint(set, plain_style(2), view_of(0, 0, 90, 420, 420), 420, 420);
  EXPECT_EQ(flat.at(210 - 176, 210), red);
  EXPECT_EQ(flat.at(210 + 176, 210), red);
}

TEST(GroundPicture, EndsAtTheRimOfTheGlobe) {
  const BoundarySet set{{feature("A", {{box(-120, -60, 120, 60, 2), {}}})}};
  const auto picture = paint(set, plain_style(1), view_of(0, 0, 80, 200, 200, ProjectionKind::globe), 200, 200);
  EXPECT_EQ(picture.at(100, 100), red);
  EXPECT_EQ(picture.at(100 - 78, 100), red);
  EXPECT_EQ(picture.at(100 - 83, 100), space);
  EXPECT_EQ(picture.at(100, 100 - 78), sea);
  EXPECT_EQ(picture.at(2, 2), space);
}

TEST(GroundPicture, IsTheSameForAnyNumberOfThreads) {
  const BoundarySet set{{feature("A", {{test::rough_circle(10, 10, 20, 3, 900), {}}}),
                         feature("B", {{test::rough_circle(60, 30, 15, 3, 700), {}}})}};
  GroundStyle style = plain_style(2);
  for (Pen& pen : style.pens) pen = {{1, 1, 1, 0.5F}, 1.5F};
  style.glow = {{1, 1, 1, 0.2F}, 6};
  const ViewTransform view = view_of(30, 20, 300, 400, 300);
  EXPECT_EQ(paint(set, style, view, 400, 300, 1).pixels, paint(set, style, view, 400, 300, 5).pixels);
}

TEST(GroundPicture, DrawsABorderAsWideAsItsPen) {
  const BoundarySet set{
      {feature("A", {{box(-10, -30, 0, 30, 0.5), {}}}), feature("B", {{box(0, -30, 10, 30, 0.5), {}}})}};
  GroundStyle style = plain_style(2);
  style.fills = {{0, 0, 0, 1}, {0, 0, 0, 1}};  // what lies on both sides looks the same: only the line is seen
  style.pens.at(static_cast<std::size_t>(LineStyle::country)) = {{0, 0, 1, 1}, 3};
  const auto picture = paint(set, style, view_of(0, 0, 300, 60, 60), 60, 60);
  for (int y = 5; y < 55; ++y) {
    int sum = 0;
    for (int x = 0; x < 60; ++x) sum += picture.at(x, y)[2];
    EXPECT_NEAR(sum, 3 * 255, 8) << y;
  }
}

TEST(GroundPicture, KeepsNothingOfThePictureBefore) {
  const BoundarySet set{{feature("A", {{test::rough_circle(10, 10, 20, 3, 900), {}}})}};
  const GroundLevel level = build_ground_level(build_outline(set), set, 0);
  WorkerPool workers{2};
  GroundPicture used{workers};
  std::vector<std::uint32_t> pixels(200 * 150);
  const GroundStyle style = plain_style(1);
  GroundStyle other = style;
  other.fills = {{0, 0, 1, 1}};
  used.draw(&level, other, view_of(20, 5, 400, 200, 150), 200, 150, pixels);
  used.draw(&level, style, view_of(-30, 15, 90, 200, 150, ProjectionKind::globe), 200, 150, pixels);
  const ViewTransform view = view_of(5, 12, 250, 200, 150);
  used.draw(&level, style, view, 200, 150, pixels);
  EXPECT_EQ(pixels, paint(set, style, view, 200, 150).pixels);
}

TEST(GroundPicture, HasTheSameSeaBesideLandInTheLastPixelsOfARow) {
  GroundStyle style = plain_style(1);
  style.sea_center = {0, 1, 0, 1};
  style.sea_edge = {0, 0, 0, 1};
  const ViewTransform view = view_of(0, 0, 500, 5, 5);
  const auto empty = paint({}, style, view, 5, 5);
  const BoundarySet set{{feature("A", {{box(0.229, -10, 10, 10), {}}})}};  // from the middle of the last column on
  const auto coast = paint(set, style, view, 5, 5);
  for (int y = 0; y < 5; ++y) {
    EXPECT_NEAR(coast.at(4, y)[0], 128, 20);
    EXPECT_NEAR(coast.at(4, y)[1], empty.at(4, y)[1] * (255 - coast.at(4, y)[0]) / 255.0, 2) << y;
  }
}

}  // namespace
}  // namespace kakehashi
