#include "geo/arcs/arc_picture.hpp"

#include "geo/raster/float4.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>

namespace kakehashi {

namespace {

constexpr std::size_t arcs_in_batch = 4096;
/// The pieces of a batch are sorted in this many parts at a time: a fixed number, so that the picture does not depend
/// on how many threads there are.
constexpr std::size_t parts_of_batch = 8;

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Opacity by gathered weight: in proportion up to the weight of one arc, by the logarithm above.
class Tone {
 public:
  /// `mean_weight` over the picture tells how crowded it is.
  explicit Tone(double mean_weight) {
    const double max = std::max(1.0, 30 * mean_weight);
    lone_ = static_cast<float>(0.92 * std::pow(max, -0.17));
    // The map stays to be seen below a crowd.
    const double fullest = max > 1 ? std::max(0.8, 0.97 - 0.05 * std::log10(max)) : 0.97;
    more_ = static_cast<float>(fullest) - lone_;
    per_doubling_ = max > 1.0001 ? static_cast<float>(1 / std::log2(max)) : 0;
  }

  [[nodiscard]] Float4 operator()(Float4 weights) const {
    const Float4 one{1};
    const Float4 doublings = max(weights, one).log2();
    const Float4 above = per_doubling_ > 0 ? doublings * Float4{per_doubling_} : weights - one;
    return min(weights, one) * Float4{lone_} + above.clamped() * Float4{more_};
  }

