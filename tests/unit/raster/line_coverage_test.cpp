#include "geo/raster/line_coverage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace kakehashi {
namespace {

constexpr int width = 30;  // not whole fours
constexpr int rows = 16;
constexpr TouchFlags flag = 4;

struct Line {
  float x0, y0, x1, y1;
};

using Shares = std::vector<float>;

/// What lines cover of each pixel; checks that nothing is there which was not marked.
Shares coverage(const std::vector<Line>& lines, float half_width) {
  LineCoverage covered{width, rows, flag};
  TouchedBlocks touched{width, rows};
  for (const Line& line : lines) covered.add(line.x0, line.y0, line.x1, line.y1, half_width, touched);
  Shares shares(static_cast<std::size_t>(width * rows));
  for (int row = 0; row < rows; ++row) {
    for (int x = 0; x < width; x += 4) {
      std::array<float, 4> four{};
      covered.take(row, x).store(four.data());
      for (int i = 0; i < 4 && x + i < width; ++i) {
        const float share = four.at(static_cast<std::size_t>(i));
        if (share != 0) {
          EXPECT_EQ(*touched.at(row, x), flag) << x << ", " << row;
        }
        shares[static_cast<std::size_t>(row * width + x + i)] = share;
      }
      EXPECT_FALSE(covered.take(row, x).any()) << "it does not begin anew";
    }
  }
  return shares;
}

/// The same by asking many points of each pixel how far from the line they lie.
Shares sampled(const Line& line, float half_width) {
  constexpr int samples = 16;
  const float dx = line.x1 - line.x0;
  const float dy = line.y1 - line.y0;
  const bool flat = std::abs(dx) >= std::abs(dy);
  const float length = std::hypot(dx, dy);
  Shares shares(static_cast<std::size_t>(width * rows));
  for (int row = 0; row < rows; ++row) {
    for (int x = 0; x < width; ++x) {
      int inside = 0;
      for (int i = 0; i < samples * samples; ++i) {
        const float px = static_cast<float>(x) + (static_cast<float>(i % samples) + 0.5F) / samples;
        const float py = static_cast<float>(row) + (static_cast<float>(i / samples) + 0.5F) / samples;
        const float along = flat ? (px - line.x0) / dx : (py - line.y0) / dy;
        const float across = std::abs((px - line.x0) * dy - (py - line.y0) * dx) / length;
        if (along >= 0 && along <= 1 && across <= half_width) ++inside;
      }
      shares[static_cast<std::size_t>(row * width + x)] = static_cast<float>(inside) / (samples * samples);
    }
  }
  return shares;
}

double total(const Shares& shares) {
  double sum = 0;
  for (const float share : shares) sum += share;
  return sum;
}

class RandomLines {
 public:
  Line next() { return {x_(source_), y_(source_), x_(source_), y_(source_)}; }

 private:
  std::mt19937 source_{7};
  std::uniform_real_distribution<float> x_{-8, width + 8};
  std::uniform_real_distribution<float> y_{-8, rows + 8};
};

TEST(LineCoverage, IsTheShareOfEachPixelThatTheLineCovers) {
  RandomLines lines;
  for (const float half_width : {0.3F, 0.5F, 0.75F, 1.4F, 4.0F}) {
    double errors = 0;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i) {
      const Line line = lines.next();
      const Shares ours = coverage({line}, half_width);
      const Shares theirs = sampled(line, half_width);
      // At its ends a line covers columns, or rows, and not what a slanted edge would: there a pixel may differ.
      EXPECT_NEAR(total(ours), total(theirs), 0.02 * total(theirs) + half_width) << half_width << ", line " << i;
      for (std::size_t pixel = 0; pixel < ours.size(); ++pixel) errors += std::abs(ours[pixel] - theirs[pixel]);
    }
    EXPECT_LT(errors / (count * width * rows), 0.005) << half_width;
  }
}

TEST(LineCoverage, IsExactAlongTheAxes) {
  const Shares level = coverage({{4.25F, 5.5F, 20.75F, 5.5F}}, 0.75F);
  const auto at = [](const Shares& shares, int x, int row) {
    return shares[static_cast<std::size_t>(row * width + x)];
  };
  EXPECT_FLOAT_EQ(at(level, 10, 5), 1);
  EXPECT_FLOAT_EQ(at(level, 10, 4), 0.25F);
  EXPECT_FLOAT_EQ(at(level, 10, 6), 0.25F);
  EXPECT_FLOAT_EQ(at(level, 10, 3), 0);
  EXPECT_FLOAT_EQ(at(level, 4, 5), 0.75F);
  EXPECT_FLOAT_EQ(at(level, 20, 5), 0.75F);
  EXPECT_FLOAT_EQ(at(level, 21, 5), 0);
  const Shares upright = coverage({{9.0F, 2.5F, 9.0F, 9.25F}}, 0.25F);
  EXPECT_FLOAT_EQ(at(upright, 8, 5), 0.25F);
  EXPECT_FLOAT_EQ(at(upright, 9, 5), 0.25F);
  EXPECT_FLOAT_EQ(at(upright, 9, 9), 0.0625F);
}

TEST(LineCoverage, IsTheSameForALineInPieces) {
  RandomLines lines;
  for (int i = 0; i < 60; ++i) {
    const Line line = lines.next();
    std::vector<Line> pieces;
    constexpr int count = 7;
    const auto at = [&](float a, float b, int piece) { return a + (b - a) * static_cast<float>(piece) / count; };
    for (int piece = 0; piece < count; ++piece) {
      pieces.push_back({at(line.x0, line.x1, piece), at(line.y0, line.y1, piece), at(line.x0, line.x1, piece + 1),
                        at(line.y0, line.y1, piece + 1)});
    }
    const Shares whole = coverage({line}, 0.7F);
    const Shares parts = coverage(pieces, 0.7F);
    for (std::size_t pixel = 0; pixel < whole.size(); ++pixel) {
      ASSERT_NEAR(whole[pixel], parts[pixel], 0.12) << "line " << i << ", pixel " << pixel;
    }
    EXPECT_NEAR(total(whole), total(parts), 0.01 * total(whole) + 0.01);
  }
}

TEST(LineCoverage, StaysWithinItsRows) {
  for (const Line& line : {Line{-100, -100, 200, 150}, Line{5, -60, 6, 90}, Line{-90, 8, 90, 8.5F}, Line{3, 20, 9, 30},
                           Line{40, 3, 60, 4}, Line{7, 7, 7, 7}, Line{-20, 3, -1, 4}}) {
    for (const float share : coverage({line}, 0.8F)) {
      EXPECT_GE(share, 0);
      EXPECT_LE(share, 1);
    }
  }
}

}  // namespace
}  // namespace kakehashi
