/// Fills a band of rows: sea, lines below the land, land, lines on it.
#pragma once

#include "geo/ground/area_sums.hpp"
#include "geo/ground/ground_style.hpp"
#include "geo/ground/ground_tracer.hpp"
#include "geo/ground/sea_picture.hpp"
#include "geo/raster/line_coverage.hpp"

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

/// Lines by style, and after them the glow.
inline constexpr std::size_t line_kinds = line_styles + 1;
inline constexpr std::size_t glow_kind = line_styles;

/// How a kind of line is drawn: its colour, 0 to 255, and its opacity; nothing when that is 0.
struct LineInk {
  std::array<float, 4> color{};
  float opacity = 0;
  float half_width_px = 0;
};

/// What all bands of a picture share.
struct GroundPaint {
  const GroundStyle* style = nullptr;
  std::array<LineInk, line_kinds> inks{};
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
  struct Four;

  void add_edges(float top, std::span<const BandEdge> edges, const GroundPaint& paint);
  void add_lines(float top, std::span<const BandLine> lines, const GroundPaint& paint);
  void add_line(const BandLine& line, float top, std::size_t kind, float half_width);
  void fill_row(int row, int y, const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out);
  void forget_row(int row);
  void fill_touched(int row, int y, int x, TouchFlags flags, Carry& carry, const GroundPaint& paint,
                    const std::uint32_t* sea, std::uint32_t* out);
  void add_areas(int row, int y, int x, TouchFlags flags, Carry& carry, const GroundPaint& paint, Four& land);
  void draw_lines(int row, int x, TouchFlags kinds, const GroundPaint& paint, Four& colors);
  static void fill_even(int y, int from, int to, const Carry& carry, const GroundPaint& paint, const std::uint32_t* sea,
                        std::uint32_t* out);
  static void cut_at_rim(int y, const GroundPaint& paint, std::uint32_t* out);

  int width_;
  TouchedBlocks touched_;
  std::vector<AreaSums> areas_;      ///< By layer.
  std::vector<LineCoverage> lines_;  ///< By kind.
};

}  // namespace kakehashi
