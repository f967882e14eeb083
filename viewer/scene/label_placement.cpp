#include "viewer/scene/label_placement.hpp"

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

}  // namespace

const std::vector<PlacedLabel>& LabelPlacement::place(LabelView now, const std::vector<std::vector<PixelPoint>>& arcs,
                                                      const MeasureText& measure) {
  if (last_ && !same(last_->size, now.size)) memory_.clear();
  // The arcs lie where the scene and the view put them.
  const bool unchanged = last_ && same(*last_, now);
  if (unchanged && settled_) return placed_;
  placed_ = place_labels(*now.scene, now.view, now.size, now.scale, {now.cards, arcs}, measure, memory_);
  LabelMemory memory = memory_of(*now.scene, placed_);
  settled_ = memory == memory_;
  memory_ = std::move(memory);
  last_ = std::move(now);
  return placed_;
}

}  // namespace kakehashi
