/// Fonts of the cards and labels, with the glyphs that the language and the data need.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace kakehashi {

/// The styles of the type scale. Sizes are em sizes at 1080p (see scale of PanelInput).
struct Fonts {
  ImFont* body = nullptr;          ///< 18, regular.
  ImFont* strong = nullptr;        ///< 18, bold.
  ImFont* small = nullptr;         ///< 15, regular.
  ImFont* heading = nullptr;       ///< 22, bold.
  ImFont* title = nullptr;         ///< 30, bold.
  ImFont* figure = nullptr;        ///< 36, bold; digits, signs and Latin letters.
  ImFont* label = nullptr;         ///< On the map: the same as body.
  ImFont* label_strong = nullptr;  ///< On the map: the same as heading.
};

/// Where a regular and a bold face were found.
struct FontFiles {
  std::filesystem::path regular;
  std::filesystem::path bold;
  int face = 0;  ///< Number of the face in a collection.
};

/// Finds Noto Sans CJK, otherwise what fontconfig names for Japanese and Russian; nothing when there is no font at all.
[[nodiscard]] std::optional<FontFiles> find_fonts();

/// Builds an atlas for a scale with every character of `texts`, through FreeType. The files are mapped into memory
/// once and stay so. May run in another thread than the one that draws.
[[nodiscard]] Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale,
                                const std::vector<std::string_view>& texts);

}  // namespace kakehashi
