#include "viewer/scene/command.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/search.hpp"
#include "viewer/ui/typeset.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <span>
#include <utility>

namespace kakehashi {

namespace {

/// "7 regions · 6 partnerships · as of September 2017".
std::string counts_line(const CardPen& pen) {
  const Network& network = pen.input.document.network;
  std::string line = pen.words().plural("count.partnerships", static_cast<long long>(network.partnerships.size()));
  if (const auto regions = static_cast<long long>(pen.input.document.links.linked_regions()); regions > 0) {
    line += " · " + pen.words().plural("count.regions", regions);
  }
  if (network.as_of) line += " · " + pen.words().format("as_of", {pen.words().date(*network.as_of)});
  return line;
}

/// A slash typed while nothing is being written opens the search; what was typed after it stays to be written there.
bool slash_typed() {
  ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || ImGui::IsAnyItemActive()) return false;
  auto& typed = io.InputQueueCharacters;
  const auto* const slash = std::find_if(typed.begin(), typed.end(), opens_search);
  if (slash == typed.end()) return false;
  typed.erase(typed.begin(), slash + 1);
  return true;
}

/// What became of the search box in this frame.
struct SearchBox {
  std::string text;  ///< What stands in it now; the state follows with the next frame.
  bool entered = false;
  int step = 0;  ///< Down or up the list.
};

SearchBox draw_search_box(CardPen& pen) {
  SearchBox box;
  const float height = pen.px(44);
  const PixelRect rect{pen.left, pen.y, pen.right(), pen.y + height};
  pen.list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(pen.colors().input), pen.px(10));
  draw_icon(pen.list, Icon::search, {rect.left + pen.px(22), rect.top + height / 2}, pen.px(16),
            packed(pen.colors().text_faint));

  push_font(pen.fonts().body);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (height - height_px(*pen.fonts().body)) / 2});
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, packed(pen.colors().text_faint));
  const float text_left = rect.left + pen.px(42);
  ImGui::SetCursorScreenPos({text_left, rect.top - std::round(height_px(*pen.fonts().body) * 0.05F)});
  ImGui::SetNextItemWidth(std::max(1.0F, rect.right - pen.px(44) - text_left));
  // Active at once: a focus that comes with the next frame would lose what is typed in this one.
  if (slash_typed()) write_into(ImGui::GetID("##search"));
  std::string text = pen.input.state.search;
  const std::string& hint = pen.words()("search.hint");
  const bool changed = ImGui::InputTextWithHint("##search", hint.c_str(), &text, ImGuiInputTextFlags_AutoSelectAll);
  pen.note_letters(hint, pen.fonts().body);
  pen.note_letters(text, pen.fonts().body);
  const bool active = ImGui::IsItemActive();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  ImGui::PopFont();

  const bool escaped = (active || ImGui::IsItemDeactivated()) && key_pressed(ImGuiKey_Escape);
  box.entered = ImGui::IsItemDeactivated() && key_pressed(ImGuiKey_Enter);
  if (escaped) {
    text.clear();
    pen.act(SetSearch{});
  } else if (changed && text != pen.input.state.search) {
    pen.act(SetSearch{text});
  }
  if (active) {
    box.step = (key_pressed(ImGuiKey_DownArrow) ? 1 : 0) - (key_pressed(ImGuiKey_UpArrow) ? 1 : 0);
    pen.list.AddRect({rect.left, rect.top}, {rect.right, rect.bottom}, packed(pen.colors().accent), pen.px(10),
                     ImDrawFlags_None, std::max(1.0F, 1.5F * pen.input.scale));
  }
  const ImVec2 end{rect.right - pen.px(23), rect.top + height / 2};
  if (!text.empty()) {
    if (pen.icon_button("clear", Icon::close, end, pen.px(30), pen.words()("card.close"), true, keys_of("escape"))) {
      pen.act(SetSearch{});
    }
  } else if (!active) {
    // The key that leads here, as a key.
    const float half = pen.px(12);
    pen.list.AddRect({end.x - half, end.y - half}, {end.x + half, end.y + half}, packed(pen.colors().card_border),
                     pen.px(5), ImDrawFlags_None, std::max(1.0F, pen.input.scale));
    pen.line_at({end.x - text_width(*pen.fonts().small, "/") / 2, CardPen::line_top(end.y, *pen.fonts().small)}, "/",
                pen.fonts().small, pen.colors().text_faint);
  }
  pen.y += height;
  box.text = std::move(text);
  return box;
}

void take(CardPen& pen, const SearchHit& hit) {
  if (hit.thing) {
    pen.act(Select{hit.thing});
  } else {
    pen.act(ToggleField{hit.field});
  }
  pen.act(SetSearch{});
}

