#include "viewer/ui/font_faces.hpp"

#include "viewer/ui/glyph_size.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <iterator>

namespace kakehashi {

namespace {

/// A face of a file, open as long as this lives; one without outlines counts as none.
class OpenFace {
 public:
  OpenFace(std::span<const std::byte> file, int number) {
    if (file.empty() || FT_Init_FreeType(&library_) != 0) return;
    if (FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(file.data()), static_cast<FT_Long>(file.size()),
                           number, &face_) != 0) {
      face_ = nullptr;
    }
  }
  ~OpenFace() {
    if (face_ != nullptr) FT_Done_Face(face_);
    if (library_ != nullptr) FT_Done_FreeType(library_);
  }
  OpenFace(const OpenFace&) = delete;
  OpenFace& operator=(const OpenFace&) = delete;

  [[nodiscard]] bool usable() const {
    return face_ != nullptr && FT_IS_SCALABLE(face_) && face_->units_per_EM > 0 && line_units() > 0;
  }
  [[nodiscard]] FT_Face face() const { return face_; }
  [[nodiscard]] double line_units() const { return static_cast<double>(face_->ascender - face_->descender); }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

/// Sets the size by which Dear ImGui's builder sets it.
bool set_line_px(FT_Face face, int line_px) {
  FT_Size_RequestRec request{};
  request.type = FT_SIZE_REQUEST_TYPE_REAL_DIM;
  request.height = static_cast<FT_Long>(line_px) * 64;
  return FT_Request_Size(face, &request) == 0;
}

}  // namespace

std::vector<char32_t> characters_without_glyph(std::span<const std::byte> file, int face,
                                               const std::vector<char32_t>& wanted) {
  const OpenFace open{file, face};
  if (!open.usable()) return wanted;
  std::vector<char32_t> missing;
  std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing),
               [&](char32_t character) { return FT_Get_Char_Index(open.face(), character) == 0; });
  return missing;
}

FaceMeasures measure_face(std::span<const std::byte> file, int face) {
  constexpr double unlimited = 1e9;
  const OpenFace open{file, face};
  if (!open.usable()) return {1.2, unlimited};
  const double line = open.line_units();
  const double em = static_cast<double>(open.face()->units_per_EM);
  // Some faces tell too small a box.
  const FT_BBox& all = open.face()->bbox;
  const GlyphBox largest{std::max(static_cast<double>(all.xMax - all.xMin), 4 * em) / line,
                         std::max(static_cast<double>(all.yMax - all.yMin), 3 * em) / line};
  return {line / em, max_line_px(largest)};
}

double safe_line_px(std::span<const std::byte> file, int face, const std::vector<char32_t>& letters, double wanted_px) {
  const OpenFace open{file, face};
  if (!open.usable()) return wanted_px;
  double safe = wanted_px;
  for (const char32_t letter : letters) {
    const FT_UInt glyph = FT_Get_Char_Index(open.face(), letter);
    if (glyph == 0 || FT_Load_Glyph(open.face(), glyph, FT_LOAD_NO_SCALE) != 0) continue;
    const FT_Glyph_Metrics& metrics = open.face()->glyph->metrics;
    const double line = open.line_units();
    safe = std::min(
        safe, max_line_px({static_cast<double>(metrics.width) / line, static_cast<double>(metrics.height) / line}));
  }
  return safe;
}

std::optional<GlyphPicture> draw_glyph(std::span<const std::byte> file, int face, char32_t letter, int line_px) {
  const OpenFace open{file, face};
  if (!open.usable() || !set_line_px(open.face(), line_px)) return std::nullopt;
  const FT_UInt glyph = FT_Get_Char_Index(open.face(), letter);
  if (glyph == 0 || FT_Load_Glyph(open.face(), glyph, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0 ||
      FT_Render_Glyph(open.face()->glyph, FT_RENDER_MODE_NORMAL) != 0) {
    return std::nullopt;
  }
  const FT_GlyphSlot slot = open.face()->glyph;
  const FT_Bitmap& bitmap = slot->bitmap;
  if (bitmap.width == 0 || bitmap.rows == 0 || bitmap.pitch < 0) return std::nullopt;
  const FT_Pos advance_px = (slot->advance.x + 63) / 64;  // from 26.6 fixed point, rounded up
  GlyphPicture picture{static_cast<int>(bitmap.width),
                       static_cast<int>(bitmap.rows),
                       slot->bitmap_left,
                       slot->bitmap_top,
                       static_cast<float>(advance_px),
                       {}};
  picture.alpha.reserve(static_cast<std::size_t>(bitmap.width) * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    const std::uint8_t* first = bitmap.buffer + static_cast<std::size_t>(row) * static_cast<std::size_t>(bitmap.pitch);
    picture.alpha.insert(picture.alpha.end(), first, first + bitmap.width);
  }
  return picture;
}

int ascent_px(std::span<const std::byte> file, int face, int line_px) {
  const OpenFace open{file, face};
  if (!open.usable() || !set_line_px(open.face(), line_px)) return line_px;
  return static_cast<int>((open.face()->size->metrics.ascender + 63) / 64);
}

}  // namespace kakehashi