 private:
  float lone_ = 0;          ///< Of one arc.
  float more_ = 0;          ///< What the greatest crowd adds.
  float per_doubling_ = 0;  ///< The share of it for twice the weight; 0: in proportion.
};

}  // namespace

void ArcPicture::begin(const ViewTransform& view, int width_px, int height_px, double scale,
                       std::span<const FieldArc> arcs, std::vector<std::uint32_t> shown, ArcSums sums) {
  view_ = view;
  scale_ = scale;
  grid_ = TileGrid{width_px, height_px};
  arcs_ = arcs.first(std::min(arcs.size(), max_arcs));
  shown_ = std::move(shown);
  count_ = shown_.empty() ? arcs_.size() : shown_.size();
  batches_ = (count_ + arcs_in_batch - 1) / arcs_in_batch;
  next_batch_ = 0;
  covered_px_ = 0;
  touched_.assign(grid_.count(), 0);
  keeping_ = sums;
  if (keeping_ == ArcSums::kept) {
    sums_.resize(grid_.count());
  } else {
    sums_ = {};
  }
  bins_.clear();
}

float ArcPicture::half_width_px(const FieldArc& arc) const {
  return std::min(max_half_width_px, static_cast<float>(arc.width_px * scale_ / 2));
}

bool ArcPicture::add(double budget_ms) {
  const double until = now_ms() + budget_ms;
  while (!complete()) {
    bin_batch(next_batch_);
    ++next_batch_;
    if (now_ms() >= until) break;
  }
  return complete();
}

/// Draws the lines of the bins from `first_bin` on; `use` as TileInks::pour() has it.
template <typename Use>
void ArcPicture::draw_tile(std::size_t tile, std::size_t first_bin, const Use& use) {
  const auto inks = inks_.take([] { return std::make_unique<TileInks>(); });
  for (std::size_t bin = first_bin; bin < bins_.size(); ++bin) {
    for (const TilePiece& piece : bins_[bin].in(tile)) {
      const FieldArc& arc = arcs_[piece.arc];
      inks->add(piece, half_width_px(arc) * static_cast<float>(piece.taper) / 255, arc.color);
    }
  }
  inks->pour(use);
}

void ArcPicture::bin_batch(std::size_t batch) {
  const ArcTracer tracer{view_, static_cast<double>(grid_.width_px), static_cast<double>(grid_.height_px), 16};
  const std::size_t first_bin = bins_.size();
  for (std::size_t part = 0; part < parts_of_batch; ++part) bins_.emplace_back(grid_);
  const auto dash_px = static_cast<float>(9 * scale_);
  workers_->parallel_for(parts_of_batch, [&](std::size_t part) {
    TileBins& bins = bins_[first_bin + part];
    std::vector<TracedPoint> points;
    // Every batch takes arcs from all over the field, so that a picture that is not complete shows all of its parts.
    const std::size_t stride = batches_;
    for (std::size_t i = batch + part * stride; i < count_; i += parts_of_batch * stride) {
      const std::size_t arc = number(i);
      tracer.trace(arcs_[arc], points);
      if (points.empty()) continue;
      bins.add(points, {.arc = static_cast<std::uint32_t>(arc),
                        .half_width_px = half_width_px(arcs_[arc]),
                        .dash_px = arcs_[arc].dashed ? dash_px : 0});
    }
    bins.sort();
  });
  workers_->parallel_for(grid_.count(), [&](std::size_t tile) {
    const bool has_lines = std::any_of(bins_.begin() + static_cast<std::ptrdiff_t>(first_bin), bins_.end(),
                                       [tile](const TileBins& bins) { return !bins.in(tile).empty(); });
    if (!has_lines) return;
    if (keeping_ == ArcSums::kept) {
      TileSums& sums = sums_[tile];
      if (touched_[tile] == 0) sums = {};
      draw_tile(tile, first_bin, [&](int row, int x, const FourSums& more) { sums.add(row, x, more); });
    }
    touched_[tile] = 1;
  });
  for (std::size_t bin = first_bin; bin < bins_.size(); ++bin) covered_px_ += bins_[bin].length_px();
}

/// Calls `put` with four pixels of `pixels` where there are lines, their opacity and their colours, premultiplied, 0 to
/// 255, channel by channel.
template <typename Put>
void ArcPicture::resolve_with(std::span<std::uint32_t> pixels, const Put& put) {
  const double area = std::max(1.0, static_cast<double>(grid_.width_px) * grid_.height_px);
  const double done = std::max(share(), 1e-9);
  const Tone tone{covered_px_ / done * scale_ / area};
  const Float4 grown{static_cast<float>(1 / done)};
  workers_->parallel_for(grid_.count(), [&](std::size_t tile) {
    if (touched_[tile] == 0) return;
    const auto left = static_cast<int>(tile % static_cast<std::size_t>(grid_.columns)) * TileGrid::tile_width_px;
    const auto top = static_cast<int>(tile / static_cast<std::size_t>(grid_.columns)) * TileGrid::tile_height_px;
    const auto resolve_four = [&](int row, int column, const FourSums& sums) {
      const int x = left + column;
      const int y = top + row;
      if (x >= grid_.width_px || y >= grid_.height_px || !sums.weight.any()) return;
      const Float4 alpha = tone(sums.weight * grown);
      const Float4 factor = alpha * Float4{255} / max(sums.weight, Float4{1e-12F});
      const std::array<Float4, 4> ink{sums.blue * factor, sums.green * factor, sums.red * factor, alpha * Float4{255}};
      std::uint32_t* out = pixels.data() + static_cast<std::ptrdiff_t>(y) * grid_.width_px + x;
      const int count = grid_.width_px - x;
      if (count >= 4) {
        put(out, alpha, ink);
        return;
      }
      std::array<std::uint32_t, 4> last{};
      std::copy_n(out, count, last.begin());
      put(last.data(), alpha, ink);
      std::copy_n(last.begin(), count, out);
    };
    if (keeping_ == ArcSums::not_kept) {
      draw_tile(tile, 0, resolve_four);
      return;
    }
    for (int row = 0; row < TileGrid::tile_height_px; ++row) {
      for (int column = 0; column < TileGrid::tile_width_px; column += 4) {
        resolve_four(row, column, sums_[tile].at(row, column));
      }
    }
  });
}

void ArcPicture::resolve(std::span<std::uint32_t> pixels) {
  clear_touched_tiles(pixels);
  resolve_with(pixels, [](std::uint32_t* four, Float4 /*alpha*/, const std::array<Float4, 4>& ink) {
    Float4::store_channels(ink, four);
  });
}

void ArcPicture::resolve_over(std::span<std::uint32_t> pixels) {
  resolve_with(pixels, [](std::uint32_t* four, Float4 alpha, const std::array<Float4, 4>& ink) {
    std::array<Float4, 4> channels = Float4::channels_of(four);
    const Float4 kept = Float4{1} - alpha;
    for (std::size_t i = 0; i < 4; ++i) channels[i] = channels[i] * kept + ink[i];
    Float4::store_channels(channels, four);
  });
}

void ArcPicture::clear_touched_tiles(std::span<std::uint32_t> pixels) const {
  for (std::size_t tile = 0; tile < grid_.count(); ++tile) {
    if (touched_[tile] == 0) continue;
    const auto left = static_cast<int>(tile % static_cast<std::size_t>(grid_.columns)) * TileGrid::tile_width_px;
    const auto top = static_cast<int>(tile / static_cast<std::size_t>(grid_.columns)) * TileGrid::tile_height_px;
    const int width = std::min(TileGrid::tile_width_px, grid_.width_px - left);
    for (int y = top; y < std::min(top + TileGrid::tile_height_px, grid_.height_px); ++y) {
      std::fill_n(pixels.data() + static_cast<std::ptrdiff_t>(y) * grid_.width_px + left, width, 0);
    }
  }
}

FieldHits ArcPicture::near(PixelPoint pixel, double reach_px, std::size_t max_hits) const {
  FieldHits hits;
  if (grid_.count() == 0 || next_batch_ == 0) return hits;
  const auto column_of = [&](double x) {
    return std::clamp(static_cast<int>(std::floor(x / TileGrid::tile_width_px)), 0, grid_.columns - 1);
  };
  const auto row_of = [&](double y) {
    return std::clamp(static_cast<int>(std::floor(y / TileGrid::tile_height_px)), 0, grid_.rows - 1);
  };
  std::vector<FieldHit> found;
  const int last_row = row_of(pixel.y + reach_px);
  const int last_column = column_of(pixel.x + reach_px);
  for (int row = row_of(pixel.y - reach_px); row <= last_row; ++row) {
    for (int column = column_of(pixel.x - reach_px); column <= last_column; ++column) {
      const PixelPoint in_tile{pixel.x - column * TileGrid::tile_width_px, pixel.y - row * TileGrid::tile_height_px};
      near_in_tile(grid_.index(row, column), in_tile, static_cast<float>(reach_px), found);
    }
  }
  const auto nearer = [](const FieldHit& a, const FieldHit& b) {
    return a.distance_px != b.distance_px ? a.distance_px < b.distance_px : a.arc < b.arc;
  };
  // Each arc once: its pieces come one after another in a tile, but it may cross several tiles near the pixel.
  std::vector<bool> counted(arcs_.size());
  for (const FieldHit& hit : found) {
    if (!counted[hit.arc]) ++hits.count;
    counted[hit.arc] = true;
  }
  const std::size_t enough = std::min(found.size(), max_hits * 4);  // an arc has at most this many pieces here
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(enough), found.end(), nearer);
  for (std::size_t i = 0; i < enough && hits.nearest.size() < max_hits; ++i) {
    const auto same = [&](const FieldHit& hit) { return hit.arc == found[i].arc; };
    if (std::none_of(hits.nearest.begin(), hits.nearest.end(), same)) hits.nearest.push_back(found[i]);
  }
  return hits;
}

