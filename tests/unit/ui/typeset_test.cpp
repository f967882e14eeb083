#include "viewer/ui/typeset.hpp"

#include "drawing.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

class TypesetTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!drawing_.has_fonts()) GTEST_SKIP() << "no fonts on this machine";
  }
  std::vector<std::string> lines(std::string_view text, std::string_view as_wide_as) const {
    std::vector<std::string> result;
    for (const TextLine& line : break_lines(font(), text, text_width(font(), as_wide_as) + 0.5F)) {
      result.emplace_back(line.text);
    }
    return result;
  }
  [[nodiscard]] const ImFont& font() const { return *drawing_.fonts().body; }

  testing::Drawing drawing_{{"協力協定を締結、「観光」の分野で。州知事が来県っ10年"}};
};

using Lines = std::vector<std::string>;

TEST_F(TypesetTest, WordsStayWhole) { EXPECT_EQ(lines("one two three", "one two"), (Lines{"one two", "three"})); }

TEST_F(TypesetTest, NoLineBeginsWithAClosingMark) {
  EXPECT_EQ(lines("協力協定を締結、観光", "協力協定を締結"), (Lines{"協力協定を締", "結、観光"}));
}

TEST_F(TypesetTest, NoLineEndsWithAnOpeningMark) {
  EXPECT_EQ(lines("協力協定「観光」", "協力協定「"), (Lines{"協力協定", "「観光」"}));
}

TEST_F(TypesetTest, NumbersStayWithWhatTheyCount) {
  EXPECT_EQ(lines("協力協定10年", "協力協定10"), (Lines{"協力協定", "10年"}));
}

TEST_F(TypesetTest, ADashStaysWithTheWordBeforeIt) {
  for (const std::string& line : lines("Область — узел путей", "Область — уз")) EXPECT_FALSE(line.starts_with("—"));
}

TEST_F(TypesetTest, AWordThatIsTooWideIsCut) {
  const Lines found = lines("aaaaaaaaaa", "aaaa");
  EXPECT_EQ(found, (Lines{"aaaa", "aaaa", "aa"}));
}

TEST_F(TypesetTest, NewLinesBreak) { EXPECT_EQ(lines("a\nb", "abc"), (Lines{"a", "b"})); }

TEST_F(TypesetTest, NoWidthIsNoEndlessLoop) {
  EXPECT_EQ(break_lines(font(), "abc", 0).size(), 3U);
  EXPECT_TRUE(break_lines(font(), "", 0).empty());
  EXPECT_FALSE(break_lines(font(), "\xff\xfe\x80", 100).empty());
}

TEST_F(TypesetTest, ShortenedTextFits) {
  const float width = text_width(font(), "Nizhny Nov");
  EXPECT_LE(text_width(font(), shortened(font(), "Nizhny Novgorod", width)), width);
  EXPECT_EQ(shortened(font(), "Nizhny", width), "Nizhny");
}

TEST(SentenceCaseTest, RaisesLatinAndCyrillic) {
  EXPECT_EQ(sentence_case("active"), "Active");
  EXPECT_EQ(sentence_case("действует"), "Действует");
  EXPECT_EQ(sentence_case("協定"), "協定");
  EXPECT_EQ(sentence_case(""), "");
}

}  // namespace
}  // namespace kakehashi
