#include "geo/arcs/arc_tracer.hpp"

#include "geo/arcs/arc_curve.hpp"
#include "geo/arcs/arc_index.hpp"
#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kakehashi {
namespace {

constexpr double width_px = 1280;
constexpr double height_px = 720;
constexpr std::array kinds{ProjectionKind::equal_area, ProjectionKind::stereographic, ProjectionKind::globe};

FieldArc field_arc(Vector3 from, Vector3 to, double lane = 0) {
  return {.from = packed(from), .to = packed(to), .color = {}, .width_px = 1, .lane = static_cast<float>(lane)};
}

ViewTransform view(Vector3 center, double pixels_per_radian, Projection projection) {
  return {longitude_deg(center), latitude_deg(center), pixels_per_radian, {width_px / 2, height_px / 2}, projection};
}

ArcIndex drawn(const std::vector<TracedPoint>& points) {
  ArcIndex index;
  std::vector<PixelPoint> line;
  for (const TracedPoint& point : points) {
    if (point.begins) index.add(0, std::exchange(line, {}));
    line.push_back({point.x, point.y});
  }
  index.add(0, line);
  return index;
}

bool in_picture(PixelPoint p) { return p.x > 0 && p.y > 0 && p.x < width_px && p.y < height_px; }

/// Every point of the curve that the picture shows has a drawn line within `reach_px`.
void expect_drawn_where_seen(const FieldArc& arc, const ViewTransform& map, double reach_px) {
  std::vector<TracedPoint> points;
  ArcTracer{map, width_px, height_px, 16}.trace(arc, points);
  const ArcIndex index = drawn(points);
  const ArcCurve curve{unpacked(arc.from), unpacked(arc.to), arc.lane};
  for (double t = 0; t <= 1; t += 0.00037) {
    const auto pixel = map.to_pixel(curve.at(t));
    if (!pixel || !in_picture(*pixel)) continue;
    const bool at_rim = map.projection().min_z() > map.rotate(normalized(curve.at(t))).z - 0.002;
    if (at_rim) continue;
    ASSERT_FALSE(index.near(*pixel, reach_px).empty()) << "at " << t << ": " << pixel->x << ", " << pixel->y;
  }
}

/// Every drawn line is within `reach_px` of the curve.
void expect_drawn_only_there(const FieldArc& arc, const ViewTransform& map, double reach_px) {
  std::vector<TracedPoint> points;
  ArcTracer{map, width_px, height_px, 16}.trace(arc, points);
  const ArcCurve curve{unpacked(arc.from), unpacked(arc.to), arc.lane};
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i].begins) continue;
    const PixelPoint middle{(points[i - 1].x + points[i].x) / 2.0, (points[i - 1].y + points[i].y) / 2.0};
    if (!in_picture(middle)) continue;
    std::vector<PixelPoint> fine;
    for (int step = 0; step <= 400; ++step) {
      const double share = std::lerp(points[i - 1].t, points[i].t, step / 400.0);
      if (const auto pixel = map.to_pixel(curve.at(share))) fine.push_back(*pixel);
    }
    ArcIndex index;
    index.add(0, std::move(fine));
    ASSERT_FALSE(index.near(middle, reach_px).empty()) << "piece " << i;
  }
}

