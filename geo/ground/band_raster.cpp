#include "geo/ground/band_raster.hpp"

#include "geo/ground/globe_rim.hpp"
#include "geo/raster/clip_segment.hpp"

#include <algorithm>
#include <bit>
#include <type_traits>

namespace kakehashi {

namespace {

constexpr int band_rows = GroundBands::rows;
constexpr int four = 4;

constexpr TouchFlags area_flags = flag_of_layer(ground_layers) - 1;
constexpr TouchFlags lines_below =
    flag_of_line(static_cast<std::size_t>(LineStyle::graticule)) | flag_of_line(glow_kind);
constexpr TouchFlags lines_above = static_cast<TouchFlags>(~(lines_below | area_flags));

/// Calls `act` for each of the flags, the lowest first, with what is told by it: a layer, or a kind of line.
template <typename Act>
void for_each_flag(unsigned flags, std::size_t first, const Act& act) {
  for (unsigned left = flags; left != 0; left &= left - 1) {
    act(static_cast<std::size_t>(std::countr_zero(left)) - first);
  }
}

/// Calls `act` with each of four pixels as a constant, so that their colours stay in registers.
template <typename Act>
void for_each_of_four(const Act& act) {
  act(std::integral_constant<int, 0>{});
  act(std::integral_constant<int, 1>{});
  act(std::integral_constant<int, 2>{});
  act(std::integral_constant<int, 3>{});
}

}  // namespace

/// The colours of four pixels, 0 to 255, or 0 to 1 where they are shares of land.
struct BandRaster::Four {
  std::array<Float4, 4> at{Float4{0}, Float4{0}, Float4{0}, Float4{0}};
};

BandRaster::BandRaster(int width_px) : width_(width_px), touched_(width_px, band_rows) {
  for (std::size_t layer = 0; layer < ground_layers; ++layer)
    areas_.emplace_back(width_px, band_rows, flag_of_layer(layer));
  for (std::size_t kind = 0; kind < line_kinds; ++kind) lines_.emplace_back(width_px, band_rows, flag_of_line(kind));
}

void BandRaster::add(int band, std::span<const BandEdge> edges, std::span<const BandLine> lines,
                     const GroundPaint& paint) {
  const auto top = static_cast<float>(band * band_rows);
  add_edges(top, edges, paint);
  add_lines(top, lines, paint);
}

void BandRaster::fill(int band, const GroundPaint& paint, SeaPicture& sea, std::span<std::uint32_t> pixels) {
  const int top = band * band_rows;
  for (int row = 0; row < band_rows; ++row) {
    const int y = top + row;
    if (y >= paint.height_px) {
      forget_row(row);
      continue;
    }
    std::uint32_t* out = pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(paint.width_px);
    fill_row(row, y, paint, sea.row(y).data(), out);
    cut_at_rim(y, paint, out);
  }
}

void BandRaster::add_edges(float top, std::span<const BandEdge> edges, const GroundPaint& paint) {
  for (const BandEdge& edge : edges) {
    const ArcChange& change = paint.changes[edge.arc];
    const auto add = [&](GroundLayer layer, const std::array<float, 4>& by) {
      areas_.at(static_cast<std::size_t>(layer))
          .add_edge(edge.x0, edge.y0 - top, edge.x1, edge.y1 - top, Float4::load(by.data()), touched_);
    };
    if (change.on_left) add(change.left_layer, change.left);
    if (change.on_right) add(change.right_layer, change.right);
  }
}

void BandRaster::add_lines(float top, std::span<const BandLine> lines, const GroundPaint& paint) {
  for (const BandLine& line : lines) {
    const auto add = [&](std::size_t kind) {
      const LineInk& ink = paint.inks.at(kind);
      if (ink.opacity > 0) add_line(line, top, kind, ink.half_width_px);
    };
    add(static_cast<std::size_t>(line.style));
    if (line.style == LineStyle::partner_coast) add(glow_kind);
  }
}

void BandRaster::add_line(const BandLine& line, float top, std::size_t kind, float half_width) {
  float x0 = line.x0;
  float y0 = line.y0 - top;
  float x1 = line.x1;
  float y1 = line.y1 - top;
  // Only what may touch the band: long lines are cut.
  const float reach = half_width + 1.5F;
  const float bottom = static_cast<float>(band_rows) + reach;
  const float right = static_cast<float>(width_) + reach;
  if (std::min(y0, y1) < -reach || std::max(y0, y1) > bottom) {
    if (!clip_segment(y0, x0, y1, x1, -reach, bottom)) return;
  }
  if (std::min(x0, x1) < -reach || std::max(x0, x1) > right) {
    if (!clip_segment(x0, y0, x1, y1, -reach, right)) return;
  }
  lines_[kind].add(x0, y0, x1, y1, half_width, touched_);
}

void BandRaster::fill_row(int row, int y, const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out) {
  LandLayers layers{paint};
  TouchFlags* flags = touched_.row_of(row);
  const int blocks = (width_ + four - 1) / four;
  int begin = 0;
  for (int block = touched_.next(row, 0); block < blocks; block = touched_.next(row, block + 1)) {
    const int x = block * four;
    if (x > begin) fill_even(y, begin, x, layers, paint, sea, out);
    fill_touched(row, y, x, flags[block], layers, paint, sea, out);
    begin = x + four;
  }
  if (begin < width_) fill_even(y, begin, width_, layers, paint, sea, out);
  // What an edge in the last pixel added beyond it.
  for (std::size_t layer = 0; layer < ground_layers; ++layer) {
    float* sums = areas_[layer].row_of(row);
    std::fill_n(sums + static_cast<std::ptrdiff_t>(width_) * 4, 8, 0.0F);
  }
  std::fill_n(flags, touched_.per_row(), TouchFlags{0});
}

/// The last band may reach below the picture.
void BandRaster::forget_row(int row) {
  for (AreaSums& areas : areas_) std::fill_n(areas.row_of(row), (static_cast<std::size_t>(width_) + 2) * 4, 0.0F);
  for (LineCoverage& lines : lines_) lines.forget(row);
  std::fill_n(touched_.row_of(row), touched_.per_row(), TouchFlags{0});
}

void BandRaster::fill_even(int y, int from, int to, const LandLayers& layers, const GroundPaint& paint,
                           const std::uint32_t* sea, std::uint32_t* out) {
  if (layers.present() == 0) {
    std::copy(sea + from, sea + to, out + from);
    return;
  }
  Float4 land = layers.land();
  if (land.last() >= 1 - LandLayers::nothing && !layers.is_hatched()) {
    std::fill(out + from, out + to, (land * Float4{255}).bytes());
    return;
  }
  const int from_bottom = paint.height_px - 1 - y;
  for (int x = from; x < to; ++x) {
    if (layers.is_hatched()) land = layers.land_at(x, from_bottom);
    out[x] = (land * Float4{255} + Float4::of_bytes(sea[x]) * Float4{1 - land.last()}).bytes();
  }
}

/// Fills four pixels where areas change or lines run; beyond the last pixel there is no picture.
void BandRaster::fill_touched(int row, int y, int x, TouchFlags flags, LandLayers& layers, const GroundPaint& paint,
                              const std::uint32_t* sea, std::uint32_t* out) {
  const bool even = (flags & area_flags) == 0 && !layers.is_hatched();
  Four land;
  if (even) {
    land.at.fill(layers.land());
  } else {
    add_areas(row, y, x, flags, layers, paint, land);
  }
  const int count = std::min(four, paint.width_px - x);
  std::array<std::uint32_t, four> pixels{};
  Four colors;
  if (even && land.at[0].last() >= 1 - LandLayers::nothing) {
    for_each_flag(flags & lines_below, ground_layers, [&](std::size_t kind) { lines_[kind].forget(row, x); });
    colors.at.fill(land.at[0] * Float4{255});
  } else {
    std::copy_n(sea + x, count, pixels.data());
    colors.at = Float4::of_pixels(count == four ? sea + x : pixels.data());
    draw_lines(row, x, flags & lines_below, paint, colors);
    for_each_of_four([&](auto i) {
      const Float4 on = land.at[i];
      colors.at[i] = on * Float4{255} + colors.at[i] * (Float4{1} - on.template broadcast<3>());
    });
  }
  draw_lines(row, x, flags & lines_above, paint, colors);
  if (count == four) {
    Float4::store_pixels(colors.at, out + x);
  } else {
    Float4::store_pixels(colors.at, pixels.data());
    std::copy_n(pixels.data(), count, out + x);
  }
}

void BandRaster::draw_lines(int row, int x, TouchFlags kinds, const GroundPaint& paint, Four& colors) {
  for_each_flag(kinds, ground_layers, [&](std::size_t kind) {
    const LineInk& ink = paint.inks[kind];
    const Float4 color = Float4::load(ink.color.data());
    const Float4 share = min(lines_[kind].take(row, x), Float4{1}) * Float4{ink.opacity};
    for_each_of_four([&](auto i) {
      const Float4 below = colors.at[i];
      colors.at[i] = below + (color - below) * share.template broadcast<i>();
    });
  });
}

/// Goes on with the areas over four pixels and tells what land there is on each.
void BandRaster::add_areas(int row, int y, int x, TouchFlags flags, LandLayers& layers, const GroundPaint& paint,
                           Four& land) {
  const unsigned touched = flags & area_flags;
  // Mostly one layer lies alone on the sea.
  if ((touched | layers.present()) == touched && std::has_single_bit(touched) &&
      touched != flag_of_layer(LandLayers::claimed)) {
    const auto layer = static_cast<std::size_t>(std::countr_zero(touched));
    float* sums = areas_[layer].row_of(row) + static_cast<std::ptrdiff_t>(x) * 4;
    Float4 sum = layers.layer(layer);
    for_each_of_four([&](auto i) {
      sum = sum + Float4::load(sums + 4 * i);
      Float4{0}.store(sums + 4 * i);
      land.at[i] = min(sum, Float4{1});
    });
    layers.set_alone(layer, sum);
    return;
  }
  const int from_bottom = paint.height_px - 1 - y;
  const bool hatched = ((touched | layers.present()) & flag_of_layer(LandLayers::claimed)) != 0;
  Float4 last = layers.land();
  for_each_of_four([&](auto i) {
    bool changed = hatched;
    for_each_flag(touched, 0, [&](std::size_t layer) {
      float* sum = areas_[layer].row_of(row) + static_cast<std::ptrdiff_t>(x + i) * 4;
      const Float4 change = Float4::load(sum);
      if (!change.any()) return;
      layers.change(layer, change);
      Float4{0}.store(sum);
      changed = true;
    });
    if (changed) last = layers.land_at(x + i, from_bottom);
    land.at[i] = last;
  });
  layers.settle();
}

}  // namespace kakehashi
