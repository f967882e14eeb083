#include "viewer/words/language_rules.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(LanguageRules, CountAsTheLanguageDoes) {
  const LanguageRules russian{"ru"};
  EXPECT_EQ(russian.plural(1), "one");
  EXPECT_EQ(russian.plural(22), "few");
  EXPECT_EQ(russian.plural(12), "many");
  EXPECT_EQ(russian.plural(-3), "few");
  EXPECT_EQ(russian.plural(0), "many");
  EXPECT_EQ(russian.plural(10'000'000'001), "one") << "beyond 32 bits";
  EXPECT_EQ(russian.plural(10'000'000'000), "many");
  const LanguageRules english{"en"};
  EXPECT_EQ(english.plural(1), "one");
  EXPECT_EQ(english.plural(1'000'001), "other");
  EXPECT_EQ(LanguageRules{"ja"}.plural(1), "other");
  EXPECT_EQ(LanguageRules{"pl"}.plural(5), "many") << "a language that the program does not have";
  EXPECT_EQ(LanguageRules{"xx-nonsense"}.plural(1), "other");
}

TEST(LanguageRules, RankAsTheLanguageDoes) {
  const LanguageRules english{"en"};
  EXPECT_EQ(english.ordinal(1), "one");
  EXPECT_EQ(english.ordinal(22), "two");
  EXPECT_EQ(english.ordinal(3), "few");
  EXPECT_EQ(english.ordinal(11), "other");
  EXPECT_EQ(LanguageRules{"ru"}.ordinal(6), "other");
}

TEST(LanguageRules, WriteNumbersWithTheLanguagesSeparators) {
  EXPECT_EQ(LanguageRules{"ru"}.number(1234567.25, 2, 10'000), "1\u00a0234\u00a0567,25");
  EXPECT_EQ(LanguageRules{"ru"}.number(9999, 0, 10'000), "9999");
  EXPECT_EQ(LanguageRules{"ru"}.number(9999.96, 1, 10'000), "10\u00a0000,0") << "rounded first";
  EXPECT_EQ(LanguageRules{"de"}.number(-1234.5, 1, 1'000), "−1.234,5");
  EXPECT_EQ(LanguageRules{"en"}.number(-0.001, 2, 1'000), "0.00");
  EXPECT_EQ(LanguageRules{"en"}.number(1e15, 0, 1'000), "1,000,000,000,000,000");
}

TEST(LanguageRules, NameMonthsWithinADateAndAlone) {
  const LanguageRules russian{"ru"};
  EXPECT_EQ(russian.month_in_date(12), "декабря");
  EXPECT_EQ(russian.month_alone(12), "декабрь");
  EXPECT_EQ(LanguageRules{"en"}.month_in_date(1), "January");
  EXPECT_EQ(LanguageRules{"fr"}.month_alone(8), "août");
}

}  // namespace
}  // namespace kakehashi
