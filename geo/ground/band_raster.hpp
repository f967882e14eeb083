/// Fills a band of rows: sea, lines below the land, land, lines on it.
#pragma once

#include "geo/ground/area_sums.hpp"
#include "geo/ground/ground_tracer.hpp"
#include "geo/ground/land_layers.hpp"
#include "geo/ground/sea_picture.hpp"
#include "geo/raster/line_coverage.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

class BandRaster {
 public:
  explicit BandRaster(int width_px);

  /// Adds edges and lines that cross band number `band`.
  void add(int band, std::span<const BandEdge> edges, std::span<const BandLine> lines, const GroundPaint& paint);
  /// Writes the rows of the band into the picture's pixels (BGRA, rows from the top) and forgets what was added.
  void fill(int band, const GroundPaint& paint, SeaPicture& sea, std::span<std::uint32_t> pixels);

 private:
  struct Four;

  void add_edges(float top, std::span<const BandEdge> edges, const GroundPaint& paint);
  void add_lines(float top, std::span<const BandLine> lines, const GroundPaint& paint);
  void add_line(const BandLine& line, float top, std::size_t kind, float half_width);
  void fill_row(int row, int y, const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out);
  void forget_row(int row);
  void fill_touched(int row, int y, int x, TouchFlags flags, LandLayers& layers, const GroundPaint& paint,
                    const std::uint32_t* sea, std::uint32_t* out);
  void add_areas(int row, int y, int x, TouchFlags flags, LandLayers& layers, const GroundPaint& paint, Four& land);
  void draw_lines(int row, int x, TouchFlags kinds, const GroundPaint& paint, Four& colors);
  static void fill_even(int y, int from, int to, const LandLayers& layers, const GroundPaint& paint,
                        const std::uint32_t* sea, std::uint32_t* out);

  int width_;
  TouchedBlocks touched_;
  std::vector<AreaSums> areas_;      ///< By layer.
  std::vector<LineCoverage> lines_;  ///< By kind.
};

}  // namespace kakehashi
