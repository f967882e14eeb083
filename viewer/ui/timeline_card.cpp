#include "viewer/scene/relations.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/timeline_parts.hpp"
#include "viewer/ui/year_bars.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kakehashi {

namespace {

/// Whole years around all items.
YearSpan all_years(std::span<const TimelineItem> items) {
  const auto [first, last] = std::minmax_element(
      items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) { return a.year < b.year; });
  return {std::floor(first->year), std::floor(last->year) + 1};
}

/// The wheel zooms, dragging moves.
void follow_mouse(CardPen& pen, YearSpan span, YearSpan all, double year, bool hovered, bool held) {
  const ImGuiIO& io = ImGui::GetIO();
  constexpr double step = 1.25;
  if (hovered && io.MouseWheel != 0) {
    const YearSpan zoomed = zoomed_span(span, std::pow(step, static_cast<double>(-io.MouseWheel)), year, all);
    pen.act(SetYears{zoomed == all ? std::nullopt : std::optional{zoomed}});
  } else if (held && io.MouseDelta.x != 0 && span != all) {
    const double years = static_cast<double>(-io.MouseDelta.x / std::max(1.0F, pen.width)) * span.length();
    pen.act(SetYears{moved_span(span, years, all)});
  }
}

}  // namespace

bool is_selected(const PanelInput& input, const TimelineItem& item) {
  return input.state.map.selection && input.document.links.concern(item.partnership, input.state.map.selection);
}

bool is_faint(const PanelInput& input, const TimelineItem& item, bool any_selected) {
  return !passes_filters(input.document.links.partnership(item.partnership), input.state) ||
         (any_selected && !is_selected(input, item));
}

void draw_timeline_card(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const PixelRect& place = layout.timeline;
  const float width = place.right - place.left;
  const float height = place.bottom - place.top;
  const std::vector<TimelineItem>& all_items = input.document.timeline;
  if (!layout.timeline_shown || width < 160 * input.scale || all_items.empty()) return;
  const YearSpan all = all_years(all_items);
  const YearSpan span = input.state.map.years ? moved_span(*input.state.map.years, 0, all) : all;
  std::vector<TimelineItem> part;  // of those that are shown, where not all are
  if (span != all) {
    std::copy_if(all_items.begin(), all_items.end(), std::back_inserter(part),
                 [&](const TimelineItem& item) { return span.contains(item.year); });
  }
  const std::span<const TimelineItem> items = span == all ? std::span{all_items} : std::span{part};

  Card card{input, result, "##timeline", {place.left, place.top}, width, height};
  CardPen pen = card.pen(34, 0);
  // Before the rest of the card, so that the mouse finds it first.
  if (span != all) {
    const float side = pen.px(26);
    if (pen.icon_button("all years", Icon::close, {place.right - side * 0.7F, place.top + side * 0.7F}, side,
                        input.words("timeline.all"))) {
      pen.act(SetYears{});
    }
  }
  ImGui::SetCursorScreenPos({place.left, place.top});
  TimelineView view{items, span, place};
  // A drag moves the years and selects nothing.
  view.clicked = ImGui::InvisibleButton("dots", {std::max(1.0F, width), std::max(1.0F, height)}) &&
                 ImGui::GetMouseDragDelta(ImGuiMouseButton_Left).x == 0;
  view.hovered = ImGui::IsItemHovered();
  const bool held = ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left);
  const bool dots = items.size() <= max_timeline_dots(pen.width, input.scale);
  const double year = dots ? draw_timeline_dots(pen, view) : draw_timeline_bars(pen, view, all);
  follow_mouse(pen, span, all, year, view.hovered, held);
  card.finish(height);
}

}  // namespace kakehashi
