/// Small pictures that are laid over a large one in many places.
#pragma once

#include "geo/raster/rgba.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// A square of premultiplied BGRA pixels, rows from the top.
struct PixelStamp {
  int side_px = 0;
  std::vector<std::uint32_t> pixels;
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
