#include "viewer/scene/link_lights.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kakehashi {
namespace {

using ::testing::IsEmpty;

const LitArc level{{{100, 300}, {400, 300}, {700, 300}}, {0.2F, 0.8F, 0.8F, 1}, 2};

std::vector<Light> lights_at(double time_s, std::vector<PictureRect> hidden = {}) {
  return link_lights(std::vector{level}, time_s, 1, hidden);
}

TEST(LinkLights, RunFromBothEnds) {
  bool eastward = false;
  bool westward = false;
  for (const Light& light : lights_at(2)) {
    ASSERT_GE(light.line.size(), 2U);
    (light.line.back().x > light.line.front().x ? eastward : westward) = true;
    EXPECT_LT(light.from_share, light.to_share);
  }
  EXPECT_TRUE(eastward);
  EXPECT_TRUE(westward);
}

TEST(LinkLights, StayOnTheirLink) {
  for (double time_s = 0; time_s < 20; time_s += 0.05) {
    for (const Light& light : lights_at(time_s)) {
      EXPECT_GE(light.from_share, -1e-5);
      EXPECT_LE(light.to_share, 1 + 1e-5);
      for (const PixelPoint p : light.line) {
        EXPECT_NEAR(p.y, 300, 1e-9);
        EXPECT_GE(p.x, 100);
        EXPECT_LE(p.x, 700);
      }
    }
  }
}

TEST(LinkLights, MoveWithTimeAndWithoutJumps) {
  // The farthest point of the eastward light.
  const auto head = [](double time_s) {
    double x = 0;
    for (const Light& light : lights_at(time_s)) {
      if (light.line.back().x > light.line.front().x) x = std::max(x, light.line.back().x);
    }
    return x;
  };
  double before = head(0.5);
  for (double time_s = 0.5 + 1.0 / 30; time_s < 4; time_s += 1.0 / 30) {
    const double now = head(time_s);
    EXPECT_GT(now, before);
    EXPECT_LT(now - before, 10);
    before = now;
  }
}

TEST(LinkLights, AreCutWhereACardLiesOverThem) {
  const PictureRect card{350, 200, 450, 400};
  bool beside = false;
  for (double time_s = 0; time_s < 10; time_s += 0.1) {
    for (const Light& light : lights_at(time_s, {card})) {
      for (const PixelPoint p : light.line) {
        EXPECT_FALSE(p.x > card.left && p.x < card.right);
        beside = true;
      }
    }
    EXPECT_THAT(lights_at(time_s, {{0, 0, 800, 600}}), IsEmpty());
  }
  EXPECT_TRUE(beside);
}

TEST(LinkLights, NeedALine) {
  EXPECT_THAT(link_lights({}, 1, 1, {}), IsEmpty());
  const std::vector<LitArc> points{{{{5, 5}}, {}, 2}, {{{5, 5}, {5, 5}}, {}, 2}, {{}, {}, 2}};
  EXPECT_THAT(link_lights(points, 1, 1, {}), IsEmpty());
}

}  // namespace
}  // namespace kakehashi
