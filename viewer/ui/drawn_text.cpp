#include "viewer/ui/drawn_text.hpp"

#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/missing_letters.hpp"
#include "viewer/ui/typeset.hpp"

#include <string>

namespace kakehashi {

ImFont* font_for(std::string_view text, ImFont* font, const Fonts& fonts) {
  if (font == fonts.body || font == fonts.small) return font;
  // The letters of a short text come into its own font.
  const std::size_t longest = font == fonts.strong ? max_title_bytes : max_name_bytes;
  if (text.size() <= longest) return font;
  return font_with(text, {font, fonts.strong, fonts.body});
}

void draw_text(ImDrawList& list, const Fonts& fonts, const ImFont& font, ImVec2 at, ImU32 color,
               std::string_view text) {
  if (fonts.missing != nullptr) fonts.missing->note(font, text);
  std::string scratch;
  const std::string_view drawn = as_drawn(text, scratch);
  list.AddText(&font, height_px(font), at, color, drawn.data(), drawn.data() + drawn.size());
}

}  // namespace kakehashi
