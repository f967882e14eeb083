#include "viewer/scene/rect_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace kakehashi {
namespace {

TEST(RectGrid, SaysWhatLookingAtEachRectangleWouldSay) {
  std::mt19937 chance{7};
  std::uniform_real_distribution<double> place{-200, 900};
  std::exponential_distribution<double> side{0.03};
  const auto rect = [&] {
    const double left = place(chance);
    const double top = place(chance);
    return PictureRect{left, top, left + side(chance), top + side(chance)};
  };
  RectGrid grid{{640, 480}};
  std::vector<PictureRect> all;
  int hits = 0;
  for (int i = 0; i < 400; ++i) {
    for (int asked = 0; asked < 10; ++asked) {
      const PictureRect wanted = rect();
      const bool expected =
          std::any_of(all.begin(), all.end(), [&](const auto& other) { return overlap(wanted, other); });
      ASSERT_EQ(grid.overlaps(wanted), expected);
      hits += expected ? 1 : 0;
    }
    all.push_back(rect());
    grid.add(all.back());
  }
  EXPECT_GT(hits, 400);
  EXPECT_LT(hits, 3600);
}

TEST(RectGrid, TakesTouchingSidesForNoOverlap) {
  RectGrid grid{{100, 100}};
  grid.add({10, 10, 20, 20});
  EXPECT_FALSE(grid.overlaps({20, 10, 30, 20}));
  EXPECT_FALSE(grid.overlaps({10, 20, 20, 30}));
  EXPECT_TRUE(grid.overlaps({19.9, 19.9, 30, 30}));
  EXPECT_FALSE(RectGrid({0, 0}).overlaps({-1, -1, 1, 1}));
}

}  // namespace
}  // namespace kakehashi
