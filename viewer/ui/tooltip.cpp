#include "viewer/ui/tooltip.hpp"

#include "viewer/ui/card.hpp"
#include "viewer/ui/drawn_text.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/style.hpp"
#include "viewer/ui/typeset.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// The upper left corner of a box beside the cursor that lies within the window.
ImVec2 beside_cursor(const PanelInput& input, ImVec2 size) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float away = 18 * input.scale;
  const float edge = 6 * input.scale;
  float x = mouse.x + away;
  float y = mouse.y + away;
  if (x + size.x > input.width_px - edge) x = mouse.x - size.x - away * 0.6F;
  if (y + size.y > input.height_px - edge) y = mouse.y - size.y - away * 0.6F;
  return {std::round(std::max(edge, x)), std::round(std::max(edge, y))};
}

}  // namespace

void draw_hint(const PanelInput& input, std::string_view text, std::string_view key) {
  if (!ImGui::IsMousePosValid() || text.empty()) return;
  const auto px = [&](float design) { return std::round(design * input.scale); };
  ImFont* font = input.fonts.small;
  const float text_px = text_width(*font, text);
  const float key_px = key.empty() ? 0 : std::max(text_width(*font, key) + px(14), px(26));
  const ImVec2 size{text_px + px(24) + (key.empty() ? 0 : key_px + px(10)), height_px(*font) + px(16)};
  const ImVec2 at = beside_cursor(input, size);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  draw_frame(list, {at.x, at.y, at.x + size.x, at.y + size.y}, px(8), input.colors.tooltip, input);
  draw_text(list, input.fonts, *font, {at.x + px(12), at.y + px(8)}, packed(input.colors.text), text);
  if (key.empty()) return;
  const float left = at.x + px(12) + text_px + px(10);
  list.AddRectFilled({left, at.y + px(6)}, {left + key_px, at.y + size.y - px(6)}, packed(input.colors.chip), px(5));
  draw_text(list, input.fonts, *font, {std::round(left + (key_px - text_width(*font, key)) / 2), at.y + px(8)},
            packed(input.colors.chip_text), key);
}

void draw_hover(const PanelInput& input, const HoverWords& hover) {
  if (!ImGui::IsMousePosValid()) return;
  const auto px = [&](float design) { return std::round(design * input.scale); };
  ImFont* title_font = font_for(hover.title, input.fonts.strong, input.fonts);
  ImFont* line_font = input.fonts.small;
  const float dot = hover.color ? px(18) : 0;
  const float max = std::max(px(120), std::min(px(420), input.width_px - px(60)));
  const auto titles = break_lines(*title_font, hover.title, max - dot);
  const auto lines = break_lines(*line_font, hover.line, max - dot);
  float width = 0;
  for (const TextLine& line : titles) width = std::max(width, line.width_px);
  for (const TextLine& line : lines) width = std::max(width, line.width_px);
  const ImVec2 size{std::round(width) + dot + px(30), static_cast<float>(titles.size()) * height_px(*title_font) +
                                                          static_cast<float>(lines.size()) * height_px(*line_font) +
                                                          px(20)};
  const ImVec2 at = beside_cursor(input, size);
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  draw_frame(list, {at.x, at.y, at.x + size.x, at.y + size.y}, px(10), input.colors.tooltip, input);
  float y = at.y + px(10);
  const float x = at.x + px(15) + dot;
  if (hover.color) {
    list.AddCircleFilled({at.x + px(21), y + height_px(*title_font) * 0.55F}, px(6), packed(*hover.color));
  }
  const auto write = [&](const std::vector<TextLine>& rows, ImFont* font, Rgba color) {
    for (const TextLine& row : rows) {
      draw_text(list, input.fonts, *font, {x, y}, packed(color), row.text);
      y += height_px(*font);
    }
  };
  write(titles, title_font, input.colors.text);
  write(lines, line_font, input.colors.text_faint);
}

}  // namespace kakehashi
