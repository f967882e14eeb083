#include "geo/ground/band_raster.hpp"

#include "geo/raster/line_walk.hpp"
#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace kakehashi {

namespace {

constexpr int rows = GroundBands::rows;
constexpr std::uint8_t below_flag = 1U << 4U;
constexpr std::uint8_t above_flag = 1U << 5U;
constexpr std::uint8_t area_flags = below_flag - 1;
/// Less than half of a step of eight bits: rounding errors of sums, not areas.
constexpr float nothing = 1.0F / 1024;

constexpr std::uint8_t flag_of(std::size_t layer) { return static_cast<std::uint8_t>(1U << layer); }

struct AlongRows {
  int major_size, minor_size;
  static constexpr int major_stride = 1;
  int minor_stride;
};
struct AlongColumns {
  int major_size, minor_size;
  int major_stride;
  static constexpr int minor_stride = 1;
};

PixelSum ink_of(Rgba color) { return {color.b * color.a, color.g * color.a, color.r * color.a, color.a}; }

/// What is drawn over `ground` (0 to 255, opaque) by sums of premultiplied colours, which may be more than all. Sums
/// are read once: they begin anew. Without a branch for those that are 0, which come as they like.
Quad over(Quad ground, PixelSum& sum) {
  Quad ink = Quad::load(&sum.blue);
  Quad{0}.store(&sum.blue);
  if (ink.last() > 1) ink = ink * Quad{1 / ink.last()};
  return ground * (Quad{1} - ink.spread<3>()) + ink * Quad{255};
}

}  // namespace

/// The areas at a pixel: the sums so far of each layer, premultiplied.
struct BandRaster::Carry {
  std::array<Quad, ground_layers> layers{Quad{0}, Quad{0}, Quad{0}, Quad{0}};

  [[nodiscard]] Quad of(GroundLayer layer) const { return layers[static_cast<std::size_t>(layer)]; }
  [[nodiscard]] bool is_hatched() const { return of(GroundLayer::claimed).last() > nothing; }

  /// What lies `on` a pixel takes the place of `below`, which keeps at most what is left: areas that share a border
  /// leave no gap between them.
  [[nodiscard]] static Quad placed(Quad on, Quad below) {
    const float taken = on.last();
    const float there = below.last();
    if (taken <= nothing) return below;
    if (there <= nothing) return on;
    return on + below * Quad{std::clamp((1 - taken) / there, 0.0F, 1.0F)};
  }

  /// All land of a pixel, premultiplied.
  [[nodiscard]] Quad land(const GroundStyle& style, int x, int y_from_bottom) const {
    Quad result = placed(of(GroundLayer::region), of(GroundLayer::country));
    if (is_hatched()) result = placed(hatched(of(GroundLayer::claimed), style, x, y_from_bottom), result);
    const Quad lake = of(GroundLayer::lake);
    if (lake.last() > nothing) result = lake + result * Quad{std::max(0.0F, 1 - lake.last())};
    const float share = result.last();
    return share > 1 ? result * Quad{1 / share} : result;
  }

  static Quad hatched(Quad fill, const GroundStyle& style, int x, int y_from_bottom) {
    constexpr float diagonal = 0.70710678F;
    const float period = style.hatch_period_px / diagonal;
    const float across = std::fmod(static_cast<float>(x) + static_cast<float>(y_from_bottom) + 1, period) * diagonal;
    const float from_line = std::abs(across - style.hatch_period_px / 2);
    const float share = std::clamp(style.hatch_width_px / 2 + 0.5F - from_line, 0.0F, 1.0F) * style.hatch.a;
    const Quad line = pixel_quad(style.hatch, fill.last(), 1);
    return fill * Quad{1 - share} + line * Quad{share};
  }
};

BandRaster::BandRaster(int width_px)
    : width_(width_px),
      stride_(static_cast<std::size_t>(width_px)),
      touched_(width_px, rows),
      areas_{AreaSums{width_px, rows, flag_of(0)}, AreaSums{width_px, rows, flag_of(1)},
             AreaSums{width_px, rows, flag_of(2)}, AreaSums{width_px, rows, flag_of(3)}},
      below_(stride_ * rows),
      above_(stride_ * rows) {}

void BandRaster::add(int band, std::span<const BandEdge> edges, std::span<const BandLine> lines,
                     const GroundPaint& paint) {
  const auto top = static_cast<float>(band * rows);
  add_edges(top, edges, paint);
  add_lines(top, lines, paint);
}

void BandRaster::fill(int band, const GroundPaint& paint, SeaPicture& sea, std::span<std::uint32_t> pixels) {
  const int top = band * rows;
  for (int row = 0; row < rows; ++row) {
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
          .add_edge(edge.x0, edge.y0 - top, edge.x1, edge.y1 - top, Quad::load(by.data()), touched_);
    };
    if (change.on_left) add(change.left_layer, change.left);
    if (change.on_right) add(change.right_layer, change.right);
  }
}

