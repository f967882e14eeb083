#include "viewer/ui/blocks.hpp"

#include "geo/sphere/geodesic.hpp"
#include "geo/text/fold.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/ui/growing_list.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace kakehashi {

namespace {

constexpr float row_gap = 9;
constexpr float section_gap = 30;
constexpr float widest_date = 104;

float date_column(const CardPen& pen, std::span<const DatedRow> rows) {
  float widest = pen.px(52);
  for (const DatedRow& row : rows) {
    if (row.date == nullptr) continue;
    for (const TextLine& line :
         break_lines(*pen.fonts().body, pen.words().short_date(*row.date), pen.px(widest_date))) {
      widest = std::max(widest, line.width_px);
    }
  }
  return std::round(widest) + pen.px(18);
}

/// True when a title says by itself that something is planned: in its words or in brackets at its end.
bool says_planned(const CardPen& pen, const std::string& title) {
  return folded_words(title).find(folded_words(pen.words()("card.planned"))) != std::string::npos ||
         title.ends_with(")") || title.ends_with("）");
}

/// What stands below the title.
std::string text_of(const CardPen& pen, const DatedRow& row) {
  if (row.text != nullptr && !pen.in_language(*row.text).empty()) return pen.in_language(*row.text);
  std::vector<std::string> fields;
  if (row.fields != nullptr) {
    for (const std::string& id : *row.fields) {
      if (const Field* field = pen.input.document.index.field(id)) fields.push_back(pen.in_language(field->name));
    }
  }
  return joined(fields);
}

void draw_row(CardPen& pen, const DatedRow& row, float column_px) {
  const float top = pen.y;
  const std::string& title = pen.in_language(*row.title);
  const std::string words = text_of(pen, row);
  ImFont* title_font = row.strong ? pen.fonts().strong : pen.fonts().body;
  CardPen text = pen;
  text.left += column_px;
  text.width -= column_px;
  if (row.thing) {
    // The highlight lies below the text, so the row's height is measured first.
    const float height = text.paragraph_height(title, *title_font, text.width) +
                         text.paragraph_height(words, *pen.fonts().small, text.width);
    const float reach = pen.px(10);
    const Press press =
        pen.pressable(row.thing.id + title,
                      {pen.left - reach, top - pen.px(4), pen.right() + reach, top + height + pen.px(4)}, pen.px(9));
    if (press.clicked) pen.act(Select{row.thing});
    if (press.hovered) pen.point_at(row.thing);
  }
  if (row.date != nullptr) {
    CardPen date = pen;
    date.width = pen.px(widest_date);
    date.paragraph(pen.words().short_date(*row.date), pen.fonts().body, pen.colors().text_faint);
    pen.y = date.y;
  }
  text.paragraph(title, title_font, row.strong ? pen.colors().text_heading : pen.colors().text);
  if (row.planned && !says_planned(pen, title)) {
    text.gap(2);
    text.tag(pen.words()("card.planned"));
  }
  if (!words.empty()) text.paragraph(words, pen.fonts().small, pen.colors().text_faint);
  if (row.correction != nullptr) draw_correction(text, *row.correction, 0);
  pen.y = std::max(pen.y, text.y);
}

}  // namespace

std::vector<DatedRow> history_of(const Network& network, const Partnership& partnership) {
  std::vector<DatedRow> rows;
  const auto date_of = [](const auto& item) { return item.date ? &*item.date : nullptr; };
  for (const Agreement& agreement : partnership.agreements) {
    rows.push_back({date_of(agreement),
                    &agreement.title,
                    &agreement.text,
                    &agreement.fields,
                    true,
                    agreement.planned,
                    agreement.correction ? &*agreement.correction : nullptr,
                    {}});
  }
  const auto add = [&](const Event& event) {
    rows.push_back({date_of(event),
                    &event.title,
                    &event.text,
                    nullptr,
                    false,
                    event.planned,
                    event.correction ? &*event.correction : nullptr,
                    {}});
  };
  for (const Event& event : partnership.events) add(event);
  for (const Event& event : network.events) {
    if (std::find(event.partnerships.begin(), event.partnerships.end(), partnership.id) != event.partnerships.end()) {
      add(event);
    }
  }
  std::stable_sort(rows.begin(), rows.end(), [](const DatedRow& a, const DatedRow& b) {
    if (a.date == nullptr || b.date == nullptr) return a.date != nullptr && b.date == nullptr;
    return a.date->first.year_fraction() < b.date->first.year_fraction();
  });
  return rows;
}

