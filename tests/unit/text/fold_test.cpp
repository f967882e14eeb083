#include "geo/text/fold.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace kakehashi {
namespace {

void expect_same(std::initializer_list<const char*> all) {
  for (const char* text : all) EXPECT_EQ(folded_name(text), folded_name(*all.begin())) << text;
}

TEST(Fold, CaseWidthAndAccentsDoNotMatter) {
  expect_same({"Gyor", "Győr", "GYŐR", "Ｇｙｏｒ", "Gyo\u0308r"});
  expect_same({"Lodz", "Łódź", "lódz"});
  expect_same({"Istanbul", "İstanbul", "ISTANBUL", "ıstanbul"});
  expect_same({"Tromso", "Tromsø"});
  expect_same({"Zielona Gora", "Zielona Góra"});
  expect_same({"gasesz", "ğaşęśż"});
  expect_same({"Strasse", "Straße", "STRASSE"});
  expect_same({"aeroe", "Ærø̈e"});
  expect_same({"Hokkaido", "Hokkaidō", "Hokkaidô", "HOKKAIDŌ"});
  EXPECT_EQ(folded_words("ŌÉ Ё"), "oe е");
}

TEST(Fold, TextThatIsNotUtf8IsNotReadBeyondItsEnd) {
  // On the heap, where a sanitizer sees it.
  for (const char* text : {"\xd2", "\xff\xff\xff\xd2", "abc\xe3\x81", "\xf0\x9f"}) {
    const std::vector<char> bytes{text, text + std::string_view{text}.size()};
    EXPECT_EQ(folded_words({bytes.data(), bytes.size()}), "");
  }
}

TEST(Fold, RussianLettersThatAreOftenLeftOut) {
  expect_same({"Орёл", "Орел", "ОРЁЛ"});
  expect_same({"Алтайский", "Алтаискии"});
  expect_same({"Тверь", "Твер", "ТВЕРЬ"});
  expect_same({"oblast", "oblast'", "oblast’", "oblastʹ", "Oblasť"});
  expect_same({"Приморский", "Примoрский", "Пpимopcкий"});  // with Latin o, p, c
  expect_same({"Miyagi", "Мiyagi"});                        // with a Cyrillic М
}

TEST(Fold, Kana) {
  expect_same({"ホッカイドウ", "ほっかいどう", "ﾎｯｶｲﾄﾞｳ", "ホツカイドウ"});
  expect_same({"ヴォルゴグラード", "ボルゴグラード", "ヴォルゴグラド", "ゔぉるごぐらーど"});
  expect_same({"カムチャツカ", "カムチャッカ", "カムチヤツカ"});
  EXPECT_NE(folded_name("サガ"), folded_name("サカ"));
  EXPECT_NE(folded_name("パ"), folded_name("バ"));
  expect_same({"広島県", "廣島縣", "廣嶋縣"});
  expect_same({"宮崎", "宮﨑"});
}

TEST(Fold, HyphensSpacesAndPunctuationPartWordsOrNothing) {
  expect_same({"Mari El", "Mari-El", "Mari–El", "Mari・El", "mari\u00a0el", " Mari   El. "});
  EXPECT_EQ(folded_words("St. Petersburg (Leningrad)"), "st petersburg leningrad");
  EXPECT_EQ(folded_words("Карачаево-Черкесия"), "карачаево черкесия");
  EXPECT_EQ(folded_words("a\u200bb"), "ab");
  EXPECT_EQ(folded_words(" - "), "");
  EXPECT_EQ(folded_words(""), "");
  EXPECT_EQ(folded_words("\xff\xfe"), "");
}

}  // namespace
}  // namespace kakehashi
