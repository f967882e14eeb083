#include "viewer/scene/flow_map.hpp"
#include "viewer/ui/blocks.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kakehashi {

namespace {

constexpr float margin = 22;
constexpr float row_height = 30;
constexpr float swatch = 30;  ///< From the row's left edge to its text.

/// A group of partnerships as the legend tells it.
struct GroupRow {
  const Group* group = nullptr;
  std::span<const std::uint32_t> links;  ///< Their numbers.
  std::string years;
};

/// The years of agreements, or the first and the last where they are many.
std::string legend_years(std::span<const int> years) {
  constexpr std::size_t max_years = 4;
  if (years.size() <= max_years) return years_words(years);
  return std::to_string(years.front()) + "–" + std::to_string(years.back());
}

std::vector<GroupRow> group_rows(const Document& document) {
  std::vector<GroupRow> rows;
  for (const Group& group : document.network.groups) {
    const auto links = document.links.of_group(group.id);
    if (!links.empty()) rows.push_back({&group, links, legend_years(document.links.years_of_group(group.id))});
  }
  return rows;
}

/// Ways of drawing that need a word.
struct LegendNeeds {
  bool unsigned_links = false;
  bool claimed = false;
  bool gathered = false;
};

LegendNeeds needs_of(const PanelInput& input) {
  LegendNeeds needs;
  needs.unsigned_links = input.document.links.some_unsigned();
  needs.gathered = input.gathers;
  needs.claimed = std::any_of(input.boundaries.boundaries.begin(), input.boundaries.boundaries.end(),
                              [](const Boundary& boundary) { return boundary.kind == BoundaryKind::claimed; });
  return needs;
}

/// Selects the group's first partnership, or the one after the selected one.
Thing next_of(const GroupRow& row, const Links& links, const Thing& selection) {
  const auto is_selected = [&](std::uint32_t number) {
    return selection.kind == ThingKind::partnership && links.partnership(number).id == selection.id;
  };
  const auto selected = std::find_if(row.links.begin(), row.links.end(), is_selected);
  const bool starts_anew = selected == row.links.end() || selected + 1 == row.links.end();
  return {ThingKind::partnership, links.partnership(starts_anew ? row.links.front() : *(selected + 1)).id};
}

float row_middle(const CardPen& pen) { return pen.y + pen.px(row_height) / 2; }

void write_row(CardPen& pen, std::string_view text, Rgba color) {
  const std::string line = shortened(*pen.fonts().small, text, pen.right() - pen.left - pen.px(swatch));
  pen.line_at({pen.left + pen.px(swatch), CardPen::line_top(row_middle(pen), *pen.fonts().small)}, line,
              pen.fonts().small, color);
}

void draw_group(CardPen& pen, const GroupRow& row) {
  const float reach = pen.px(10);
  const Press press = pen.pressable(
      row.group->id, {pen.left - reach, pen.y, pen.right() + reach, pen.y + pen.px(row_height)}, pen.px(8));
  const Links& links = pen.input.document.links;
  if (press.clicked) pen.act(Select{next_of(row, links, pen.input.state.map.selection)});
  const Rgba color = links.color(row.links.front());
  pen.list.AddCircleFilled({pen.left + pen.px(9), row_middle(pen)}, 6.5F * pen.input.scale, packed(color));
  ImFont* font = pen.fonts().body;
  const float years_width = row.years.empty() ? 0 : pen.px(8) + text_width(*pen.fonts().small, row.years);
  const std::string name =
      shortened(*font, pen.in_language(row.group->name), pen.right() - pen.left - pen.px(swatch) - years_width);
  pen.line_at({pen.left + pen.px(swatch), CardPen::line_top(row_middle(pen), *font)}, name, font, pen.colors().text);
  pen.line_at({pen.left + pen.px(swatch) + text_width(*font, name) + pen.px(8),
               CardPen::line_top(row_middle(pen), *font) + font->Ascent - pen.fonts().small->Ascent},
              row.years, pen.fonts().small, pen.colors().text_faint);
  pen.y += pen.px(row_height);
}

void draw_dashes(CardPen& pen) {
  const float thickness = std::max(1.5F, 2.2F * pen.input.scale);
  const float length = pen.px(20);
  const float dash = length / 5;
  for (int i = 0; i < 3; ++i) {
    const float x = pen.left - pen.px(1) + static_cast<float>(i) * 2 * dash;
    pen.list.AddLine({x, row_middle(pen)}, {x + dash, row_middle(pen)}, packed(pen.colors().text_faint), thickness);
  }
  write_row(pen, pen.words()("legend.unsigned"), pen.colors().text_faint);
  pen.y += pen.px(row_height);
}

void draw_hatch(CardPen& pen) {
  const float side = pen.px(18);
  const ImVec2 low{pen.left, std::round(row_middle(pen) - side / 2)};
  const ImVec2 high{low.x + side, low.y + side};
  const ImU32 ink = packed(pen.colors().claimed_hatch);
  const float thickness = std::max(1.0F, 1.2F * pen.input.scale);
  pen.list.AddRectFilled(low, high, packed(pen.colors().claimed_fill), pen.px(3));
  pen.list.PushClipRect(low, high, true);
  const float step = std::max(3.0F, 5 * pen.input.scale);
  const int lines = static_cast<int>(std::ceil(2 * side / step));
  for (int i = 0; i < lines; ++i) {
    const float x = low.x - side + static_cast<float>(i) * step;
    pen.list.AddLine({x, high.y}, {x + side, low.y}, ink, thickness);
  }
  pen.list.PopClipRect();
  pen.list.AddRect(low, high, packed(pen.colors().claimed_border), pen.px(3), ImDrawFlags_None, thickness);
  write_row(pen, pen.words()("legend.claimed"), pen.colors().text_faint);
  pen.y += pen.px(row_height);
}

/// A category of flows, as thin as they are.
void draw_category(CardPen& pen, const std::string& name, Rgba color) {
  const float thickness = std::max(1.5F, 2.4F * pen.input.scale);
  pen.list.AddLine({pen.left, row_middle(pen)}, {pen.left + pen.px(18), row_middle(pen)}, packed(color), thickness);
  write_row(pen, name, pen.colors().text);
  pen.y += pen.px(row_height);
}

/// Three lines, each wider than the one before.
void draw_widths(CardPen& pen) {
  for (int i = 0; i < 3; ++i) {
    const float left = pen.left + pen.px(7) * static_cast<float>(i);
    pen.list.AddLine({left, row_middle(pen) + pen.px(6)}, {left + pen.px(5), row_middle(pen) - pen.px(6)},
                     packed(pen.colors().text_faint), pen.px(1.4F) * static_cast<float>(i + 1));
  }
  write_row(pen, pen.words()("legend.gathered"), pen.colors().text_faint);
  pen.y += pen.px(row_height);
}

/// The categories that have a row: the first ones, and only if they have names.
std::span<const std::string> shown_categories(const PanelInput& input) {
  constexpr std::size_t max_categories = 8;
  const auto categories = input.flow_categories;
  if (categories.size() == 1 && categories.front().empty()) return {};
  return categories.first(std::min(max_categories, categories.size()));
}

}  // namespace

