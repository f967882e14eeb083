#include "viewer/draw/crowd_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace kakehashi {

namespace {

/// What a step towards the whole picture may take: less than a frame that people notice.
constexpr double step_ms = 24;
constexpr double whole = std::numeric_limits<double>::infinity();

}  // namespace

bool CrowdPainter::clear() {
  if (!view_) return false;
  crowd_ = {};
  view_.reset();
  gathered_ = false;
  picture_.begin({}, 1, 1, 1, {});
  return true;
}

void CrowdPainter::prepare(const CrowdInput& crowd) {
  crowd_ = crowd;
  view_.reset();
  own_bundles_ = {};
  bundles_ = crowd.bundles != nullptr ? crowd.bundles : &own_bundles_;
  if (crowd.bundles != nullptr || crowd.arcs.size() <= max_arcs_moving) return;
  own_bundles_ = gather(crowd.arcs, crowd.from_area, crowd.to_area, max_arcs_moving);
}

std::vector<std::uint32_t> CrowdPainter::seen(const ViewTransform& view, PictureSize size) const {
  const ArcTracer tracer{view, size.width_px, size.height_px, 16};
  constexpr std::size_t parts = 16;
  std::array<std::vector<std::uint32_t>, parts> of_part;
  const std::size_t in_part = crowd_.arcs.size() / parts + 1;
  workers_->parallel_for(parts, [&](std::size_t part) {
    const std::size_t end = std::min(crowd_.arcs.size(), (part + 1) * in_part);
    for (std::size_t i = part * in_part; i < end && of_part.at(part).size() <= max_arcs_moving; ++i) {
      if (tracer.may_see(crowd_.arcs[i])) of_part.at(part).push_back(static_cast<std::uint32_t>(i));
    }
  });
  std::vector<std::uint32_t> all;
  for (const auto& numbers : of_part) all.insert(all.end(), numbers.begin(), numbers.end());
  return all;
}

void CrowdPainter::begin_moving(const ViewTransform& view, PictureSize size, double scale) {
  const auto width = static_cast<int>(size.width_px);
  const auto height = static_cast<int>(size.height_px);
  if (crowd_.arcs.size() <= max_arcs_moving) {
    picture_.begin(view, width, height, scale, crowd_.arcs, {}, ArcSums::not_kept);
    gathered_ = false;
    return;
  }
  std::vector<std::uint32_t> shown = seen(view, size);
  gathered_ = shown.size() > max_arcs_moving;
  if (gathered_) {
    picture_.begin(view, width, height, scale, bundles_->arcs(), {}, ArcSums::not_kept);
  } else if (shown.empty()) {
    picture_.begin(view, width, height, scale, {});
  } else {
    picture_.begin(view, width, height, scale, crowd_.arcs, std::move(shown), ArcSums::not_kept);
  }
}

void CrowdPainter::begin_whole(const ViewTransform& view, PictureSize size, double scale) {
  gathered_ = false;
  picture_.begin(view, static_cast<int>(size.width_px), static_cast<int>(size.height_px), scale, crowd_.arcs);
}

bool CrowdPainter::update(const CrowdInput& crowd, const ViewTransform& view, PictureSize size, double scale,
                          Patience patience) {
  if (crowd.revision != crowd_.revision || crowd.arcs.data() != crowd_.arcs.data()) prepare(crowd);
  const bool moved = !view_ || *view_ != view || size.width_px != size_.width_px || size.height_px != size_.height_px ||
                     scale != scale_;
  view_ = view;
  size_ = size;
  scale_ = scale;
  if (patience == Patience::complete) {
    if (!moved && complete()) return false;
    begin_whole(view, size, scale);
    picture_.add(whole);
  } else if (moved) {
    begin_moving(view, size, scale);
    picture_.add(whole);
  } else if (patience == Patience::step && !complete()) {
    if (gathered_) begin_whole(view, size, scale);
    picture_.add(step_ms);
  } else {
    return false;
  }
  layer_is_old_ = true;
  return true;
}

void CrowdPainter::draw() {
  if (!view_) return;
  if (layer_is_old_) upload();
  layer_->draw();
}

void CrowdPainter::upload() {
  if (!layer_) layer_.emplace();
  pixels_.resize(static_cast<std::size_t>(picture_.grid().width_px) *
                 static_cast<std::size_t>(picture_.grid().height_px));
  picture_.resolve(pixels_);
  const TileGrid& grid = picture_.grid();
  std::vector<gl::PixelArea> areas;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      if (!picture_.touched(grid.index(row, column))) continue;
      const gl::PixelArea tile{column * TileGrid::tile_width_px, row * TileGrid::tile_height_px,
                               std::min(grid.width_px, (column + 1) * TileGrid::tile_width_px),
                               std::min(grid.height_px, (row + 1) * TileGrid::tile_height_px)};
      const bool joins = !areas.empty() && areas.back().top == tile.top && areas.back().right == tile.left;
      if (joins) {
        areas.back().right = tile.right;
      } else {
        areas.push_back(tile);
      }
    }
  }
  layer_->set(pixels_, grid.width_px, grid.height_px, areas);
  layer_is_old_ = false;
}

FieldHits CrowdPainter::near(PixelPoint pixel, double reach_px) const {
  FieldHits hits = picture_.near(pixel, reach_px);
  if (!gathered_) return hits;
  FieldHits members;
  for (const FieldHit& hit : hits.nearest) {
    for (const std::uint32_t arc : bundles_->members(hit.arc)) {
      ++members.count;
      if (members.nearest.size() < hits.nearest.size() + 64) members.nearest.push_back({arc, hit.distance_px});
    }
  }
  return members;
}

}  // namespace kakehashi
