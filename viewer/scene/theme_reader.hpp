/// Reads a theme.
#pragma once

#include "viewer/scene/palette.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct ThemeResult {
  Palette theme;
  std::vector<std::string> problems;  ///< Such as "map.space: no colour", "links.faint.width: unknown"; empty: none.
};

/// Reads the JSON of a theme. Its sections are "map" and "cards" (colours: "#rrggbb", or with an alpha of 0 to 1
/// ["#rrggbb", alpha]), "lines_px" and "links" (numbers). Every member has to be there, and no other.
[[nodiscard]] ThemeResult read_theme(std::string_view json);

}  // namespace kakehashi
