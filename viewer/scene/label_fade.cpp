#include "viewer/scene/label_fade.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

constexpr double fade_s = 0.18;

bool is_taken(PixelPoint at, PictureSize size, const std::vector<PlacedLabel>& placed) {
  return std::any_of(placed.begin(), placed.end(), [&](const PlacedLabel& other) {
    return at.x < other.upper_left.x + other.size.width_px && other.upper_left.x < at.x + size.width_px &&
           at.y < other.upper_left.y + other.size.height_px && other.upper_left.y < at.y + size.height_px;
  });
}

}  // namespace

std::vector<ShownLabel> LabelFade::update(const MapScene& scene, const std::vector<PlacedLabel>& placed,
                                          const ViewTransform& view, double seconds) {
  const auto step = static_cast<float>(std::clamp(seconds / fade_s, 0.0, 1.0));
  for (auto& [key, known] : known_) known.placed = false;
  for (const PlacedLabel& place : placed) {
    const LabelItem& item = scene.labels[place.item];
    const auto [found, is_new] = known_.try_emplace(item.key);
    Known& known = found->second;
    known.placed = true;
    known.anchor = item.anchor;
    known.size = place.size;
    const PixelPoint at = view.to_pixel(item.anchor).value_or(place.upper_left);
    known.from_anchor = {place.upper_left.x - at.x, place.upper_left.y - at.y};
    const float before = is_new ? 0 : known.label.opacity;
    known.label = {item.text, item.style, item.color, place.upper_left, first_ ? 1 : std::min(1.0F, before + step)};
  }
  first_ = false;
  fading_ = false;
  std::vector<ShownLabel> shown;
  for (auto it = known_.begin(); it != known_.end();) {
    Known& known = it->second;
    if (!known.placed) {
      known.label.opacity -= step;
      const auto at = view.to_pixel(known.anchor);
      if (at) known.label.upper_left = {at->x + known.from_anchor.x, at->y + known.from_anchor.y};
      if (known.label.opacity <= 0 || !at || is_taken(known.label.upper_left, known.size, placed)) {
        it = known_.erase(it);
        continue;
      }
    }
    fading_ = fading_ || known.label.opacity < 1;
    shown.push_back(known.label);
    ++it;
  }
  return shown;
}

}  // namespace kakehashi
