#include "viewer/ui/fonts.hpp"

#include "viewer/ui/face_chain.hpp"
#include "viewer/ui/font_faces.hpp"
#include "viewer/ui/font_files.hpp"
#include "viewer/ui/glyph_size.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/rare_letters.hpp"
#include "viewer/ui/typeset.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace kakehashi {

namespace {

/// What stands for letters that no font has: an empty box.
constexpr char32_t box = 0x25a1;

/// What every font has, whatever the texts.
LetterSet common_characters() {
  LetterSet set;
  add_range(set, 0x20, 0x7e);
  add_letters(set, "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя");
  add_letters(set, " \u00a0\u2009\u202f«»„“”‘’–—−…·•×°±≈≤≥№⇄→←↑↓▸‹›日本語年度月日～万億兆　、。；：（）「」・／％");
  set.set(box);
  return set;
}

/// What a search may be typed with, besides what the texts hold.
void add_typed_characters(LetterSet& set) {
  add_range(set, 0xc0, 0xff);
  add_range(set, 0x3041, 0x3096);
  add_range(set, 0x30a1, 0x30fc);
}

std::vector<ImWchar> glyph_ranges(const LetterSet& set) {
  std::vector<ImWchar> ranges;
  for (std::size_t code = 1; code < set.size(); ++code) {
    if (!set[code]) continue;
    const std::size_t first = code;
    while (code + 1 < set.size() && set[code + 1]) ++code;
    ranges.push_back(static_cast<ImWchar>(first));
    ranges.push_back(static_cast<ImWchar>(code));
  }
  ranges.push_back(0);
  return ranges;
}

/// A font to build: where it goes, its em size at 1080p, its face and its characters, and for which scale.
struct Order {
  ImFont* Fonts::*font;
  double em_px;
  const FaceChain* faces;
  LetterSet characters;
  double scale = 1;
  std::size_t scale_index = 0;
};

/// What Dear ImGui is told of a font's size: whole pixels of line height.
double line_px(const Order& order) {
  return std::max(4.0, std::round(order.em_px * order.faces->measures.line_em * order.scale));
}

/// The same, no larger than the glyphs of its letters may be made.
double safe_line_px(const Order& order) {
  double line = line_px(order);
  const auto stay_safe = [&](std::span<const std::byte> file, int face, const FaceMeasures& measures,
                             const LetterSet& letters) {
    if (line > measures.safe_line_px) line = kakehashi::safe_line_px(file, face, inked_letters(letters), line);
  };
  stay_safe(order.faces->file, order.faces->face, order.faces->measures, order.characters);
  for (const Fallback& fallback : order.faces->fallbacks) {
    stay_safe(fallback.file, fallback.face, fallback.measures, fallback.characters & order.characters);
  }
  return std::floor(line);
}

/// What the glyphs of fonts take in an atlas, about.
double atlas_area_px(const std::vector<Order>& orders, const std::vector<double>& lines_px) {
  double area = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const double em = lines_px[i] / orders[i].faces->measures.line_em;
    const double side = em * 0.9 + 2;  // of a kanji's box and its padding
    area += static_cast<double>(orders[i].characters.count()) * side * side;
  }
  return area;
}

/// A width that keeps the atlas about square.
int atlas_width(double area_px, int max_side_px) {
  int width = std::min(512, max_side_px);
  while (width * 2 <= max_side_px && static_cast<double>(width) * width < area_px) width *= 2;
  return width;
}

/// At small sizes a rounded space falls short of what keeps words apart.
float min_space_px(double em_px) { return static_cast<float>(std::round(em_px * 0.24)); }

/// Spaces that a face lacks are drawn as its common one.
void complete_spaces(ImFont& font) {
  for (char32_t code = 0xa0; code <= 0x3000; ++code) {
    if (is_blank(code) && !has_letter(font, code)) font.AddRemapChar(static_cast<ImWchar>(code), U' ');
  }
}

/// Adds a font and the faces that stand in for its own, built at a line height.
ImFont* add_style(ImFontAtlas& atlas, const Order& order, double built_px, std::vector<std::vector<ImWchar>>& ranges) {
  ranges.push_back(glyph_ranges(order.characters));
  ImFontConfig config;
  config.FontNo = static_cast<decltype(config.FontNo)>(order.faces->face);
  set_size(config, static_cast<float>(built_px), static_cast<float>(line_px(order)));
  config.OversampleH = config.OversampleV = 1;
  config.PixelSnapH = true;
  config.GlyphRanges = ranges.back().data();
  config.EllipsisChar = 0x2026;
  ImFont* font = add_font(atlas, config, order.faces->file, min_space_px(order.em_px * order.scale));
  font->FallbackChar = box;
  for (const Fallback& fallback : order.faces->fallbacks) {
    const LetterSet letters = fallback.characters & order.characters;
    if (letters.none()) continue;
    ranges.push_back(glyph_ranges(letters));
    config.FontNo = static_cast<decltype(config.FontNo)>(fallback.face);
    config.GlyphRanges = ranges.back().data();
    add_glyphs(atlas, config, fallback.file);
  }
  return font;
}

