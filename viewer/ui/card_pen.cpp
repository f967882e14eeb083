#include "viewer/ui/card_pen.hpp"

#include "viewer/ui/drawn_text.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/missing_letters.hpp"
#include "viewer/ui/tooltip.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr float chip_height = 32;
constexpr float chip_padding = 13;
constexpr float chip_gap = 7;

}  // namespace

CardPen::CardPen(const PanelInput& panel_input, PanelResult& panel_result, ImVec2 upper_left, float width_px)
    : input(panel_input),
      result(panel_result),
      list(*ImGui::GetWindowDrawList()),
      left(std::round(upper_left.x)),
      width(std::max(1.0F, std::round(width_px))),
      y(std::round(upper_left.y)) {}

float CardPen::px(float design) const { return std::round(design * input.scale); }

void CardPen::line_at(ImVec2 at, std::string_view text, ImFont* font, Rgba color) {
  draw_text(list, fonts(), *font_for(text, font, fonts()), {std::round(at.x), std::round(at.y)}, packed(color), text);
}

void CardPen::paragraph(std::string_view text, ImFont* font, Rgba color, float indent_px) {
  font = font_for(text, font, fonts());
  for (const TextLine& line : break_lines(*font, text, width - indent_px)) {
    line_at({left + indent_px, y}, line.text, font, color);
    y += height_px(*font);
  }
}

void CardPen::paragraph_of(std::string_view text, ImFont* font, Rgba color, std::size_t max_lines) {
  font = font_for(text, font, fonts());
  const std::vector<TextLine> lines = break_lines(*font, text, width);
  for (std::size_t i = 0; i < std::min(lines.size(), max_lines); ++i) {
    const bool cut = i + 1 == max_lines && lines.size() > max_lines;
    const auto start = static_cast<std::size_t>(lines[i].text.data() - text.data());
    const std::string last = cut ? shortened(*font, text.substr(start), width) : std::string{};
    line_at({left, y}, cut ? std::string_view{last} : lines[i].text, font, color);
    y += height_px(*font);
  }
}

void CardPen::note_letters(std::string_view text, const ImFont* font) const {
  if (fonts().missing != nullptr) fonts().missing->note(*font, text);
}

float CardPen::paragraph_height(std::string_view text, const ImFont& font, float width_px) const {
  return static_cast<float>(break_lines(font, text, width_px).size()) * height_px(font);
}

void CardPen::accent_bar(Rgba color) {
  const float height = std::max(2.0F, px(4));
  list.AddRectFilled({left, y}, {left + px(64), y + height}, packed(color), height / 2);
  y += height;
}

void CardPen::heading(std::string_view text) { paragraph(text, fonts().strong, colors().text_heading); }

void CardPen::rule() {
  const float thickness = std::max(1.0F, px(1));
  list.AddRectFilled({left, y}, {right(), y + thickness}, packed(colors().rule));
  y += thickness;
}

int CardPen::chips(std::span<const Chip> chips, std::string_view id) {
  int clicked = -1;
  const float height = px(chip_height);
  float x = left;
  ImGui::PushID(id.data(), id.data() + id.size());
  for (std::size_t i = 0; i < chips.size(); ++i) {
    const Chip& chip = chips[i];
    const std::string text = shortened(*fonts().small, chip.text, width - 2 * px(chip_padding));
    const float chip_width = std::round(text_width(*fonts().small, text)) + 2 * px(chip_padding);
    if (x > left && x + chip_width > right()) {
      x = left;
      y += height + px(chip_gap);
    }
    const PixelRect rect{x, y, x + chip_width, y + height};
    list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom},
                       packed(chip.on ? colors().chip_on : colors().chip), height / 2);
    if (!chip.id.empty() && pressable(chip.id, rect, height / 2).clicked) clicked = static_cast<int>(i);
    line_at({x + px(chip_padding), line_top(y + height / 2, *fonts().small)}, text, fonts().small,
            chip.on ? colors().chip_on_text : colors().chip_text);
    x += chip_width + px(chip_gap);
  }
  ImGui::PopID();
  if (!chips.empty()) y += height;
  return clicked;
}

void CardPen::tag(std::string_view text) {
  const float tag_width = std::round(text_width(*fonts().small, text)) + px(16);
  const float height = height_px(*fonts().small) + px(2);
  list.AddRect({left, y}, {left + tag_width, y + height}, packed(with_alpha(colors().text_faint, 0.6F)), px(5),
               ImDrawFlags_None, std::max(1.0F, input.scale));
  line_at({left + px(8), y + px(1)}, text, fonts().small, colors().text_faint);
  y += height + px(2);
}

ImVec2 CardPen::text_button_size(std::string_view text) const {
  return {std::round(text_width(*fonts().body, text)) + px(52), px(38)};
}

bool CardPen::text_button(ImVec2 at, std::string_view id, Icon icon, std::string_view text) {
  const ImVec2 size = text_button_size(text);
  const PixelRect rect{at.x, at.y, at.x + size.x, at.y + size.y};
  list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(colors().chip), px(9));
  const Press press = pressable(id, rect, px(9));
  draw_icon(list, icon, {at.x + px(22), at.y + size.y / 2}, px(15), packed(colors().chip_text));
  line_at({at.x + px(38), line_top(at.y + size.y / 2, *fonts().body)}, text, fonts().body, colors().chip_text);
  return press.clicked;
}

Press CardPen::pressable(std::string_view id, PixelRect rect, float rounding_px) {
  const ImVec2 size{std::max(1.0F, rect.right - rect.left), std::max(1.0F, rect.bottom - rect.top)};
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::SetCursorScreenPos({rect.left, rect.top});
  Press press;
  press.clicked = ImGui::InvisibleButton("press", size);
  press.hovered = ImGui::IsItemHovered();
  ImGui::PopID();
  if (press.hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const Rgba color = with_alpha(colors().hover, colors().hover.a * (ImGui::IsMouseDown(0) ? 1.8F : 1));
    list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(color), rounding_px);
  }
  return press;
}

bool CardPen::icon_button(std::string_view id, Icon icon, ImVec2 center, float side_px, std::string_view hint_text,
                          bool enabled, std::string_view key) {
  const float half = std::round(side_px / 2);
  Press press;
  if (enabled) {
    press = pressable(id, {center.x - half, center.y - half, center.x + half, center.y + half}, px(9));
  }
  const Rgba color = !enabled        ? with_alpha(colors().text_faint, 0.4F)
                     : press.hovered ? colors().text
                                     : colors().text_faint;
  draw_icon(list, icon, center, std::round(side_px * 0.46F), packed(color));
  if (press.hovered) hint(hint_text, key);
  return press.clicked;
}

void CardPen::point_at(const Thing& thing) {
  result.hovering = true;
  if (input.state.hover != thing) act(Hover{thing});
}

void CardPen::hint(std::string_view text, std::string_view key) { draw_hint(input, text, key); }

}  // namespace kakehashi
