#include "geo/ground/area_sums.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace kakehashi {
namespace {

constexpr int width = 24;
constexpr int rows = 8;

struct Point {
  float x, y;
};

/// The share of each pixel that a polygon covers; what lies on its left when it is walked along is its inside.
std::array<std::array<float, width>, rows> coverage(const std::vector<Point>& polygon) {
  AreaSums sums{width, rows, 1};
  TouchedBlocks touched{width, rows};
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point from = polygon[i];
    const Point to = polygon[(i + 1) % polygon.size()];
    sums.add_edge(from.x, from.y, to.x, to.y, Float4{1}, touched);
  }
  std::array<std::array<float, width>, rows> shares{};
  for (int row = 0; row < rows; ++row) {
    float share = 0;
    for (int x = 0; x < width; ++x) {
      const float change = sums.row_of(row)[static_cast<std::ptrdiff_t>(x) * 4];
      if (change != 0) {
        EXPECT_NE(touched.row_of(row)[x / TouchedBlocks::pixels], 0) << x << ", " << row;
      }
      share += change;
      shares.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(x)) = share;
    }
  }
  return shares;
}

double total(const std::array<std::array<float, width>, rows>& shares) {
  double sum = 0;
  for (const auto& row : shares) {
    for (const float share : row) sum += share;
  }
  return sum;
}

// Counter-clockwise on the picture, y downwards: down the left side, up the right one.
TEST(AreaSums, CoverARectangleByItsExactShare) {
  const auto shares = coverage({{2.25F, 1.5F}, {2.25F, 4.5F}, {6.5F, 4.5F}, {6.5F, 1.5F}});
  EXPECT_FLOAT_EQ(shares[1][2], 0.375F);
  EXPECT_FLOAT_EQ(shares[2][2], 0.75F);
  EXPECT_FLOAT_EQ(shares[2][3], 1);
  EXPECT_FLOAT_EQ(shares[2][6], 0.5F);
  EXPECT_FLOAT_EQ(shares[2][7], 0);
  EXPECT_FLOAT_EQ(shares[4][4], 0.5F);
  EXPECT_FLOAT_EQ(shares[5][4], 0);
}

TEST(AreaSums, CoverSlantedEdgesByTheirExactArea) {
  // A flat triangle, whose edges cross many pixels in one row, and a steep one.
  EXPECT_NEAR(total(coverage({{1.3F, 2.2F}, {20.7F, 3.1F}, {9.1F, 2.1F}})),
              std::abs((20.7 - 1.3) * (2.1 - 2.2) - (9.1 - 1.3) * (3.1 - 2.2)) / 2, 1e-4);
  EXPECT_NEAR(total(coverage({{3.2F, 0.4F}, {3.9F, 7.7F}, {5.5F, 0.6F}})),
              std::abs((3.9 - 3.2) * (0.6 - 0.4) - (5.5 - 3.2) * (7.7 - 0.4)) / 2, 1e-4);
}

TEST(AreaSums, FillFromALeftSideOutsideThePicture) {
  const auto shares = coverage({{-50, -3}, {-50, 20}, {4.5F, 20}, {4.5F, -3}});
  for (const auto& row : shares) {
    EXPECT_FLOAT_EQ(row[0], 1);
    EXPECT_FLOAT_EQ(row[4], 0.5F);
    EXPECT_NEAR(row[5], 0, 1e-6);
  }
}

TEST(AreaSums, ClipEdgesThatCrossThePicturesSides) {
  // A diamond larger than the picture covers it all; its corners lie outside on every side.
  const auto all = coverage({{12, -40}, {-60, 4}, {12, 48}, {84, 4}});
  for (const auto& row : all) {
    for (const float share : row) EXPECT_NEAR(share, 1, 1e-5);
  }
  // One edge from outside on the left to outside on the right, in one row: the area below it is inside.
  const auto below = coverage({{-12, 3.25F}, {-12, 30}, {36, 30}, {36, 3.75F}});
  EXPECT_NEAR(below[3][0], 1 - (0.25 + 0.5 * 12.5 / 48), 1e-5);
  EXPECT_NEAR(below[3][23], 1 - (0.25 + 0.5 * 35.5 / 48), 1e-5);
}

TEST(AreaSums, AddUpToNothingBehindAClosedLine) {
  const auto shares = coverage({{3.1F, 0.2F}, {1.7F, 3.9F}, {8.8F, 6.3F}, {10.4F, 2.6F}, {6.1F, 3.3F}});
  for (const auto& row : shares) EXPECT_NEAR(row[20], 0, 1e-6);
}

}  // namespace
}  // namespace kakehashi