void draw_dated_rows(CardPen& pen, std::span<const DatedRow> rows) {
  const GrowingList list{pen, "dated rows", rows.size()};
  const float column = date_column(pen, rows.first(list.shown()));
  for (std::size_t i = 0; i < list.shown(); ++i) {
    if (i > 0) pen.gap(row_gap);
    draw_row(pen, rows[i], column);
  }
  list.finish(pen);
}

void draw_correction(CardPen& pen, const Correction& correction, float indent_px) {
  pen.gap(5);
  const float top = pen.y;
  const float line = std::max(2.0F, pen.px(2));
  const float indent = indent_px + line + pen.px(10);
  pen.paragraph(sentence_case(pen.words().format("card.stated", {correction.stated})), pen.fonts().small,
                pen.colors().text_faint, indent);
  pen.paragraph(pen.in_language(correction.why), pen.fonts().small, pen.colors().text_faint, indent);
  pen.list.AddRectFilled({pen.left + indent_px, top + pen.px(2)}, {pen.left + indent_px + line, pen.y - pen.px(2)},
                         packed(with_alpha(pen.colors().accent, 0.8F)), line / 2);
  pen.gap(3);
}

void draw_figures(CardPen& pen, std::span<const Figure> all_figures) {
  // Where a card has several lists of figures, each is known by its own.
  const GrowingList list{pen, fmt::format("figures {}", static_cast<const void*>(all_figures.data())),
                         all_figures.size()};
  const std::span<const Figure> figures = all_figures.first(list.shown());
  const float between = pen.px(20);
  const float column = std::floor((pen.width - between) / 2);
  const ImFont& unit_font = *pen.fonts().strong;
  float row_top = pen.y;
  float row_bottom = pen.y;
  bool second = false;
  for (const Figure& figure : figures) {
    const FigureWords words = pen.words().figure(figure);
    // "about 43": the word stands small before the number.
    const std::size_t digit = std::min(words.number.find_first_of("0123456789"), words.number.size());
    const std::string before = words.number.substr(0, digit);
    const std::string number = words.number.substr(digit);
    ImFont* number_font = font_with(number, {pen.fonts().figure, pen.fonts().title, pen.fonts().heading});
    const float before_px = text_width(unit_font, before) + (before.empty() || before.back() == ' ' ? 0 : pen.px(3));
    const float number_px = text_width(*number_font, number);
    const float unit_px = words.unit.empty() ? 0 : pen.px(7) + text_width(unit_font, words.unit);
    const float width = before_px + number_px + unit_px;
    const bool wide = width > column;
    if (second && wide) second = false;
    if (!second) {
      if (&figure != figures.data()) row_bottom += pen.px(16);
      row_top = row_bottom;
    }
    CardPen cell = pen;
    cell.left += second ? column + between : 0;
    cell.width = wide ? pen.width : column;
    cell.y = row_top;
    const float baseline = cell.y + number_font->Ascent - unit_font.Ascent;
    cell.line_at({cell.left, baseline}, before, pen.fonts().strong, pen.colors().text_heading);
    cell.line_at({cell.left + before_px, cell.y}, number, number_font, pen.colors().text_heading);
    cell.line_at({cell.left + before_px + number_px + pen.px(7), baseline}, words.unit, pen.fonts().strong,
                 pen.colors().text_heading);
    cell.y += height_px(*number_font) - pen.px(4);
    cell.paragraph(pen.in_language(figure.label), pen.fonts().small, pen.colors().text_faint);
    if (figure.correction) draw_correction(cell, *figure.correction, 0);
    row_bottom = std::max(row_bottom, cell.y);
    second = !second && !wide;
  }
  pen.y = row_bottom;
  list.finish(pen);
}

std::vector<const Partnership*> partnerships_of(const Document& document, const Thing& thing) {
  std::vector<const Partnership*> partnerships;
  for (const std::uint32_t number : document.links.of(thing)) {
    partnerships.push_back(&document.links.partnership(number));
  }
  return partnerships;
}