void draw_legend_card(const PanelInput& input, const CardLayout& layout, float top, PanelResult& result) {
  const std::vector<GroupRow> rows = group_rows(input.document);
  const LegendNeeds needs = needs_of(input);
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const std::span<const std::string> categories = shown_categories(input);
  const std::size_t lines = rows.size() + categories.size() + (needs.gathered ? 1 : 0) +
                            (needs.unsigned_links ? 1 : 0) + (needs.claimed ? 1 : 0);
  if (lines == 0) return;
  const float height = static_cast<float>(lines) * px(row_height) + px(28);
  if (layout.legend.bottom - height < top + layout.gap) return;

  float widest = 0;
  for (const GroupRow& row : rows) {
    widest = std::max(widest, text_width(*input.fonts.body, row.group->name.in(input.state.look.language)) + px(8) +
                                  text_width(*input.fonts.small, row.years));
  }
  for (const std::string& category : categories) widest = std::max(widest, text_width(*input.fonts.small, category));
  if (needs.gathered) widest = std::max(widest, text_width(*input.fonts.small, input.words("legend.gathered")));
  if (needs.unsigned_links) widest = std::max(widest, text_width(*input.fonts.small, input.words("legend.unsigned")));
  if (needs.claimed) widest = std::max(widest, text_width(*input.fonts.small, input.words("legend.claimed")));
  const float width =
      std::min(std::round(widest) + px(swatch) + 2 * px(margin), layout.legend.right - layout.legend.left);

  const float card_top = layout.legend.bottom - height;
  Card card{input, result, "##legend", {layout.legend.left, card_top}, width, height};
  CardPen pen = card.pen(margin, 14);
  for (const GroupRow& row : rows) draw_group(pen, row);
  for (std::size_t i = 0; i < categories.size(); ++i) draw_category(pen, categories[i], flow_color(i));
  if (needs.gathered) draw_widths(pen);
  if (needs.unsigned_links) draw_dashes(pen);
  if (needs.claimed) draw_hatch(pen);
  card.finish(height);
}

}  // namespace kakehashi
