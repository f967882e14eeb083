/// Draws the lines of a tile.
#pragma once

#include "geo/arcs/tile_bins.hpp"
#include "geo/arcs/tile_sums.hpp"
#include "geo/raster/line_coverage.hpp"
#include "geo/raster/touched_blocks.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace kakehashi {

/// Red, green, blue, and how much of it a pixel takes; 0 to 255.
using Ink = std::array<std::uint8_t, 4>;

/// Lines have few colours: what they cover is gathered colour by colour, one number a pixel, and becomes sums of
/// colours only where there is something.
class TileInks {
 public:
  TileInks();

  /// Adds a line: each pixel takes its ink by the share that the line covers, as LineCoverage tells.
  void add(const TilePiece& piece, float half_width_px, const Ink& ink);

  /// Calls `use` with the row, the first column and the sums of each four pixels that lines touch; begins anew.
  template <typename Use>
  void pour(const Use& use) {
    constexpr int blocks = TileGrid::tile_width_px / TouchedBlocks::pixels;
    for (int row = 0; row < TileGrid::tile_height_px; ++row) {
      TouchFlags* flags = touched_.row_of(row);
      for (int block = touched_.next(row, 0); block < blocks; block = touched_.next(row, block + 1)) {
        const int x = block * TouchedBlocks::pixels;
        use(row, x, take(row, x, flags[block]));
        flags[block] = 0;
      }
    }
    inks_.clear();
  }

 private:
  [[nodiscard]] std::size_t well_of(const Ink& ink);
  void empty_wells();
  [[nodiscard]] FourSums take(int row, int x, TouchFlags flags);

  TouchedBlocks touched_;
  std::vector<LineCoverage> covered_;  ///< By well.
  std::vector<Ink> inks_;              ///< Of each well in use.
  std::unique_ptr<TileSums> rest_;     ///< What was in wells when there were not enough of them.
};

}  // namespace kakehashi
