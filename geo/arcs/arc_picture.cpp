#include "geo/arcs/arc_picture.hpp"

#include "geo/raster/quad.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <optional>

namespace kakehashi {

namespace {

constexpr std::size_t arcs_in_batch = 4096;
/// The pieces of a batch are sorted in this many parts at a time: a fixed number, so that the picture does not depend
/// on how many threads there are.
constexpr std::size_t parts_of_batch = 8;

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Opacity by gathered weight: in proportion up to the weight of one arc, by the logarithm above. The curve is kept in
/// a table over the float's exponent and first bits.
class Tone {
 public:
  /// `mean_weight` over the picture tells how crowded it is.
  explicit Tone(double mean_weight) {
    const double most = std::max(1.0, 30 * mean_weight);
    const double lone = 0.92 * std::pow(most, -0.17);
    // The map stays to be seen below a crowd.
    const double fullest = most > 1 ? std::max(0.8, 0.97 - 0.05 * std::log10(most)) : 0.97;
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const auto bits = static_cast<std::uint32_t>((i + first_) << shift_);
      const double weight = std::bit_cast<float>(bits);
      const double above = most > 1 ? std::clamp(std::log(std::max(weight, 1.0)) / std::log(most), 0.0, 1.0)
                                    : std::clamp(weight - 1, 0.0, 1.0);
      table_[i] = static_cast<float>(lone * std::min(weight, 1.0) + (fullest - lone) * above);
    }
  }

  [[nodiscard]] float operator()(float weight) const {
    const std::uint32_t at = std::bit_cast<std::uint32_t>(weight) >> shift_;
    return table_[std::clamp<std::uint32_t>(at, first_, first_ + static_cast<std::uint32_t>(table_.size()) - 1) -
                  first_];
  }

 private:
  static constexpr unsigned shift_ = 16;  // seven bits of the fraction
  static constexpr std::uint32_t first_ = std::bit_cast<std::uint32_t>(1.0F / 1024) >> shift_;
  std::array<float, static_cast<std::size_t>(34) * 128> table_{};  // 2⁻¹⁰ to 2²⁴
};

}  // namespace

void ArcPicture::begin(const ViewTransform& view, int width_px, int height_px, double scale,
                       std::span<const FieldArc> arcs, std::vector<std::uint32_t> shown, ArcSums sums) {
  view_ = view;
  scale_ = scale;
  grid_ = TileGrid{width_px, height_px};
  arcs_ = arcs.first(std::min(arcs.size(), most_arcs));
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
  return std::min(greatest_half_width_px, static_cast<float>(arc.width_px * scale_ / 2));
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

void ArcPicture::bin_batch(std::size_t batch) {
  const ArcTracer tracer{view_, static_cast<double>(grid_.width_px), static_cast<double>(grid_.height_px), 16};
  const std::size_t first_bin = bins_.size();
  for (std::size_t part = 0; part < parts_of_batch; ++part) bins_.emplace_back(grid_);
  const auto dash_px = static_cast<float>(9 * scale_);
  workers_->share(parts_of_batch, [&](std::size_t part) {
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
  workers_->share(grid_.count(), [&](std::size_t tile) {
    const bool has_lines = std::any_of(bins_.begin() + static_cast<std::ptrdiff_t>(first_bin), bins_.end(),
                                       [tile](const TileBins& bins) { return !bins.in(tile).empty(); });
    if (!has_lines) return;
    if (keeping_ == ArcSums::kept) {
      if (touched_[tile] == 0) sums_[tile] = {};
      fill_tile(tile, first_bin, sums_[tile]);
    }
    touched_[tile] = 1;
  });
  for (std::size_t bin = first_bin; bin < bins_.size(); ++bin) covered_px_ += bins_[bin].length_px();
}

/// Adds the lines of the bins from `first_bin` on.
void ArcPicture::fill_tile(std::size_t tile, std::size_t first_bin, TileSums& sums) const {
  for (std::size_t bin = first_bin; bin < bins_.size(); ++bin) {
    for (const TilePiece& piece : bins_[bin].in(tile)) {
      const FieldArc& arc = arcs_[piece.arc];
      const float weight = static_cast<float>(arc.color[3]) / 255;
      const float share = weight / 255;
      const float half = half_width_px(arc) * static_cast<float>(piece.taper) / 255;
      add_line(sums, piece, half,
               {.blue = static_cast<float>(arc.color[2]) * share,
                .green = static_cast<float>(arc.color[1]) * share,
                .red = static_cast<float>(arc.color[0]) * share,
                .weight = weight});
    }
  }
}

template <typename Put>
void ArcPicture::resolve_with(std::span<std::uint32_t> pixels, const Put& put) const {
  const double area = std::max(1.0, static_cast<double>(grid_.width_px) * grid_.height_px);
  const double done = std::max(share(), 1e-9);
  const Tone tone{covered_px_ / done * scale_ / area};
  const auto grown = static_cast<float>(1 / done);
  workers_->share(grid_.count(), [&](std::size_t tile) {
    if (touched_[tile] == 0) return;
    std::optional<TileSums> filled_now;
    if (keeping_ == ArcSums::not_kept) fill_tile(tile, 0, filled_now.emplace());
    const TileSums& sums = filled_now ? *filled_now : sums_[tile];
    const auto columns = static_cast<std::size_t>(grid_.columns);
    const std::size_t top = tile / columns * TileGrid::tile_height_px;
    const std::size_t bottom = std::min(top + TileGrid::tile_height_px, static_cast<std::size_t>(grid_.height_px));
    const std::size_t left = tile % columns * TileGrid::tile_width_px;
    const std::size_t right = std::min(left + TileGrid::tile_width_px, static_cast<std::size_t>(grid_.width_px));
    for (std::size_t y = top; y < bottom; ++y) {
      std::uint32_t* out = pixels.data() + y * static_cast<std::size_t>(grid_.width_px) + left;
      const PixelSum* sum = sums.data() + (y - top) * TileGrid::tile_width_px;
      for (std::size_t x = left; x < right; ++x, ++out, ++sum) {
        const float alpha = sum->weight > 0 ? tone(sum->weight * grown) : 0;
        put(*out, alpha, alpha > 0 ? Quad::load(&sum->blue) * Quad{255 * alpha / sum->weight} : Quad{0});
      }
    }
  });
}

void ArcPicture::resolve(std::span<std::uint32_t> pixels) const {
  resolve_with(pixels, [](std::uint32_t& pixel, float /*alpha*/, Quad ink) { pixel = ink.bytes(); });
}

void ArcPicture::resolve_over(std::span<std::uint32_t> pixels) const {
  resolve_with(pixels, [](std::uint32_t& pixel, float alpha, Quad ink) {
    if (alpha > 0) pixel = (Quad::of_bytes(pixel) * Quad{1 - alpha} + ink).bytes();
  });
}

FieldHits ArcPicture::near(PixelPoint pixel, double reach_px, std::size_t most) const {
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
  const std::size_t enough = std::min(found.size(), most * 4);  // an arc has at most this many pieces here
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(enough), found.end(), nearer);
  for (std::size_t i = 0; i < enough && hits.nearest.size() < most; ++i) {
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
      const float farthest = (reach_px + greatest_half_width_px) * units;
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