void draw_hit(CardPen& pen, const SearchHit& hit, std::size_t number, bool chosen) {
  const ImFont& title_font = *pen.fonts().body;
  const ImFont& line_font = *pen.fonts().small;
  const float height = height_px(title_font) + (hit.line.empty() ? 0 : height_px(line_font)) + pen.px(10);
  const float reach = pen.px(10);
  const PixelRect rect{pen.left - reach, pen.y, pen.right() + reach, pen.y + height};
  if (chosen) {
    pen.list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom},
                           packed(with_alpha(pen.colors().accent, 0.2F)), pen.px(9));
  }
  const Press press = pen.pressable(std::to_string(number), rect, pen.px(9));
  if (press.clicked) take(pen, hit);
  if (press.hovered && hit.thing) pen.point_at(hit.thing);
  const float middle = pen.y + pen.px(5) + height_px(title_font) * 0.55F;
  const float dot = pen.px(6);
  if (hit.color) {
    pen.list.AddCircleFilled({pen.left + dot, middle}, dot, packed(*hit.color));
  } else {
    pen.list.AddCircle({pen.left + dot, middle}, dot - 1, packed(pen.colors().text_faint), 0,
                       std::max(1.25F, 1.5F * pen.input.scale));
  }
  const float text_left = pen.left + pen.px(24);
  const float text_right = pen.right() - text_left;
  pen.line_at({text_left, pen.y + pen.px(5)}, shortened(title_font, hit.title, text_right), pen.fonts().body,
              pen.colors().text);
  if (!hit.line.empty()) {
    pen.line_at({text_left, pen.y + pen.px(5) + height_px(title_font)}, shortened(line_font, hit.line, text_right),
                pen.fonts().small, pen.colors().text_faint);
  }
  pen.y += height;
}

void draw_hits(CardPen& pen, const SearchBox& box) {
  if (pen.input.search == nullptr) return;  // the names are being made ready
  const std::span<const SearchHit> hits = pen.input.search->hits(box.text, pen.words());
  if (hits.empty()) {
    pen.paragraph(pen.words().format("search.none", {box.text}), pen.fonts().body, pen.colors().text_faint);
    return;
  }
  // The chosen row stays with its number until another text is searched for.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID text_key = ImGui::GetID("searched");
  const ImGuiID row_key = ImGui::GetID("row");
  const int searched = static_cast<int>(std::hash<std::string>{}(box.text) & 0x7fffffffU);
  int row = storage.GetInt(text_key) == searched ? storage.GetInt(row_key) : 0;
  const auto count = static_cast<int>(hits.size());
  row = ((row + box.step) % count + count) % count;
  storage.SetInt(text_key, searched);
  storage.SetInt(row_key, row);
  if (box.entered) take(pen, hits[static_cast<std::size_t>(row)]);
  ImGui::PushID("hits");
  for (std::size_t i = 0; i < hits.size(); ++i) draw_hit(pen, hits[i], i, static_cast<int>(i) == row);
  ImGui::PopID();
}

void draw_fields(CardPen& pen) {
  std::vector<Chip> chips;
  for (const Field& field : pen.input.document.network.fields) {
    chips.push_back({field.id, pen.in_language(field.name), pen.input.state.map.fields.contains(field.id)});
  }
  const int clicked = pen.chips(chips, "fields");
  if (clicked >= 0) pen.act(ToggleField{chips[static_cast<std::size_t>(clicked)].id});
}

}  // namespace

PixelRect draw_title_card(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const PixelRect& place = layout.title;
  Card card{input, result, "##title", {place.left, place.top}, place.right - place.left, place.bottom - place.top};
  CardPen pen = card.pen(layout.narrow ? 18 : 26, layout.narrow ? 14 : 21);
  pen.paragraph(pen.in_language(input.document.network.title), pen.fonts().heading, pen.colors().text_heading);
  if (!layout.narrow) {
    pen.paragraph(counts_line(pen), pen.fonts().small, pen.colors().text_faint);
  }
  pen.gap(layout.narrow ? 8 : 14);
  const SearchBox box = draw_search_box(pen);
  if (!box.text.empty()) {
    pen.gap(10);
    draw_hits(pen, box);
    pen.gap(18);
  } else if (!layout.narrow && !input.document.network.fields.empty()) {
    pen.gap(16);
    draw_fields(pen);
    pen.gap(24);
  } else {
    pen.gap(layout.narrow ? 16 : 24);
  }
  card.finish(pen.y - place.top);
  return {place.left, place.top, place.right, pen.y};
}

}  // namespace kakehashi
