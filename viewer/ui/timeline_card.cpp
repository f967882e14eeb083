#include "viewer/scene/relations.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/timeline_axis.hpp"
#include "viewer/ui/tooltip.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

namespace kakehashi {

namespace {

/// Something dated that belongs to a partnership.
struct TimelineItem {
  const Partnership* partnership = nullptr;
  const Date* date = nullptr;
  const Text* title = nullptr;
  bool agreement = false;
  bool planned = false;

  [[nodiscard]] double position() const { return date->first.year_fraction(); }
};

std::vector<TimelineItem> items_of(const Document& document) {
  const Network& network = document.network;
  std::vector<TimelineItem> items;
  for (const Partnership& partnership : network.partnerships) {
    for (const Agreement& agreement : partnership.agreements) {
      if (agreement.date) items.push_back({&partnership, &*agreement.date, &agreement.title, true, agreement.planned});
    }
    for (const Event& event : partnership.events) {
      if (event.date) items.push_back({&partnership, &*event.date, &event.title, false, event.planned});
    }
  }
  for (const Event& event : network.events) {
    if (!event.date || event.partnerships.empty()) continue;
    if (const Partnership* partnership = document.index.partnership(event.partnerships.front())) {
      items.push_back({partnership, &*event.date, &event.title, false, event.planned});
    }
  }
  return items;
}

bool is_selected(const PanelInput& input, const TimelineItem& item) {
  const Thing& selection = input.state.selection;
  const Links& links = input.document.links;
  return selection && links.concern(links.number(*item.partnership), selection);
}

/// Years below the axis: the ends first, then those of agreements, then others; none overlaps another.
void draw_years(CardPen& pen, const TimelineAxis& axis, const std::vector<TimelineItem>& items, float baseline) {
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
  const Rgba color = pen.input.document.links.color(*item.partnership);
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
  double least = 0;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const double away = std::hypot(static_cast<double>(mouse.x) - dots[i].x_px,
                                   static_cast<double>(mouse.y - axis_y) - dots[i].lift_px) -
                        dots[i].radius_px;
    if (away < static_cast<double>(slack) && (!nearest || away < least)) {
      nearest = i;
      least = away;
    }
  }
  return nearest;
}

}  // namespace

/// Leaves out items that would lie under others: no more of them stand at a place of the axis than its column holds
/// dots. Those that are selected stay before others.
void thin_out(const PanelInput& input, std::vector<TimelineItem>& items, const TimelineAxis& axis, double width_px) {
  constexpr std::size_t most_of_a_column = 24;
  constexpr std::size_t few = 2000;
  if (items.size() <= few) return;
  const double column_px = 5.0 * static_cast<double>(input.scale);
  std::stable_sort(items.begin(), items.end(), [&](const TimelineItem& a, const TimelineItem& b) {
    return is_selected(input, a) && !is_selected(input, b);
  });
  std::unordered_map<int, std::size_t> counts;
  std::erase_if(items, [&](const TimelineItem& item) {
    return ++counts[static_cast<int>(axis.at(item.position()) * width_px / column_px)] > most_of_a_column;
  });
}

void draw_timeline_card(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const PixelRect& place = layout.timeline;
  const float width = place.right - place.left;
  const float height = place.bottom - place.top;
  if (!layout.timeline_shown || width < 160 * input.scale) return;
  std::vector<TimelineItem> items = items_of(input.document);
  if (items.empty()) return;
  // Agreements keep to the axis; events make way for them.
  std::stable_sort(items.begin(), items.end(), [](const TimelineItem& a, const TimelineItem& b) {
    return a.agreement != b.agreement ? a.agreement : a.position() < b.position();
  });
  std::vector<double> positions;
  positions.reserve(items.size());
  for (const TimelineItem& item : items) positions.push_back(item.position());
  const TimelineAxis axis{positions};
  if (axis.empty()) return;
  thin_out(input, items, axis, static_cast<double>(width));

  Card card{input, result, "##timeline", {place.left, place.top}, width, height};
  CardPen pen = card.pen(34, 0);
  const float axis_y = std::round(place.top + height * 0.36F);
  std::vector<TimelineDot> dots;
  for (const TimelineItem& item : items) {
    const double radius = (item.agreement ? 8.5 : 5.0) * static_cast<double>(input.scale);
    const bool emphasised = item.agreement && is_selected(input, item);
    dots.push_back({static_cast<double>(pen.left) + axis.at(item.position()) * static_cast<double>(pen.width),
                    emphasised ? radius * 1.12 : radius, 0});
  }
  spread_dots(dots, static_cast<double>(axis_y - place.top) - 5 * static_cast<double>(input.scale));

  const float line = std::max(1.5F, 2 * input.scale);
  const float end = pen.px(6);
  pen.list.AddRectFilled({pen.left - end, axis_y - line / 2}, {pen.right() + end, axis_y + line / 2},
                         packed(with_alpha(pen.colors().text_faint, 0.45F)), line / 2);
  for (int year = axis.first_year() + 1; year <= axis.last_year(); ++year) {
    const float x = std::round(pen.left + static_cast<float>(axis.at(year)) * pen.width);
    pen.list.AddLine({x, axis_y - pen.px(3)}, {x, axis_y + pen.px(4)},
                     packed(with_alpha(pen.colors().text_faint, 0.45F)), std::max(1.0F, input.scale));
  }
  draw_years(pen, axis, items, place.bottom - pen.px(8) - height_px(*pen.fonts().small));

  ImGui::SetCursorScreenPos({place.left, place.top});
  const bool clicked = ImGui::InvisibleButton("dots", {std::max(1.0F, width), std::max(1.0F, height)});
  const auto hovered = ImGui::IsItemHovered() ? item_under_mouse(dots, axis_y, 4 * input.scale) : std::nullopt;
  const bool any_selected =
      std::any_of(items.begin(), items.end(), [&](const TimelineItem& item) { return is_selected(input, item); });
  // Small dots first, then agreements, then what is selected: what matters lies on top.
  for (int layer = 0; layer < 4; ++layer) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool selected = is_selected(input, items[i]);
      if ((items[i].agreement ? 1 : 0) + (selected ? 2 : 0) != layer) continue;
      const bool filtered = !passes_filters(*items[i].partnership, input.state);
      const ImVec2 center{static_cast<float>(dots[i].x_px), axis_y + static_cast<float>(dots[i].lift_px)};
      const bool ringed = hovered == i || (selected && items[i].agreement);
      draw_dot(pen, items[i], center, static_cast<float>(dots[i].radius_px), filtered || (any_selected && !selected),
               ringed);
    }
  }
  if (hovered) {
    const TimelineItem& item = items[*hovered];
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const Thing thing{ThingKind::partnership, item.partnership->id};
    if (clicked) pen.act(Select{thing});
    pen.point_at(thing);
    std::string when = input.words.date(*item.date);
    if (item.planned) when += " · " + input.words("card.planned");
    draw_hover(input, {.thing = thing,
                       .title = item.title->in(input.state.language),
                       .line = when + "\n" + input.words.title(input.document.index, *item.partnership),
                       .color = input.document.links.color(*item.partnership)});
  }
  card.finish(height);
}

}  // namespace kakehashi
