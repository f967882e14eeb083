/// The cards, one function each: they draw what they read from the input and add what the user asks for to the result.
#pragma once

#include "viewer/ui/card.hpp"
#include "viewer/ui/layout.hpp"
#include "viewer/ui/panels.hpp"

namespace kakehashi {

/// Each returns where its card stands.
PixelRect draw_title_card(const PanelInput& input, const CardLayout& layout, PanelResult& result);
void draw_details_card(const PanelInput& input, const CardLayout& layout, PanelResult& result);
/// `top` is where the title card ends: the legend is left out where it does not fit below.
void draw_legend_card(const PanelInput& input, const CardLayout& layout, float top, PanelResult& result);
void draw_timeline_card(const PanelInput& input, const CardLayout& layout, PanelResult& result);
void draw_toolbar(const PanelInput& input, const CardLayout& layout, PanelResult& result);
void draw_help_card(const PanelInput& input, PanelResult& result);
/// What became of files and what is being loaded.
void draw_notices(const PanelInput& input, const CardLayout& layout, PanelResult& result);
/// What to do about a network in which there is nothing to see.
void draw_empty_hint(const PanelInput& input, const CardLayout& layout, PanelResult& result);

}  // namespace kakehashi
