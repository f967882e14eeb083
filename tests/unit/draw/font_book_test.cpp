#include "viewer/draw/font_book.hpp"

#include "geo/network/network_json.hpp"
#include "viewer/ui/font_files.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"
#include "viewer/words/catalog.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace kakehashi {
namespace {

SharedDocument document_of(const std::string& title) {
  const NetworkResult result =
      read_network(R"({"format": "kakehashi-network", "version": 1, "title": {"ja": ")" + title + R"("}, )" +
                       R"("languages": ["ja"], "places": {}, "partnerships": {}})",
                   "title.json");
  return std::make_shared<const Document>(*result.network);
}

class FontBookTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto files = find_fonts();
    if (!files) GTEST_SKIP() << "no fonts on this machine";
    if (glyphs_on_demand) GTEST_SKIP() << "no letter of a font is missing";
    book.emplace(*files);
    EXPECT_TRUE(prepare());
  }
  /// True when fonts were built.
  bool prepare() {
    const std::uint64_t before = book->builds();
    book->prepare({document, nullptr, {1}}, "en", NameChoice::chosen);
    return book->builds() != before;
  }
  /// Follows until the fonts of the other thread are used; false when there are none to come.
  bool follow(double scale = 1) {
    for (int i = 0; i < 600; ++i) {
      if (book->follow({document, nullptr, {scale}})) return true;
      if (!book->is_building()) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return false;
  }
  /// As if a frame drew a text in a font.
  void draw(ImFont* Fonts::*font, std::string_view text) {
    book->fonts(1).missing->note(*(book->fonts(1).*font), text);
  }
  bool has(ImFont* Fonts::*font, char32_t letter) { return has_letter(*(book->fonts(1).*font), letter); }

  SharedDocument document = document_of("鴎");
  std::optional<FontBook> book;
};

TEST_F(FontBookTest, WhatTheDocumentAndTheProgramSayIsThereAtOnce) {
  draw(&Fonts::body, "Partnerships of Sakhalin, 2017");
  EXPECT_FALSE(book->learn());
  EXPECT_FALSE(prepare());
}

TEST_F(FontBookTest, WhatWasDrawnAndIsMissingComes) {
  draw(&Fonts::body, "실적");
  draw(&Fonts::title, "鷗");
  EXPECT_TRUE(book->learn());
  EXPECT_TRUE(has(&Fonts::body, U'실'));
  EXPECT_TRUE(has(&Fonts::title, U'鷗'));
  EXPECT_FALSE(has(&Fonts::title, U'실'));
  draw(&Fonts::body, "실적");
  EXPECT_FALSE(book->learn());
  EXPECT_TRUE(book->take_unknown().empty());
}

TEST_F(FontBookTest, AnAlphabetComesAsAWhole) {
  draw(&Fonts::body, "αδ");
  EXPECT_TRUE(book->learn());
  draw(&Fonts::body, "αδωλΩ");
  EXPECT_FALSE(book->learn());
  EXPECT_TRUE(book->take_unknown().empty());
}

TEST_F(FontBookTest, LettersBeyondTheBasicPlaneComeToo) {
  draw(&Fonts::body, "𠮷野");
  draw(&Fonts::title, "𠮷");
  EXPECT_TRUE(book->learn());
  EXPECT_TRUE(has(&Fonts::body, U'𠮷'));
  EXPECT_TRUE(has(&Fonts::title, U'𠮷'));
  EXPECT_FALSE(has(&Fonts::body, U'𩸽'));
  draw(&Fonts::small, "𠮷");
  EXPECT_FALSE(book->learn());
  EXPECT_TRUE(book->take_unknown().empty());
}

