#include "viewer/scene/flight.hpp"

#include "tests/unit/sphere/random_points.hpp"
#include "viewer/scene/camera_view.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace kakehashi {
namespace {

constexpr Camera sendai{140.87, 38.27, 25};
constexpr Camera nizhny{44.0, 56.33, 40};
constexpr PictureSize picture{1600, 900};
constexpr PictureRect whole{0, 0, 1600, 900};

Vector3 center(const Camera& camera) { return unit_vector(camera.longitude_deg, camera.latitude_deg); }

double way_deg(const Camera& a, const Camera& b) { return angle_between(center(a), center(b)) / radians_per_degree; }

Camera random_camera(testing::RandomPoints& random) {
  const Vector3 point = random.point();
  return {longitude_deg(point), latitude_deg(point), std::exp(random.number(std::log(0.5), std::log(800)))};
}

TEST(Flight, BeginsAndEndsExactly) {
  const Flight flight{sendai, nizhny};
  EXPECT_EQ(flight.at(0), sendai);
  EXPECT_EQ(flight.at(1), nizhny);
  EXPECT_EQ(flight.at(-0.5), sendai);
  EXPECT_EQ(flight.at(1.5), nizhny);
  EXPECT_EQ(flight.to(), nizhny);
}

TEST(Flight, JumpsNeitherAtItsBeginningNorAtItsEnd) {
  testing::RandomPoints random(31);
  for (int i = 0; i < 300; ++i) {
    const Camera from = random_camera(random);
    const Camera to = random_camera(random);
    const Flight flight{from, to};
    EXPECT_NEAR(way_deg(flight.at(1e-6), from), 0, 1e-4);
    EXPECT_NEAR(flight.at(1e-6).zoom / from.zoom, 1, 1e-4);
    EXPECT_NEAR(way_deg(flight.at(1 - 1e-6), to), 0, 1e-4);
    EXPECT_NEAR(flight.at(1 - 1e-6).zoom / to.zoom, 1, 1e-4);
  }
}

TEST(Flight, ZoomsOutUntilBothEndsAreSeen) {
  const Flight flight{sendai, nizhny};
  const std::array ends{center(sendai), center(nizhny)};
  bool seen = false;
  for (double share = 0; share <= 1; share += 0.01) {
    seen = seen || sees(flight.at(share), ends, picture, whole, Projection{ProjectionKind::equal_area});
  }
  EXPECT_TRUE(seen);
}

TEST(Flight, DoesNotZoomOutForAShortWay) {
  const Camera near{sendai.longitude_deg + 0.2, sendai.latitude_deg, sendai.zoom};
  const Flight flight{sendai, near};
  for (double share = 0; share <= 1; share += 0.01) EXPECT_GT(flight.at(share).zoom, 0.9 * sendai.zoom);
}

TEST(Flight, ZoomsOutOnceAndInOnce) {
  const Flight flight{sendai, nizhny};
  int turns = 0;
  bool closer = false;
  for (double share = 0.01; share <= 1; share += 0.01) {
    const bool now_closer = flight.at(share).zoom > flight.at(share - 0.01).zoom;
    if (now_closer != closer) ++turns;
    closer = now_closer;
  }
  EXPECT_EQ(turns, 1);
}

TEST(Flight, AdvancesAllAlongTheGreatCircle) {
  const Flight flight{sendai, nizhny};
  const double whole_way = way_deg(sendai, nizhny);
  double before = 0;
  for (double share = 0.02; share < 1; share += 0.02) {
    const Camera camera = flight.at(share);
    const double done = way_deg(sendai, camera);
    EXPECT_GE(done, before);
    EXPECT_NEAR(done + way_deg(camera, nizhny), whole_way, 1e-6);
    before = done;
  }
}

TEST(Flight, CrossesTheAntimeridianTheShortWay) {
  const Flight flight{{170, 60, 10}, {-170, 60, 10}};
  for (double share = 0; share <= 1; share += 0.05) {
    EXPECT_GE(std::abs(flight.at(share).longitude_deg), 169.999);
  }
}

TEST(Flight, IsAsFastAtItsEndAsAtItsBeginning) {
  const Flight there{sendai, nizhny};
  const Flight back{nizhny, sendai};
  for (double share = 0.1; share < 1; share += 0.1) {
    EXPECT_NEAR(there.at(share).zoom / back.at(1 - share).zoom, 1, 1e-9);
    EXPECT_NEAR(way_deg(there.at(share), back.at(1 - share)), 0, 1e-6);
  }
}

TEST(Flight, StaysWhereItIsBetweenEqualCameras) {
  const Flight flight{sendai, sendai};
  for (double share = 0; share <= 1; share += 0.1) EXPECT_EQ(flight.at(share), sendai);
  EXPECT_GE(flight.duration_s(), 0.4);
}

TEST(Flight, OnlyZoomsWhereThereIsNoWay) {
  const Camera closer{sendai.longitude_deg, sendai.latitude_deg, 200};
  const Flight flight{sendai, closer};
  double before = sendai.zoom;
  for (double share = 0.1; share < 1; share += 0.1) {
    const Camera camera = flight.at(share);
    EXPECT_NEAR(way_deg(camera, sendai), 0, 1e-9);
    EXPECT_GT(camera.zoom, before);
    before = camera.zoom;
  }
  EXPECT_NEAR(flight.at(0.5).zoom, std::sqrt(sendai.zoom * closer.zoom), 1e-9);
}

TEST(Flight, TakesLongerForALongerWayWithinBounds) {
  testing::RandomPoints random(32);
  for (int i = 0; i < 300; ++i) {
    const Flight flight{random_camera(random), random_camera(random)};
    EXPECT_GE(flight.duration_s(), 0.4);
    EXPECT_LE(flight.duration_s(), 2.6);
  }
  const auto duration = [](double degrees) { return Flight{{0, 0, 5}, {degrees, 0, 5}}.duration_s(); };
  EXPECT_LT(duration(2), duration(10));
  EXPECT_LT(duration(10), duration(40));
}

TEST(Flight, StaysOnTheGlobeAndWithinTheZoomsThereAre) {
  testing::RandomPoints random(33);
  for (int i = 0; i < 300; ++i) {
    const Camera from = random_camera(random);
    Camera to = random_camera(random);
    if (i % 3 == 0) {  // hardly any way, and antipodes
      to.longitude_deg = from.longitude_deg + std::pow(10.0, -i / 20.0);
      to.latitude_deg = from.latitude_deg;
    } else if (i % 3 == 1) {
      to.longitude_deg = std::remainder(from.longitude_deg + 180, 360);
      to.latitude_deg = -from.latitude_deg;
    }
    const Flight flight{from, to};
    for (double share = 0; share <= 1; share += 0.05) {
      const Camera camera = flight.at(share);
      ASSERT_TRUE(std::isfinite(camera.longitude_deg) && std::isfinite(camera.latitude_deg));
      ASSERT_GE(camera.zoom, min_zoom);
      ASSERT_LE(camera.zoom, max_zoom);
    }
  }
}

}  // namespace
}  // namespace kakehashi