TEST(ArcTracer, KeepsWithinHalfAPixelOfTheGeodesicAtEveryZoom) {
  testing::RandomPoints random(41);
  for (const ProjectionKind kind : {ProjectionKind::equal_area, ProjectionKind::stereographic}) {
    for (const double pixels_per_radian : {120.0, 360.0, 900.0, 5000.0, 60'000.0, 324'000.0}) {
      for (int i = 0; i < 40; ++i) {
        const Vector3 from = random.point();
        const Vector3 to = random.point();
        const Vector3 center =
            random.point_near(ArcCurve{from, to}.at(random.number(0, 1)), 20'000 / pixels_per_radian);
        const ViewTransform map = view(center, pixels_per_radian, Projection{kind});
        expect_drawn_where_seen(field_arc(from, to), map, 0.5);
        expect_drawn_only_there(field_arc(from, to), map, 0.5);
      }
    }
  }
}

TEST(ArcTracer, KeepsToTheLiftedGeodesicOnTheGlobeAndOnTheWayThere) {
  testing::RandomPoints random(42);
  for (const double blend : {0.2, 0.7, 1.0}) {
    for (int i = 0; i < 40; ++i) {
      const Vector3 from = random.point();
      const Vector3 to = random.point();
      const ViewTransform map = view(random.point_near(normalized(from + to), 60), random.number(200, 900),
                                     {ProjectionKind::equal_area, ProjectionKind::globe, blend});
      expect_drawn_where_seen(field_arc(from, to), map, 0.5);
    }
  }
}

TEST(ArcTracer, FansOutLanes) {
  testing::RandomPoints random(43);
  for (int i = 0; i < 60; ++i) {
    const FieldArc arc = field_arc(random.point(), random.point(), std::round(random.number(-4, 4)));
    const Vector3 center = random.point_near(normalized(unpacked(arc.from) + unpacked(arc.to)), 60);
    const ViewTransform map = view(center, random.number(200, 2000), Projection{ProjectionKind::equal_area});
    expect_drawn_where_seen(arc, map, 0.5);
    expect_drawn_only_there(arc, map, 0.5);
  }
}

TEST(ArcTracer, DrawsTheSameLinksWhateverLongitudeIsInTheMiddle) {
  // The same two places and a centre that has the same place among them, turned around the axis.
  std::vector<TracedPoint> first;
  for (int turn = 0; turn < 360; turn += 15) {
    const ViewTransform map = view(unit_vector(92.0 + turn, 40), 600, Projection{ProjectionKind::equal_area});
    std::vector<TracedPoint> points;
    ArcTracer{map, width_px, height_px, 16}.trace(
        field_arc(unit_vector(141.0 + turn, 43), unit_vector(44.0 + turn, 56)), points);
    if (turn == 0) first = points;
    ASSERT_EQ(points.size(), first.size()) << turn;
    for (std::size_t i = 0; i < points.size(); ++i) {
      EXPECT_NEAR(points[i].x, first[i].x, 0.01);
      EXPECT_NEAR(points[i].y, first[i].y, 0.01);
    }
  }
}

TEST(ArcTracer, DrawsOverThePolesAndTheAntimeridian) {
  for (const ProjectionKind kind : kinds) {
    for (const Vector3 center : {unit_vector(0, 90), unit_vector(30, -90), unit_vector(180, 60)}) {
      const double south = center.z < 0 ? -1 : 1;
      const FieldArc over = field_arc(unit_vector(160, south * 70), unit_vector(-20, south * 75));
      const FieldArc across = field_arc(unit_vector(170, south * 60), unit_vector(-165, south * 62));
      for (const FieldArc& arc : {over, across}) {
        expect_drawn_where_seen(arc, view(center, 500, Projection{kind}), 0.5);
      }
    }
  }
}

TEST(ArcTracer, LeavesOutWhatThePictureCannotShow) {
  const ViewTransform map = view(unit_vector(139.7, 35.7), 50'000, Projection{ProjectionKind::equal_area});
  const ArcTracer tracer{map, width_px, height_px, 16};
  EXPECT_FALSE(tracer.may_see(field_arc(unit_vector(20, 50), unit_vector(40, 56))));
  EXPECT_FALSE(tracer.may_see(field_arc(unit_vector(141, 43), unit_vector(142, 47))));
  EXPECT_TRUE(tracer.may_see(field_arc(unit_vector(139.7, 35.7), unit_vector(40, 56))));
}

TEST(ArcTracer, NeverLeavesOutWhatItWouldDraw) {
  testing::RandomPoints random(44);
  for (int i = 0; i < 20'000; ++i) {
    const Vector3 center = random.point();
    const ViewTransform map = view(center, std::exp(random.number(5, 12)), Projection{ProjectionKind::equal_area});
    const Vector3 near = random.point_near(center, 10);
    const FieldArc arc = field_arc(near, random.point_near(near, random.number(0.01, 170)));
    if (ArcTracer{map, width_px, height_px, 16}.may_see(arc)) continue;
    for (double t = 0; t <= 1; t += 0.02) {
      const auto pixel = map.to_pixel(ArcCurve{unpacked(arc.from), unpacked(arc.to)}.at(t));
      ASSERT_FALSE(pixel && in_picture(*pixel)) << i;
    }
  }
}

TEST(ArcTracer, DrawsNothingForAnArcWithoutLength) {
  std::vector<TracedPoint> points(3);
  const Vector3 place = unit_vector(140, 40);
  const ViewTransform map = view(place, 500, Projection{ProjectionKind::equal_area});
  ArcTracer{map, width_px, height_px, 16}.trace(field_arc(place, place), points);
  EXPECT_TRUE(points.empty());
}

TEST(ArcTracer, DrawsAnArcBetweenAntipodes) {
  std::vector<TracedPoint> points;
  const ViewTransform map = view(unit_vector(10, 80), 300, Projection{ProjectionKind::equal_area});
  ArcTracer{map, width_px, height_px, 16}.trace(field_arc(unit_vector(0, 0), unit_vector(180, 0)), points);
  EXPECT_GT(points.size(), 2U);
}

}  // namespace
}  // namespace kakehashi
