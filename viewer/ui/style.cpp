#include "viewer/ui/style.hpp"

#include "viewer/ui/imgui_compatibility.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

float linear(float component) {
  return component <= 0.04045F ? component / 12.92F : std::pow((component + 0.055F) / 1.055F, 2.4F);
}

float luminance(Rgba color) {
  return 0.2126F * linear(color.r) + 0.7152F * linear(color.g) + 0.0722F * linear(color.b);
}

}  // namespace

ImU32 packed(Rgba color) { return ImGui::GetColorU32({color.r, color.g, color.b, color.a}); }

float contrast(Rgba a, Rgba b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05F) / (dark + 0.05F);
}

void apply_style(const Palette& colors, float scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.Alpha = 1;
  style.WindowPadding = {0, 0};
  style.WindowRounding = 0;
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.FrameBorderSize = 0;
  style.FramePadding = {0, 0};
  style.ItemSpacing = {0, 0};
  style.ScrollbarSize = std::max(1.0F, 8 * scale);
  style.AntiAliasedLines = true;
  style.AntiAliasedFill = true;
  style.CircleTessellationMaxError = 0.2F;
  style.CurveTessellationTol = 0.6F;
  const auto set = [&style](ImGuiCol place, Rgba color) { style.Colors[place] = {color.r, color.g, color.b, color.a}; };
  constexpr Rgba nothing{0, 0, 0, 0};
  for (const ImGuiCol place : {ImGuiCol_WindowBg, ImGuiCol_ChildBg, ImGuiCol_PopupBg, ImGuiCol_FrameBg, ImGuiCol_Border,
                               ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_ScrollbarBg,
                               ImGuiCol_ModalWindowDimBg, color_nav_cursor}) {
    set(place, nothing);
  }
  set(ImGuiCol_Text, colors.text);
  set(ImGuiCol_TextDisabled, colors.text_faint);
  set(ImGuiCol_TextSelectedBg, with_alpha(colors.accent, 0.35F));
}

}  // namespace kakehashi
