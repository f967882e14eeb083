/// Small pictures that are laid over a large one in many places.
#pragma once

#include "geo/raster/rgba.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// A square of premultiplied BGRA pixels, rows from the top.
class PixelStamp {
 public:
  PixelStamp(int side_px, std::vector<std::uint32_t> pixels);

  [[nodiscard]] int side_px() const { return side_px_; }
  [[nodiscard]] std::uint32_t at(int column, int row) const { return row_pixels(row)[column]; }
  [[nodiscard]] const std::uint32_t* row_pixels(int row) const {
    return pixels_.data() + static_cast<std::ptrdiff_t>(row) * side_px_;
  }

  /// Columns from the first to the one after the last: outside `seen` a row is transparent, within `solid` opaque.
  struct Run {
    int begin = 0;
    int end = 0;
  };
  struct Row {
    Run seen;
    Run solid;
  };
  [[nodiscard]] const Row& row(int number) const { return rows_[static_cast<std::size_t>(number)]; }

 private:
  int side_px_;
  std::vector<std::uint32_t> pixels_;
  std::vector<Row> rows_;
};

struct Disc {
  Rgba color;
  float radius_px = 0;
};

/// Discs about one middle, the undermost first, with soft edges: a pixel takes of a disc what lies within half a pixel
/// of its edge. The middle is so many pixels right of and below the stamp's upper left corner.
[[nodiscard]] PixelStamp stamp_of_discs(std::span<const Disc> discs, float middle_x_px, float middle_y_px, int side_px);

/// Part of a picture: whole rows of premultiplied BGRA pixels, rows from the top.
struct PixelRows {
  std::uint32_t* pixels = nullptr;  ///< Of the first row.
  int width_px = 0;
  int first_row = 0;
  int end_row = 0;  ///< After the last one.
};

/// Lays a stamp over what of a picture lies in `rows`, its upper left corner at a pixel of the picture.
void lay_over(const PixelRows& rows, const PixelStamp& stamp, int left_px, int top_px);

}  // namespace kakehashi
