#include "geo/arcs/tile_inks.hpp"

#include <gtest/gtest.h>

#include <random>

namespace kakehashi {
namespace {

using Lanes = std::array<float, 4>;

Lanes lanes_of(Float4 four) {
  Lanes lanes{};
  four.store(lanes.data());
  return lanes;
}

TilePiece piece(int x0, int y0, int x1, int y1) {
  constexpr int units = static_cast<int>(TilePiece::units_per_px);
  TilePiece result;
  result.x0 = static_cast<std::int16_t>(x0 * units);
  result.y0 = static_cast<std::int16_t>(y0 * units);
  result.x1 = static_cast<std::int16_t>(x1 * units);
  result.y1 = static_cast<std::int16_t>(y1 * units);
  return result;
}

TileSums poured(TileInks& inks) {
  TileSums sums;
  inks.pour([&](int row, int x, const FourSums& more) { sums.add(row, x, more); });
  return sums;
}

TEST(TileInks, GiveEachPixelItsShareOfColorAndWeight) {
  TileInks inks;
  inks.add(piece(0, 8, 64, 8), 1, {255, 128, 0, 255});
  inks.add(piece(32, 0, 32, 32), 1, {0, 0, 255, 51});
  const TileSums sums = poured(inks);
  const FourSums beside = sums.at(7, 8);
  EXPECT_FLOAT_EQ(beside.red.first(), 1);
  EXPECT_FLOAT_EQ(beside.green.first(), 128.0F / 255);
  EXPECT_FLOAT_EQ(beside.weight.first(), 1);
  const FourSums crossing = sums.at(7, 32);
  EXPECT_FLOAT_EQ(crossing.weight.first(), 1.2F);
  EXPECT_FLOAT_EQ(crossing.blue.first(), 0.2F);
  EXPECT_FALSE(poured(inks).at(7, 32).weight.any()) << "they do not begin anew";
}

TEST(TileInks, HaveNoEndOfColors) {
  constexpr int colors = 40;
  std::mt19937 source{3};
  std::uniform_int_distribution<int> x{-4, TileGrid::tile_width_px + 4};
  std::uniform_int_distribution<int> y{-4, TileGrid::tile_height_px + 4};
  TileInks all;
  TileSums expected;
  for (int color = 0; color < colors; ++color) {
    const TilePiece line = piece(x(source), y(source), x(source), y(source));
    const Ink ink{static_cast<std::uint8_t>(color * 6), 200, static_cast<std::uint8_t>(255 - color), 220};
    all.add(line, 0.8F, ink);
    TileInks one;
    one.add(line, 0.8F, ink);
    one.pour([&](int row, int at, const FourSums& more) { expected.add(row, at, more); });
  }
  const TileSums sums = poured(all);
  for (int row = 0; row < TileGrid::tile_height_px; ++row) {
    for (int at = 0; at < TileGrid::tile_width_px; at += 4) {
      const FourSums ours = sums.at(row, at);
      const FourSums theirs = expected.at(row, at);
      for (std::size_t i = 0; i < 4; ++i) {
        ASSERT_NEAR(lanes_of(ours.red)[i], lanes_of(theirs.red)[i], 1e-4);
        ASSERT_NEAR(lanes_of(ours.blue)[i], lanes_of(theirs.blue)[i], 1e-4);
        ASSERT_NEAR(lanes_of(ours.weight)[i], lanes_of(theirs.weight)[i], 1e-4);
      }
    }
  }
}

}  // namespace
}  // namespace kakehashi
