#include "geo/ground/ground_tracer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// The circle for points beyond the rim, in radii of the rim. A chord over less than 79° of it stays outside the rim.
constexpr double circle_radius = 1.3;
constexpr double max_chord_rad = 1;
constexpr int max_steps = 256;  // of a stretch of the graticule

float widest(const LineReach& reach) { return std::max(0.0F, *std::max_element(reach.begin(), reach.end())); }

int band_of(float y, int bands) {
  const auto rows = static_cast<float>(GroundBands::rows);
  return std::clamp(static_cast<int>(y / rows), 0, bands - 1);
}

}  // namespace

void GroundBands::reset(int height_px) {
  const auto bands = static_cast<std::size_t>((height_px + rows - 1) / rows);
  edges.resize(bands);
  lines.resize(bands);
  for (auto& band : edges) band.clear();
  for (auto& band : lines) band.clear();
}

GroundTracer::GroundTracer(const ViewTransform& view, int width_px, int height_px, const LineReach& reach,
                           const WorldviewMap& worldview)
    : view_(view),
      caps_(view_, width_px, height_px, widest(reach) + 1),
      equal_area_(view.projection().blend() == 1 && view.projection().to() == ProjectionKind::equal_area),
      min_z_(view.projection().min_z()),
      scale_(view.pixels_per_radian()),
      center_x_(view.center_px().x),
      center_y_(view.center_px().y),
      circle_px_(circle_radius * view.projection().rim_radius() * scale_),
      width_(static_cast<float>(width_px)),
      height_(static_cast<float>(height_px)),
      reach_(reach),
      worldview_(worldview) {}

GroundTracer::Spot GroundTracer::spot(double x, double y, double z) const {
  const auto& rows = view_.rows();
  const double across = rows[0].x * x + rows[0].y * y + rows[0].z * z;
  const double up = rows[1].x * x + rows[1].y * y + rows[1].z * z;
  const double depth = rows[2].x * x + rows[2].y * y + rows[2].z * z;
  const bool beyond = depth < min_z_;
  double scale = scale_;
  if (beyond) {
    scale = circle_px_ / std::max(1e-12, std::sqrt(across * across + up * up));
  } else {
    scale *= equal_area_ ? std::sqrt(2 / (1 + depth)) : view_.projection().scale(depth);
  }
  return {static_cast<float>(center_x_ + across * scale), static_cast<float>(center_y_ - up * scale), beyond};
}

void GroundTracer::trace(const GroundLevel& level, const GroundLevel::Piece& piece, bool fills, GroundBands& bands) {
  const CapPlace place = caps_.place(piece.center, piece.radius_rad);
  if (place == CapPlace::aside) return;
  const GroundLevel::Arc& arc = level.arcs[piece.arc];
  const LineStyle style = worldview_.line_style(arc.kind, arc.left, arc.right);
  const bool stroked = reach_.at(static_cast<std::size_t>(style)) > 0;
  if (!fills && !stroked) return;
  const auto spot_at = [&](std::uint32_t i) {
    const GroundPoint& p = level.points[i];
    return spot(p[0], p[1], p[2]);
  };
  const std::uint32_t end = piece.first + piece.count;
  spots_.clear();
  if (place == CapPlace::left) {
    // All that matters is from which row to which other one it leads.
    if (!fills) return;
    spots_ = {spot_at(piece.first), spot_at(end - 1)};
    for (Spot& spot : spots_) spot.x = std::min(spot.x, 0.0F);
    trace_edges(spots_, piece.arc, bands);
    return;
  }
  if (place == CapPlace::beyond_rim) {
    const double from_antipode = std::numbers::pi - std::acos(std::clamp(view_.rotate(piece.center).z, -1.0, 1.0));
    if (!fills) return;
    if (from_antipode > piece.radius_rad + 1e-6) {
      // On the circle it cannot go round: its ends tell all.
      spots_ = {spot_at(piece.first), spot_at(end - 1)};
      trace_edges(spots_, piece.arc, bands);
      return;
    }
  }
  for (std::uint32_t i = piece.first; i < end; ++i) spots_.push_back(spot_at(i));
  if (fills) trace_edges(spots_, piece.arc, bands);
  if (stroked && place != CapPlace::beyond_rim) trace_lines(spots_, style, bands);
}

