/// Icons, drawn as lines: no icon font.
#pragma once

#include <imgui.h>

namespace kakehashi {

enum class Icon {
  home,
  globe,
  flat_map,
  sun,
  moon,
  smaller,
  larger,
  help,
  close,
  back,
  forward,
  zoom_to,
  search,
  check,
  chevron_down,
};

/// Draws an icon into a square of `size_px` around `center`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size_px, ImU32 color);

}  // namespace kakehashi
