#include "viewer/draw/end_picture.hpp"

#include "viewer/draw/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

constexpr int phases = 4;  ///< To a pixel, in each direction.

/// Side of the stamp of an end; its middle lies in the pixel in the middle.
int cell_for(float radius_px) { return 2 * static_cast<int>(std::ceil(radius_px + end_shadow_px + 1)) + 1; }

std::tuple<float, float, float, float> tuple_of(const Rgba& color) { return {color.r, color.g, color.b, color.a}; }

}  // namespace

std::vector<EndPicture::Shown> EndPicture::shown_of(const std::vector<EndItem>& ends, const ViewTransform& view,
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
    const Look look{tuple_of(end.ring), tuple_of(end.core), static_cast<int>(std::lround(radius * 64))};
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

const PixelStamp& EndPicture::stamp(const Shown& end) {
  const auto found = stamps_.find(end.key);
  if (found != stamps_.end()) return found->second;
  const int side = cell_for(end.radius_px);
  const auto middle = [&](int phase) {
    return static_cast<float>(side / 2) + (static_cast<float>(phase) + 0.5F) / phases;
  };
  const std::array discs{Disc{end_shadow, end.radius_px + end_shadow_px}, Disc{end.end->ring, end.radius_px},
                         Disc{end.end->core, end.radius_px * end_core}};
  return stamps_
      .emplace(end.key, stamp_of_discs(discs, middle(std::get<1>(end.key)), middle(std::get<2>(end.key)), side))
      .first->second;
}

void EndPicture::make(const std::vector<EndItem>& ends, const ViewTransform& view, double scale, int width_px,
                      int height_px) {
  constexpr std::size_t max_stamps = 4096;  // every frame of a map that grows has others
  if (stamps_.size() > max_stamps) stamps_.clear();
  const std::vector<Shown> shown = shown_of(ends, view, scale, width_px, height_px);
  struct Placed {
    const PixelStamp* stamp;
    int left_px, top_px;
  };
  std::vector<Placed> placed;
  placed.reserve(shown.size());
  gl::PixelArea area{width_px, height_px, 0, 0};
  for (const Shown& end : shown) {
    const PixelStamp& own = stamp(end);
    const Placed at{&own, end.left_px - own.side_px / 2, end.top_px - own.side_px / 2};
    area = {std::min(area.left, at.left_px), std::min(area.top, at.top_px),
            std::max(area.right, at.left_px + own.side_px), std::max(area.bottom, at.top_px + own.side_px)};
    placed.push_back(at);
  }
  area = {std::max(area.left, 0), std::max(area.top, 0), std::min(area.right, width_px),
          std::min(area.bottom, height_px)};
  if (area.left >= area.right || area.top >= area.bottom) {
    layer_->set({}, width_px, height_px, {});
    return;
  }
  pixels_.resize(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px));
  constexpr int band_px = 64;
  const auto bands = static_cast<std::size_t>((height_px + band_px - 1) / band_px);
  workers_.share(bands, [&](std::size_t band) {
    const int first = static_cast<int>(band) * band_px;
    const int end = std::min(height_px, first + band_px);
    const auto row = [&](int number) { return static_cast<std::ptrdiff_t>(number) * width_px; };
    std::fill(pixels_.begin() + row(first), pixels_.begin() + row(end), 0U);
    for (const Placed& at : placed) {
      lay_over({pixels_.data() + row(first), width_px, first, end}, *at.stamp, at.left_px, at.top_px);
    }
  });
  layer_->set(pixels_, width_px, height_px, {&area, 1});
}

void EndPicture::draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                      int width_px, int height_px) {
  const bool same =
      scene == scene_ && view == view_ && scale == scale_ && width_px == width_px_ && height_px == height_px_;
  if (!layer_) layer_.emplace();
  if (!same) {
    make(scene->ends, view, scale, width_px, height_px);
    scene_ = scene;
    view_ = view;
    scale_ = scale;
    width_px_ = width_px;
    height_px_ = height_px;
  }
  layer_->draw();
}

}  // namespace kakehashi
