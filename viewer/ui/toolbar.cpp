#include "viewer/scene/command.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace kakehashi {

namespace {

constexpr const char* menu_id = "languages";

struct MenuRow {
  std::string text;
  Action action;
  bool current = false;
};

/// The languages, each by its own name.
std::vector<MenuRow> language_rows(const CardPen& pen) {
  std::vector<MenuRow> rows;
  for (const std::string_view language : Catalog::languages()) {
    rows.push_back({pen.words()("language." + std::string{language}),
                    SetSetting{setting_key::language, std::string{language}},
                    pen.input.state.look.language == language});
  }
  return rows;
}

/// In which language names stand on the map.
std::vector<MenuRow> name_rows(const CardPen& pen) {
  const auto row = [&](std::string_view word, NameChoice names) {
    return MenuRow{pen.words()(word), SetSetting{setting_key::names, word_of(names)},
                   pen.input.state.look.names == names};
  };
  return {row("menu.names.chosen", NameChoice::chosen), row("menu.names.own", NameChoice::own),
          row("menu.names.both", NameChoice::both)};
}

void draw_rows(CardPen& menu, std::string_view id, const std::vector<MenuRow>& rows, float margin, float row_px) {
  ImFont* font = menu.fonts().body;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const MenuRow& row = rows[i];
    const PixelRect rect{menu.left + margin, menu.y, menu.right() - margin, menu.y + row_px};
    if (menu.pressable(std::string{id} + std::to_string(i), rect, menu.px(8)).clicked) {
      if (!row.current) menu.act(row.action);
      ImGui::CloseCurrentPopup();
    }
    if (row.current) {
      draw_icon(menu.list, Icon::check, {rect.left + menu.px(20), rect.top + row_px / 2}, menu.px(15),
                packed(menu.colors().accent));
    }
    menu.line_at({rect.left + menu.px(40), CardPen::line_top(rect.top + row_px / 2, *font)}, row.text, font,
                 menu.colors().text);
    menu.y += row_px;
  }
}

/// Languages, and below them the names on the map, in a card above the button that opened it.
void draw_language_menu(CardPen& pen, float right_px, float bottom_px) {
  const std::vector<MenuRow> languages = language_rows(pen);
  const std::vector<MenuRow> names = name_rows(pen);
  ImFont* font = pen.fonts().body;
  ImFont* small = pen.fonts().small;
  const std::string& heading = pen.words()("menu.names");
  float widest = text_width(*small, heading) - pen.px(20);
  for (const auto* rows : {&languages, &names}) {
    for (const MenuRow& row : *rows) widest = std::max(widest, text_width(*font, row.text));
  }
  const float row = pen.px(40);
  const float margin = pen.px(8);
  const float between = pen.px(13);
  const ImVec2 size{std::round(widest) + pen.px(68), row * static_cast<float>(languages.size() + names.size()) +
                                                         2 * margin + 2 * between + height_px(*small) + pen.px(6)};
  const float left = std::clamp(right_px - size.x, 0.0F, std::max(0.0F, pen.input.width_px - size.x));
  ImGui::SetNextWindowPos({std::round(left), std::round(std::max(0.0F, bottom_px - size.y))});
  ImGui::SetNextWindowSize(size);
  if (!ImGui::BeginPopup(menu_id, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                      ImGuiWindowFlags_NoBackground)) {
    return;
  }
  CardPen menu{pen.input, pen.result, ImGui::GetWindowPos(), size.x};
  menu.list.PushClipRectFullScreen();
  draw_frame(menu.list, {menu.left, menu.y, menu.left + size.x, menu.y + size.y}, pen.px(12), pen.colors().tooltip,
             pen.input);
  menu.y += margin;
  draw_rows(menu, "language", languages, margin, row);
  menu.y += between - pen.px(1);
  menu.list.AddRectFilled({menu.left + pen.px(20), menu.y}, {menu.right() - pen.px(20), menu.y + pen.px(1)},
                          packed(pen.colors().rule));
  menu.y += between + pen.px(1);
  menu.line_at({menu.left + pen.px(20), menu.y}, heading, small, pen.colors().text_faint);
  menu.y += height_px(*small) + pen.px(6);
  draw_rows(menu, "names", names, margin, row);
  menu.list.PopClipRect();
  ImGui::EndPopup();
}

