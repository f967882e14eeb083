#include "drawing.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "viewer/ui/font_faces.hpp"
#include "viewer/ui/font_files.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/typeset.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace kakehashi {
namespace {

TEST(FontsTest, EveryCharacterOfTheTextsIsThere) {
  const testing::Drawing drawing{{"珸瑤瑁水道", "Южно-Курильск", "鴎"}};
  if (!drawing.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  for (const char32_t code : U"珸瑤瑁水道鴎Южно日本語Русский⇄→·—…×°‹›") {
    if (code == 0) continue;
    EXPECT_TRUE(has_glyph(*drawing.fonts().body, code)) << unsigned{code};
    EXPECT_TRUE(has_glyph(*drawing.fonts().title, code)) << unsigned{code};
  }
}

TEST(FontsTest, DatesAndNumbersCanBeWrittenWhateverTheTexts) {
  const testing::Drawing drawing{{}};
  if (!drawing.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  for (const char32_t code : U"年度月日～万億兆января2017") {
    if (code == 0) continue;
    EXPECT_TRUE(has_glyph(*drawing.fonts().body, code)) << unsigned{code};
  }
}

TEST(FontsTest, LettersThatTheMainFontLacksComeFromAnother) {
  const testing::Drawing drawing{{"Łódź", "Rīga", "Győr", "İstanbul", "Αθήνα"}};
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "no fonts on this machine";
  const auto missing = characters_without_glyph(mapped_file(files->regular), files->face, {U'Ł', U'ő', U'ή', U'a'});
  EXPECT_EQ(missing.size(), 3u);  // otherwise this test proves nothing
  if (!face_for(missing)) GTEST_SKIP() << "no other font on this machine";
  for (const char32_t code : missing) {
    EXPECT_TRUE(has_glyph(*drawing.fonts().body, code)) << unsigned{code};
    EXPECT_TRUE(has_glyph(*drawing.fonts().title, code)) << unsigned{code};
  }
}

/// Adds the letters of all texts in a JSON value.
void add_texts(const nlohmann::json& value, LetterSet& letters) {
  if (value.is_string()) add_letters(letters, value.get<std::string>());
  if (!value.is_structured()) return;
  for (const auto& part : value) add_texts(part, letters);
}

TEST(FontsTest, TheProgramSaysNothingThatNoFontCanShow) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "no fonts on this machine";
  LetterSet letters;
  for (const char* folder : {"data/languages/", "data/findings/", "data/starter/"}) {
    for (const char* language : {"ja.json", "ru.json", "en.json"}) {
      const auto file = embedded_file(std::string{folder} + language);
      ASSERT_TRUE(file) << folder << language;
      add_texts(nlohmann::json::parse(*file), letters);
    }
  }
  const std::vector<char32_t> inked = inked_letters(letters);
  EXPECT_GT(inked.size(), 600u);  // otherwise this test has read nothing
  for (const char32_t letter : characters_without_glyph(mapped_file(files->regular), files->face, inked)) {
    EXPECT_TRUE(face_for({letter})) << "U+" << std::hex << unsigned{letter};
  }
}

TEST(FontsTest, LongTextsAreLeftOutOfTheLargeFonts) {
  if (glyphs_on_demand) GTEST_SKIP() << "no font leaves anything out";
  std::string text = "籤";
  for (int i = 0; i < 100; ++i) text += "の";
  const testing::Drawing drawing{{text}};
  if (!drawing.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  EXPECT_TRUE(has_glyph(*drawing.fonts().body, 0x7c64));
  EXPECT_FALSE(has_glyph(*drawing.fonts().title, 0x7c64));
  EXPECT_EQ(font_with("籤", {drawing.fonts().title, drawing.fonts().body}), drawing.fonts().body);
}

TEST(FontsTest, SizesAreLineHeightsOfTheScale) {
  const testing::Drawing drawing{{}, 2};
  if (!drawing.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  EXPECT_GT(height_px(*drawing.fonts().body), 36);
  EXPECT_LT(height_px(*drawing.fonts().body), 60);
}

TEST(FontsTest, AFileIsMappedOnce) {
  const auto files = find_fonts();
  if (!files) GTEST_SKIP() << "no fonts on this machine";
  EXPECT_FALSE(mapped_file(files->regular).empty());
  EXPECT_EQ(mapped_file(files->regular).data(), mapped_file(files->regular).data());
}

TEST(FontsTest, AMissingFileIsEmpty) {
  EXPECT_TRUE(mapped_file("/nonexistent/font.ttf").empty());
  EXPECT_TRUE(mapped_file("/").empty());
}

TEST(FontsTest, WithoutAFileTheBuiltInFontServes) {
  ImFontAtlas atlas;
  const Fonts fonts =
      build_fonts(atlas, {"/nonexistent/a.ttf", "/nonexistent/b.ttf", 0}, std::array{1.0}, letters_for({})).front();
  EXPECT_NE(fonts.body, nullptr);
  EXPECT_EQ(fonts.body, fonts.title);
}

}  // namespace
}  // namespace kakehashi
