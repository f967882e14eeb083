/// What faces of font files hold, asked of FreeType.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// The characters of `wanted` that a face has no outline for; all of them when there is no such face.
[[nodiscard]] std::vector<char32_t> characters_without_glyph(std::span<const std::byte> file, int face,
                                                             const std::vector<char32_t>& wanted);

struct FaceMeasures {
  double line_em = 1.2;     ///< Line height: ascender and descender together, as its maker wants lines set.
  double safe_line_px = 0;  ///< The greatest line height (pixels) at which any glyph may be made (see max_line_px).
};
[[nodiscard]] FaceMeasures measure_face(std::span<const std::byte> file, int face);

/// The greatest line height (pixels) up to `wanted_px` at which each glyph of `letters` may be made.
[[nodiscard]] double safe_line_px(std::span<const std::byte> file, int face, const std::vector<char32_t>& letters,
                                  double wanted_px);

/// A glyph as pixels.
struct GlyphPicture {
  int width_px = 0;
  int height_px = 0;
  int left_px = 0;  ///< From the pen to its left edge.
  int top_px = 0;   ///< From the baseline up to its upper edge.
  float advance_px = 0;
  std::vector<std::uint8_t> alpha;  ///< Row by row.
};

/// Draws a letter at a line height as Dear ImGui's builder does; std::nullopt if the face has none or it leaves no ink.
[[nodiscard]] std::optional<GlyphPicture> draw_glyph(std::span<const std::byte> file, int face, char32_t letter,
                                                     int line_px);

/// The ascent of a face at a line height, whole pixels.
[[nodiscard]] int ascent_px(std::span<const std::byte> file, int face, int line_px);

}  // namespace kakehashi
