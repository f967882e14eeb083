#include "geo/raster/quad.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kakehashi {
namespace {

using Pixels = std::array<std::uint32_t, 4>;

TEST(Quad, ReadsAndWritesFourPixels) {
  const Pixels pixels{0x01020304, 0xff000080, 0xfffefdfc, 0x00000000};
  Pixels back{};
  Quad::store_pixels(Quad::of_pixels(pixels.data()), back.data());
  EXPECT_EQ(back, pixels);
  EXPECT_FLOAT_EQ(Quad::of_pixels(pixels.data())[0].first(), 4);
  EXPECT_FLOAT_EQ(Quad::of_pixels(pixels.data())[0].last(), 1);
}

TEST(Quad, ReadsAndWritesThemChannelByChannel) {
  const Pixels pixels{0x01020304, 0xff000080, 0xfffefdfc, 0x00000000};
  const auto channels = Quad::channels_of(pixels.data());
  EXPECT_FLOAT_EQ(channels[0].first(), 4);
  EXPECT_FLOAT_EQ(channels[3].first(), 1);
  EXPECT_FLOAT_EQ(channels[2].last(), 0);
  Pixels back{};
  Quad::store_channels(channels, back.data());
  EXPECT_EQ(back, pixels);
}

TEST(Quad, RoundsAndClampsWhatItWrites) {
  Pixels pixels{};
  Quad::store_channels({Quad{-3}, Quad{300}, Quad{1.6F}, Quad{254.4F}}, pixels.data());
  EXPECT_EQ(pixels[2], 0xfe02ff00);
  Quad::store_pixels({Quad{-3, 300, 1.6F, 254.4F}, Quad{0}, Quad{0}, Quad{0}}, pixels.data());
  EXPECT_EQ(pixels[0], 0xfe02ff00);
}

TEST(Quad, KnowsLogarithms) {
  for (float value = 0.01F; value < 1e7F; value *= 1.07F) {
    EXPECT_NEAR(Quad{value}.log2().first(), std::log2(value), 0.001) << value;
  }
}

TEST(Quad, ComparesLaneByLane) {
  std::array<float, 4> lanes{};
  greater(Quad{1, -2, 3, -4}, Quad{0}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{1, 0, 3, 0}));
  smaller(Quad{1, -2, 3, -4}, Quad{0}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{0, -2, 0, -4}));
  Quad{1, -2, 3, -4}.magnitude().store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{1, 2, 3, 4}));
  (Quad{1, 2, 3, 4} / Quad{2}).store(lanes.data());
  EXPECT_EQ(lanes, (std::array<float, 4>{0.5F, 1, 1.5F, 2}));
}

}  // namespace
}  // namespace kakehashi
