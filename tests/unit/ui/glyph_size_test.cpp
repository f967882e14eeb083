#include "viewer/ui/glyph_size.hpp"

#include "drawing.hpp"
#include "geo/text/utf8.hpp"
#include "viewer/ui/font_faces.hpp"
#include "viewer/ui/font_files.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace kakehashi {
namespace {

TEST(GlyphSizeTest, NoPictureIsLargerThanAChunk) {
  for (const GlyphBox box : {GlyphBox{1, 1}, {0.7, 0.7}, {8, 1.2}, {0.1, 2}, {4, 0.01}, {0, 0}}) {
    const double line = max_line_px(box);
    EXPECT_LE((box.width * line + 2) * (box.height * line + 2), max_glyph_px) << box.width << " " << box.height;
    EXPECT_LE(std::max(box.width, box.height) * line, max_glyph_side_px);
  }
  EXPECT_GT(max_line_px({0.7, 0.7}), 300);  // a kanji: no smaller than needed
}

TEST(GlyphSizeTest, AnAtlasThatFitsIsNotMadeSmaller) {
  EXPECT_EQ(fitting_scale(1e6, 8192), 1);
  const double scale = fitting_scale(4 * 8192.0 * 8192.0, 8192);
  EXPECT_LT(4 * scale * scale, 1);
  EXPECT_GT(scale, 0.4);
}

class HugeFontsTest : public ::testing::TestWithParam<float> {};

/// 7680×4320 is a scale of 4, 16384×9216 one of 8.5; text of 200 % doubles it, and screens of 300 % exist.
TEST_P(HugeFontsTest, AreBuiltWithinTheLimitsAndMeasureAsIfTheyWereNot) {
  const std::vector<std::string_view> texts{"ニジェゴロド州・鬱蒼", "Ханты-Мансийский — Югра", "Łódź", "—……⸺꧅﷽𒐫"};
  float body = 0;
  float width = 0;
  {
    const testing::Drawing small{texts, 1};
    if (!small.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
    body = height_px(*small.fonts().body);
    width = advance_px(*small.fonts().title, 0x5dde);
  }
  const float scale = GetParam();
  const testing::Drawing drawing{texts, scale};
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  EXPECT_LE(largest_glyph_px(atlas), max_glyph_px);
  EXPECT_LE(atlas_side_px(atlas), 8192);
  EXPECT_NEAR(height_px(*drawing.fonts().body) / scale, body, 1);
  EXPECT_NEAR(advance_px(*drawing.fonts().title, 0x5dde) / scale, width, 1);
  const ImVec2 size = drawing.fonts().title->CalcTextSizeA(height_px(*drawing.fonts().title), 1e6F, 0, "州");
  EXPECT_NEAR(size.x, width * scale, scale);
}

INSTANTIATE_TEST_SUITE_P(Scales, HugeFontsTest, ::testing::Values(2.0F, 4.0F, 8.0F, 8.54F, 17.1F, 30.0F));

TEST(GlyphSizeTest, ManyKanjiFindRoomInTheTexturesOfOldGraphicsCards) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "no fonts on this machine";
  std::string text;
  for (char32_t code = 0x4e00; code < 0x4e00 + 3000; ++code) append_utf8(text, code);
  for (const int side : {2048, 8192}) {
    ImFontAtlas atlas;
    const Fonts fonts = build_fonts(atlas, *files, std::array{4.0}, letters_for({text}), side).front();
    EXPECT_LE(atlas_side_px(atlas), side);
    EXPECT_GT(height_px(*fonts.body), 70);
    EXPECT_TRUE(has_glyph(*fonts.body, 0x4e00));
  }
}

TEST(GlyphSizeTest, GlyphsLargerThanTheirFaceSaysAreMeasured) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "no fonts on this machine";
  const auto file = mapped_file(files->regular);
  EXPECT_EQ(safe_line_px(file, files->face, {U'i'}, 200), 200);
  EXPECT_LT(safe_line_px(file, files->face, {U'鬱'}, 2000), 500);
  EXPECT_GT(safe_line_px(file, files->face, {U'鬱'}, 2000), 250);
  EXPECT_GT(measure_face(file, files->face).safe_line_px, 50);
}

}  // namespace
}  // namespace kakehashi
