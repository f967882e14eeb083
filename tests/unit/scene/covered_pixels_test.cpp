#include "viewer/scene/covered_pixels.hpp"

#include "viewer/scene/rect_grid.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace kakehashi {
namespace {

constexpr PictureSize picture{300, 200};

TEST(CoveredPixels, WhatIsBlockedOverlapsSomething) {
  std::mt19937 chance{11};
  std::uniform_real_distribution<double> x{-40, 320};
  std::uniform_real_distribution<double> y{-40, 220};
  std::uniform_real_distribution<double> side{0.5, 22};
  CoveredPixels covered{picture};
  std::vector<PictureRect> all;
  for (int i = 0; i < 120; ++i) {
    const double left = x(chance);
    const double top = y(chance);
    all.push_back({left, top, left + side(chance), top + side(chance)});
    covered.add(all.back());
  }
  int blocked_in_all = 0;
  int overlapping_in_all = 0;
  for (int i = 0; i < 40; ++i) {
    const PictureSize size{side(chance) * 4, side(chance)};
    const CoveredPixels blocked = covered.blocked_for(size);
    for (int asked = 0; asked < 500; ++asked) {
      const double left = x(chance);
      const double top = y(chance);
      const PictureRect rect{left, top, left + size.width_px, top + size.height_px};
      const bool overlaps =
          std::any_of(all.begin(), all.end(), [&](const PictureRect& other) { return overlap(rect, other); });
      const bool is_blocked = blocked.has(left, top);
      ASSERT_TRUE(overlaps || !is_blocked) << left << " " << top << " " << size.width_px << " " << size.height_px;
      blocked_in_all += is_blocked ? 1 : 0;
      overlapping_in_all += overlaps ? 1 : 0;
    }
  }
  // Only what covers no pixel wholly, or lies beyond the picture, goes unseen.
  EXPECT_GT(blocked_in_all, overlapping_in_all / 2);
}

TEST(CoveredPixels, APixelIsCoveredWhollyOrNotAtAll) {
  CoveredPixels covered{picture};
  covered.add({60.5, 10.5, 140, 30});
  EXPECT_FALSE(covered.has(60.9, 15));
  EXPECT_TRUE(covered.has(61, 11));
  EXPECT_TRUE(covered.has(139.9, 29.9));
  EXPECT_FALSE(covered.has(140, 15));
  EXPECT_FALSE(covered.has(70, 10.9));
  EXPECT_FALSE(covered.has(-1, 15));
  EXPECT_FALSE(covered.has(70, 1e9));
}

TEST(CoveredPixels, ReachesToTheLeftAndUpByTheSizeOfTheRectangle) {
  CoveredPixels covered{picture};
  covered.add({200, 100, 201, 101});
  const CoveredPixels blocked = covered.blocked_for({130, 3});
  EXPECT_TRUE(blocked.has(71, 98));
  EXPECT_FALSE(blocked.has(70.9, 98));
  EXPECT_FALSE(blocked.has(71, 97.9));
  EXPECT_TRUE(blocked.has(200.9, 100.9));
  EXPECT_FALSE(blocked.has(201, 100));
}

TEST(CoveredPixels, APictureWithoutAreaHasNone) {
  CoveredPixels covered{{0, 0}};
  covered.add({0, 0, 5, 5});
  EXPECT_FALSE(covered.blocked_for({2, 2}).has(0, 0));
}

}  // namespace
}  // namespace kakehashi