void GroundTracer::trace_edges(std::span<const Spot> spots, std::uint32_t arc, GroundBands& bands) const {
  for (std::size_t i = 1; i < spots.size(); ++i) {
    if (spots[i - 1].beyond && spots[i].beyond) {
      add_edge_on_circle(spots[i - 1], spots[i], arc, bands);
    } else {
      add_edge(spots[i - 1], spots[i], arc, bands);
    }
  }
}

void GroundTracer::add_edge(const Spot& from, const Spot& to, std::uint32_t arc, GroundBands& bands) const {
  const float top = std::min(from.y, to.y);
  const float bottom = std::max(from.y, to.y);
  if (bottom <= 0 || top >= height_ || top == bottom || std::min(from.x, to.x) >= width_) return;
  const auto count = static_cast<int>(bands.edges.size());
  const int last = band_of(bottom, count);
  for (int band = band_of(top, count); band <= last; ++band) {
    bands.edges[static_cast<std::size_t>(band)].push_back({from.x, from.y, to.x, to.y, arc});
  }
}

void GroundTracer::add_edge_on_circle(const Spot& from, const Spot& to, std::uint32_t arc, GroundBands& bands) const {
  const double begin = std::atan2(from.y - center_y_, from.x - center_x_);
  const double turn = std::remainder(std::atan2(to.y - center_y_, to.x - center_x_) - begin, 2 * std::numbers::pi);
  const int steps = static_cast<int>(std::abs(turn) / max_chord_rad) + 1;
  Spot previous = from;
  for (int step = 1; step <= steps; ++step) {
    Spot next = to;
    if (step < steps) {
      const double angle = begin + turn * step / steps;
      next.x = static_cast<float>(center_x_ + circle_px_ * std::cos(angle));
      next.y = static_cast<float>(center_y_ + circle_px_ * std::sin(angle));
    }
    add_edge(previous, next, arc, bands);
    previous = next;
  }
}

void GroundTracer::trace_lines(std::span<const Spot> spots, LineStyle style, GroundBands& bands) const {
  const float reach = reach_.at(static_cast<std::size_t>(style));
  const auto count = static_cast<int>(bands.lines.size());
  for (std::size_t i = 1; i < spots.size(); ++i) {
    const Spot& from = spots[i - 1];
    const Spot& to = spots[i];
    if (from.beyond || to.beyond) continue;
    const float top = std::min(from.y, to.y) - reach;
    const float bottom = std::max(from.y, to.y) + reach;
    if (bottom <= 0 || top >= height_ || std::min(from.x, to.x) - reach >= width_ ||
        std::max(from.x, to.x) + reach <= 0) {
      continue;
    }
    const int last = band_of(bottom, count);
    for (int band = band_of(top, count); band <= last; ++band) {
      bands.lines[static_cast<std::size_t>(band)].push_back({from.x, from.y, to.x, to.y, style});
    }
  }
}

void GroundTracer::trace(const Graticule::Stretch& stretch, GroundBands& bands) {
  if (reach_.at(static_cast<std::size_t>(LineStyle::graticule)) <= 0) return;
  if (caps_.place(stretch.center, stretch.radius_rad) != CapPlace::maybe) return;
  // A chord of a circle lies within a quarter of a pixel of it when its angle is at most this.
  const double pace_rad = std::sqrt(2 / scale_);
  const int steps = std::clamp(static_cast<int>(std::ceil(2 * stretch.radius_rad / pace_rad)), 1, max_steps);
  spots_.clear();
  for (int step = 0; step <= steps; ++step) {
    const Vector3 p = stretch.at(static_cast<double>(step) / steps);
    spots_.push_back(spot(p.x, p.y, p.z));
  }
  trace_lines(spots_, LineStyle::graticule, bands);
}

}  // namespace kakehashi