void ArcPicture::near_in_tile(std::size_t tile, PixelPoint in_tile, float reach_px,
                              std::vector<FieldHit>& found) const {
  constexpr float units = TilePiece::units_per_px;
  const float x = static_cast<float>(in_tile.x) * units;
  const float y = static_cast<float>(in_tile.y) * units;
  for (const TileBins& bins : bins_) {
    for (const TilePiece& piece : bins.in(tile)) {
      const float ax = piece.x0;
      const float ay = piece.y0;
      const float dx = static_cast<float>(piece.x1) - ax;
      const float dy = static_cast<float>(piece.y1) - ay;
      // From the whole line first: a test without a division.
      const float farthest = (reach_px + max_half_width_px) * units;
      const float aside = (x - ax) * dy - (y - ay) * dx;
      const float squared = dx * dx + dy * dy;
      if (aside * aside > farthest * farthest * squared) continue;
      const float t = squared > 0 ? std::clamp(((x - ax) * dx + (y - ay) * dy) / squared, 0.0F, 1.0F) : 0.0F;
      const float away_x = x - ax - t * dx;
      const float away_y = y - ay - t * dy;
      const float distance = std::sqrt(away_x * away_x + away_y * away_y) / units;
      // Arcs lie far apart in memory: only those that their own width may bring near are asked for it.
      if (distance > reach_px && distance > reach_px + half_width_px(arcs_[piece.arc])) continue;
      if (!found.empty() && found.back().arc == piece.arc) {
        found.back().distance_px = std::min(found.back().distance_px, distance);
      } else {
        found.push_back({piece.arc, distance});
      }
    }
  }
}

}  // namespace kakehashi
