/// How large glyphs may be made. What is larger on the screen is drawn enlarged.
#pragma once

namespace kakehashi {

/// A glyph's box in line heights of its face, as the line height is what fonts are built by.
struct GlyphBox {
  double width = 0;
  double height = 0;
};

/// Dear ImGui's FreeType builder keeps pictures of glyphs, four bytes a pixel, in chunks of 256 KiB, and writes beyond
/// the end of a chunk when one picture is larger (imgui_freetype.cpp, BITMAP_BUFFERS_CHUNK_SIZE; 1.86 to 1.91).
inline constexpr double max_glyph_px = 256.0 * 1024 / 4;

/// No side of a glyph is longer than this, so that it finds room in an atlas that every graphics card takes.
inline constexpr double max_glyph_side_px = 2000;

/// The greatest line height (pixels) at which a glyph's picture stays within both limits, whatever hinting does.
[[nodiscard]] double max_line_px(GlyphBox box);

/// By how much fonts have to be built smaller for an atlas of this area to stay within `max_side_px` squared; 1 when it
/// does so already.
[[nodiscard]] double fitting_scale(double atlas_area_px, int max_side_px);

}  // namespace kakehashi
