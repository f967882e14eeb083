#include "viewer/draw/end_picture.hpp"

#include "viewer/draw/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kakehashi {

namespace {

constexpr int phases = 4;  ///< To a pixel, in each direction.

/// Side of the stamp of an end; its middle lies in the pixel in the middle.
int side_for(float radius_px) { return 2 * static_cast<int>(std::ceil(radius_px + end_shadow_px + 1)) + 1; }

/// A number of quarters as whole pixels, rounded down.
int whole_pixels(int quarters) { return (quarters + phases * 1024) / phases - 1024; }

/// The cells of a picture that ends of one look have taken: one that another of its look covers is left out.
class TakenCells {
 public:
  /// `reach_px`: how far beyond the picture they may stand.
  TakenCells(int width_px, int height_px, int reach_px)
      : reach_px_(reach_px),
        columns_((width_px + 2 * reach_px) / cell_px + 1),
        taken_(static_cast<std::size_t>(columns_) *
               static_cast<std::size_t>((height_px + 2 * reach_px) / cell_px + 1)) {}

  /// False when it was taken before.
  bool take(int x_px, int y_px) {
    const int column = (x_px + reach_px_) / cell_px;
    const int row = (y_px + reach_px_) / cell_px;
    return std::exchange(taken_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                                static_cast<std::size_t>(column)],
                         std::uint8_t{1}) == 0;
  }

 private:
  static constexpr int cell_px = 2;
  int reach_px_;
  int columns_;
  std::vector<std::uint8_t> taken_;
};

}  // namespace

std::size_t EndPicture::look_of(const EndItem& end, float radius_px) {
  const auto same = [&](const Look& look) {
    return look.radius_px == radius_px && look.ring == end.ring && look.core == end.core;
  };
  const auto found = std::find_if(looks_.begin(), looks_.end(), same);
  if (found != looks_.end()) return static_cast<std::size_t>(found - looks_.begin());
  looks_.push_back({end.ring, end.core, radius_px, std::vector<std::optional<PixelStamp>>(phases * phases)});
  return looks_.size() - 1;
}

const PixelStamp& EndPicture::stamp(Look& look, int right_quarters, int down_quarters) {
  std::optional<PixelStamp>& stamp =
      look.stamps[static_cast<std::size_t>(down_quarters) * phases + static_cast<std::size_t>(right_quarters)];
  if (!stamp) {
    const int side = side_for(look.radius_px);
    const int half = side / 2;
    const auto middle = [half](int quarters) {
      return static_cast<float>(half) + (static_cast<float>(quarters) + 0.5F) / phases;
    };
    const std::array discs{Disc{end_shadow, look.radius_px + end_shadow_px}, Disc{look.ring, look.radius_px},
                           Disc{look.core, look.radius_px * end_core}};
    stamp = stamp_of_discs(discs, middle(right_quarters), middle(down_quarters), side);
  }
  return *stamp;
}

/// The undermost first.
std::vector<EndPicture::Placed> EndPicture::place(const std::vector<EndItem>& ends, const ViewTransform& view,
                                                  double scale, int width_px, int height_px) {
  constexpr std::size_t max_looks = 256;  // each text size and theme has others
  if (looks_.size() > max_looks) looks_.clear();
  std::vector<TakenCells> taken;
  std::vector<Placed> placed;
  placed.reserve(ends.size());
  // The last lies on top: where several are as good as one, it stays.
  for (std::size_t i = ends.size(); i-- > 0;) {
    const EndItem& end = ends[i];
    const auto at = view.to_pixel(end.position);
    if (!at) continue;
    const float radius = end_radius_px(end, scale);
    const int reach = static_cast<int>(std::ceil(radius + end_shadow_px + 1));
    if (at->x < -reach || at->y < -reach || at->x > width_px + reach || at->y > height_px + reach) continue;
    const int x = static_cast<int>(std::floor(at->x * phases));
    const int y = static_cast<int>(std::floor(at->y * phases));
    const std::size_t look = look_of(end, radius);
    while (taken.size() <= look) taken.emplace_back(width_px, height_px, reach + 1);
    if (!taken[look].take(whole_pixels(x), whole_pixels(y))) continue;
    const PixelStamp& own = stamp(looks_[look], x - whole_pixels(x) * phases, y - whole_pixels(y) * phases);
    placed.push_back({&own, whole_pixels(x) - own.side_px() / 2, whole_pixels(y) - own.side_px() / 2});
  }
  std::reverse(placed.begin(), placed.end());
  return placed;
}

void EndPicture::lay(const std::vector<Placed>& placed, std::span<std::uint32_t> pixels, int width_px, int height_px,
                     bool on_nothing) {
  constexpr int band_px = 64;
  const auto bands = static_cast<std::size_t>((height_px + band_px - 1) / band_px);
  workers_.parallel_for(bands, [&](std::size_t band) {
    const int first = static_cast<int>(band) * band_px;
    const int end = std::min(height_px, first + band_px);
    const std::span<std::uint32_t> rows =
        pixels.subspan(static_cast<std::size_t>(first) * static_cast<std::size_t>(width_px),
                       static_cast<std::size_t>(end - first) * static_cast<std::size_t>(width_px));
    if (on_nothing) std::fill(rows.begin(), rows.end(), 0U);
    for (const Placed& at : placed) lay_over({rows.data(), width_px, first, end}, *at.stamp, at.left_px, at.top_px);
  });
}

bool EndPicture::shows(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                       int width_px, int height_px) const {
  return scene == scene_ && view == view_ && scale == scale_ && width_px == width_px_ && height_px == height_px_;
}

void EndPicture::remember(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                          int width_px, int height_px) {
  scene_ = scene;
  view_ = view;
  scale_ = scale;
  width_px_ = width_px;
  height_px_ = height_px;
}

void EndPicture::draw_over(std::span<std::uint32_t> pixels, const std::shared_ptr<const MapScene>& scene,
                           const ViewTransform& view, double scale, int width_px, int height_px) {
  lay(place(scene->ends, view, scale, width_px, height_px), pixels, width_px, height_px, false);
  remember(scene, view, scale, width_px, height_px);
  in_layer_ = false;
}

void EndPicture::draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                      int width_px, int height_px) {
  if (!layer_) layer_.emplace();
  if (!in_layer_ || !shows(scene, view, scale, width_px, height_px)) {
    pixels_.resize(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px));
    lay(place(scene->ends, view, scale, width_px, height_px), pixels_, width_px, height_px, true);
    const std::array whole_picture{gl::PixelArea{0, 0, width_px, height_px}};
    layer_->set(pixels_, width_px, height_px, whole_picture);
    remember(scene, view, scale, width_px, height_px);
    in_layer_ = true;
  }
  layer_->draw();
}

}  // namespace kakehashi
