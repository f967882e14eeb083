#include "viewer/draw/end_sheet.hpp"

#include "viewer/draw/map_labels.hpp"
#include "viewer/ui/style.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

constexpr int sheet_px = 1024;
constexpr int phases = 4;  ///< To a pixel, in each direction.

/// Side of a picture of an end; its middle lies in the pixel in the middle.
int cell_for(float radius_px) { return 2 * static_cast<int>(std::ceil(radius_px + end_shadow_px + 1)) + 1; }

}  // namespace

std::vector<EndSheet::Shown> EndSheet::shown_of(const std::vector<EndItem>& ends, const ViewTransform& view,
                                                double scale, int width_px, int height_px) {
  // Ends of one look within so many pixels are as good as one; the last, which lies on top, stays.
  constexpr int cell_px = 2;
  constexpr int margin_cells = 512;  // around the picture: more than the largest end reaches
  const int columns = width_px / cell_px + 2 * margin_cells;
  const int rows = height_px / cell_px + 2 * margin_cells;
  std::vector<std::pair<Look, std::vector<bool>>> taken;  // of each look, the cells of the picture
  const auto cells_of = [&](const Look& look) -> std::vector<bool>& {
    const auto found = std::find_if(taken.begin(), taken.end(), [&](const auto& known) { return known.first == look; });
    if (found != taken.end()) return found->second;
    return taken
        .emplace_back(look, std::vector<bool>(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)))
        .second;
  };
  std::vector<Shown> shown;
  for (std::size_t i = ends.size(); i-- > 0;) {
    const EndItem& end = ends[i];
    const auto at = view.to_pixel(end.position);
    if (!at) continue;
    const float radius = end_radius_px(end, scale);
    const double reach = radius + end_shadow_px + 1;
    if (at->x < -reach || at->y < -reach || at->x > width_px + reach || at->y > height_px + reach) continue;
    const int x = static_cast<int>(std::floor(at->x * phases));
    const int y = static_cast<int>(std::floor(at->y * phases));
    const auto whole = [](int quarters) { return (quarters + phases * 1024) / phases - 1024; };  // rounded down
    const Look look{packed(end.ring), packed(end.core), static_cast<int>(std::lround(radius * 64))};
    const int column = std::clamp(whole(x) / cell_px + margin_cells, 0, columns - 1);
    const int row = std::clamp(whole(y) / cell_px + margin_cells, 0, rows - 1);
    auto cell = cells_of(
        look)[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
    if (cell) continue;
    cell = true;
    shown.push_back({{look, x - whole(x) * phases, y - whole(y) * phases}, &end, radius, whole(x), whole(y)});
  }
  std::reverse(shown.begin(), shown.end());
  return shown;
}

/// Draws the pictures that are not there yet, as far as there is room; false when there is too little.
bool EndSheet::make_missing(const std::vector<Shown>& shown) {
  const int columns = sheet_px / cell_px_;
  const auto room = static_cast<std::size_t>(columns) * static_cast<std::size_t>(columns);
  ImDrawList list{ImGui::GetDrawListSharedData()};
  begin_list(list, sheet_px, sheet_px);
  bool all = true;
  for (const Shown& end : shown) {
    if (pictures_.contains(end.key)) continue;
    const auto number = static_cast<int>(pictures_.size());
    if (pictures_.size() == room) {
      all = false;
      break;
    }
    const int left = number % columns * cell_px_;
    const int top = number / columns * cell_px_;
    const int half_px = cell_px_ / 2;
    const auto middle = [&](int begin, int phase) {
      return static_cast<float>(begin + half_px) + (static_cast<float>(phase) + 0.5F) / phases;
    };
    draw_end(list, *end.end, {middle(left, std::get<1>(end.key)), middle(top, std::get<2>(end.key))}, end.radius_px);
    pictures_.emplace(end.key, gl::PixelArea{left, top, left + cell_px_, top + cell_px_});
  }
  if (!list.VtxBuffer.empty()) {
    sprites_->begin();
    renderer_.render_list(list, sheet_px, sheet_px);
    sprites_->end();
  }
  return all;
}

void EndSheet::make_pictures(const std::vector<Shown>& shown) {
  int cell = 0;
  for (const Shown& end : shown) cell = std::max(cell, cell_for(end.radius_px));
  const bool fits = sprites_ && cell <= cell_px_;
  if (!sprites_) sprites_.emplace();
  if (fits && make_missing(shown)) return;
  cell_px_ = std::max(cell, cell_px_);
  pictures_.clear();
  sprites_->clear(sheet_px, sheet_px);
  (void)make_missing(shown);
}

void EndSheet::look_at(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                       int width_px, int height_px) {
  scene_ = scene;
  view_ = view;
  scale_ = scale;
  width_px_ = width_px;
  height_px_ = height_px;
  const std::vector<Shown> shown = shown_of(scene->ends, view, scale, width_px, height_px);
  placed_.clear();
  without_picture_.clear();
  if (shown.empty()) return;
  make_pictures(shown);
  const int half_px = cell_px_ / 2;
  for (const Shown& end : shown) {
    const auto picture = pictures_.find(end.key);
    if (picture != pictures_.end()) {
      placed_.push_back(
          {picture->second, static_cast<float>(end.left_px - half_px), static_cast<float>(end.top_px - half_px)});
    } else {
      without_picture_.push_back(end);
    }
  }
}

void EndSheet::draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
                    int height_px) {
  const bool same =
      scene == scene_ && view == view_ && scale == scale_ && width_px == width_px_ && height_px == height_px_;
  if (!same) look_at(scene, view, scale, width_px, height_px);
  if (!placed_.empty()) sprites_->draw(placed_, width_px, height_px);
  if (without_picture_.empty()) return;
  ImDrawList list{ImGui::GetDrawListSharedData()};
  begin_list(list, width_px, height_px);
  for (const Shown& end : without_picture_) {
    draw_end(list, *end.end, {static_cast<float>(end.left_px) + 0.5F, static_cast<float>(end.top_px) + 0.5F},
             end.radius_px);
  }
  renderer_.render_list(list, width_px, height_px);
}

}  // namespace kakehashi