TEST_F(FontBookTest, WhatNoFontHasIsAskedForAndToldOnce) {
  const std::string unknown = "\xee\x84\xa3";  // U+E123, for private use
  draw(&Fonts::body, unknown);
  EXPECT_TRUE(book->learn());
  for (int frame = 0; frame < 3; ++frame) {
    draw(&Fonts::body, unknown);
    draw(&Fonts::small, unknown);
    EXPECT_FALSE(book->learn());
  }
  EXPECT_EQ(book->take_unknown(), std::vector<char32_t>{0xe123});
  document = document_of("籤");
  EXPECT_TRUE(prepare());
  draw(&Fonts::body, unknown);
  EXPECT_FALSE(book->learn());
  EXPECT_TRUE(book->take_unknown().empty());
}

TEST_F(FontBookTest, AnotherDocumentIsSeen) {
  document = document_of("籤");
  EXPECT_TRUE(prepare());
  EXPECT_FALSE(has(&Fonts::title, U'籤'));
  EXPECT_TRUE(follow());
  EXPECT_TRUE(has(&Fonts::title, U'籤'));
}

TEST_F(FontBookTest, EveryLanguageIsThereSoonWithoutBeingAskedFor) {
  EXPECT_FALSE(has(&Fonts::body, U'鴎'));  // an English picture does not say it
  EXPECT_TRUE(follow());
  EXPECT_TRUE(has(&Fonts::body, U'鴎'));
  draw(&Fonts::body, Catalog{"ja"}("legend.claimed"));
  draw(&Fonts::body, Catalog{"ru"}("legend.claimed"));
  draw(&Fonts::title, "鴎");
  EXPECT_FALSE(book->learn());
  EXPECT_FALSE(follow()) << "nothing has changed";
}

TEST_F(FontBookTest, WhatWasLearnedMeanwhileIsNotForgotten) {
  EXPECT_FALSE(book->follow({document, nullptr, {1}}));  // begins to build
  draw(&Fonts::body, "鷗");
  EXPECT_TRUE(book->learn());
  EXPECT_TRUE(follow());
  EXPECT_TRUE(has(&Fonts::body, U'鷗'));
  EXPECT_TRUE(has(&Fonts::body, U'鴎'));
}

TEST_F(FontBookTest, FontsForASizeThatIsNoLongerWantedAreNotUsed) {
  ASSERT_TRUE(follow());
  const float line = height_px(*book->fonts(1).body);
  EXPECT_FALSE(book->follow({document, nullptr, {2}}));  // begins to build
  EXPECT_EQ(height_px(*book->fonts(1).body), line) << "those before go on to be drawn";
  EXPECT_TRUE(follow(1.5));
  EXPECT_NEAR(height_px(*book->fonts(1.5).body), line * 1.5, 1);
}

TEST_F(FontBookTest, TwoViewsOfOneSizeEachShareAnAtlas) {
  book->prepare({document, nullptr, {1, 1.5, 1.501}}, "en", NameChoice::chosen);
  const ImFont& usual = *book->fonts(1).body;
  const ImFont& large = *book->fonts(1.5).body;
  EXPECT_NEAR(height_px(large), height_px(usual) * 1.5, 1);
  EXPECT_EQ(&large, book->fonts(1.6).body) << "the nearest";
  EXPECT_EQ(usual.ContainerAtlas, large.ContainerAtlas);
  book->fonts(1.5).missing->note(large, "鷗");
  EXPECT_TRUE(book->learn());
  EXPECT_TRUE(has_letter(*book->fonts(1).body, U'鷗'));
  EXPECT_TRUE(has_letter(*book->fonts(1.5).body, U'鷗'));
}

TEST_F(FontBookTest, AnAtlasLargerThanATextureMayBeIsMadeSmaller) {
  const float line = height_px(*book->fonts(1).body);
  book->set_max_texture_px(512);
  EXPECT_TRUE(prepare());
  EXPECT_LE(atlas_side_px(book->atlas()), 512);
  EXPECT_EQ(height_px(*book->fonts(1).body), line);
}

}  // namespace
}  // namespace kakehashi
