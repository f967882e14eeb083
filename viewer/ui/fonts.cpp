#include "viewer/ui/fonts.hpp"

#include "geo/network/utf8.hpp"
#include "viewer/ui/font_files.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>

#include <algorithm>
#include <bitset>
#include <cmath>
#include <span>
#include <vector>

namespace kakehashi {

namespace {

/// Characters of the basic plane, as Dear ImGui knows no others.
using Characters = std::bitset<0x10000>;

/// Texts no longer than this are titles, which may be set in bold, or even names, which may be set large; longer ones
/// are set in body and small only. So the atlas stays small; where a font lacks a character after all, the cards take
/// the next smaller one that has it.
constexpr std::size_t longest_title_bytes = 130;
constexpr std::size_t longest_name_bytes = 60;

void add_range(Characters& set, char32_t first, char32_t last) {
  for (char32_t code = first; code <= last; ++code) set.set(code);
}

void add_text(Characters& set, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    if (character.value >= 0x20 && character.value <= 0xffff) set.set(character.value);
    at += character.length;
  }
}

/// What every font has, whatever the texts.
Characters common_characters() {
  Characters set;
  add_range(set, 0x20, 0x7e);
  add_text(set, "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя");
  add_text(set, " \u00a0\u2009\u202f«»„“”‘’–—−…·•×°±≈≤≥№⇄→←↑↓▸‹›日本語年度月日～万億兆　、。；：（）「」・／％");
  return set;
}

/// What a search may be typed with, besides what the texts hold.
void add_typed_characters(Characters& set) {
  add_range(set, 0xc0, 0xff);
  add_range(set, 0x3041, 0x3096);
  add_range(set, 0x30a1, 0x30fc);
}

std::vector<ImWchar> glyph_ranges(const Characters& set) {
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

/// A font to build: where it goes, its em size at 1080p, its face and its characters.
struct Order {
  ImFont* Fonts::*font;
  double em_px;
  std::span<const std::byte> file;
  const Characters* characters;
};

/// A face for characters that the main one has no glyphs for.
struct Fallback {
  std::span<const std::byte> file;
  int face = 0;
  Characters characters;
};

/// Names are written in more letters than one font has: Łódź, Győr, İstanbul.
std::vector<Fallback> fallbacks_for(const Characters& set, std::span<const std::byte> file, int face) {
  std::vector<char32_t> wanted;
  for (char32_t code = 0xa1; code < set.size(); ++code) {
    const bool unseen = (code >= 0x2000 && code <= 0x206f) || (code >= 0xd800 && code <= 0xf8ff) || code >= 0xfe00;
    if (set[code] && !unseen) wanted.push_back(code);
  }
  std::vector<Fallback> fallbacks;
  std::vector<char32_t> missing = characters_without_glyph(file, face, wanted);
  constexpr std::size_t most_faces = 4;
  while (!missing.empty() && fallbacks.size() < most_faces) {
    const std::optional<FontFace> found = face_for(missing);
    if (!found) break;
    Fallback fallback{mapped_file(found->path), found->face & 0xffff, {}};
    std::vector<char32_t> left = characters_without_glyph(fallback.file, fallback.face, missing);
    if (left.size() == missing.size()) break;
    for (const char32_t code : missing) fallback.characters.set(code);
    for (const char32_t code : left) fallback.characters.reset(code);
    fallbacks.push_back(fallback);
    missing = std::move(left);
  }
  return fallbacks;
}

/// A width that keeps the atlas about square and no side beyond what old graphics cards take.
int atlas_width(const std::vector<Order>& orders, double scale) {
  double area = 0;
  for (const Order& order : orders) {
    const double side = order.em_px * scale * 0.9 + 2;  // of a kanji's box and its padding
    area += static_cast<double>(order.characters->count()) * side * side;
  }
  int width = 512;
  while (width < 8192 && static_cast<double>(width) * width < area) width *= 2;
  return width;
}

/// At small sizes a rounded space falls short of what keeps words apart.
float least_space_px(double em_px) { return static_cast<float>(std::round(em_px * 0.24)); }

}  // namespace

Fonts build_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale, const std::vector<std::string_view>& texts) {
  const Characters common = common_characters();
  Characters titles = common;
  Characters names = common;
  Characters all = common;
  for (const std::string_view text : texts) {
    add_text(all, text);
    if (text.size() <= longest_title_bytes) add_text(titles, text);
    if (text.size() <= longest_name_bytes) add_text(names, text);
  }
  add_typed_characters(all);
  Characters digits;
  add_range(digits, 0x20, 0x7e);
  add_text(digits, "\u00a0\u2009\u202f–—−±≈×°·…йея");

  const std::span<const std::byte> regular = mapped_file(files.regular);
  std::span<const std::byte> bold = mapped_file(files.bold);
  if (bold.empty()) bold = regular;
  Fonts fonts;
  atlas.Clear();
  if (regular.empty()) {
    ImFont* font = atlas.AddFontDefault();
    build_atlas(atlas, 0);
    return {font, font, font, font, font, font, font, font};
  }

  const double line_em = line_height_em(regular, files.face);
  const std::vector<Fallback> fallbacks = fallbacks_for(all, regular, files.face);
  const std::vector<Order> orders{
      {&Fonts::body, 18, regular, &all},   {&Fonts::small, 15, regular, &all}, {&Fonts::strong, 18, bold, &titles},
      {&Fonts::heading, 22, bold, &names}, {&Fonts::title, 30, bold, &names},  {&Fonts::figure, 36, bold, &digits},
  };
  use_freetype(atlas);
  std::vector<std::vector<ImWchar>> ranges;
  ranges.reserve(orders.size() * (1 + fallbacks.size()));
  for (const Order& order : orders) {
    ranges.push_back(glyph_ranges(*order.characters));
    ImFontConfig config;
    config.FontNo = static_cast<decltype(config.FontNo)>(files.face);
    config.SizePixels =
        static_cast<float>(std::max(4.0, std::round(order.em_px * line_em * static_cast<double>(scale))));
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = true;
    config.GlyphRanges = ranges.back().data();
    config.EllipsisChar = 0x2026;
    fonts.*order.font = add_font(atlas, config, order.file, least_space_px(order.em_px * static_cast<double>(scale)));
    for (const Fallback& fallback : fallbacks) {
      ranges.push_back(glyph_ranges(fallback.characters & *order.characters));
      config.FontNo = static_cast<decltype(config.FontNo)>(fallback.face);
      config.GlyphRanges = ranges.back().data();
      add_glyphs(atlas, config, fallback.file);
    }
  }
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  atlas.TexGlyphPadding = 1;
  build_atlas(atlas, atlas_width(orders, static_cast<double>(scale)));
  rest_mapped_files();
  for (const Order& order : orders) {
    widen_spaces(*(fonts.*order.font), least_space_px(order.em_px * static_cast<double>(scale)));
  }
  fonts.label = fonts.body;
  fonts.label_strong = fonts.heading;
  return fonts;
}

}  // namespace kakehashi