/// Builds the fonts at these line heights and makes up for what is missing in size; false when the atlas became larger
/// than allowed.
bool build(ImFontAtlas& atlas, const std::vector<Order>& orders, const std::vector<char32_t>& rare,
           const std::vector<double>& built_px, int max_side_px, std::vector<Fonts>& fonts) {
  atlas.Clear();
  use_freetype(atlas);
  std::vector<std::vector<ImWchar>> ranges;
  RareLetters rare_letters;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    ImFont* font = add_style(atlas, orders[i], built_px[i], ranges);
    rare_letters.add(atlas, *font, rare, *orders[i].faces, static_cast<int>(built_px[i]));
    fonts[orders[i].scale_index].*orders[i].font = font;
  }
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexGlyphPadding = 1;
  build_atlas(atlas, atlas_width(atlas_area_px(orders, built_px), max_side_px));
  rare_letters.draw_into(atlas);
  for (std::size_t i = 0; i < orders.size(); ++i) {
    ImFont& font = *(fonts[orders[i].scale_index].*orders[i].font);
    enlarge(font, static_cast<float>(line_px(orders[i]) / built_px[i]));
    widen_spaces(font, min_space_px(orders[i].em_px * orders[i].scale));
    complete_spaces(font);
  }
  return atlas_side_px(atlas) <= max_side_px;
}

}  // namespace

FontLetters letters_for(const std::vector<std::string_view>& texts) {
  const LetterSet common = common_characters();
  LetterSet titles = common;
  LetterSet names = common;
  LetterSet all = common;
  for (const std::string_view text : texts) {
    add_letters(all, text);
    if (text.size() <= max_title_bytes) add_letters(titles, text);
    if (text.size() <= max_name_bytes) add_letters(names, text);
  }
  add_typed_characters(all);
  LetterSet digits;
  add_range(digits, 0x20, 0x7e);
  add_letters(digits, "\u00a0\u2009\u202f–—−±≈×°·…йея");
  digits.set(box);
  return {{all, all, titles, names, names, digits}, {}};
}

std::vector<Fonts> build_fonts(ImFontAtlas& atlas, const FontFiles& files, std::span<const double> scales,
                               const FontLetters& letters, int max_side_px) {
  std::vector<Fonts> fonts(scales.size());
  if (mapped_file(files.regular).empty()) {
    atlas.Clear();
    ImFont* font = atlas.AddFontDefault();
    build_atlas(atlas, 0);
    std::fill(fonts.begin(), fonts.end(), Fonts{font, font, font, font, font, font, font, font});
    return fonts;
  }
  LetterSet bold_letters;
  LetterSet all_letters;
  const auto& of_style = letters.of_style;
  for (std::size_t i = 0; i < of_style.size(); ++i) {
    all_letters |= of_style.at(i);
    const bool bold = font_styles.at(i) != &Fonts::body && font_styles.at(i) != &Fonts::small;
    if (bold) bold_letters |= of_style.at(i);
  }
  const FaceChain regular = regular_chain(files, all_letters, letters.rare);
  const FaceChain bold = bold_chain(files, bold_letters, regular);
  std::vector<Order> orders;
  for (std::size_t i = 0; i < scales.size(); ++i) {
    const double scale = scales[i];
    orders.push_back({&Fonts::body, 18, &regular, of_style[0], scale, i});
    orders.push_back({&Fonts::small, 15, &regular, of_style[1], scale, i});
    orders.push_back({&Fonts::strong, 18, &bold, of_style[2], scale, i});
    orders.push_back({&Fonts::heading, 22, &bold, of_style[3], scale, i});
    orders.push_back({&Fonts::title, 30, &bold, of_style[4], scale, i});
    orders.push_back({&Fonts::figure, 36, &bold, of_style[5], scale, i});
  }
  std::vector<double> lines_px;
  lines_px.reserve(orders.size());
  for (const Order& order : orders) lines_px.push_back(safe_line_px(order));
  double share = fitting_scale(atlas_area_px(orders, lines_px), max_side_px);
  constexpr int max_tries = 8;  // packing may leave more gaps than was thought
  for (int i = 0; i < max_tries; ++i) {
    std::vector<double> built = lines_px;
    for (double& line : built) line = share < 1 ? std::max(4.0, std::floor(line * share)) : line;
    if (build(atlas, orders, with_own_code(letters.rare), built, max_side_px, fonts)) break;
    share *= 0.85;
  }
  release_mapped_pages();
  for (Fonts& of_scale : fonts) {
    of_scale.label = of_scale.body;
    of_scale.label_strong = of_scale.heading;
  }
  return fonts;
}

}  // namespace kakehashi
