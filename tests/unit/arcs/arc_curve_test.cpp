#include "geo/arcs/arc_curve.hpp"

#include "geo/arcs/arc_index.hpp"
#include "geo/sphere/great_circle.hpp"
#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

const Vector3 sendai = unit_vector(140.87, 38.27);
const Vector3 nizhny = unit_vector(44.0, 56.33);
const Vector3 sapporo = unit_vector(141.35, 43.06);
const Vector3 vladivostok = unit_vector(131.9, 43.1);
constexpr PixelPoint middle{640, 360};
constexpr std::array kinds{ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe};

ViewTransform view(double lon, double lat, double pixels_per_radian, ProjectionKind kind) {
  return {lon, lat, pixels_per_radian, middle, Projection{kind}};
}

ArcIndex drawn(const ArcCurve& arc, const ViewTransform& map) {
  ArcIndex index;
  for (auto& line : arc.polylines(map)) index.add(0, std::move(line));
  return index;
}

double largest_step(const std::vector<PixelPoint>& line) {
  double largest = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    largest = std::max(largest, std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
  }
  return largest;
}

TEST(ArcCurve, EndsAtItsPlaces) {
  testing::RandomPoints random(21);
  for (int i = 0; i < 200; ++i) {
    const ArcCurve arc{random.point(), random.point(), random.number(-3, 3)};
    EXPECT_NEAR(length(arc.at(0) - arc.from()), 0, 1e-14);
    EXPECT_NEAR(length(arc.at(1) - arc.to()), 0, 1e-14);
  }
}

TEST(ArcCurve, IsTheGeodesicInItsMiddleLane) {
  testing::RandomPoints random(22);
  for (int i = 0; i < 200; ++i) {
    const ArcCurve arc{random.point(), random.point()};
    for (double t = 0; t <= 1; t += 0.1) {
      EXPECT_NEAR(length(normalized(arc.at(t)) - great_circle(arc.from(), arc.to(), t)), 0, 1e-12);
    }
  }
}

TEST(ArcCurve, BowsNorthInAPositiveLane) {
  for (const auto& [from, to] : {std::pair{sendai, nizhny}, {sapporo, vladivostok}}) {
    for (const ArcCurve& arc : {ArcCurve{from, to, 1}, ArcCurve{to, from, 1}}) {
      const Vector3 straight = great_circle(from, to, 0.5);
      EXPECT_GT(latitude_deg(arc.at(0.5)), latitude_deg(straight));
      EXPECT_NEAR(angle_between(arc.at(0.5), straight), arc.bow_rad(), 1e-9);
    }
  }
}

TEST(ArcCurve, BowsNorthWhenItIsLifted) {
  for (const auto& [from, to] : {std::pair{sendai, nizhny}, {sapporo, vladivostok}}) {
    for (const ArcCurve& arc : {ArcCurve{from, to, 0, 1}, ArcCurve{to, from, 0, 1}}) {
      EXPECT_GT(latitude_deg(arc.at(0.5)), latitude_deg(great_circle(from, to, 0.5)));
    }
  }
}

TEST(ArcCurve, BowsMoreWhenItIsShort) {
  const ArcCurve far{sendai, nizhny, 0, 1};
  const ArcCurve near{sapporo, vladivostok, 0, 1};
  EXPECT_GT(near.bow_rad() / near.angle_rad(), 2 * far.bow_rad() / far.angle_rad());
}

TEST(ArcCurve, BowsLessAndLessAsItGrows) {
  double before = 1;
  for (double degrees = 1; degrees < 60; degrees += 1) {
    const ArcCurve arc{unit_vector(0, 10), unit_vector(degrees, 10), 0, 1};
    EXPECT_LE(arc.bow_rad() / arc.angle_rad(), before + 1e-12);
    before = arc.bow_rad() / arc.angle_rad();
  }
}

TEST(ArcCurve, LiesApartInEveryLane) {
  std::vector<ArcCurve> lanes;
  for (int lane = -3; lane <= 3; ++lane) lanes.emplace_back(sendai, nizhny, lane);
  for (std::size_t i = 1; i < lanes.size(); ++i) {
    EXPECT_GT(angle_between(lanes[i].at(0.5), lanes[i - 1].at(0.5)), 0.02 * lanes[i].angle_rad());
    EXPECT_GT(latitude_deg(lanes[i].at(0.5)), latitude_deg(lanes[i - 1].at(0.5)));
  }
}

TEST(ArcCurve, KeepsItsLaneInBothDirections) {
  for (const double lane : {-1.0, 0.0, 1.0}) {
    const ArcCurve there{sendai, nizhny, lane};
    const ArcCurve back{nizhny, sendai, lane};
    EXPECT_NEAR(length(there.at(0.3) - back.at(0.7)), 0, 1e-12);
  }
}

TEST(ArcCurve, RisesAboveTheGlobeBetweenItsEnds) {
  const ArcCurve arc{sendai, nizhny};
  for (double t = 0.01; t < 1; t += 0.01) EXPECT_GT(length(arc.at(t)), 1);
  EXPECT_GT(length(arc.at(0.5)), length(arc.at(0.1)));
}