void draw_partners(CardPen& pen, std::span<const Partnership* const> partnerships, const Thing& from) {
  const float indent = pen.px(24);
  const GrowingList list{pen, "partners", partnerships.size()};
  const Links& links = pen.input.document.links;
  for (const Partnership* partnership : partnerships.first(list.shown())) {
    std::string name;
    const std::span<const PartyEnd> ends = links.ends(links.number(*partnership));
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const Party& party = partnership->between[i];
      const bool at_place = ends[i].place != nullptr && ends[i].place->id == from.id;
      if (from.kind == ThingKind::place && (party.place == from.id || at_place)) continue;
      if (from.kind == ThingKind::region && ends[i].region_id == from.id) continue;
      name += (name.empty() ? "" : " · ") + pen.in_language(pen.input.document.index.name(party));
    }
    if (name.empty()) name = pen.words().title(pen.input.document.index, *partnership);
    std::vector<std::string> parts{pen.words().type(partnership->type)};
    if (!partnership->life.empty() && partnership->life.front().from) {
      parts.push_back(pen.words().format("card.since", {std::to_string(partnership->life.front().from->first.year)}));
    }
    if (partnership->status() != Status::active && partnership->type != PartnershipType::talks)
      parts.push_back(pen.words().status(partnership->status()));
    if (const std::string distance = distance_words(pen.input.document, *partnership, pen.words()); !distance.empty())
      parts.push_back(distance);
    const std::string line = joined(parts);

    ImFont* name_font = pen.fonts().strong;
    const float text_width_px = pen.width - indent;
    const float height = pen.paragraph_height(name, *name_font, text_width_px) +
                         pen.paragraph_height(line, *pen.fonts().small, text_width_px) + pen.px(10);
    const float reach = pen.px(10);
    const Thing thing{ThingKind::partnership, partnership->id};
    const Press press =
        pen.pressable(partnership->id, {pen.left - reach, pen.y, pen.right() + reach, pen.y + height}, pen.px(9));
    if (press.clicked) pen.act(Select{thing});
    if (press.hovered) pen.point_at(thing);
    pen.gap(5);
    const Rgba color = pen.input.document.links.color(*partnership);
    const ImVec2 dot{pen.left + pen.px(6), pen.y + height_px(*name_font) * 0.55F};
    if (is_unsigned(*partnership)) {
      pen.list.AddCircle(dot, pen.px(5), packed(color), 0, std::max(1.5F, 2 * pen.input.scale));
    } else {
      pen.list.AddCircleFilled(dot, pen.px(6), packed(color));
    }
    pen.paragraph(name, name_font, pen.colors().text_heading, indent);
    pen.paragraph(line, pen.fonts().small, pen.colors().text_faint, indent);
    pen.gap(7);
  }
  list.finish(pen);
}

void draw_facts(CardPen& pen, std::span<const Fact* const> facts) {
  const GrowingList list{pen, "facts", facts.size()};
  for (std::size_t i = 0; i < list.shown(); ++i) {
    if (i > 0) pen.gap(10);
    pen.paragraph(pen.in_language(facts[i]->text), pen.fonts().body, pen.colors().text);
    if (!facts[i]->figures.empty()) {
      pen.gap(8);
      draw_figures(pen, facts[i]->figures);
    }
    if (facts[i]->correction) draw_correction(pen, *facts[i]->correction, 0);
  }
  list.finish(pen);
}

void draw_organisations(CardPen& pen, std::span<const Organisation* const> organisations) {
  if (organisations.empty()) return;
  begin_section(pen, pen.words()("card.organisations"));
  const GrowingList list{pen, "organisations", organisations.size()};
  for (std::size_t i = 0; i < list.shown(); ++i) {
    if (i > 0) pen.gap(9);
    pen.paragraph(pen.in_language(organisations[i]->name), pen.fonts().body, pen.colors().text);
    pen.paragraph(pen.in_language(organisations[i]->text), pen.fonts().small, pen.colors().text_faint);
  }
  list.finish(pen);
}

std::string distance_words(const Document& document, const Partnership& partnership, const Catalog& words) {
  if (partnership.between.size() != 2) return {};
  const Place* a = document.index.anchor(partnership.between[0]);
  const Place* b = document.index.anchor(partnership.between[1]);
  if (a == nullptr || b == nullptr) return {};
  return words.distance_km(geodesic_distance_km(a->longitude_deg, a->latitude_deg, b->longitude_deg, b->latitude_deg));
}

std::string years_words(std::span<const int> years) {
  std::vector<std::string> words;
  words.reserve(years.size());
  for (const int year : years) words.push_back(std::to_string(year));
  return joined(words, " / ");
}

void begin_section(CardPen& pen, std::string_view heading) {
  pen.gap(section_gap);
  pen.heading(heading);
  pen.gap(10);
}

std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

}  // namespace kakehashi
