#include "geo/geopackage/sql_tokens.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SqlTokens, AreWordsNamesAndSigns) {
  EXPECT_THAT(sql_tokens("CREATE  Table\tа1_$ (x)", 9), ElementsAre("create", "table", "а1_$", "(", "x", ")"));
  EXPECT_THAT(sql_tokens("\"a\"\"b\" 'C''D' `e``f` [g]]", 9), ElementsAre("a\"b", "C'D", "e`f", "g", "]"));
}

TEST(SqlTokens, CommentsAreLeftOut) {
  EXPECT_THAT(sql_tokens("/* a */b--c\nd/*e", 9), ElementsAre("b", "d"));
  EXPECT_THAT(sql_tokens("a - b / c", 9), ElementsAre("a", "-", "b", "/", "c"));
  EXPECT_THAT(sql_tokens("--", 9), IsEmpty());
}

TEST(SqlTokens, EndWithTheTextAndWithTheLimit) {
  EXPECT_THAT(sql_tokens("", 9), IsEmpty());
  EXPECT_THAT(sql_tokens("'open", 9), ElementsAre("open"));
  EXPECT_THAT(sql_tokens("a b c", 2), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace kakehashi
