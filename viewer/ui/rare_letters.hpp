/// Letters beyond Unicode's basic plane, which Dear ImGui's builder does not know: 𠮷, 𡈽, 𩸽.
#pragma once

#include "viewer/ui/face_chain.hpp"

#include <cstdint>
#include <utility>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace kakehashi {

/// Draws rare letters and puts their pictures into an atlas, under the codes of glyph_code.
class RareLetters {
 public:
  /// Before the atlas is built: makes room for letters in a font of this line height.
  void add(ImFontAtlas& atlas, ImFont& font, const std::vector<char32_t>& letters, const FaceChain& faces, int line_px);
  /// Afterwards.
  void draw_into(ImFontAtlas& atlas) const;

 private:
  std::vector<std::pair<int, std::vector<std::uint8_t>>> pictures_;
};

}  // namespace kakehashi
