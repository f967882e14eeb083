#include "geo/ground/ground_picture.hpp"

#include "geo/boundary/part_plane.hpp"
#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// Pieces are traced in this many parts: a fixed number, so that the picture does not depend on the number of threads.
constexpr std::size_t trace_parts = 8;

using Premultiplied = std::array<float, 4>;

Premultiplied fill_of(const GroundStyle& style, std::int32_t feature) {
  if (feature < 0 || static_cast<std::size_t>(feature) >= style.fills.size()) return {};
  return in_pixel_order(style.fills[static_cast<std::size_t>(feature)], 1, 1);
}

Premultiplied difference(const Premultiplied& a, const Premultiplied& b) {
  return {a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3]};
}

ArcChange change_at(const GroundLevel::Arc& arc, const GroundStyle& style) {
  ArcChange change;
  if (arc.left == arc.right) return change;
  const Premultiplied left = fill_of(style, arc.left);
  const Premultiplied right = fill_of(style, arc.right);
  if (arc.left >= 0) change.left_layer = style.worldview.layer(arc.left);
  if (arc.right >= 0) change.right_layer = style.worldview.layer(arc.right);
  if (arc.left >= 0 && arc.right >= 0 && change.left_layer == change.right_layer) {
    change.left = difference(left, right);
    change.on_left = left != right;
    return change;
  }
  change.left = left;
  change.on_left = arc.left >= 0;
  change.right = difference({}, right);
  change.on_right = arc.right >= 0;
  return change;
}

/// Whether a point lies inside a part, by the edges that a ray from it crosses in the part's plane.
bool contains(const GroundLevel& level, const GroundLevel::Part& part, Vector3 point) {
  const PartPlane plane{part.center, part.radius_rad};
  const auto at = plane.project(point);
  const auto project = [&](const GroundPoint& p) { return plane.project({p[0], p[1], p[2]}); };
  bool inside = false;
  for (const std::int32_t number : part.arcs) {
    const GroundLevel::Arc& arc = level.arcs[static_cast<std::size_t>(number >= 0 ? number : ~number)];
    if (arc.count == 0) continue;
    auto from = project(level.points[arc.first]);
    for (std::uint32_t i = arc.first + 1; i < arc.first + arc.count; ++i) {
      const auto to = project(level.points[i]);
      if ((from[1] > at[1]) != (to[1] > at[1]) &&
          at[0] < from[0] + (at[1] - from[1]) * (to[0] - from[0]) / (to[1] - from[1])) {
        inside = !inside;
      }
      from = to;
    }
  }
  return inside;
}

/// What lies around the point opposite to the centre of the view, which is infinitely far on every side.
void set_far_left(const GroundLevel& level, const GroundStyle& style, const ViewTransform& view, GroundPaint& paint) {
  paint.far_left = {};
  const Vector3 antipode = view.unrotate({0, 0, -1});
  for (const GroundLevel::Part& part : level.parts) {
    if (angle_between(part.center, antipode) > part.radius_rad || !contains(level, part, antipode)) continue;
    const auto feature = static_cast<std::int32_t>(part.feature);
    paint.far_left.at(static_cast<std::size_t>(style.worldview.layer(feature))) = fill_of(style, feature);
  }
}

LineInk ink_of(const Pen& pen) {
  return {.color = in_pixel_order(pen.color, 255, 1), .opacity = pen.color.a, .half_width_px = pen.width_px / 2};
}

LineReach reach_of(const GroundStyle& style) {
  LineReach reach{};
  for (std::size_t i = 0; i < reach.size(); ++i) {
    reach.at(i) = style.pens.at(i).color.a > 0 ? style.pens.at(i).width_px / 2 + 1 : 0;
  }
  float& coast = reach.at(static_cast<std::size_t>(LineStyle::partner_coast));
  if (style.glow.color.a > 0) coast = std::max(coast, style.glow.width_px / 2 + 1);
  return reach;
}

}  // namespace

void GroundPicture::draw(const GroundLevel* level, const GroundStyle& style, const ViewTransform& view, int width_px,
                         int height_px, std::span<std::uint32_t> pixels) {
  if (width_px <= 0 || height_px <= 0) return;
  if (width_px != paint_.width_px) rasters_.clear();
  paint_.style = &style;
  for (std::size_t kind = 0; kind < line_styles; ++kind) paint_.inks[kind] = ink_of(style.pens[kind]);
  paint_.inks[glow_kind] = ink_of(style.glow);
  paint_.width_px = width_px;
  paint_.height_px = height_px;
  paint_.center_x_px = view.center_px().x;
  paint_.center_y_px = view.center_px().y;
  paint_.rim_px = view.projection().rim_radius() * view.pixels_per_radian();
  const double corner_px = std::hypot(width_px, height_px) / 2;
  sea_.set({style.sea_center, style.sea_edge, std::min(paint_.rim_px, corner_px), paint_.center_x_px,
            paint_.center_y_px, width_px, height_px});
  graticule_.set_step(style.graticule_step_deg);
  paint_.changes.clear();
  paint_.far_left = {};
  if (level != nullptr) {
    for (const GroundLevel::Arc& arc : level->arcs) paint_.changes.push_back(change_at(arc, style));
    set_far_left(*level, style, view, paint_);
  }
  trace(level, style, view);
  const std::size_t bands = parts_.front().edges.size();
  workers_->parallel_for(bands, [&](std::size_t band) {
    const auto raster = rasters_.take([this] { return std::make_unique<BandRaster>(paint_.width_px); });
    for (const GroundBands& part : parts_)
      raster->add(static_cast<int>(band), part.edges[band], part.lines[band], paint_);
    raster->fill(static_cast<int>(band), paint_, sea_, pixels);
  });
}

void GroundPicture::trace(const GroundLevel* level, const GroundStyle& style, const ViewTransform& view) {
  parts_.resize(trace_parts);
  const LineReach reach = reach_of(style);
  workers_->parallel_for(trace_parts, [&](std::size_t part) {
    GroundBands& bands = parts_[part];
    bands.reset(paint_.height_px);
    GroundTracer tracer{view, paint_.width_px, paint_.height_px, reach, style.worldview};
    const auto share = [part](const auto& all) {
      const std::size_t begin = all.size() * part / trace_parts;
      return std::span{all}.subspan(begin, all.size() * (part + 1) / trace_parts - begin);
    };
    for (const Graticule::Stretch& stretch : share(graticule_.stretches())) tracer.trace(stretch, bands);
    if (level == nullptr) return;
    for (const GroundLevel::Piece& piece : share(level->pieces)) {
      const ArcChange& change = paint_.changes[piece.arc];
      tracer.trace(*level, piece, change.on_left || change.on_right, bands);
    }
  });
}

}  // namespace kakehashi
