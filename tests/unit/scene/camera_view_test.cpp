#include "viewer/scene/camera_view.hpp"

#include "geo/arcs/arc_curve.hpp"
#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace kakehashi {
namespace {

constexpr PictureSize picture{1600, 900};
constexpr PictureRect whole{0, 0, 1600, 900};
/// Between cards on the left and above the timeline.
constexpr PictureRect between_cards{400, 80, 1560, 760};
constexpr std::array kinds{ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe};
constexpr Camera start{10, 20, 2};

std::string describe(ProjectionKind kind, const Camera& camera) {
  return "kind " + std::to_string(static_cast<int>(kind)) + ", camera " + std::to_string(camera.longitude_deg) + " " +
         std::to_string(camera.latitude_deg) + " ×" + std::to_string(camera.zoom);
}

PictureRect grown(PictureRect rect, double by) {
  return {rect.left - by, rect.top - by, rect.right + by, rect.bottom + by};
}

std::vector<Vector3> cluster(testing::RandomPoints& random, Vector3 center, double radius_deg, int count) {
  std::vector<Vector3> points;
  for (int i = 0; i < count; ++i) points.push_back(random.point_near(center, radius_deg));
  return points;
}

/// The share of the free part that the points fill, in the direction in which they fill more.
double filled(const std::vector<Vector3>& points, const ViewTransform& view, PictureRect free) {
  double left = 1e9;
  double right = -1e9;
  double top = 1e9;
  double bottom = -1e9;
  for (const Vector3 point : points) {
    const PixelPoint pixel = view.to_pixel(point).value();
    left = std::min(left, pixel.x);
    right = std::max(right, pixel.x);
    top = std::min(top, pixel.y);
    bottom = std::max(bottom, pixel.y);
  }
  return std::max((right - left) / free.width(), (bottom - top) / free.height());
}

/// Expects that random sets of points around `center` are framed: all of them in the free part, and as large as it is.
void expect_framed(unsigned seed, Vector3 center, double max_radius_deg, double min_filled = 0.98) {
  testing::RandomPoints random(seed);
  for (const ProjectionKind kind : kinds) {
    const Projection projection{kind};
    for (const PictureRect free : {whole, between_cards}) {
      for (int i = 0; i < 40; ++i) {
        const auto points = cluster(random, center, random.number(0.5, max_radius_deg), 2 + i % 7);
        const Camera camera = frame(points, start, picture, free, projection, max_zoom);
        EXPECT_TRUE(sees(camera, points, picture, grown(free, 1), projection)) << describe(kind, camera);
        EXPECT_GT(filled(points, view_of(camera, picture, projection), free), min_filled) << describe(kind, camera);
      }
    }
  }
}

TEST(Frame, ShowsAllPointsAsLargeAsThePictureAllows) {
  testing::RandomPoints random(41);
  for (unsigned i = 0; i < 20; ++i) expect_framed(100 + i, random.point_near({1, 0, 0}, 50), 40);
}

TEST(Frame, ShowsAllPointsAcrossTheAntimeridian) { expect_framed(42, unit_vector(180, 50), 30); }

TEST(Frame, ShowsAllPointsNearTheNorthPole) { expect_framed(43, unit_vector(40, 75), 14); }

TEST(Frame, ShowsAllPointsNearTheSouthPole) { expect_framed(44, unit_vector(-100, -75), 14); }

TEST(Frame, ShowsAllPointsAroundAPoleThoughNotAsLarge) { expect_framed(48, unit_vector(40, 86), 12, 0.4); }

TEST(Frame, ShowsThePartnershipsOfTheDocument) {
  const std::vector<Vector3> points{unit_vector(140.87, 38.27), unit_vector(44, 56.33), unit_vector(142.73, 46.96),
                                    unit_vector(39.72, 43.59), unit_vector(131.18, 34.37)};
  for (const ProjectionKind kind : kinds) {
    const Camera camera = frame(points, start, picture, between_cards, Projection{kind}, 40);
    EXPECT_TRUE(sees(camera, points, picture, grown(between_cards, 1), Projection{kind}));
  }
}

TEST(Frame, PutsASinglePointInTheMiddleOfTheFreePart) {
  const std::vector<Vector3> points{unit_vector(140.87, 38.27)};
  for (const ProjectionKind kind : kinds) {
    const Camera camera = frame(points, start, picture, between_cards, Projection{kind}, 40);
    EXPECT_EQ(camera.zoom, 40);
    const auto pixel = view_of(camera, picture, Projection{kind}).to_pixel(points[0]);
    ASSERT_TRUE(pixel);
    EXPECT_NEAR(pixel->x, (between_cards.left + between_cards.right) / 2, 0.5);
    EXPECT_NEAR(pixel->y, (between_cards.top + between_cards.bottom) / 2, 0.5);
  }
}

TEST(Frame, ZoomsInNoFurtherThanItIsAllowed) {
  const std::vector<Vector3> points{unit_vector(140, 38), unit_vector(140.1, 38)};
  EXPECT_EQ(frame(points, start, picture, whole, Projection{}, 12).zoom, 12);
}

TEST(Frame, StaysWithNothingToShowOrNoRoom) {
  const std::vector<Vector3> points{unit_vector(140, 38)};
  EXPECT_EQ(frame({}, start, picture, whole, Projection{}, 40), start);
  EXPECT_EQ(frame(points, start, picture, {100, 100, 100, 500}, Projection{}, 40), start);
}

TEST(Frame, LooksFromWhereMostIsAtWhatLiesAllAround) {
  // A country linked with towns in all others: as it once was, the picture showed the pole that has none of them.
  testing::RandomPoints random(53);
  for (const int links : {60, 200, 1800}) {
    std::vector<Vector3> points;
    for (int i = 0; i < links; ++i) {
      const Vector3 home = unit_vector(random.number(131, 144), random.number(32, 45));
      const Vector3 partner = unit_vector(random.number(-120, 130), random.number(-30, 62));
      const ArcCurve arc{home, partner};
      for (int part = 0; part <= 16; ++part) points.push_back(arc.at(part / 16.0));
    }
    const Camera camera = frame(points, start, picture, between_cards, Projection{ProjectionKind::equal_area}, 100);
    Vector3 sum{};
    for (const Vector3 point : points) sum = sum + normalized(point);
    EXPECT_NEAR(camera.latitude_deg, latitude_deg(sum), 10) << links;
    EXPECT_NEAR(camera.longitude_deg, longitude_deg(sum), 20) << links;
    EXPECT_LT(camera.zoom, 1.5) << links;
  }
}

TEST(Frame, FindsACameraForAntipodes) {
  const std::vector<Vector3> points{unit_vector(140, 38), unit_vector(-40, -38)};
  for (const ProjectionKind kind : kinds) {
    const Camera camera = frame(points, start, picture, whole, Projection{kind}, 40);
    EXPECT_TRUE(std::isfinite(camera.longitude_deg) && std::isfinite(camera.latitude_deg));
    EXPECT_GE(camera.zoom, min_zoom);
    EXPECT_LE(camera.zoom, 40);
  }
}

TEST(ViewOf, ShowsTheWholeGlobeInTheSmallerSideAtZoomOne) {
  EXPECT_EQ(pixels_per_radian({0, 0, 1}, {1600, 900}), 450);
  EXPECT_EQ(pixels_per_radian({0, 0, 2}, {600, 900}), 600);
  const ViewTransform view = view_of({100, 50, 1}, {1600, 900}, Projection{ProjectionKind::globe});
  EXPECT_EQ(view.pixels_per_radian() * view.projection().rim_radius(), 450);
  EXPECT_EQ(view.center_px().x, 800);
  EXPECT_EQ(view.center_px().y, 450);
}

TEST(ViewOf, HasAScaleEvenInAnEmptyPicture) { EXPECT_GE(pixels_per_radian({0, 0, 1}, {0, 0}), 1); }

TEST(Sees, OnlyWhatLiesInTheFreePart) {
  const Camera camera{140, 38, 10};
  const std::array in_the_middle{unit_vector(140, 38)};
  const std::array aside{unit_vector(140, 38), unit_vector(148, 38)};
  const std::array beyond{unit_vector(140, 38), unit_vector(-40, -38)};
  EXPECT_TRUE(sees(camera, in_the_middle, picture, whole, Projection{}));
  EXPECT_FALSE(sees(camera, in_the_middle, picture, {900, 0, 1600, 900}, Projection{}));
  EXPECT_TRUE(sees(camera, aside, picture, whole, Projection{}));
  EXPECT_FALSE(sees(camera, aside, picture, {0, 0, 1200, 900}, Projection{}));
  EXPECT_FALSE(sees(camera, beyond, picture, whole, Projection{}));
}

TEST(Dragged, KeepsThePointUnderTheCursor) {
  testing::RandomPoints random(45);
  for (const ProjectionKind kind : kinds) {
    const Projection projection{kind};
    for (int i = 0; i < 200; ++i) {
      const Camera camera{random.number(-180, 180), random.number(-60, 60), random.number(2, 100)};
      const PixelPoint from{random.number(500, 1100), random.number(250, 650)};
      const PixelPoint to{from.x + random.number(-60, 60), from.y + random.number(-60, 60)};
      const auto held = view_of(camera, picture, projection).to_sphere(from);
      ASSERT_TRUE(held);
      const Camera moved = dragged(camera, from, to, picture, projection);
      const auto now = view_of(moved, picture, projection).to_pixel(*held);
      ASSERT_TRUE(now);
      EXPECT_NEAR(now->x, to.x, 0.5) << describe(kind, camera);
      EXPECT_NEAR(now->y, to.y, 0.5) << describe(kind, camera);
      EXPECT_EQ(moved.zoom, camera.zoom);
    }
  }
}

TEST(Dragged, CrossesTheAntimeridian) {
  const Camera moved = dragged({179.9, 0, 10}, {800, 450}, {700, 450}, picture, Projection{});
  EXPECT_LT(moved.longitude_deg, -175);
}

TEST(Dragged, RollsTheGlobeFromBeyondItsRim) {
  const Projection globe{ProjectionKind::globe};
  const Camera moved = dragged({0, 0, 1}, {100, 450}, {145, 405}, picture, globe);
  EXPECT_NEAR(moved.longitude_deg, -0.1 / radians_per_degree, 1e-9);
  EXPECT_NEAR(moved.latitude_deg, -0.1 / radians_per_degree, 1e-9);
}

TEST(Dragged, StaysWithinThePoles) {
  testing::RandomPoints random(46);
  for (const ProjectionKind kind : kinds) {
    for (int i = 0; i < 200; ++i) {
      Camera camera{random.number(-180, 180), random.number(-89, 89), random.number(0.5, 50)};
      camera = dragged(camera, {random.number(0, 1600), random.number(0, 900)},
                       {random.number(0, 1600), random.number(0, 900)}, picture, Projection{kind});
      ASSERT_TRUE(std::isfinite(camera.longitude_deg));
      ASSERT_LE(std::abs(camera.latitude_deg), 89);
      ASSERT_LE(std::abs(camera.longitude_deg), 180);
    }
  }
}

TEST(Dragged, DoesNothingWithoutAWay) {
  const Camera camera{100, 50, 3};
  const Camera moved = dragged(camera, {700, 400}, {700, 400}, picture, Projection{});
  EXPECT_NEAR(moved.longitude_deg, camera.longitude_deg, 1e-9);
  EXPECT_NEAR(moved.latitude_deg, camera.latitude_deg, 1e-9);
}

TEST(Zoomed, KeepsThePointUnderTheCursor) {
  testing::RandomPoints random(47);
  for (const ProjectionKind kind : kinds) {
    const Projection projection{kind};
    for (int i = 0; i < 200; ++i) {
      const Camera camera{random.number(-180, 180), random.number(-60, 60), random.number(2, 100)};
      const PixelPoint about{random.number(500, 1100), random.number(250, 650)};
      const double factor = random.number(0.8, 1.25);
      const auto fixed = view_of(camera, picture, projection).to_sphere(about);
      ASSERT_TRUE(fixed);
      const Camera closer = zoomed(camera, factor, about, picture, projection);
      EXPECT_DOUBLE_EQ(closer.zoom, camera.zoom * factor);
      const auto now = view_of(closer, picture, projection).to_pixel(*fixed);
      ASSERT_TRUE(now);
      EXPECT_NEAR(now->x, about.x, 0.5) << describe(kind, camera);
      EXPECT_NEAR(now->y, about.y, 0.5) << describe(kind, camera);
    }
  }
}

TEST(Zoomed, KeepsTheMiddleWhenItZoomsThereOrBeyondTheRim) {
  const Camera camera{100, 50, 1};
  const Camera closer = zoomed(camera, 2, {800, 450}, picture, Projection{ProjectionKind::globe});
  EXPECT_NEAR(closer.longitude_deg, 100, 1e-9);
  EXPECT_NEAR(closer.latitude_deg, 50, 1e-9);
  EXPECT_EQ(zoomed(camera, 2, {10, 10}, picture, Projection{ProjectionKind::globe}), (Camera{100, 50, 2}));
}

TEST(Zoomed, StaysWithinTheZoomsThereAre) {
  EXPECT_EQ(zoomed({100, 50, 1}, 1e9, {700, 400}, picture, Projection{}).zoom, max_zoom);
  EXPECT_EQ(zoomed({100, 50, 1}, 1e-9, {700, 400}, picture, Projection{}).zoom, min_zoom);
}

}  // namespace
}  // namespace kakehashi
