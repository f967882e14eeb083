#include "geo/raster/float4.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kakehashi {
namespace {

using Pixels = std::array<std::uint32_t, 4>;

TEST(Float4, ReadsAndWritesFourPixels) {
  const Pixels pixels{0x01020304, 0xff000080, 0xfffefdfc, 0x00000000};
  Pixels back{};
  Float4::store_pixels(Float4::of_pixels(pixels.data()), back.data());
  EXPECT_EQ(back, pixels);
  EXPECT_FLOAT_EQ(Float4::of_pixels(pixels.data())[0].first(), 4);
  EXPECT_FLOAT_EQ(Float4::of_pixels(pixels.data())[0].last(), 1);
}

TEST(Float4, ReadsAndWritesThemChannelByChannel) {
  const Pixels pixels{0x01020304, 0xff000080, 0xfffefdfc, 0x00000000};
  const auto channels = Float4::channels_of(pixels.data());
  EXPECT_FLOAT_EQ(channels[0].first(), 4);
  EXPECT_FLOAT_EQ(channels[3].first(), 1);
  EXPECT_FLOAT_EQ(channels[2].last(), 0);
  Pixels back{};
  Float4::store_channels(channels, back.data());
  EXPECT_EQ(back, pixels);
}

TEST(Float4, RoundsAndClampsWhatItWrites) {
  Pixels pixels{};
  Float4::store_channels({Float4{-3}, Float4{300}, Float4{1.6F}, Float4{254.4F}}, pixels.data());
  EXPECT_EQ(pixels[2], 0xfe02ff00);
  Float4::store_pixels({Float4{-3, 300, 1.6F, 254.4F}, Float4{0}, Float4{0}, Float4{0}}, pixels.data());
  EXPECT_EQ(pixels[0], 0xfe02ff00);
}

TEST(Float4, KnowsLogarithms) {
  for (float value = 0.01F; value < 1e7F; value *= 1.07F) {
    EXPECT_NEAR(Float4{value}.log2().first(), std::log2(value), 0.001) << value;
  }
}

TEST(Float4, ComparesLaneByLane) {
  std::array<float, 4> lanes{};
  max(Float4{1, -2, 3, -4}, Float4{0}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{1, 0, 3, 0}));
  min(Float4{1, -2, 3, -4}, Float4{0}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{0, -2, 0, -4}));
  Float4{1, -2, 3, -4}.abs().store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{1, 2, 3, 4}));
  (Float4{1, 2, 3, 4} / Float4{2}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{0.5F, 1, 1.5F, 2}));
}

}  // namespace
}  // namespace kakehashi
