#include "geo/arcs/tile_bins.hpp"

#include "geo/raster/clip_segment.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

constexpr float min_taper = 0.55F;

/// The width factor at a fraction of an arc's length: full in the middle.
float taper_at(float t) { return min_taper + (1 - min_taper) * std::sin(std::numbers::pi_v<float> * t); }

/// Rounded; the sum is positive before it is cut off, and no library call as std::lrint is.
std::int16_t units(float px) {
  constexpr int far_below = 32768;
  const float rounded = px * TilePiece::units_per_px + static_cast<float>(far_below) + 0.5F;
  return static_cast<std::int16_t>(static_cast<int>(rounded) - far_below);
}

}  // namespace

void TileBins::add(std::span<const TracedPoint> points, const Pen& pen) {
  const float half = std::min(pen.half_width_px, max_half_width_px);
  float along = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (points[i].begins) continue;
    const TracedPoint& from = points[i - 1];
    const TracedPoint& to = points[i];
    const float taper = taper_at((from.t + to.t) / 2);
    Line line{from.x, from.y, to.x, to.y, half, {}};
    line.piece.arc = pen.arc & 0xFFFFFFU;
    line.piece.taper = static_cast<unsigned>(taper * 255) & 0xFFU;
    if (pen.dash_px <= 0) {
      add_line(line);
      continue;
    }
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float length = std::hypot(dx, dy);
    const float dash = pen.dash_px * 0.58F;
    const float first = -std::fmod(along, pen.dash_px);
    const int dashes = static_cast<int>(std::ceil((length - first) / pen.dash_px));
    for (int dash_number = 0; dash_number < dashes; ++dash_number) {
      const float begin = first + static_cast<float>(dash_number) * pen.dash_px;
      const float on = std::max(begin, 0.0F) / length;
      const float off = std::min(begin + dash, length) / length;
      if (off <= on) continue;
      line.x0 = from.x + dx * on;
      line.y0 = from.y + dy * on;
      line.x1 = from.x + dx * off;
      line.y1 = from.y + dy * off;
      add_line(line);
    }
    along += length;
  }
}

void TileBins::add_line(Line line) {
  const float reach = line.half_width_px * 1.5F + 2;
  const auto width = static_cast<float>(grid_.width_px);
  const auto height = static_cast<float>(grid_.height_px);
  if (!clip_segment(line.x0, line.y0, line.x1, line.y1, -reach, width + reach)) return;
  if (!clip_segment(line.y0, line.x0, line.y1, line.x1, -reach, height + reach)) return;
  const float dx = line.x1 - line.x0;
  const float dy = line.y1 - line.y0;
  length_px_ += std::sqrt(dx * dx + dy * dy);
  const auto column_of = [&](float x) {
    return std::clamp(static_cast<int>(x) / TileGrid::tile_width_px, 0, grid_.columns - 1);
  };
  const auto row_of = [&](float y) {
    return std::clamp(static_cast<int>(y) / TileGrid::tile_height_px, 0, grid_.rows - 1);
  };
  const int first_row = row_of(std::min(line.y0, line.y1) - reach);
  const int last_row = row_of(std::max(line.y0, line.y1) + reach);
  for (int row = first_row; row <= last_row; ++row) {
    // The stretch of the line near this row of tiles tells which columns it crosses there.
    Line in_row = line;
    const auto top = static_cast<float>(row * TileGrid::tile_height_px);
    if (!clip_segment(in_row.y0, in_row.x0, in_row.y1, in_row.x1, top - reach, top + TileGrid::tile_height_px + reach))
      continue;
    const int first_column = column_of(std::min(in_row.x0, in_row.x1) - reach);
    const int last_column = column_of(std::max(in_row.x0, in_row.x1) + reach);
    for (int column = first_column; column <= last_column; ++column) add_to_tile(in_row, column, row, reach);
  }
}

void TileBins::add_to_tile(const Line& line, int column, int row, float reach) {
  const auto left = static_cast<float>(column * TileGrid::tile_width_px);
  const auto top = static_cast<float>(row * TileGrid::tile_height_px);
  Line inside = line;
  if (!clip_segment(inside.x0, inside.y0, inside.x1, inside.y1, left - reach, left + TileGrid::tile_width_px + reach))
    return;
  TilePiece piece = line.piece;
  piece.x0 = units(inside.x0 - left);
  piece.y0 = units(inside.y0 - top);
  piece.x1 = units(inside.x1 - left);
  piece.y1 = units(inside.y1 - top);
  pieces_.push_back(piece);
  tiles_.push_back(static_cast<std::uint32_t>(grid_.index(row, column)));
}

void TileBins::sort() {
  begins_.assign(grid_.count() + 1, 0);
  for (const std::uint32_t tile : tiles_) ++begins_[tile + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  std::vector<TilePiece> sorted(pieces_.size());
  std::vector<std::uint32_t> next = begins_;
  for (std::size_t i = 0; i < pieces_.size(); ++i) sorted[next[tiles_[i]]++] = pieces_[i];
  pieces_ = std::move(sorted);
  tiles_ = {};
}

std::span<const TilePiece> TileBins::in(std::size_t tile) const {
  return std::span{pieces_}.subspan(begins_[tile], begins_[tile + 1] - begins_[tile]);
}

}  // namespace kakehashi
