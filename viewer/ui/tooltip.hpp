/// Words beside the cursor.
#pragma once

#include "viewer/ui/panels.hpp"

#include <string_view>

namespace kakehashi {

/// What a button does, and the key that does the same.
void draw_hint(const PanelInput& input, std::string_view text, std::string_view key = {});

/// What lies under the cursor: a title with a colour, and a line or two below it.
void draw_hover(const PanelInput& input, const HoverWords& hover);

}  // namespace kakehashi
