/// Drawn lines sorted by the tiles of the picture that they cross: what drawing fills tile by tile, and where picking
/// looks.
#pragma once

#include "geo/arcs/arc_tracer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// The tiles of a picture, row by row.
struct TileGrid {
  static constexpr int tile_width_px = 64;
  static constexpr int tile_height_px = 32;

  TileGrid() = default;
  TileGrid(int width, int height)
      : width_px(width),
        height_px(height),
        columns((width + tile_width_px - 1) / tile_width_px),
        rows((height + tile_height_px - 1) / tile_height_px) {}

  /// Of a tile, row by row.
  [[nodiscard]] std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }

  int width_px = 0;
  int height_px = 0;
  int columns = 0;
  int rows = 0;
};

/// A piece of a line in a tile: 12 bytes, because there are millions.
struct TilePiece {
  static constexpr float units_per_px = 256;
  std::int16_t x0 = 0, y0 = 0, x1 = 0, y1 = 0;  ///< From the tile's upper left corner, 1/256 px.
  std::uint32_t arc : 24 = 0;
  std::uint32_t taper : 8 = 255;  ///< Of its width, 255 for all of it.
};
static_assert(sizeof(TilePiece) == 12);

/// The widest half line that fits a piece's reach beyond its tile, pixels.
inline constexpr float max_half_width_px = 12;

/// The pieces of a batch of lines, by tile.
class TileBins {
 public:
  /// How an arc is drawn: what binning needs of it.
  struct Pen {
    std::uint32_t arc = 0;
    float half_width_px = 0.5F;
    float dash_px = 0;  ///< Length of a dash and the gap after it together; 0: solid.
  };

  explicit TileBins(const TileGrid& grid) : grid_(grid) {}

  /// Adds an arc's polyline; widths taper to 0.55 at its ends.
  void add(std::span<const TracedPoint> points, const Pen& pen);
  /// Sorts what was added by tile; after it, nothing is added.
  void sort();

  /// The pieces in a tile, in the order they were added. Only after sort().
  [[nodiscard]] std::span<const TilePiece> in(std::size_t tile) const;
  /// Pixels of line length that were added, taking what lies in the picture.
  [[nodiscard]] double length_px() const { return length_px_; }

 private:
  struct Line {
    float x0, y0, x1, y1;
    float half_width_px;
    TilePiece piece;
  };
  void add_line(Line line);
  void add_to_tile(const Line& line, int column, int row, float reach);

  TileGrid grid_;
  std::vector<TilePiece> pieces_;
  std::vector<std::uint32_t> tiles_;   ///< The tile of each piece, until they are sorted.
  std::vector<std::uint32_t> begins_;  ///< Where each tile's pieces begin, when sorted; one more at the end.
  double length_px_ = 0;
};

}  // namespace kakehashi
