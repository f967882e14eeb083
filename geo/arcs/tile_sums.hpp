/// What gathers in the pixels of a tile before they get their colours.
#pragma once

#include "geo/arcs/tile_bins.hpp"
#include "geo/raster/float4.hpp"

#include <array>
#include <cstddef>

namespace kakehashi {

/// Sums of colour (0 to 1) times weight, and of weight, of four pixels. Sums do not ask for an order: a million arcs
/// can be added in steps and by several threads.
struct FourSums {
  Float4 blue{0};
  Float4 green{0};
  Float4 red{0};
  Float4 weight{0};

  friend FourSums operator+(const FourSums& a, const FourSums& b) {
    return {a.blue + b.blue, a.green + b.green, a.red + b.red, a.weight + b.weight};
  }
};

/// The sums of one tile.
class TileSums {
 public:
  /// Those of the pixels in a row from `x` on, a multiple of 4.
  [[nodiscard]] FourSums at(int row, int x) const {
    const float* four = sums_.data() + first(row, x);
    return {Float4::load(four), Float4::load(four + 4), Float4::load(four + 8), Float4::load(four + 12)};
  }
  void add(int row, int x, const FourSums& more) {
    const FourSums sums = at(row, x) + more;
    float* four = sums_.data() + first(row, x);
    sums.blue.store(four);
    sums.green.store(four + 4);
    sums.red.store(four + 8);
    sums.weight.store(four + 12);
  }

 private:
  /// Where the sums of those four pixels begin.
  [[nodiscard]] static std::size_t first(int row, int x) {
    return static_cast<std::size_t>(row * TileGrid::tile_width_px + x) * 4;
  }

  std::array<float, static_cast<std::size_t>(TileGrid::tile_width_px* TileGrid::tile_height_px) * 4> sums_{};
};

}  // namespace kakehashi
