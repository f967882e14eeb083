#include "geo/text/utf8.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(Utf8, EveryCodePointSurvivesWritingAndReading) {
  for (const char32_t c :
       {U'\x1', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, c);
    const CodePoint read = code_point_at(text, 0);
    EXPECT_TRUE(read.valid);
    EXPECT_EQ(read.value, c);
    EXPECT_EQ(read.length, text.size());
  }
}

TEST(Utf8, RefusesWhatTheStandardForbids) {
  for (const char* text : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                           "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xE3\x81", "\xC3", "\xFF"}) {
    const CodePoint read = code_point_at(text, 0);
    EXPECT_FALSE(read.valid);
    EXPECT_EQ(read.length, 1U);
    EXPECT_EQ(read.value, U'\xFFFD');
  }
}

TEST(Utf8, IsShortenedBetweenCharacters) {
  EXPECT_EQ(shortened("宮城県", 3), "宮城県");
  EXPECT_EQ(shortened("宮城県", 2), "宮城…");
  EXPECT_EQ(shortened("", 2), "");
}

TEST(Utf8, ControlCharactersBecomeVisible) {
  EXPECT_EQ(without_control_characters("a\x1b[31mб\n"), "a\\u001b[31mб\\u000a");
  EXPECT_EQ(without_control_characters("\u202Eabc"), "\\u202eabc");
  EXPECT_EQ(without_control_characters("橋 мост"), "橋 мост");
}

}  // namespace
}  // namespace kakehashi
