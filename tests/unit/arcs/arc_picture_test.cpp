#include "geo/arcs/arc_picture.hpp"

#include "geo/arcs/arc_curve.hpp"
#include "tests/unit/sphere/random_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kakehashi {
namespace {

constexpr int width = 400;
constexpr int height = 300;

const ViewTransform& view() {
  static const ViewTransform map{90, 50, 300, {width / 2.0, height / 2.0}, Projection{ProjectionKind::equal_area}};
  return map;
}

ArcField random_arcs(std::size_t count, unsigned seed = 7) {
  testing::RandomPoints random(seed);
  ArcField arcs;
  for (std::size_t i = 0; i < count; ++i) {
    const Vector3 center = unit_vector(90, 50);
    arcs.push_back({.from = packed(random.point_near(center, 40)),
                    .to = packed(random.point_near(center, 40)),
                    .color = {200, 100, 50, 255},
                    .width_px = 1.5F});
  }
  return arcs;
}

std::vector<std::uint32_t> complete_picture(WorkerPool& workers, const ArcField& arcs,
                                            const ViewTransform& map = view()) {
  ArcPicture picture{workers};
  picture.begin(map, width, height, 1, arcs);
  picture.add(1e9);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  picture.resolve(pixels);
  return pixels;
}

double alpha(std::uint32_t pixel) { return static_cast<double>(pixel >> 24U) / 255; }

TEST(ArcPicture, IsTheSameForEveryNumberOfThreads) {
  WorkerPool one{1};
  WorkerPool four{4};
  const ArcField arcs = random_arcs(40'000);
  EXPECT_EQ(complete_picture(one, arcs), complete_picture(four, arcs));
}

TEST(ArcPicture, IsTheSameWhetherItKeepsItsSumsOrNot) {
  WorkerPool workers{2};
  const ArcField arcs = random_arcs(9'000);
  ArcPicture picture{workers};
  picture.begin(view(), width, height, 1, arcs, {}, ArcSums::not_kept);
  picture.add(1e9);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  picture.resolve(pixels);
  // Batches are summed in another order: sums may be rounded another way.
  const std::vector<std::uint32_t> kept = complete_picture(workers, arcs);
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    for (const unsigned shift : {0U, 8U, 16U, 24U}) {
      ASSERT_NEAR(pixels[i] >> shift & 255U, kept[i] >> shift & 255U, 1.0) << "pixel " << i;
    }
  }
  EXPECT_GT(picture.near({width / 2.0, height / 2.0}, 20).count, 0u);
  // Once more from the same lines, over what is there.
  std::vector<std::uint32_t> ground(pixels.size(), 0xff000000U);
  picture.resolve_over(ground);
  for (std::size_t i = 0; i < ground.size(); ++i) {
    ASSERT_EQ(ground[i] >> 24U, 255u);
    ASSERT_EQ(ground[i] & 0xffffffU, pixels[i] & 0xffffffU);  // premultiplied over black
  }
}

TEST(ArcPicture, IsTheSameInOneStepAndInMany) {
  WorkerPool workers{2};
  const ArcField arcs = random_arcs(50'000);
  ArcPicture stepwise{workers};
  stepwise.begin(view(), width, height, 1, arcs);
  int steps = 0;
  double before = 0;
  while (!stepwise.add(0)) {
    ++steps;
    EXPECT_GT(stepwise.share(), before);
    before = stepwise.share();
  }
  EXPECT_GE(steps, 2);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  stepwise.resolve(pixels);
  EXPECT_EQ(pixels, complete_picture(workers, arcs));
}

/// Coverage of a pixel by a ribbon around the arc, from 8 × 8 samples in it.
double reference(const FieldArc& arc, const std::vector<TracedPoint>& points, int x, int y) {
  int inside = 0;
  for (int i = 0; i < 64; ++i) {
    const double px = x + (i % 8 + 0.5) / 8;
    const double py = y + (i / 8 + 0.5) / 8;
    for (std::size_t k = 1; k < points.size(); ++k) {
      const double dx = points[k].x - points[k - 1].x;
      const double dy = points[k].y - points[k - 1].y;
      const double t = ((px - points[k - 1].x) * dx + (py - points[k - 1].y) * dy) / (dx * dx + dy * dy);
      if (t < 0 || t > 1) continue;
      const double share = 0.55 + 0.45 * std::sin(3.14159265 * (points[k].t + points[k - 1].t) / 2);
      const double away = std::hypot(px - points[k - 1].x - t * dx, py - points[k - 1].y - t * dy);
      if (away <= arc.width_px / 2 * share) {
        ++inside;
        break;
      }
    }
  }
  return inside / 64.0;
}

/// The same from the four samples of a graphics card's 4× multisampling, in their usual places.
double multisampled(const FieldArc& arc, const std::vector<TracedPoint>& points, int x, int y) {
  constexpr double places[4][2] = {{0.375, 0.125}, {0.875, 0.375}, {0.125, 0.625}, {0.625, 0.875}};
  int inside = 0;
  for (const auto& place : places) {
    const double px = x + place[0];
    const double py = y + place[1];
    for (std::size_t k = 1; k < points.size(); ++k) {
      const double dx = points[k].x - points[k - 1].x;
      const double dy = points[k].y - points[k - 1].y;
      const double t = ((px - points[k - 1].x) * dx + (py - points[k - 1].y) * dy) / (dx * dx + dy * dy);
      if (t < 0 || t > 1) continue;
      const double share = 0.55 + 0.45 * std::sin(3.14159265 * (points[k].t + points[k - 1].t) / 2);
      if (std::hypot(px - points[k - 1].x - t * dx, py - points[k - 1].y - t * dy) <= arc.width_px / 2 * share) {
        ++inside;
        break;
      }
    }
  }
  return inside / 4.0;
}

TEST(ArcPicture, IsNearerToTheTrueCoverageThanFourSamplesAre) {
  WorkerPool workers{2};
  testing::RandomPoints random(9);
  double error = 0;
  double error_of_four = 0;
  std::size_t pixels_seen = 0;
  for (int i = 0; i < 24; ++i) {
    ArcField arcs = random_arcs(1, 100U + static_cast<unsigned>(i));
    arcs[0].width_px = static_cast<float>(random.number(0.8, 4));
    std::vector<TracedPoint> points;
    ArcTracer{view(), width, height, 16}.trace(arcs[0], points);
    const auto pixels = complete_picture(workers, arcs);
    double lone = 0;
    for (const std::uint32_t pixel : pixels) lone = std::max(lone, alpha(pixel));
    const double fullest = std::min(1.0, static_cast<double>(arcs[0].width_px));
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        const double drawn = alpha(pixels[static_cast<std::size_t>(y * width + x)]) / 0.92;
        const double four = multisampled(arcs[0], points, x, y);
        if (drawn == 0 && four == 0) continue;
        const double truth = reference(arcs[0], points, x, y);
        error += std::abs(drawn - truth);
        error_of_four += std::abs(four - truth);
        ++pixels_seen;
      }
    }
    EXPECT_GT(lone, 0.6 * fullest);
  }
  RecordProperty("mean_error", std::to_string(error / static_cast<double>(pixels_seen)));
  RecordProperty("mean_error_of_four_samples", std::to_string(error_of_four / static_cast<double>(pixels_seen)));
  EXPECT_LT(error, error_of_four);
}

TEST(ArcPicture, HasNoSeamsBetweenTiles) {
  // A long straight line: its coverage summed across must be its width at every step along it.
  WorkerPool workers{2};
  ArcField arcs{{.from = packed(unit_vector(60, 40)),
                 .to = packed(unit_vector(125, 55)),
                 .color = {255, 255, 255, 255},
                 .width_px = 1}};
  std::vector<TracedPoint> points;
  ArcTracer{view(), width, height, 16}.trace(arcs[0], points);
  const auto pixels = complete_picture(workers, arcs);
  for (int x = 40; x < width - 40; ++x) {
    double sum = 0;
    for (int y = 0; y < height; ++y) sum += alpha(pixels[static_cast<std::size_t>(y * width + x)]);
    if (x < points.front().x + 2.0 || x > points.back().x - 2.0) continue;
    EXPECT_GT(sum, 0.5) << "column " << x;
    EXPECT_LT(sum, 1.4) << "column " << x;
  }
}

TEST(ArcPicture, ShowsALoneArcAmongAMillion) {
  WorkerPool workers{2};
  ArcField arcs(200'000, {.from = packed(unit_vector(70, 50)),
                          .to = packed(unit_vector(110, 50)),
                          .color = {255, 255, 255, 255},
                          .width_px = 1});
  const FieldArc lone{.from = packed(unit_vector(80, 30)),
                      .to = packed(unit_vector(100, 30)),
                      .color = {255, 255, 255, 255},
                      .width_px = 1};
  arcs[123'456] = lone;
  const auto pixels = complete_picture(workers, arcs);
  std::vector<TracedPoint> points;
  ArcTracer{view(), width, height, 16}.trace(lone, points);
  const TracedPoint middle = points[points.size() / 2];
  double seen = 0;
  for (int y = -1; y <= 1; ++y) {
    seen +=
        alpha(pixels[static_cast<std::size_t>((static_cast<int>(middle.y) + y) * width + static_cast<int>(middle.x))]);
  }
  EXPECT_GT(seen, 0.1);
}

TEST(ArcPicture, PicksWhatIsDrawn) {
  WorkerPool workers{2};
  const ArcField arcs = random_arcs(500);
  ArcPicture picture{workers};
  picture.begin(view(), width, height, 1, arcs);
  picture.add(1e9);
  const ArcTracer tracer{view(), width, height, 16};
  std::vector<TracedPoint> points;
  for (std::uint32_t arc = 0; arc < arcs.size(); ++arc) {
    tracer.trace(arcs[arc], points);
    for (const TracedPoint& point : points) {
      if (point.x < 0 || point.y < 0 || point.x >= width || point.y >= height) continue;
      const auto hits = picture.near({point.x, point.y}, 3, 500).nearest;
      ASSERT_TRUE(std::any_of(hits.begin(), hits.end(), [&](const FieldHit& hit) { return hit.arc == arc; })) << arc;
      ASSERT_TRUE(std::is_sorted(hits.begin(), hits.end(),
                                 [](const auto& a, const auto& b) { return a.distance_px < b.distance_px; }));
    }
  }
}

TEST(ArcPicture, CountsEveryArcUnderACursorAndNamesTheNearest) {
  WorkerPool workers{2};
  ArcField arcs(3000, {.from = packed(unit_vector(70, 50)), .to = packed(unit_vector(110, 50)), .width_px = 1});
  ArcPicture picture{workers};
  picture.begin(view(), width, height, 1, arcs);
  picture.add(1e9);
  std::vector<TracedPoint> points;
  ArcTracer{view(), width, height, 16}.trace(arcs[0], points);
  for (const TracedPoint& point : points) {
    const FieldHits hits = picture.near({point.x, point.y + 2.0}, 4, 10);
    EXPECT_EQ(hits.count, 3000U);
    EXPECT_EQ(hits.nearest.size(), 10U);
  }
}

TEST(ArcPicture, DrawsOnlyThoseShown) {
  WorkerPool workers{2};
  const ArcField arcs = random_arcs(100);
  ArcPicture picture{workers};
  picture.begin(view(), width, height, 1, arcs, {42});
  picture.add(1e9);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width * height));
  picture.resolve(pixels);
  EXPECT_EQ(pixels, complete_picture(workers, {arcs[42]}));
}

TEST(ArcPicture, OfNothingIsEmptyAndComplete) {
  WorkerPool workers{2};
  ArcPicture picture{workers};
  picture.begin(view(), width, height, 1, {});
  EXPECT_TRUE(picture.complete());
  EXPECT_EQ(picture.near({10, 10}, 5).count, 0U);
}

TEST(ArcPicture, DashesArcsWithoutAnAgreement) {
  WorkerPool workers{2};
  ArcField arcs = random_arcs(1);
  const auto solid = complete_picture(workers, arcs);
  arcs[0].dashed = true;
  const auto dashed = complete_picture(workers, arcs);
  double of_solid = 0;
  double of_dashed = 0;
  for (std::size_t i = 0; i < solid.size(); ++i) {
    of_solid += alpha(solid[i]);
    of_dashed += alpha(dashed[i]);
  }
  EXPECT_NEAR(of_dashed / of_solid, 0.58, 0.06);
}

}  // namespace
}  // namespace kakehashi