void BandRaster::add_lines(float top, std::span<const BandLine> lines, const GroundPaint& paint) {
  for (const BandLine& line : lines) {
    const bool graticule = line.style == LineStyle::graticule;
    if (line.style == LineStyle::partner_coast && paint.style->glow.color.a > 0) {
      add_line(line, top, paint.style->glow, below_, below_flag);
    }
    const Pen& pen = paint.style->pens.at(static_cast<std::size_t>(line.style));
    if (pen.color.a > 0) {
      add_line(line, top, pen, graticule ? below_ : above_, graticule ? below_flag : above_flag);
    }
  }
}

void BandRaster::add_line(const BandLine& line, float top, const Pen& pen, Lines& sums, std::uint8_t flag) {
  float x0 = line.x0;
  float y0 = line.y0 - top;
  float x1 = line.x1;
  float y1 = line.y1 - top;
  const float half = pen.width_px / 2;
  const float reach = half + 1.5F;
  // Only what may touch the band, so that long lines mark few blocks.
  const auto clip = [](float& a0, float& b0, float& a1, float& b1, float low, float high) {
    const float slope = a1 != a0 ? (b1 - b0) / (a1 - a0) : 0;
    const float a = a0;
    const float b = b0;
    const auto cut = [&](float& a_end, float& b_end) {
      const float inside = std::clamp(a_end, low, high);
      if (inside == a_end) return;
      b_end = b + (inside - a) * slope;
      a_end = inside;
    };
    cut(a0, b0);
    cut(a1, b1);
    return a0 != a1 || (a0 > low && a0 < high);
  };
  if (!clip(y0, x0, y1, x1, -reach, static_cast<float>(rows) + reach)) return;
  if (!clip(x0, y0, x1, y1, -reach, static_cast<float>(width_) + reach)) return;
  const int from = std::clamp(static_cast<int>(std::min(x0, x1) - reach), 0, width_ - 1);
  const int to = std::clamp(static_cast<int>(std::max(x0, x1) + reach) + 1, 0, width_ - 1);
  const int first = std::clamp(floor_of(std::min(y0, y1) - reach), 0, rows - 1);
  const int last = std::clamp(floor_of(std::max(y0, y1) + reach), 0, rows - 1);
  for (int row = first; row <= last; ++row) touched_.touch(row, from, to, flag);
  const int stride = static_cast<int>(stride_);
  if (std::abs(x1 - x0) >= std::abs(y1 - y0)) {
    walk_line(sums.data(), AlongRows{width_, rows, stride}, x0, y0, x1, y1, half, ink_of(pen.color));
  } else {
    walk_line(sums.data(), AlongColumns{rows, width_, stride}, y0, x0, y1, x1, half, ink_of(pen.color));
  }
}

void BandRaster::fill_row(int row, int y, const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out) {
  Carry carry;
  for (std::size_t layer = 0; layer < ground_layers; ++layer) {
    carry.layers.at(layer) = Quad::load(paint.far_left.at(layer).data());
  }
  std::uint8_t* flags = touched_.row_of(row);
  constexpr int pixels = TouchedBlocks::pixels;
  const int blocks = (width_ + pixels - 1) / pixels;
  int begin = 0;
  for (int block = 0; block < blocks; ++block) {
    if (flags[block] == 0) continue;
    if (block * pixels > begin) fill_even(y, begin, block * pixels, carry, paint, sea, out);
    const int end = std::min(width_, (block + 1) * pixels);
    fill_touched(row, y, block * pixels, end, flags[block], carry, paint, sea, out);
    begin = end;
  }
  if (begin < width_) fill_even(y, begin, width_, carry, paint, sea, out);
  // What an edge in the last pixel added beyond it.
  for (std::size_t layer = 0; layer < ground_layers; ++layer) {
    float* sums = areas_.at(layer).row_of(row);
    std::fill_n(sums + static_cast<std::ptrdiff_t>(width_) * 4, 8, 0.0F);
  }
  std::memset(flags, 0, touched_.per_row());
}

/// The last band may reach below the picture.
void BandRaster::forget_row(int row) {
  for (AreaSums& areas : areas_) std::fill_n(areas.row_of(row), (stride_ + 2) * 4, 0.0F);
  const std::size_t begin = static_cast<std::size_t>(row) * stride_;
  for (Lines* lines : {&below_, &above_}) std::fill_n(lines->data() + begin, stride_, PixelSum{});
  std::memset(touched_.row_of(row), 0, touched_.per_row());
}

void BandRaster::fill_even(int y, int from, int to, const Carry& carry, const GroundPaint& paint,
                           const std::uint32_t* sea, std::uint32_t* out) {
  const int from_bottom = paint.height_px - 1 - y;
  Quad land = carry.land(*paint.style, from, from_bottom);
  if (land.last() >= 1 - nothing && !carry.is_hatched()) {
    std::fill(out + from, out + to, (land * Quad{255}).bytes());
    return;
  }
  if (land.last() <= nothing) {
    std::copy(sea + from, sea + to, out + from);
    return;
  }
  for (int x = from; x < to; ++x) {
    if (carry.is_hatched()) land = carry.land(*paint.style, x, from_bottom);
    out[x] = (land * Quad{255} + Quad::of_bytes(sea[x]) * Quad{1 - land.last()}).bytes();
  }
}

