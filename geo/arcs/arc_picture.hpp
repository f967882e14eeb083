/// A picture of very many arcs, made on the processor in steps.
///
/// A rasteriser of triangles pays for every arc's vertices and for testing every pixel near its slivers; this one walks
/// along the lines (TileInks). Arcs are traced in batches, their lines sorted by tile (TileBins), and each tile filled
/// by one thread while it lies in the nearest cache. The sums in a pixel do not depend on the order of arcs, and
/// neither the picture nor the answer to a pick depends on the number of threads.
#pragma once

#include "geo/arcs/arc_field.hpp"
#include "geo/arcs/tile_inks.hpp"
#include "geo/parallel/object_pool.hpp"
#include "geo/parallel/worker_pool.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// An arc near a pixel.
struct FieldHit {
  std::uint32_t arc = 0;  ///< Its number in the field.
  float distance_px = 0;  ///< From the pixel to the drawn line's middle.
};

/// What lies near a pixel.
struct FieldHits {
  std::vector<FieldHit> nearest;  ///< Nearest first, each arc once; at most those asked for.
  std::size_t count = 0;          ///< How many arcs there are in all.
};

/// What a picture keeps besides the lines.
enum class ArcSums {
  kept,      ///< The sums in its pixels: it grows in steps.
  not_kept,  ///< Nothing: it is drawn tile by tile whenever it is resolved, and a tile's sums never leave the cache.
};

class ArcPicture {
 public:
  explicit ArcPicture(WorkerPool& workers) : workers_(&workers) {}

  /// Begins a new picture of `arcs`, which have to stay as they are until it is complete. `scale` turns widths at 1080p
  /// into pixels. Only those in `shown`, when it is not empty: numbers in the field.
  void begin(const ViewTransform& view, int width_px, int height_px, double scale, std::span<const FieldArc> arcs,
             std::vector<std::uint32_t> shown = {}, ArcSums sums = ArcSums::kept);
  /// Adds arcs for about `budget_ms`, at least one batch; true when all are in. Every stage shows arcs from all over
  /// the field.
  bool add(double budget_ms);
  [[nodiscard]] bool complete() const { return next_batch_ == batches_; }
  /// How many of the arcs are in, 0 to 1.
  [[nodiscard]] double share() const {
    return batches_ == 0 ? 1 : static_cast<double>(next_batch_) / static_cast<double>(batches_);
  }

  [[nodiscard]] const TileGrid& grid() const { return grid_; }
  /// True when something was drawn into a tile.
  [[nodiscard]] bool touched(std::size_t tile) const { return touched_[tile] != 0; }

  /// Writes the tiles that were drawn into, premultiplied BGRA, row by row from the top, into `pixels` of width ×
  /// height. Lone arcs are opaque when there are few; the more there are on a pixel, the more opaque it is, by the
  /// logarithm.
  void resolve(std::span<std::uint32_t> pixels);
  /// Draws them over what is in `pixels`.
  void resolve_over(std::span<std::uint32_t> pixels);

  /// The arcs within `reach_px` beyond their own half width of a pixel, the `max_hits` nearest of them named. Only
  /// those drawn so far.
  [[nodiscard]] FieldHits near(PixelPoint pixel, double reach_px, std::size_t max_hits = 64) const;

 private:
  template <typename Put>
  void resolve_with(std::span<std::uint32_t> pixels, const Put& put);
  void bin_batch(std::size_t batch);
  template <typename Use>
  void draw_tile(std::size_t tile, std::size_t first_bin, const Use& use);
  void clear_touched_tiles(std::span<std::uint32_t> pixels) const;
  void near_in_tile(std::size_t tile, PixelPoint in_tile, float reach_px, std::vector<FieldHit>& found) const;
  [[nodiscard]] float half_width_px(const FieldArc& arc) const;
  [[nodiscard]] std::size_t number(std::size_t position) const { return shown_.empty() ? position : shown_[position]; }

  WorkerPool* workers_;
  ViewTransform view_;
  double scale_ = 1;
  TileGrid grid_;
  std::span<const FieldArc> arcs_;
  std::vector<std::uint32_t> shown_;
  std::size_t count_ = 0;
  std::size_t batches_ = 0;
  std::size_t next_batch_ = 0;
  double covered_px_ = 0;  ///< Area of all lines so far.
  ArcSums keeping_ = ArcSums::kept;
  std::vector<TileSums> sums_;
  std::vector<unsigned char> touched_;
  std::vector<TileBins> bins_;
  ObjectPool<TileInks> inks_;
};

}  // namespace kakehashi