TEST(ArcCurve, IsDrawnWhereverItIsSeen) {
  // Every point that can be seen is within 0.3 px of a drawn piece, up to the rim.
  testing::RandomPoints random(23);
  for (const ProjectionKind kind : kinds) {
    for (int i = 0; i < 150; ++i) {
      const ArcCurve arc{random.point(), random.point(), std::round(random.number(-2, 2))};
      const Vector3 center = random.point_near(arc.at(0.5), 80);
      const ViewTransform map = view(longitude_deg(center), latitude_deg(center), random.number(200, 1500), kind);
      const ArcIndex index = drawn(arc, map);
      for (double t = 0; t <= 1; t += 0.0007) {
        const auto pixel = map.to_pixel(arc.at(t));
        if (!pixel) continue;
        ASSERT_FALSE(index.near(*pixel, 0.3).empty())
            << "kind " << static_cast<int>(kind) << ", arc " << i << " at " << t;
      }
    }
  }
}

TEST(ArcCurve, IsDrawnOnlyWhereItIs) {
  testing::RandomPoints random(24);
  for (const ProjectionKind kind : kinds) {
    for (int i = 0; i < 40; ++i) {
      const ArcCurve arc{random.point(), random.point()};
      const Vector3 center = random.point_near(arc.at(0.5), 80);
      const ViewTransform map = view(longitude_deg(center), latitude_deg(center), 500, kind);
      std::vector<PixelPoint> fine;
      ArcIndex reality;
      for (int step = 0; step <= 20000; ++step) {
        if (const auto pixel = map.to_pixel(arc.at(step / 20000.0))) {
          fine.push_back(*pixel);
        } else {
          reality.add(0, std::exchange(fine, {}));
        }
      }
      reality.add(0, std::move(fine));
      for (const auto& line : arc.polylines(map)) {
        for (std::size_t k = 1; k < line.size(); ++k) {
          const PixelPoint halfway{(line[k - 1].x + line[k].x) / 2, (line[k - 1].y + line[k].y) / 2};
          ASSERT_FALSE(reality.near(halfway, 0.5).empty()) << "kind " << static_cast<int>(kind) << ", arc " << i;
        }
      }
    }
  }
}

TEST(ArcCurve, IsOnePieceAcrossTheAntimeridian) {
  const ArcCurve arc{unit_vector(160, 60), unit_vector(-160, 60)};
  for (const ProjectionKind kind : kinds) {
    const auto lines = arc.polylines(view(100, 60, 400, kind));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_LT(largest_step(lines[0]), 100);
  }
}

TEST(ArcCurve, IsWholeWhenBothEndsAreSeen) {
  const ViewTransform map = view(95, 50, 900, ProjectionKind::equal_area);
  const auto lines = ArcCurve{sendai, nizhny}.polylines(map);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NEAR(lines[0].front().x, map.to_pixel(sendai)->x, 1e-9);
  EXPECT_NEAR(lines[0].front().y, map.to_pixel(sendai)->y, 1e-9);
  EXPECT_NEAR(lines[0].back().x, map.to_pixel(nizhny)->x, 1e-9);
  EXPECT_NEAR(lines[0].back().y, map.to_pixel(nizhny)->y, 1e-9);
}

TEST(ArcCurve, IsNotDrawnOnTheFarSideOfTheGlobe) {
  const ArcCurve hidden{unit_vector(-90, -40), unit_vector(-70, -50)};
  EXPECT_TRUE(hidden.polylines(view(95, 50, 300, ProjectionKind::globe)).empty());
}

TEST(ArcCurve, EndsAtTheRimWhereItGoesBehindTheGlobe) {
  const ViewTransform globe = view(0, 0, 400, ProjectionKind::globe);
  const auto lines = ArcCurve{unit_vector(40, 20), unit_vector(150, 20)}.polylines(globe);
  ASSERT_EQ(lines.size(), 1U);
  const PixelPoint end = lines[0].back();
  EXPECT_NEAR(std::hypot(end.x - middle.x, end.y - middle.y), 400, 1);
}

TEST(ArcCurve, IsInTwoPiecesWhenTheRimHidesItsMiddle) {
  const ViewTransform map = view(0, 0, 400, ProjectionKind::equal_area);
  const auto lines = ArcCurve{unit_vector(145, -3), unit_vector(-145, -3)}.polylines(map);
  ASSERT_EQ(lines.size(), 2U);
  const double rim = map.projection().rim_radius() * 400;
  EXPECT_NEAR(std::hypot(lines[0].back().x - middle.x, lines[0].back().y - middle.y), rim, 1);
  EXPECT_NEAR(std::hypot(lines[1].front().x - middle.x, lines[1].front().y - middle.y), rim, 1);
  EXPECT_GT(lines[0].back().x, middle.x);
  EXPECT_LT(lines[1].front().x, middle.x);
}

TEST(ArcCurve, HasManyPointsOnlyWhereItBends) {
  const auto lines = ArcCurve{sendai, nizhny}.polylines(view(95, 50, 900, ProjectionKind::equal_area));
  EXPECT_LT(lines.at(0).size(), 120U);
}

}  // namespace
}  // namespace kakehashi
