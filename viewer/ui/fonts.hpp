/// Fonts of the cards and labels, with the glyphs that the language and the data need.
#pragma once

#include "viewer/ui/letters.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace kakehashi {

class MissingLetters;

/// Texts no longer than this are titles, which may be set in bold, or even names, which may be set large; longer ones
/// are set in body and small only. So the atlas stays small.
inline constexpr std::size_t max_title_bytes = 130;
inline constexpr std::size_t max_name_bytes = 60;

/// The styles of the type scale. Sizes are em sizes at 1080p (see scale of PanelInput).
struct Fonts {
  ImFont* body = nullptr;             ///< 18, regular.
  ImFont* strong = nullptr;           ///< 18, bold.
  ImFont* small = nullptr;            ///< 15, regular.
  ImFont* heading = nullptr;          ///< 22, bold.
  ImFont* title = nullptr;            ///< 30, bold.
  ImFont* figure = nullptr;           ///< 36, bold; digits, signs and Latin letters.
  ImFont* label = nullptr;            ///< On the map: the same as body.
  ImFont* label_strong = nullptr;     ///< On the map: the same as heading.
  MissingLetters* missing = nullptr;  ///< Where drawing notes letters that a font lacks; nullptr: nowhere.
};

/// The fonts of an atlas; labels share two of them.
inline constexpr std::array font_styles{&Fonts::body,    &Fonts::small, &Fonts::strong,
                                        &Fonts::heading, &Fonts::title, &Fonts::figure};

struct FontLetters {
  std::array<LetterSet, font_styles.size()> of_style{};  ///< In the order of font_styles.
  std::set<char32_t> rare;                               ///< Beyond the basic plane; in every font.
};

/// What every font has, and the letters of texts in those fonts in which they may be set.
[[nodiscard]] FontLetters letters_for(const std::vector<std::string_view>& texts);

/// Where a regular and a bold face were found.
struct FontFiles {
  std::filesystem::path regular;
  std::filesystem::path bold;
  int face = 0;  ///< Number of the face in a collection.
};

/// What a search for fonts found.
struct FontSearch {
  std::optional<FontFiles> files;    ///< std::nullopt if no font will do.
  std::filesystem::path unsuitable;  ///< Then the best one that was found, if there is one,
  std::string lacking;               ///< and some of the letters that neither it nor any other font here has.
};

/// Finds Noto Sans CJK, otherwise what fontconfig names for Japanese and Russian. A font without Japanese, Cyrillic or
/// Latin letters will not do, unless others here have them.
[[nodiscard]] FontSearch search_fonts();
[[nodiscard]] std::optional<FontFiles> find_fonts();

/// Builds an atlas of these letters for some scales, through FreeType: the fonts of each, in their order. The files are
/// mapped into memory once and stay so. Fonts are built no larger than glyphs may be (see glyph_size.hpp), and so that
/// no side of the atlas is longer than `max_side_px`; what is missing in size is made up in drawing. Letters that no
/// font of this machine has are drawn as boxes. May run in another thread than the one that draws.
[[nodiscard]] std::vector<Fonts> build_fonts(ImFontAtlas& atlas, const FontFiles& files, std::span<const double> scales,
                                             const FontLetters& letters, int max_side_px = 8192);

}  // namespace kakehashi
