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

/// The years of agreements, or the first and the last where they are many.
std::string legend_years(std::span<const int> years) {
  constexpr std::size_t max_years = 4;
  if (years.size() <= max_years) return years_words(years);
  return std::to_string(years.front()) + "–" + std::to_string(years.back());
}

/// The group's first partnership, or the one after the selected one.
Thing next_of(const std::string& group, const Links& links, const Thing& selection) {
  const auto numbers = links.of_group(group);
  const auto is_selected = [&](std::uint32_t number) {
    return selection.kind == ThingKind::partnership && links.partnership(number).id == selection.id;
  };
  const auto selected = std::find_if(numbers.begin(), numbers.end(), is_selected);
  const bool starts_anew = selected == numbers.end() || selected + 1 == numbers.end();
  return {ThingKind::partnership, links.partnership(starts_anew ? numbers.front() : *(selected + 1)).id};
}

float row_middle(const CardPen& pen) { return pen.y + pen.px(row_height) / 2; }

void write_row(CardPen& pen, std::string_view text, Rgba color) {
  const std::string line = shortened(*pen.fonts().small, text, pen.right() - pen.left - pen.px(swatch));
  pen.line_at({pen.left + pen.px(swatch), CardPen::line_top(row_middle(pen), *pen.fonts().small)}, line,
              pen.fonts().small, color);
}

void draw_group(CardPen& pen, const LegendItem& row) {
  const float reach = pen.px(10);
  const Press press =
      pen.pressable(row.id, {pen.left - reach, pen.y, pen.right() + reach, pen.y + pen.px(row_height)}, pen.px(8));
  const std::string years = legend_years(row.years);
  if (press.clicked) pen.act(Select{next_of(row.id, pen.input.document.links, pen.input.state.map.selection)});
  pen.list.AddCircleFilled({pen.left + pen.px(9), row_middle(pen)}, 6.5F * pen.input.scale, packed(row.color));
  ImFont* font = pen.fonts().body;
  const float years_width = years.empty() ? 0 : pen.px(8) + text_width(*pen.fonts().small, years);
  const std::string name = shortened(*font, row.text, pen.right() - pen.left - pen.px(swatch) - years_width);
  pen.line_at({pen.left + pen.px(swatch), CardPen::line_top(row_middle(pen), *font)}, name, font, pen.colors().text);
  pen.line_at({pen.left + pen.px(swatch) + text_width(*font, name) + pen.px(8),
               CardPen::line_top(row_middle(pen), *font) + font->Ascent - pen.fonts().small->Ascent},
              years, pen.fonts().small, pen.colors().text_faint);
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

/// The width of a row's texts.
float row_width(const PanelInput& input, const LegendItem& row) {
  const Fonts& fonts = input.fonts;
  switch (row.kind) {
    case LegendItem::Kind::group:
      return text_width(*fonts.body, row.text) + std::round(8 * input.scale) +
             text_width(*fonts.small, legend_years(row.years));
    case LegendItem::Kind::flows:
      return text_width(*fonts.small, row.text);
    case LegendItem::Kind::gathered:
      return text_width(*fonts.small, input.words("legend.gathered"));
    case LegendItem::Kind::unsigned_links:
      return text_width(*fonts.small, input.words("legend.unsigned"));
    case LegendItem::Kind::claimed:
      return text_width(*fonts.small, input.words("legend.claimed"));
  }
  return 0;
}

void draw_row(CardPen& pen, const LegendItem& row) {
  switch (row.kind) {
    case LegendItem::Kind::group:
      return draw_group(pen, row);
    case LegendItem::Kind::flows:
      return draw_category(pen, row.text, row.color);
    case LegendItem::Kind::gathered:
      return draw_widths(pen);
    case LegendItem::Kind::unsigned_links:
      return draw_dashes(pen);
    case LegendItem::Kind::claimed:
      return draw_hatch(pen);
  }
}

}  // namespace

void draw_legend_card(const PanelInput& input, const CardLayout& layout, float top, PanelResult& result) {
  if (input.legend.empty()) return;
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const float height = static_cast<float>(input.legend.size()) * px(row_height) + px(28);
  if (layout.legend.bottom - height < top + layout.gap) return;

  float widest = 0;
  for (const LegendItem& row : input.legend) widest = std::max(widest, row_width(input, row));
  const float width =
      std::min(std::round(widest) + px(swatch) + 2 * px(margin), layout.legend.right - layout.legend.left);

  const float card_top = layout.legend.bottom - height;
  Card card{input, result, "##legend", {layout.legend.left, card_top}, width, height};
  CardPen pen = card.pen(margin, 14);
  for (const LegendItem& row : input.legend) draw_row(pen, row);
  card.finish(height);
}

}  // namespace kakehashi
