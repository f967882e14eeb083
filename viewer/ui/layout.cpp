#include "viewer/ui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

// Sizes at 1080p.
constexpr float edge = 28;
constexpr float panel_gap = 16;
constexpr float title_width = 430;
constexpr float details_width = 480;
constexpr float bottom_height = 92;
constexpr float narrow_below = 1180;
constexpr float timeline_from_height = 520;
constexpr float legend_from_height = 640;
constexpr float folded_title_height = 124;

/// For windows too narrow to hold three columns: the title folds to a line, the timeline and the legend are left out,
/// and details come up from below, or from the right where the window is wider than high.
void fold(CardLayout& layout, const ViewState& state, float width_px, float height_px, float scale) {
  const float left = layout.margin;
  const float right = width_px - layout.margin;
  const bool side_by_side = width_px > 1.2F * height_px;
  const float split = std::round(width_px * 0.52F);
  const float column_right = side_by_side ? split - layout.gap : right;
  const float bar = std::min(std::round(58 * scale), height_px * 0.2F);
  layout.toolbar = {left, height_px - layout.margin - bar, column_right, height_px - layout.margin};
  const float above_bar = layout.toolbar.top - layout.gap;
  layout.title = {left, layout.margin, column_right, above_bar};
  layout.details = side_by_side
                       ? PixelRect{split, layout.margin, right, height_px - layout.margin}
                       : PixelRect{left, std::max(std::round(height_px * 0.48F), layout.margin), right, above_bar};
  const float top = std::min(layout.margin + folded_title_height * scale, height_px * 0.4F);
  layout.free = {0, top, width_px, std::max(top + 1, above_bar)};
  if (!state.map.selection) return;
  if (side_by_side) {
    layout.free.right = column_right;
  } else {
    layout.free.bottom = std::max(top + 1, layout.details.top - layout.gap);
  }
}

}  // namespace

CardLayout lay_out_cards(const ViewState& state, float width_px, float height_px, float scale) {
  CardLayout layout;
  layout.free = {0, 0, width_px, height_px};
  if (width_px < min_window_px || height_px < min_window_px || !state.panels) return layout;
  layout.narrow = width_px < narrow_below * scale;
  layout.margin = std::round((layout.narrow ? 12.0F : edge) * scale);
  layout.gap = std::round((layout.narrow ? 10.0F : panel_gap) * scale);
  if (layout.narrow) {
    fold(layout, state, width_px, height_px, scale);
    return layout;
  }

  const float right = width_px - layout.margin;
  const float bottom = height_px - layout.margin;
  const float bar = std::round(bottom_height * scale);
  const float details_left = std::round(right - std::min(details_width * scale, width_px * 0.46F));
  layout.timeline_shown = height_px >= timeline_from_height * scale;
  layout.legend_shown = height_px >= legend_from_height * scale;
  layout.toolbar = {details_left, bottom - bar, right, bottom};
  layout.timeline = {layout.margin, bottom - bar, details_left - layout.gap, bottom};
  const float above_bar = layout.toolbar.top - layout.gap;
  layout.details = {details_left, layout.margin, right, above_bar};
  const float title_right = layout.margin + std::round(title_width * scale);
  const float left_bottom = layout.timeline_shown ? above_bar : bottom;
  layout.title = {layout.margin, layout.margin, title_right, left_bottom};
  layout.legend = {layout.margin, layout.margin, title_right, left_bottom};
  // Beside the title card, not below it: arcs run from side to side, but their names stand above them.
  layout.free = {title_right + layout.gap, layout.margin, state.map.selection ? details_left - layout.gap : right,
                 left_bottom};
  return layout;
}

PixelRect free_area(const ViewState& state, float width_px, float height_px, float scale) {
  return lay_out_cards(state, width_px, height_px, scale).free;
}

}  // namespace kakehashi
