#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/timeline_parts.hpp"
#include "viewer/ui/tooltip.hpp"
#include "viewer/ui/typeset.hpp"
#include "viewer/ui/year_bars.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

namespace {

constexpr float min_bar = 9;  ///< Width of a bar with the gap beside it, at 1080p.

/// A part of a bar in one colour.
struct Segment {
  Rgba color;
  bool faint = false;
  std::size_t count = 0;
};

/// The items of a bar by their colours: those that count first, each colour in the order in which it comes.
std::vector<Segment> segments_of(const PanelInput& input, std::span<const TimelineItem> items, const YearBar& bar,
                                 bool any_selected) {
  std::vector<Segment> segments;
  for (const std::size_t number : bar.numbers) {
    const Rgba color = input.document.links.color(items[number].partnership);
    const bool faint = is_faint(input, items[number], any_selected);
    const auto same = std::find_if(segments.begin(), segments.end(), [&](const Segment& segment) {
      return segment.faint == faint && segment.color == color;
    });
    if (same == segments.end()) {
      segments.push_back({color, faint, 1});
    } else {
      ++same->count;
    }
  }
  std::stable_sort(segments.begin(), segments.end(),
                   [](const Segment& a, const Segment& b) { return !a.faint && b.faint; });
  return segments;
}

/// Where years and counts stand in the card.
struct Plot {
  YearSpan span;
  float left, right, top, bottom;
  std::size_t max = 1;

  [[nodiscard]] float x(double year) const {
    return left + static_cast<float>((year - span.from) / span.length()) * (right - left);
  }
  [[nodiscard]] float y(std::size_t count) const {
    return bottom - (bottom - top) * static_cast<float>(count) / static_cast<float>(max);
  }
  [[nodiscard]] double year_at(float pixel) const {
    return span.from + static_cast<double>((pixel - left) / std::max(1.0F, right - left)) * span.length();
  }
};

/// A line at a round number of items, which says how high the bars are.
void draw_measure(CardPen& pen, const Plot& plot) {
  const std::size_t count = round_below(plot.max);
  const float y = std::round(plot.y(count));
  const std::string number = pen.words().number(static_cast<double>(count));
  const float width = text_width(*pen.fonts().small, number);
  pen.line_at({plot.left - width - pen.px(7), CardPen::line_top(y, *pen.fonts().small)}, number, pen.fonts().small,
              pen.colors().text_faint);
  pen.list.AddLine({plot.left, y}, {plot.right, y}, packed(with_alpha(pen.colors().text_faint, 0.3F)),
                   std::max(1.0F, pen.input.scale));
}

/// Years below the bars, as many as find room.
void draw_bar_years(CardPen& pen, const Plot& plot, float y) {
  ImFont* font = pen.fonts().small;
  const float room = text_width(*font, "2000") + pen.px(22);
  const int step =
      years_a_bar(plot.span.length(), static_cast<double>(plot.right - plot.left), static_cast<double>(room));
  const int first = static_cast<int>(std::ceil(plot.span.from / step)) * step;
  for (int year = first; year < plot.span.to; year += step) {
    const std::string text = std::to_string(year);
    const float width = text_width(*font, text);
    // A year's name stands below the middle of its bar.
    const float middle = plot.x(year + 0.5);
    if (middle > plot.right) break;
    const float left = std::clamp(middle - width / 2, plot.left - pen.px(14), plot.right + pen.px(14) - width);
    pen.line_at({left, y}, text, font, pen.colors().text_faint);
  }
}

/// "1991", or "1990–1994".
std::string years_of(const YearBar& bar, int length) {
  const std::string first = std::to_string(bar.first_year);
  return length == 1 ? first : first + "–" + std::to_string(bar.first_year + length - 1);
}

/// The partnership of a bar that comes after the selected one, the first when none of them is selected.
const Partnership& next_of(const CardPen& pen, const TimelineView& view, const YearBar& bar) {
  const Links& links = pen.input.document.links;
  std::size_t next = 0;
  for (std::size_t i = 0; i < bar.numbers.size(); ++i) {
    const TimelineItem& item = view.items[bar.numbers[i]];
    if (is_selected(pen.input, item)) next = (i + 1) % bar.numbers.size();
  }
  return links.partnership(view.items[bar.numbers[next]].partnership);
}

void tell(CardPen& pen, const TimelineView& view, const YearBar& bar, int length) {
  constexpr std::size_t max_titles = 3;
  std::string line = pen.words().plural("timeline.entries", static_cast<long long>(bar.numbers.size()));
  for (std::size_t i = 0; i < std::min(max_titles, bar.numbers.size()); ++i) {
    line += "\n" + pen.in_language(*view.items[bar.numbers[i]].title);
  }
  if (bar.numbers.size() > max_titles) line += "\n…";
  draw_hover(pen.input, {.thing = {}, .title = years_of(bar, length), .line = line, .color = std::nullopt});
}

}  // namespace

double draw_timeline_bars(CardPen& pen, const TimelineView& view, YearSpan all) {
  const PanelInput& input = pen.input;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float labels = height_px(*pen.fonts().small);
  Plot plot{view.span, pen.left + pen.px(14), pen.right(), view.card.top + pen.px(12),
            view.card.bottom - pen.px(10) - labels};
  std::vector<double> years;
  years.reserve(view.items.size());
  for (const TimelineItem& item : view.items) years.push_back(item.year);
  const int length = years_a_bar(view.span.length(), static_cast<double>(plot.right - plot.left),
                                 static_cast<double>(pen.px(min_bar)));
  const std::vector<YearBar> bars = year_bars(years, view.span, length);
  for (const YearBar& bar : bars) plot.max = std::max(plot.max, bar.numbers.size());
  const bool any_selected = std::any_of(view.items.begin(), view.items.end(),
                                        [&](const TimelineItem& item) { return is_selected(input, item); });

  draw_measure(pen, plot);
  const float thickness = std::max(1.0F, input.scale);
  pen.list.AddLine({plot.left, plot.bottom}, {plot.right, plot.bottom},
                   packed(with_alpha(pen.colors().text_faint, 0.45F)), thickness);
  draw_bar_years(pen, plot, view.card.bottom - pen.px(8) - labels);
  const YearBar* hovered = nullptr;
  for (const YearBar& bar : bars) {
    const float left = std::max(plot.left, std::round(plot.x(bar.first_year)));
    const float right = std::min(plot.right, std::round(plot.x(bar.first_year + length)));
    const bool here = view.hovered && mouse.x >= left && mouse.x < right;
    if (here) hovered = &bar;
    const float gap = std::min(pen.px(2), (right - left) / 3);
    if (here) {
      pen.list.AddRectFilled({left, plot.top}, {right - gap, plot.bottom},
                             packed(with_alpha(pen.colors().text_faint, 0.18F)), pen.px(2));
    }
    std::size_t below = 0;
    for (const Segment& segment : segments_of(input, view.items, bar, any_selected)) {
      pen.list.AddRectFilled({left, plot.y(below + segment.count)}, {right - gap, plot.y(below)},
                             packed(with_alpha(segment.color, segment.faint ? 0.3F : 1)));
      below += segment.count;
    }
  }
  if (hovered != nullptr) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tell(pen, view, *hovered, length);
    if (view.clicked && length > 1) {
      const double first = hovered->first_year;
      pen.act(SetYears{moved_span({first, first + std::max<double>(length, min_span_years)}, 0, all)});
    } else if (view.clicked) {
      pen.act(Select{{ThingKind::partnership, next_of(pen, view, *hovered).id}});
    }
  }
  return plot.year_at(mouse.x);
}

}  // namespace kakehashi
