#include "geo/table/cell_text.hpp"
#include "geo/table/identifier.hpp"
#include "geo/table/link_columns.hpp"
#include "geo/written/list_parts.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CellText, GuardsWhatASpreadsheetWouldRunAndNothingElse) {
  for (const char* text : {"=1+1", "+81", "-5", "@x", "\tx", "＝1", "'=1", "''-", " =1", "\u00A0=1", "\u3000+1",
                           "\uFEFF@x", "\u200B \u2003－5", "\n=1"}) {
    EXPECT_EQ(guarded_cell(text), std::string("'") + text);
    EXPECT_EQ(unguarded_cell(guarded_cell(text)), text);
    EXPECT_EQ(unguarded_cell(text_cell(text)), text);
  }
  EXPECT_EQ(text_cell("=1"), "=1");
  EXPECT_EQ(text_cell("a_x000D_b"), "a_x005F_x000D_b");
  EXPECT_EQ(text_cell("_x12_ _xyzzy_"), "_x12_ _xyzzy_");
  for (const char* text : {"", "a=b", "'90s", "'", "''", "–", "1-2"}) {
    EXPECT_EQ(guarded_cell(text), text);
    EXPECT_EQ(unguarded_cell(text), text);
  }
}

TEST(CellText, ObeyedCharactersAreWrittenOut) {
  EXPECT_EQ(plain_cell("a\x1B[2J\x07\u009Bb\u202E\tc\r\nd\ne"), "a\\u001b[2J\\u0007\\u009bb\\u202e c\nd\ne");
  EXPECT_EQ(plain_cell("日本海\u200Dはし 東"), "日本海\u200Dはし 東")
      << "joiners and wide spaces belong to the writing";
  EXPECT_EQ(plain_cell(""), "");
}

TEST(CellText, ListsAreQuotedOnlyWhereANameNeedsIt) {
  EXPECT_EQ(list_cell({"economy", "culture"}), "economy; culture");
  const std::vector<std::string> names{"工業・漁業", "a \"b\"; c", "plain"};
  const std::string cell = list_cell(names);
  EXPECT_EQ(cell, "\"工業・漁業\"; \"a \"\"b\"\"; c\"; \"plain\"");
  ASSERT_TRUE(is_quoted_list(cell));
  EXPECT_EQ(quoted_list(cell), names);
  EXPECT_EQ(list_cell({}), "");
  EXPECT_EQ(list_cell({"経済・貿易", "文化"}), "経済・貿易; 文化") << "usual names are known as wholes";
  for (const std::vector<std::string>& hard :
       {std::vector<std::string>{"a–b", "a-b"}, {"\"a\""}, {" a", "b "}, {"x", "X"}}) {
    const std::string cell_of_hard = list_cell(hard);
    EXPECT_EQ(is_quoted_list(cell_of_hard) ? quoted_list(cell_of_hard) : list_parts(cell_of_hard), hard);
  }
  for (const char* text : {"", "a; b", "\"A\" and B", "\"open", "\"a\" \"b\""})
    EXPECT_FALSE(is_quoted_list(text)) << text;
}

TEST(CellText, LinesStayBesideEachOther) {
  EXPECT_EQ(cell_of_lines({"", "4.1"}), "–\n4.1");
  EXPECT_THAT(lines_of_cell("–\n 4.1 "), ElementsAre("", "4.1"));
  EXPECT_EQ(cell_of_lines({"", ""}), "");
  EXPECT_THAT(lines_of_cell(" "), IsEmpty());
}

TEST(Identifier, IsMadeOfLatinLettersAndTheSameInEveryTable) {
  EXPECT_EQ(identifier_from("São Paulo – Łódź", "place"), "sao-paulo-lodz");
  EXPECT_EQ(identifier_from("Нижний Новгород", "place"), "nizhniy-novgorod");
  EXPECT_EQ(identifier_from("宮城県", "place"), identifier_from("宮城県", "place"));
  EXPECT_NE(identifier_from("宮城県", "place"), identifier_from("北海道", "place"));
  EXPECT_TRUE(is_identifier(identifier_from("宮城県", "place")));
  EXPECT_TRUE(is_identifier("a.b-1"));
  for (const char* text : {"", "-a", "A", "a b", "é"}) EXPECT_FALSE(is_identifier(text)) << text;
}

TEST(LinkHeading, TextsMayHaveAnyLanguageTag) {
  EXPECT_EQ(parse_link_heading("title_RU")->language, "ru");
  EXPECT_EQ(parse_link_heading("text_zh-Hans")->language, "zh-Hans");
  EXPECT_EQ(parse_link_heading("title_und")->language, "und");
  EXPECT_EQ(parse_link_heading("title_english")->language, "en");
  EXPECT_FALSE(parse_link_heading("title_length"));
  EXPECT_FALSE(parse_link_heading("from_ru"));
  EXPECT_EQ(parse_link_heading("source_at")->column, LinkColumn::source_at);
}

}  // namespace
}  // namespace kakehashi
