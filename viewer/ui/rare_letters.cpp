#include "viewer/ui/rare_letters.hpp"

#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"

#include <imgui.h>

namespace kakehashi {

void RareLetters::add(ImFontAtlas& atlas, ImFont& font, const std::vector<char32_t>& letters, const FaceChain& faces,
                      int line_px) {
  if (letters.empty()) return;
  const int ascent = ascent_px(faces.file, faces.face, line_px);
  for (const char32_t letter : letters) {
    auto glyph = draw_glyph(faces.file, faces.face, letter, line_px);
    for (std::size_t i = 0; !glyph && i < faces.fallbacks.size(); ++i) {
      glyph = draw_glyph(faces.fallbacks[i].file, faces.fallbacks[i].face, letter, line_px);
    }
    if (!glyph) continue;
    const ImVec2 size{static_cast<float>(glyph->width_px), static_cast<float>(glyph->height_px)};
    const ImVec2 offset{static_cast<float>(glyph->left_px), static_cast<float>(ascent - glyph->top_px)};
    const int number = add_picture(atlas, font, glyph_code(letter), size, offset, glyph->advance_px);
    if (number >= 0) pictures_.emplace_back(number, std::move(glyph->alpha));
  }
}

void RareLetters::draw_into(ImFontAtlas& atlas) const {
  for (const auto& [number, alpha] : pictures_) set_picture(atlas, number, alpha);
}

}  // namespace kakehashi
