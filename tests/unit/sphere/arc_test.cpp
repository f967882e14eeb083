#include "geo/sphere/arc_curve.hpp"
#include "geo/sphere/arc_index.hpp"
#include "geo/sphere/great_circle.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

const Vector3 sendai = unit_vector(140.87, 38.27);
const Vector3 nizhny = unit_vector(44.0, 56.33);
const ViewTransform flat{95, 50, 900, {640, 360}, Projection{ProjectionKind::equal_area}};
const ViewTransform globe{95, 50, 300, {640, 360}, Projection{ProjectionKind::globe}};

TEST(ArcCurve, EndsAtItsPlaces) {
  const ArcCurve arc{sendai, nizhny};
  EXPECT_NEAR(length(arc.at(0) - sendai), 0, 1e-12);
  EXPECT_NEAR(length(arc.at(1) - nizhny), 0, 1e-12);
}

TEST(ArcCurve, BowsNorthOfTheGreatCircle) {
  const ArcCurve arc{sendai, nizhny};
  EXPECT_GT(latitude_deg(arc.at(0.5)), latitude_deg(great_circle(sendai, nizhny, 0.5)));
  EXPECT_NEAR(angle_between(arc.at(0.5), great_circle(sendai, nizhny, 0.5)), arc.bow_rad(), 1e-9);
}

TEST(ArcCurve, BowsMoreWhenItIsShort) {
  const ArcCurve far{sendai, nizhny};
  const ArcCurve near{unit_vector(141.35, 43.06), unit_vector(131.9, 43.1)};
  EXPECT_GT(near.bow_rad() / near.angle_rad(), 2 * far.bow_rad() / far.angle_rad());
}

TEST(ArcCurve, LiesApartInEveryLane) {
  const ArcCurve first{sendai, nizhny, 0};
  const ArcCurve second{sendai, nizhny, -1};
  const ArcCurve third{sendai, nizhny, 1};
  EXPECT_GT(angle_between(first.at(0.5), second.at(0.5)), 0.02);
  EXPECT_GT(angle_between(first.at(0.5), third.at(0.5)), 0.02);
}

TEST(ArcCurve, IsDrawnWithinAQuarterOfAPixel) {
  const ArcCurve arc{sendai, nizhny};
  ArcIndex drawn;
  for (auto& line : arc.polylines(flat)) drawn.add(0, std::move(line));
  for (double t = 0; t <= 1; t += 0.001) {
    const auto pixel = flat.to_pixel(arc.at(t));
    ASSERT_TRUE(pixel);
    EXPECT_FALSE(drawn.near(*pixel, 0.3).empty()) << "at " << t;
  }
}

TEST(ArcCurve, IsOnePieceAcrossTheAntimeridian) {
  const ArcCurve arc{unit_vector(160, 60), unit_vector(-160, 60)};
  const ViewTransform map{100, 60, 400, {640, 360}, Projection{ProjectionKind::equal_area}};
  const auto lines = arc.polylines(map);
  ASSERT_EQ(lines.size(), 1U);
  for (std::size_t i = 1; i < lines[0].size(); ++i) {
    EXPECT_LT(std::hypot(lines[0][i].x - lines[0][i - 1].x, lines[0][i].y - lines[0][i - 1].y), 100);
  }
}

TEST(ArcCurve, IsCutWhereItGoesBehindTheGlobe) {
  const ArcCurve hidden{unit_vector(-90, -40), unit_vector(-70, -50)};
  EXPECT_TRUE(hidden.polylines(globe).empty());
  const ArcCurve seen{sendai, nizhny};
  EXPECT_EQ(seen.polylines(globe).size(), 1U);
}

TEST(ArcIndex, GivesEveryArcNearThePointOnceTheNearestFirst) {
  ArcIndex index;
  index.add(0, {{0, 0}, {100, 0}});
  index.add(1, {{0, 4}, {100, 4}});
  index.add(1, {{0, 5}, {100, 5}});
  index.add(2, {{0, 50}, {100, 50}});
  const auto hits = index.near({50, 3}, 6);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].arc, 1U);
  EXPECT_NEAR(hits[0].distance_px, 1, 1e-9);
  EXPECT_EQ(hits[1].arc, 0U);
}

TEST(ArcIndex, FindsNothingOutOfReach) {
  ArcIndex index;
  index.add(0, {{0, 0}, {100, 0}});
  EXPECT_TRUE(index.near({50, 7}, 6).empty());
  EXPECT_TRUE(index.near({107, 0}, 6).empty());
}

}  // namespace
}  // namespace kakehashi
