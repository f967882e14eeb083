/// Dear ImGui's own style, from a palette and a scale: what the cards do not draw themselves.
#pragma once

#include "viewer/ui/panels.hpp"

#include <imgui.h>

namespace kakehashi {

void apply_style(const Palette& colors, float scale);

/// A colour for draw lists, with the transparency of the card that is being drawn.
[[nodiscard]] ImU32 packed(Rgba color);

/// Relative luminance contrast of two opaque colours (WCAG 2.1), 1 to 21.
[[nodiscard]] float contrast(Rgba a, Rgba b);

}  // namespace kakehashi
