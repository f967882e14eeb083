#include "geo/raster/pixel_stamp.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace kakehashi {
namespace {

constexpr Rgba white{1, 1, 1, 1};
constexpr Rgba red{1, 0, 0, 1};

unsigned channel(std::uint32_t pixel, unsigned number) { return pixel >> (8 * number) & 0xffU; }

TEST(PixelStamp, ADiscCoversItsArea) {
  const std::array discs{Disc{white, 6}};
  const PixelStamp stamp = stamp_of_discs(discs, 8, 8, 16);
  double area = 0;
  for (int row = 0; row < 16; ++row) {
    for (int column = 0; column < 16; ++column) area += channel(stamp.at(column, row), 3) / 255.0;
  }
  EXPECT_NEAR(area, 3.14159 * 36, 1);
  EXPECT_EQ(stamp.at(8, 8), 0xffffffffU);
  EXPECT_EQ(stamp.at(0, 0), 0U);
}

TEST(PixelStamp, LaterDiscsLieOnEarlierOnes) {
  const std::array discs{Disc{white, 6}, Disc{red, 3}};
  const PixelStamp stamp = stamp_of_discs(discs, 8.5F, 8.5F, 17);
  EXPECT_EQ(stamp.at(8, 8), 0xffff0000U) << "alpha, red, green, blue";
  EXPECT_EQ(stamp.at(8, 3), 0xffffffffU);
}

TEST(LayOver, MixesAsPremultipliedColoursDo) {
  for (const unsigned alpha : {0U, 1U, 72U, 128U, 254U, 255U}) {
    for (unsigned lower = 0; lower < 256; lower += 5) {
      const unsigned upper = alpha / 2;
      const PixelStamp stamp{1, {upper | upper << 8U | alpha << 16U | alpha << 24U}};
      std::uint32_t pixel = lower | lower << 8U | lower << 16U | 0xff000000U;
      lay_over({&pixel, 1, 0, 1}, stamp, 0, 0);
      const double shine = 1 - alpha / 255.0;
      for (const unsigned number : {0U, 1U}) {
        EXPECT_EQ(channel(pixel, number), upper + static_cast<unsigned>(std::lround(lower * shine))) << alpha << lower;
      }
      EXPECT_EQ(channel(pixel, 2), alpha + static_cast<unsigned>(std::lround(lower * shine)));
      EXPECT_EQ(channel(pixel, 3), 255U);
    }
  }
}

TEST(LayOver, RowsWithHolesAndEdgesAreMixedPixelByPixel) {
  const std::vector<std::uint32_t> row{0, 0x40101010, 0xff203040, 0xff000000, 0x80000000, 0xff0000ff, 0, 0x01010101};
  std::vector<std::uint32_t> pixels = row;
  for (int i = 1; i < 8; ++i) pixels.insert(pixels.end(), row.begin(), row.end());
  const PixelStamp stamp{8, pixels};
  for (int left = -9; left < 9; ++left) {
    std::vector<std::uint32_t> shown(8, 0xff808080);
    lay_over({shown.data(), 8, 0, 1}, stamp, left, 0);
    for (int x = 0; x < 8; ++x) {
      std::uint32_t expected = 0xff808080;
      if (x - left >= 0 && x - left < 8) {
        const PixelStamp single{1, {row[static_cast<std::size_t>(x - left)]}};
        lay_over({&expected, 1, 0, 1}, single, 0, 0);
      }
      EXPECT_EQ(shown[static_cast<std::size_t>(x)], expected) << left << " " << x;
    }
  }
}

TEST(LayOver, TouchesOnlyItsRowsAndThePicture) {
  const PixelStamp stamp{3, std::vector<std::uint32_t>(9, 0xffffffffU)};
  for (const auto& [left, top, expected] : {std::array{-2, -2, 0}, std::array{4, 3, 1}, std::array{1, 1, 6},
                                            std::array{-3, 2, 0}, std::array{5, 2, 0}, std::array{-2, 2, 2}}) {
    std::vector<std::uint32_t> pixels(5 * 6);  // 5 columns, rows 1 to 6 of a picture; the last two are not given
    lay_over({pixels.data() + 5, 5, 2, 4}, stamp, left, top);
    int touched = 0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      if (pixels[i] == 0) continue;
      ++touched;
      EXPECT_GE(i, 5U);
      EXPECT_LT(i, 15U);
    }
    EXPECT_EQ(touched, expected) << left << " " << top;
  }
}

}  // namespace
}  // namespace kakehashi