/// The current language and a small arrow; true when pressed.
bool draw_language_button(CardPen& pen, PixelRect rect) {
  const Press press = pen.pressable("language", rect, pen.px(9));
  const std::string& name = pen.words()("language." + pen.input.state.look.language);
  ImFont* font = pen.fonts().body;
  const float middle = (rect.top + rect.bottom) / 2;
  const Rgba color = press.hovered ? pen.colors().text : pen.colors().text_faint;
  const float content = text_width(*font, name) + pen.px(20);
  const float left = (rect.left + rect.right - content) / 2;
  pen.line_at({left, CardPen::line_top(middle, *font)}, name, font, color);
  draw_icon(pen.list, Icon::chevron_down, {left + content - pen.px(5), middle + pen.px(1)}, pen.px(11), packed(color));
  if (press.hovered && !ImGui::IsPopupOpen(menu_id)) pen.hint(pen.words()("menu.language"), keys_of("language"));
  return press.clicked;
}

}  // namespace

void draw_toolbar(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const PixelRect& place = layout.toolbar;
  const float width = place.right - place.left;
  const float height = place.bottom - place.top;
  if (width < 60 || height < 12) return;
  Card card{input, result, "##toolbar", {place.left, place.top}, width, height};
  CardPen pen = card.pen(16, 0);
  const Catalog& words = input.words;
  const ViewState& state = input.state;
  const bool globe = state.map.projection == ProjectionKind::globe;
  const bool night = state.look.theme == ThemeName::night;

  // Six icons of one width, and the language's name in the room that is left.
  const float side = std::min({pen.px(48), height * 0.8F, pen.width / 7.5F});
  float language_width = pen.width - 6 * side;
  const float step = side + std::max(0.0F, language_width - pen.px(150)) / 6;
  language_width = pen.width - 6 * step;
  const float middle = (place.top + place.bottom) / 2;
  float x = pen.left;
  const auto button = [&](std::string_view id, Icon icon, std::string_view hint, std::string_view key,
                          bool enabled = true) {
    const bool clicked =
        pen.icon_button(id, icon, {std::round(x + step / 2), std::round(middle)}, side, hint, enabled, key);
    x += step;
    return clicked;
  };
  if (button("home", Icon::home, words("menu.home"), keys_of("home"))) pen.act(FrameAll{});
  if (button("projection", globe ? Icon::flat_map : Icon::globe,
             words(globe ? "menu.projection.equal_area" : "menu.projection.globe"), keys_of("globe"))) {
    pen.act(SetSetting{setting_key::projection, word_of(globe ? ProjectionKind::equal_area : ProjectionKind::globe)});
  }
  if (button("theme", night ? Icon::sun : Icon::moon, words("menu.theme"), keys_of("theme"))) {
    pen.act(SetSetting{setting_key::theme, word_of(night ? ThemeName::day : ThemeName::night)});
  }
  const PixelRect language{x, middle - side / 2, x + language_width, middle + side / 2};
  if (draw_language_button(pen, language)) ImGui::OpenPopup(menu_id);
  draw_language_menu(pen, language.right, place.top - pen.px(8));
  x += language_width;
  if (button("smaller", Icon::smaller, words("menu.text_size"), key_of("text_size", 1),
             state.look.text_size > min_text_size + 0.01)) {
    pen.act(SetSetting{setting_key::text_size, state.look.text_size - 0.1});
  }
  if (button("larger", Icon::larger, words("menu.text_size"), key_of("text_size", 0),
             state.look.text_size < max_text_size - 0.01)) {
    pen.act(SetSetting{setting_key::text_size, state.look.text_size + 0.1});
  }
  if (button("help", Icon::help, words("menu.help"), keys_of("help"))) pen.act(SetHelp{!state.help});
  card.finish(height);
}

}  // namespace kakehashi
