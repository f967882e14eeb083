#include "geo/sphere/view_transform.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

constexpr PixelPoint middle{640, 360};

ViewTransform view(double lon, double lat, ProjectionKind kind = ProjectionKind::equal_area) {
  return {lon, lat, 600, middle, Projection{kind}};
}

TEST(ViewTransform, ShowsItsCentreInTheMiddle) {
  const auto pixel = view(100, 50).to_pixel(unit_vector(100, 50));
  ASSERT_TRUE(pixel);
  EXPECT_NEAR(pixel->x, middle.x, 1e-9);
  EXPECT_NEAR(pixel->y, middle.y, 1e-9);
}

TEST(ViewTransform, HasNorthUpAndEastToTheRight) {
  const ViewTransform map = view(100, 50);
  EXPECT_LT(map.to_pixel(unit_vector(100, 55))->y, middle.y);
  EXPECT_GT(map.to_pixel(unit_vector(105, 50))->x, middle.x);
}

TEST(ViewTransform, FindsThePointUnderAPixel) {
  for (const ProjectionKind kind : {ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe}) {
    const ViewTransform map = view(140, 40, kind);
    for (double x = 250; x < 1000; x += 90) {
      const auto point = map.to_sphere({x, 300});
      ASSERT_TRUE(point);
      const auto back = map.to_pixel(*point);
      ASSERT_TRUE(back);
      EXPECT_NEAR(back->x, x, 1e-6);
      EXPECT_NEAR(back->y, 300, 1e-6);
    }
  }
}

TEST(ViewTransform, HidesTheFarSideOfTheGlobe) {
  const ViewTransform globe = view(0, 0, ProjectionKind::globe);
  EXPECT_FALSE(globe.to_pixel(unit_vector(120, 0)));
  EXPECT_TRUE(globe.to_pixel(unit_vector(80, 0)));
}

TEST(ViewTransform, ShowsWhatStandsHighBehindTheRim) {
  const ViewTransform globe = view(0, 0, ProjectionKind::globe);
  EXPECT_TRUE(globe.to_pixel(unit_vector(95, 0) * 1.3));
  EXPECT_FALSE(globe.to_pixel(unit_vector(170, 0) * 1.3));
}

TEST(ViewTransform, IgnoresHeightsOnFlatMaps) {
  const ViewTransform map = view(0, 0);
  const auto low = map.to_pixel(unit_vector(30, 20));
  const auto high = map.to_pixel(unit_vector(30, 20) * 1.2);
  EXPECT_NEAR(low->x, high->x, 1e-9);
  EXPECT_NEAR(low->y, high->y, 1e-9);
}

TEST(ViewTransform, LooksTheSameFromEveryLongitude) {
  const auto here = view(0, 30).to_pixel(unit_vector(25, 45));
  for (double lon = -180; lon <= 180; lon += 30) {
    const auto there = view(lon, 30).to_pixel(unit_vector(lon + 25, 45));
    EXPECT_NEAR(there->x, here->x, 1e-8);
    EXPECT_NEAR(there->y, here->y, 1e-8);
  }
}

}  // namespace
}  // namespace kakehashi
