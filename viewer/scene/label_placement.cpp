#include "viewer/scene/label_placement.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {

namespace {

bool same(const PictureRect& a, const PictureRect& b) {
  return a.left == b.left && a.top == b.top && a.right == b.right && a.bottom == b.bottom;
}

bool same(PictureSize a, PictureSize b) { return a.width_px == b.width_px && a.height_px == b.height_px; }

bool same(const LabelView& a, const LabelView& b) {
  if (a.scene != b.scene || !(a.view == b.view) || !same(a.size, b.size) || a.scale != b.scale || a.fonts != b.fonts ||
      a.cards.size() != b.cards.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.cards.size(); ++i) {
    if (!same(a.cards[i], b.cards[i])) return false;
  }
  return true;
}

/// Whether the same names stand on the same sides, in whatever order they were placed.
bool same_sides(StoodLabels a, StoodLabels b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

}  // namespace

const std::vector<PlacedLabel>& LabelPlacement::place(LabelView now, const std::vector<std::vector<PixelPoint>>& arcs,
                                                      const MeasureText& measure) {
  const bool starts_anew = !last_ || !same(last_->size, now.size);
  // The arcs lie where the scene and the view put them.
  if (!starts_anew && settled_ && same(*last_, now)) return placed_;
  const LabelObstacles obstacles{now.cards, arcs};
  std::vector<PlacedLabel> placed;
  if (!starts_anew && last_->scene == now.scene) {
    placed = place_labels(*now.scene, now.view, now.size, now.scale, obstacles, measure, stood_of(placed_));
  } else {
    const LabelMemory memory = starts_anew ? LabelMemory{} : memory_of(*last_->scene, placed_);
    placed = place_labels(*now.scene, now.view, now.size, now.scale, obstacles, measure, memory);
  }
  settled_ = last_ && last_->scene == now.scene && same_sides(stood_of(placed), stood_of(placed_));
  placed_ = std::move(placed);
  last_ = std::move(now);
  return placed_;
}

}  // namespace kakehashi
