/// A picture of sea, land and borders, made on the processor.
///
/// Where there is no graphics card, a rasteriser of triangles pays for every vertex and for every small triangle; here
/// a border costs a few additions for each pixel that it crosses, once for both of its sides, and no area is cut into
/// triangles. Areas and lines cover pixels by their exact share. The picture does not depend on the number of threads.
#pragma once

#include "geo/ground/band_raster.hpp"
#include "geo/ground/ground_level.hpp"
#include "geo/ground/ground_style.hpp"
#include "geo/ground/ground_tracer.hpp"
#include "geo/parallel/object_pool.hpp"
#include "geo/parallel/worker_pool.hpp"

#include <span>
#include <vector>

namespace kakehashi {

class GroundPicture {
 public:
  explicit GroundPicture(WorkerPool& workers) : workers_(&workers) {}

  /// Draws `level`, or nothing but the sea without one, into `pixels`: width × height, BGRA, rows from the top.
  void draw(const GroundLevel* level, const GroundStyle& style, const ViewTransform& view, int width_px, int height_px,
            std::span<std::uint32_t> pixels);

 private:
  void trace(const GroundLevel* level, const GroundStyle& style, const ViewTransform& view);

  WorkerPool* workers_;
  GroundPaint paint_;
  SeaPicture sea_;
  Graticule graticule_;
  std::vector<GroundBands> parts_;
  ObjectPool<BandRaster> rasters_;
};

}  // namespace kakehashi
