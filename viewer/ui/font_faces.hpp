/// What faces of font files hold, asked of FreeType.
#pragma once

#include <cstddef>
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

}  // namespace kakehashi
