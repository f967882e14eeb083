/// Fills a band of rows: sea, lines below the land, land, lines on it.
#pragma once

#include "geo/ground/area_sums.hpp"
#include "geo/ground/ground_style.hpp"
#include "geo/ground/ground_tracer.hpp"
#include "geo/ground/sea_picture.hpp"
#include "geo/raster/pixel_sum.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// What crossing an arc changes, premultiplied: on the layer of its left side, and on that of its right side when that
/// is another one.
struct ArcChange {
  std::array<float, 4> left{};
  std::array<float, 4> right{};
  GroundLayer left_layer = GroundLayer::country;
  GroundLayer right_layer = GroundLayer::country;
  bool on_left = false;   ///< Whether `left` is anything.
  bool on_right = false;  ///< Whether `right` is anything.
};

/// What all bands of a picture share.
struct GroundPaint {
  const GroundStyle* style = nullptr;
  std::vector<ArcChange> changes;                              ///< By arc.
  std::array<std::array<float, 4>, ground_layers> far_left{};  ///< What lies infinitely far to the left: premultiplied.
  int width_px = 0;
  int height_px = 0;
  double center_x_px = 0;
  double center_y_px = 0;
  double rim_px = 0;  ///< Radius of what is shown.
};

class BandRaster {
 public:
  explicit BandRaster(int width_px);

  /// Adds edges and lines that cross band number `band`.
  void add(int band, std::span<const BandEdge> edges, std::span<const BandLine> lines, const GroundPaint& paint);
  /// Writes the rows of the band into the picture's pixels (BGRA, rows from the top) and forgets what was added.
  void fill(int band, const GroundPaint& paint, SeaPicture& sea, std::span<std::uint32_t> pixels);

 private:
  struct Carry;
  using Lines = std::vector<PixelSum>;

  void add_edges(float top, std::span<const BandEdge> edges, const GroundPaint& paint);
  void add_lines(float top, std::span<const BandLine> lines, const GroundPaint& paint);
  void add_line(const BandLine& line, float top, const Pen& pen, Lines& sums, std::uint8_t flag);
  void fill_row(int row, int y, const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out);
  void forget_row(int row);
  void fill_touched(int row, int y, int from, int to, std::uint8_t flags, Carry& carry, const GroundPaint& paint,
                    const std::uint32_t* sea, std::uint32_t* out);
  void fill_areas(int row, int y, int from, int to, std::uint8_t flags, Carry& carry, const GroundPaint& paint,
                  const std::uint32_t* sea, std::uint32_t* out);
  static void fill_even(int y, int from, int to, const Carry& carry, const GroundPaint& paint, const std::uint32_t* sea,
                        std::uint32_t* out);
  static void cut_at_rim(int y, const GroundPaint& paint, std::uint32_t* out);

  int width_;
  std::size_t stride_;  ///< Of the lines' rows, pixels.
  TouchedBlocks touched_;
  std::array<AreaSums, ground_layers> areas_;
  Lines below_;  ///< Lines below the land.
  Lines above_;
};

}  // namespace kakehashi
