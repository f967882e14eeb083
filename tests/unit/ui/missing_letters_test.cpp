#include "viewer/ui/missing_letters.hpp"

#include "drawing.hpp"
#include "viewer/ui/drawn_text.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/typeset.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace kakehashi {
namespace {

class MissingLettersTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!drawing.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
    if (glyphs_on_demand) GTEST_SKIP() << "no letter of a font is missing";
    fonts = drawing.fonts();
    fonts.missing = &missing;
  }
  /// The letters that were missed in a font.
  std::set<char32_t> missed(const ImFont* font) { return missing.take()[font]; }

  testing::Drawing drawing{{"Sakhalin"}};
  MissingLetters missing;
  Fonts fonts;
};

TEST_F(MissingLettersTest, WhatIsDrawnIsNotedOnceAndWhereItIsMissing) {
  ImGui::GetIO().DisplaySize = {100, 100};
  ImGui::NewFrame();
  draw_text(*ImGui::GetBackgroundDrawList(), fonts, *fonts.body, {0, 0}, 0xffffffff, "Sakhalin 실적 실\n");
  ImGui::Render();
  const auto letters = missing.take();
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters.at(fonts.body), (std::set<char32_t>{U'실', U'적'}));
  EXPECT_TRUE(missing.take().empty());
}

TEST_F(MissingLettersTest, LettersBeyondTheBasicPlaneAreNoted) {
  missing.note(*fonts.small, "𠮷");
  EXPECT_EQ(missed(fonts.small), std::set<char32_t>{U'𠮷'});
}

TEST_F(MissingLettersTest, WhatLeavesNoInkIsNotMissed) {
  missing.note(*fonts.body, "a\u200b\u200d\ufe0f\u00ad\ufeff\u2009\u202fz\t");
  EXPECT_TRUE(missing.take().empty());
  EXPECT_EQ(text_width(*fonts.body, "a\u200b\u200dz"), text_width(*fonts.body, "az"));
  std::string scratch;
  EXPECT_EQ(as_drawn("a\u200b\u200dz", scratch), "az");
  EXPECT_EQ(as_drawn("az", scratch), "az");
  EXPECT_TRUE(scratch.empty());
}

TEST_F(MissingLettersTest, AShortTextIsWrittenInItsOwnFont) {
  EXPECT_EQ(font_for("鳥取県", fonts.title, fonts), fonts.title);
  EXPECT_EQ(font_for("鳥取県", fonts.strong, fonts), fonts.strong);
}

TEST_F(MissingLettersTest, ALongTextTakesTheFontThatHasItsLetters) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "貨客";
  EXPECT_EQ(font_for(text, fonts.strong, fonts), fonts.body);
}

TEST(RareLettersTest, OfTwoThatShareACodeNeitherIsBuilt) {
  EXPECT_EQ(glyph_code(U'州'), U'州');
  EXPECT_GE(glyph_code(U'𠮷'), 0xe000u);
  EXPECT_LE(glyph_code(U'𠮷'), 0xf8ffu);
  EXPECT_EQ(with_own_code({0x20bb7, 0x20bb7 + 0x1900, 0x29e3d}), std::vector<char32_t>{0x29e3d});
}

TEST_F(MissingLettersTest, WhatNoFontHasIsABox) {
  EXPECT_FALSE(has_letter(*fonts.body, 0xe123));
  EXPECT_EQ(advance_px(*fonts.body, 0xe123), advance_px(*fonts.body, 0x25a1));
  EXPECT_NE(advance_px(*fonts.body, 0x25a1), advance_px(*fonts.body, U'?'));
}

}  // namespace
}  // namespace kakehashi
