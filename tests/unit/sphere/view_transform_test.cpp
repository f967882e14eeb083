#include "geo/sphere/view_transform.hpp"

#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kakehashi {
namespace {

constexpr PixelPoint middle{640, 360};
constexpr std::array kinds{ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe};

ViewTransform view(double lon, double lat, ProjectionKind kind = ProjectionKind::equal_area) {
  return {lon, lat, 600, middle, Projection{kind}};
}

TEST(ViewTransform, ShowsItsCentreInTheMiddle) {
  for (const ProjectionKind kind : kinds) {
    for (double lat = -90; lat <= 90; lat += 30) {
      const auto pixel = view(100, lat, kind).to_pixel(unit_vector(100, lat));
      ASSERT_TRUE(pixel);
      EXPECT_NEAR(pixel->x, middle.x, 1e-9);
      EXPECT_NEAR(pixel->y, middle.y, 1e-9);
      EXPECT_NEAR(length(*view(100, lat, kind).to_sphere(middle) - unit_vector(100, lat)), 0, 1e-12);
    }
  }
}

TEST(ViewTransform, HasNorthUpAndEastToTheRight) {
  for (const ProjectionKind kind : kinds) {
    const ViewTransform map = view(100, 50, kind);
    const auto north = map.to_pixel(unit_vector(100, 55));
    EXPECT_LT(north->y, middle.y);
    EXPECT_NEAR(north->x, middle.x, 1e-9);
    EXPECT_GT(map.to_pixel(unit_vector(105, 50))->x, middle.x);
  }
}

TEST(ViewTransform, HasItsScaleInTheMiddle) {
  for (const ProjectionKind kind : kinds) {
    const auto pixel = view(100, 50, kind).to_pixel(unit_vector(100, 50.001));
    EXPECT_NEAR(middle.y - pixel->y, 600 * 0.001 * radians_per_degree, 1e-9);
  }
}

TEST(ViewTransform, TurnsWithoutStretching) {
  testing::RandomPoints random(11);
  for (int i = 0; i < 200; ++i) {
    const Vector3 center = random.point();
    const ViewTransform map = view(longitude_deg(center), latitude_deg(center));
    const Vector3 a = random.point();
    const Vector3 b = random.point();
    EXPECT_NEAR(dot(map.rotate(a), map.rotate(b)), dot(a, b), 1e-14);
    EXPECT_NEAR(dot(cross(map.rows()[0], map.rows()[1]), map.rows()[2]), 1, 1e-14);
    EXPECT_NEAR(length(map.unrotate(map.rotate(a)) - a), 0, 1e-14);
  }
}

TEST(ViewTransform, FindsThePointUnderEveryPixel) {
  testing::RandomPoints random(12);
  for (const ProjectionKind kind : kinds) {
    for (int i = 0; i < 300; ++i) {
      const Vector3 center = random.point();
      const ViewTransform map = view(longitude_deg(center), latitude_deg(center), kind);
      const double reach = map.projection().rim_radius() * 600 * random.number(0, 0.99);
      const double azimuth = random.number(0, 7);
      const PixelPoint pixel{middle.x + reach * std::cos(azimuth), middle.y + reach * std::sin(azimuth)};
      const auto point = map.to_sphere(pixel);
      ASSERT_TRUE(point);
      const auto back = map.to_pixel(*point);
      ASSERT_TRUE(back);
      EXPECT_NEAR(back->x, pixel.x, 1e-6);
      EXPECT_NEAR(back->y, pixel.y, 1e-6);
    }
  }
}

TEST(ViewTransform, HasNothingUnderPixelsBeyondTheRim) {
  for (const ProjectionKind kind : kinds) {
    const ViewTransform map = view(30, 20, kind);
    const double rim = map.projection().rim_radius() * 600;
    EXPECT_FALSE(map.to_sphere({middle.x + rim + 1, middle.y}));
    EXPECT_FALSE(map.to_sphere({middle.x - rim * 0.8, middle.y + rim * 0.8}));
    EXPECT_TRUE(map.to_sphere({middle.x + rim - 1, middle.y}));
  }
}

TEST(ViewTransform, HasNoPixelForPointsBeyondTheRim) {
  testing::RandomPoints random(13);
  for (const ProjectionKind kind : kinds) {
    const ViewTransform map = view(30, 20, kind);
    const double min_z = map.projection().min_z();
    for (int i = 0; i < 500; ++i) {
      const Vector3 point = random.point();
      EXPECT_EQ(map.to_pixel(point).has_value(), dot(point, unit_vector(30, 20)) >= min_z);
    }
  }
}

TEST(ViewTransform, ShowsWhatStandsHighBehindTheRim) {
  const ViewTransform globe = view(0, 0, ProjectionKind::globe);
  EXPECT_TRUE(globe.to_pixel(unit_vector(95, 0) * 1.3));
  EXPECT_FALSE(globe.to_pixel(unit_vector(95, 0) * 1.001));
  EXPECT_FALSE(globe.to_pixel(unit_vector(170, 0) * 1.3));
}

TEST(ViewTransform, DrawsHeightsOutwardsOnTheGlobeOnly) {
  const Vector3 place = unit_vector(30, 20);
  for (const ProjectionKind kind : {ProjectionKind::equal_area, ProjectionKind::stereographic}) {
    const ViewTransform map = view(0, 0, kind);
    EXPECT_NEAR(map.to_pixel(place)->x, map.to_pixel(place * 1.2)->x, 1e-9);
    EXPECT_NEAR(map.to_pixel(place)->y, map.to_pixel(place * 1.2)->y, 1e-9);
  }
  const ViewTransform globe = view(0, 0, ProjectionKind::globe);
  EXPECT_NEAR(globe.to_pixel(place * 1.2)->x - middle.x, 1.2 * (globe.to_pixel(place)->x - middle.x), 1e-9);
  EXPECT_NEAR(globe.to_pixel(place * 1.2)->y - middle.y, 1.2 * (globe.to_pixel(place)->y - middle.y), 1e-9);
}

TEST(ViewTransform, BecomesAGlobeAsTheBlendDoes) {
  const ViewTransform rising{0, 0, 600, middle, {ProjectionKind::equal_area, ProjectionKind::globe, 0.3}};
  EXPECT_NEAR(rising.globeness(), 0.3, 1e-15);
  const ViewTransform sinking{0, 0, 600, middle, {ProjectionKind::globe, ProjectionKind::stereographic, 0.3}};
  EXPECT_NEAR(sinking.globeness(), 0.7, 1e-15);
  EXPECT_EQ(view(0, 0, ProjectionKind::stereographic).globeness(), 0);
}

TEST(ViewTransform, LooksTheSameFromEveryLongitude) {
  for (const ProjectionKind kind : kinds) {
    const auto here = view(0, 30, kind).to_pixel(unit_vector(25, 45));
    for (double lon = -540; lon <= 540; lon += 30) {
      const auto there = view(lon, 30, kind).to_pixel(unit_vector(lon + 25, 45));
      ASSERT_TRUE(there);
      EXPECT_NEAR(there->x, here->x, 1e-8);
      EXPECT_NEAR(there->y, here->y, 1e-8);
    }
  }
}

TEST(ViewTransform, HasNoPlaceForThePointWithoutDirection) { EXPECT_FALSE(view(0, 0).to_pixel({0, 0, 0})); }

}  // namespace
}  // namespace kakehashi
