#include "viewer/ui/panels.hpp"

#include "viewer/ui/cards.hpp"
#include "viewer/ui/style.hpp"
#include "viewer/ui/tooltip.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

constexpr float fade_s = 0.2F;

/// How far the details card has faded in, 0 to 1: anew with every selection, but not with the first of a window.
float details_fade(const PanelInput& input, PanelResult& result) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID known_key = ImGui::GetID("selection");
  const ImGuiID age_key = ImGui::GetID("selection age");
  const std::string id =
      std::to_string(static_cast<int>(input.state.map.selection.kind)) + input.state.map.selection.id;
  const int selection = static_cast<int>(ImGui::GetID(id.c_str()));
  const int known = storage.GetInt(known_key, 0);
  float age = storage.GetFloat(age_key, fade_s);
  if (known != selection) {
    age = known == 0 || input.state.look.reduced_motion ? fade_s : 0;
  } else {
    age = std::min(fade_s, age + ImGui::GetIO().DeltaTime);
  }
  storage.SetInt(known_key, selection);
  storage.SetFloat(age_key, age);
  if (age < fade_s && input.state.map.selection) result.animating = true;
  const float rest = 1 - age / fade_s;
  return 1 - rest * rest * rest;
}

bool over_card(const PanelResult& result, ImVec2 mouse) {
  return std::any_of(result.covered.begin(), result.covered.end(),
                     [mouse](const PixelRect& rect) { return rect.contains(mouse.x, mouse.y); });
}

}  // namespace

PanelResult draw_panels(const PanelInput& input) {
  PanelResult result;
  const CardLayout layout = lay_out_cards(input.state, input.width_px, input.height_px, input.scale);
  result.free = layout.free;
  if (input.width_px < min_window_px || input.height_px < min_window_px || input.fonts.body == nullptr) {
    return result;
  }
  apply_style(input.colors, input.scale);
  const float fade = details_fade(input, result);
  if (input.state.panels) {
    const PixelRect title = draw_title_card(input, layout, result);
    if (layout.legend_shown) draw_legend_card(input, layout, title.bottom, result);
    draw_timeline_card(input, layout, result);
    draw_toolbar(input, layout, result);
    ImGui::PushStyleVar(ImGuiStyleVar_Alpha, std::max(0.02F, fade));
    draw_details_card(input, layout, result);
    ImGui::PopStyleVar();
    draw_empty_hint(input, layout, result);
  }
  draw_notices(input, layout, result);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool on_card = over_card(result, mouse) || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  if (input.state.help) {
    draw_help_card(input, result);
  } else if (on_card) {
    if (!result.hovering && input.state.hover) result.actions.emplace_back(Hover{});
  } else if (input.hover) {
    draw_hover(input, *input.hover);
  }
  return result;
}

}  // namespace kakehashi