void BandRaster::fill_touched(int row, int y, int from, int to, std::uint8_t flags, Carry& carry,
                              const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out) {
  PixelSum* below = below_.data() + static_cast<std::size_t>(row) * stride_;
  PixelSum* above = above_.data() + static_cast<std::size_t>(row) * stride_;
  if ((flags & area_flags) != 0 || carry.is_hatched()) {
    fill_areas(row, y, from, to, flags, carry, paint, sea, out);
    return;
  }
  const Quad land = carry.land(*paint.style, from, paint.height_px - 1 - y) * Quad{255};
  const Quad sea_share{1 - land.last() / 255};
  const bool opaque = land.last() >= 255 * (1 - nothing);
  if (opaque && (flags & below_flag) != 0) std::fill(below + from, below + to, PixelSum{});
  for (int x = from; x < to; ++x) {
    Quad color = land;
    if (!opaque) {
      Quad ground = Quad::of_bytes(sea[x]);
      if ((flags & below_flag) != 0) ground = over(ground, below[x]);
      color = land + ground * sea_share;
    }
    if ((flags & above_flag) != 0) color = over(color, above[x]);
    out[x] = color.bytes();
  }
}

void BandRaster::fill_areas(int row, int y, int from, int to, std::uint8_t flags, Carry& carry,
                            const GroundPaint& paint, const std::uint32_t* sea, std::uint32_t* out) {
  const int from_bottom = paint.height_px - 1 - y;
  PixelSum* below = below_.data() + static_cast<std::size_t>(row) * stride_;
  PixelSum* above = above_.data() + static_cast<std::size_t>(row) * stride_;
  std::array<float*, ground_layers> sums{};
  std::array<std::size_t, ground_layers> touched{};
  std::size_t count = 0;
  for (std::size_t layer = 0; layer < ground_layers; ++layer) {
    sums[layer] = areas_[layer].row_of(row);
    if ((flags & flag_of(layer)) != 0) touched[count++] = layer;
  }
  Quad land = carry.land(*paint.style, from, from_bottom);
  for (int x = from; x < to; ++x) {
    bool changed = carry.is_hatched();
    for (std::size_t i = 0; i < count; ++i) {
      float* sum = sums[touched[i]] + static_cast<std::ptrdiff_t>(x) * 4;
      const Quad change = Quad::load(sum);
      if (!change.any()) continue;
      carry.layers[touched[i]] = carry.layers[touched[i]] + change;
      Quad{0}.store(sum);
      changed = true;
    }
    if (changed) land = carry.land(*paint.style, x, from_bottom);
    Quad ground = Quad::of_bytes(sea[x]);
    if ((flags & below_flag) != 0) ground = over(ground, below[x]);
    Quad color = land * Quad{255} + ground * (Quad{1} - land.spread<3>());
    if ((flags & above_flag) != 0) color = over(color, above[x]);
    out[x] = color.bytes();
  }
}

void BandRaster::cut_at_rim(int y, const GroundPaint& paint, std::uint32_t* out) {
  const double dy = y + 0.5 - paint.center_y_px;
  const Quad color = pixel_quad(paint.style->space, 255, 1);
  // Outside `outer` there is nothing but space, inside `inner` nothing of it.
  const auto half_chord = [dy](double radius) {
    return radius > std::abs(dy) ? std::sqrt(radius * radius - dy * dy) : -1;
  };
  const double outer = half_chord(paint.rim_px + 0.5);
  const double inner = half_chord(paint.rim_px - 0.5);
  const auto pixel = [&](double x) { return std::clamp(static_cast<int>(std::floor(x)), 0, paint.width_px); };
  const int left = outer < 0 ? paint.width_px : pixel(paint.center_x_px - outer - 0.5);
  const int right = outer < 0 ? paint.width_px : pixel(paint.center_x_px + outer + 1.5);
  std::fill(out, out + left, color.bytes());
  std::fill(out + right, out + paint.width_px, color.bytes());
  const auto blend = [&](int from, int to) {
    for (int x = from; x < to; ++x) {
      const double dx = x + 0.5 - paint.center_x_px;
      const auto shown = static_cast<float>(std::clamp(paint.rim_px + 0.5 - std::hypot(dx, dy), 0.0, 1.0));
      out[x] = (Quad::of_bytes(out[x]) * Quad{shown} + color * Quad{1 - shown}).bytes();
    }
  };
  if (inner < 0) {
    blend(left, right);
  } else {
    blend(left, std::max(left, pixel(paint.center_x_px - inner + 0.5)));
    blend(std::min(right, pixel(paint.center_x_px + inner - 0.5)), right);
  }
}

}  // namespace kakehashi
