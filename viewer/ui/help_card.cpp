#include "viewer/scene/command.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace kakehashi {

namespace {

/// What the mouse does.
struct Gesture {
  std::string_view gesture;
  std::string_view words;
};
constexpr std::array<Gesture, 4> gestures{{{"help.gesture.drag", "help.drag"},
                                           {"help.gesture.wheel", "help.wheel"},
                                           {"help.gesture.click", "help.click"},
                                           {"help.gesture.double_click", "help.double_click"}}};

/// A key as a small frame; returns its width.
float draw_key(CardPen& pen, ImVec2 at, std::string_view key) {
  ImFont* font = pen.fonts().small;
  const float width = std::max(pen.px(30), std::round(text_width(*font, key)) + pen.px(16));
  const float height = height_px(*font) + pen.px(4);
  pen.list.AddRectFilled(at, {at.x + width, at.y + height}, packed(pen.colors().chip), pen.px(6));
  pen.list.AddRect(at, {at.x + width, at.y + height}, packed(pen.colors().card_border), pen.px(6), ImDrawFlags_None,
                   std::max(1.0F, pen.input.scale));
  pen.line_at({at.x + (width - text_width(*font, key)) / 2, at.y + pen.px(2)}, key, font, pen.colors().chip_text);
  return width;
}

/// Keys that are separated by spaces, side by side; "Ctrl" and "Alt" belong to the key after them.
float draw_keys(CardPen& pen, std::string_view keys) {
  float x = pen.left;
  const float top =
      std::round(CardPen::line_top(pen.y + height_px(*pen.fonts().body) * 0.55F, *pen.fonts().small)) - pen.px(2);
  for (std::size_t at = 0; at < keys.size();) {
    const std::size_t end = std::min(keys.find(' ', at), keys.size());
    x += draw_key(pen, {x, top}, keys.substr(at, end - at)) + pen.px(5);
    at = end + 1;
  }
  return x - pen.left;
}

/// A line of the help beside what `draw_cause` draws.
template <typename DrawCause>
void draw_row(CardPen& pen, std::string_view sentence, float cause_px, const DrawCause& draw_cause) {
  CardPen words = pen;
  words.left += cause_px;
  words.width -= cause_px;
  draw_cause(pen);
  words.paragraph(pen.words()(sentence), pen.fonts().body, pen.colors().text);
  pen.y = std::max(pen.y, words.y);
  pen.gap(7);
}

void draw_gestures(CardPen& pen, float cause_px) {
  pen.heading(pen.words()("help.section.mouse"));
  pen.gap(10);
  for (const Gesture& row : gestures) {
    draw_row(pen, row.words, cause_px, [&](CardPen& cause) {
      CardPen gesture = cause;
      gesture.width = cause_px - cause.px(16);
      gesture.paragraph(cause.words()(row.gesture), cause.fonts().body, cause.colors().text_faint);
      cause.y = gesture.y;
    });
  }
}

void draw_commands(CardPen& pen, std::string_view heading, CommandGroup group, float cause_px) {
  pen.heading(pen.words()(heading));
  pen.gap(10);
  for (const Command& command : all_commands()) {
    if (command.group != group) continue;
    draw_row(pen, command.words, cause_px, [&](CardPen& cause) { draw_keys(cause, keys_of(command.id)); });
  }
}

/// Darkens what lies behind; a click on it closes the help.
void draw_veil(const PanelInput& input, PanelResult& result) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({input.width_px, input.height_px});
  ImGui::Begin("##veil", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing);
  const Rgba veil = input.state.look.theme == ThemeName::night ? rgb(0x03060c, 0.6F) : rgb(0x24384f, 0.35F);
  ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, {input.width_px, input.height_px}, packed(veil));
  if (ImGui::InvisibleButton("veil", {input.width_px, input.height_px})) result.actions.emplace_back(SetHelp{false});
  ImGui::End();
}

}  // namespace

void draw_help_card(const PanelInput& input, PanelResult& result) {
  draw_veil(input, result);
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const float edge = px(20);
  const bool wide = input.width_px >= px(1060);
  const float width = std::min(px(wide ? 1000 : 560), input.width_px - 2 * edge);
  const float max = input.height_px - 2 * edge;
  // As high as it needs to be; the height of the frame before serves to stand in the middle.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID key = ImGui::GetID("help height");
  const float before = storage.GetFloat(key, px(wide ? 520 : 900));
  const float height = std::min(before, max);
  const ImVec2 corner{std::round((input.width_px - width) / 2), std::round((input.height_px - height) / 2)};

  float needed = 0;
  {
    Card card{input, result, "##help", corner, width, height, Card::Layer::above};
    CardPen pen = card.pen(32, 28);
    if (pen.icon_button("close", Icon::close, {pen.right() - px(4), pen.y + px(12)}, px(36), input.words("card.close"),
                        true, keys_of("escape"))) {
      pen.act(SetHelp{false});
    }
    pen.paragraph(input.words("help.title"), pen.fonts().heading, pen.colors().text_heading);
    pen.gap(16);
    const float top = pen.y;
    ScrollArea area{pen, "keys", corner.y + height - pen.y - px(12), px(32)};
    CardPen& inner = area.pen();
    if (wide) {
      const float between = px(40);
      CardPen first = inner;
      first.width = std::floor((inner.width - between) / 2);
      CardPen second = first;
      second.left += first.width + between;
      draw_gestures(first, px(170));
      first.gap(20);
      draw_commands(first, "help.section.map", CommandGroup::map, px(170));
      draw_commands(second, "help.section.view", CommandGroup::view, px(130));
      inner.y = std::max(first.y, second.y);
    } else {
      draw_gestures(inner, px(170));
      inner.gap(18);
      draw_commands(inner, "help.section.map", CommandGroup::map, px(170));
      inner.gap(18);
      draw_commands(inner, "help.section.view", CommandGroup::view, px(170));
    }
    const float scrolled = ImGui::GetScrollY();
    needed = inner.y + scrolled - top + (top - corner.y) + px(26);
    card.finish(height);
  }
  storage.SetFloat(key, std::min(needed, max));
}

}  // namespace kakehashi
