/// The two ways in which the timeline shows what is dated: single dots, and bars where there are too many.
#pragma once

#include "viewer/scene/document.hpp"
#include "viewer/ui/card_pen.hpp"

#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// The part of the timeline that is drawn.
struct TimelineView {
  std::span<const TimelineItem> items;  ///< Those within the span.
  YearSpan span;
  PixelRect card;
  bool hovered = false;  ///< The mouse is on the card.
  bool clicked = false;
};

/// True for items of what is selected.
[[nodiscard]] bool is_selected(const PanelInput& input, const TimelineItem& item);
/// True when an item is among those that are shown faintly: filtered out, or not of what is selected.
[[nodiscard]] bool is_faint(const PanelInput& input, const TimelineItem& item, bool any_selected);

/// Draws every item as a dot of its partnership's colour, agreements larger. A click on a dot selects the partnership.
/// Returns the year under the mouse.
double draw_timeline_dots(CardPen& pen, const TimelineView& view);

/// Draws bars of how many items there are in a year, or in some. Returns the year under the mouse. A click on a bar of
/// several years shows these, one on a year's selects its next partnership.
double draw_timeline_bars(CardPen& pen, const TimelineView& view, YearSpan all);

/// How many dots find room in a card of that width.
[[nodiscard]] std::size_t max_timeline_dots(float width_px, float scale);

}  // namespace kakehashi
