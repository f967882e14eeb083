#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/timeline_axis.hpp"
#include "viewer/ui/timeline_parts.hpp"
#include "viewer/ui/tooltip.hpp"
#include "viewer/ui/typeset.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace kakehashi {

namespace {

/// Years below the axis: the ends first, then those of agreements, then others; none overlaps another.
void draw_years(CardPen& pen, const TimelineAxis& axis, std::span<const TimelineItem> items, float baseline) {
  std::map<int, int> importance;
  for (const TimelineItem& item : items) {
    int& value = importance[item.date->first.year];
    value = std::max(value, item.agreement ? (is_selected(pen.input, item) ? 3 : 2) : 1);
  }
  importance[axis.first_year()] = 4;
  importance[axis.last_year()] = 4;
  std::vector<std::pair<int, int>> order{importance.begin(), importance.end()};
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  struct Span {
    float left;
    float right;
  };
  std::vector<Span> taken;
  ImFont* font = pen.fonts().small;
  for (const auto& [year, value] : order) {
    const std::string text = std::to_string(year);
    const float width = text_width(*font, text);
    const float middle = pen.left + static_cast<float>(axis.at(year + 0.5)) * pen.width;
    const float left = std::clamp(middle - width / 2, pen.left - pen.px(14), pen.right() + pen.px(14) - width);
    const Span span{left - pen.px(8), left + width + pen.px(8)};
    const bool free = std::none_of(taken.begin(), taken.end(), [&](const Span& other) {
      return span.left < other.right && other.left < span.right;
    });
    if (!free) continue;
    taken.push_back(span);
    pen.line_at({left, baseline}, text, font, pen.colors().text_faint);
  }
}

void draw_dot(const CardPen& pen, const TimelineItem& item, ImVec2 center, float radius, bool faint, bool ringed) {
  const Rgba color = pen.input.document.links.color(item.partnership);
  const Rgba fill = with_alpha(color, faint ? 0.4F : 1);
  ImDrawList& list = pen.list;
  // A gap of the card's colour sets dots apart that touch.
  list.AddCircleFilled(center, radius + 1.5F * pen.input.scale, packed(with_alpha(pen.colors().card, 1)));
  if (item.planned) {
    const float thickness = std::max(1.5F, 2 * pen.input.scale);
    list.AddCircle(center, radius - thickness / 2, packed(fill), 0, thickness);
  } else {
    list.AddCircleFilled(center, radius, packed(fill));
  }
  if (ringed) {
    list.AddCircle(center, radius + 1.5F * pen.input.scale, packed(pen.colors().text_heading), 0,
                   std::max(1.5F, 2.2F * pen.input.scale));
  }
}

/// The item under the mouse: the nearest whose dot, or a little more, it touches.
std::optional<std::size_t> item_under_mouse(const std::vector<TimelineDot>& dots, float axis_y, float slack) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  std::optional<std::size_t> nearest;
  double min = 0;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const double away = std::hypot(static_cast<double>(mouse.x) - dots[i].x_px,
                                   static_cast<double>(mouse.y - axis_y) - dots[i].lift_px) -
                        dots[i].radius_px;
    if (away < static_cast<double>(slack) && (!nearest || away < min)) {
      nearest = i;
      min = away;
    }
  }
  return nearest;
}

}  // namespace

std::size_t max_timeline_dots(float width_px, float scale) {
  constexpr float max_stacked = 3;
  constexpr float dot_px = 17;
  return static_cast<std::size_t>(std::max(0.0F, max_stacked * width_px / (dot_px * scale)));
}

double draw_timeline_dots(CardPen& pen, const TimelineView& view) {
  const PanelInput& input = pen.input;
  const std::span<const TimelineItem> items = view.items;
  std::vector<double> positions;
  positions.reserve(items.size());
  for (const TimelineItem& item : items) positions.push_back(item.year);
  const TimelineAxis axis{positions};
  if (axis.empty()) return view.span.from;
  const float height = view.card.bottom - view.card.top;
  const float axis_y = std::round(view.card.top + height * 0.36F);
  std::vector<TimelineDot> dots;
  for (const TimelineItem& item : items) {
    const double radius = (item.agreement ? 8.5 : 5.0) * static_cast<double>(input.scale);
    const bool emphasised = item.agreement && is_selected(input, item);
    dots.push_back({static_cast<double>(pen.left) + axis.at(item.year) * static_cast<double>(pen.width),
                    emphasised ? radius * 1.12 : radius, 0});
  }
  spread_dots(dots, static_cast<double>(axis_y - view.card.top) - 5 * static_cast<double>(input.scale));

  const float line = std::max(1.5F, 2 * input.scale);
  const float end = pen.px(6);
  pen.list.AddRectFilled({pen.left - end, axis_y - line / 2}, {pen.right() + end, axis_y + line / 2},
                         packed(with_alpha(pen.colors().text_faint, 0.45F)), line / 2);
  for (int year = axis.first_year() + 1; year <= axis.last_year(); ++year) {
    const float x = std::round(pen.left + static_cast<float>(axis.at(year)) * pen.width);
    pen.list.AddLine({x, axis_y - pen.px(3)}, {x, axis_y + pen.px(4)},
                     packed(with_alpha(pen.colors().text_faint, 0.45F)), std::max(1.0F, input.scale));
  }
  draw_years(pen, axis, items, view.card.bottom - pen.px(8) - height_px(*pen.fonts().small));

  const auto hovered = view.hovered ? item_under_mouse(dots, axis_y, 4 * input.scale) : std::nullopt;
  const bool any_selected =
      std::any_of(items.begin(), items.end(), [&](const TimelineItem& item) { return is_selected(input, item); });
  // Small dots first, then agreements, then what is selected: what matters lies on top.
  for (int layer = 0; layer < 4; ++layer) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool selected = is_selected(input, items[i]);
      if ((items[i].agreement ? 1 : 0) + (selected ? 2 : 0) != layer) continue;
      const ImVec2 center{static_cast<float>(dots[i].x_px), axis_y + static_cast<float>(dots[i].lift_px)};
      const bool ringed = hovered == i || (selected && items[i].agreement);
      draw_dot(pen, items[i], center, static_cast<float>(dots[i].radius_px), is_faint(input, items[i], any_selected),
               ringed);
    }
  }
  if (hovered) {
    const TimelineItem& item = items[*hovered];
    const Partnership& partnership = input.document.links.partnership(item.partnership);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const Thing thing{ThingKind::partnership, partnership.id};
    if (view.clicked) pen.act(Select{thing});
    pen.point_at(thing);
    std::string when = input.words.date(*item.date);
    if (item.planned) when += " · " + input.words("card.planned");
    draw_hover(input, {.thing = thing,
                       .title = item.title->in(input.state.look.language),
                       .line = when + "\n" + input.words.title(input.document.index, partnership),
                       .color = input.document.links.color(item.partnership)});
  }
  const double share = static_cast<double>((ImGui::GetIO().MousePos.x - pen.left) / std::max(1.0F, pen.width));
  return axis.year_at(share);
}

}  // namespace kakehashi
