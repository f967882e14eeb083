#include "geo/opening/refusal.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kakehashi {
namespace {

TEST(Refusal, HasASentenceOfItsOwnForEveryKindInEveryLanguage) {
  for (const char* language : {"en", "ja", "ru"}) {
    std::set<std::string> sentences;
    for (int kind = 0; kind <= static_cast<int>(FileKind::unreadable); ++kind) {
      const Diagnostic finding = refusal({static_cast<FileKind>(kind), "/home/a/b.x", "X"});
      const std::string text = sentence(finding, language);
      EXPECT_NE(text.find("b.x"), std::string::npos) << text;
      EXPECT_EQ(text.find("/home"), std::string::npos) << text;
      sentences.insert(text);
    }
    // Three kinds of tables share one.
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(FileKind::unreadable) + 1 - 2) << language;
  }
}

TEST(Refusal, TellsTheCommandForAFileInTheWrongPlace) {
  const auto table = wrong_kind({FileKind::link_table, "w.csv", "CSV"}, FileKind::network);
  ASSERT_TRUE(table);
  EXPECT_EQ(sentence(*table, "en"), "“w.csv” is a table; “kakehashi import w.csv -o NAME.json” makes a network of it.");
  const auto boundaries = wrong_kind({FileKind::boundaries, "r.gpkg", "GeoPackage"}, FileKind::network);
  ASSERT_TRUE(boundaries);
  EXPECT_NE(sentence(*boundaries, "ru").find("--boundaries r.gpkg"), std::string::npos);
  const auto network = wrong_kind({FileKind::network, "n.json", "JSON"}, FileKind::link_table);
  ASSERT_TRUE(network);
  EXPECT_NE(sentence(*network, "ja").find("kakehashi n.json"), std::string::npos);
}

TEST(Refusal, LeavesToTheReaderWhatItKnowsBetter) {
  EXPECT_FALSE(wrong_kind({FileKind::network, "n.json", {}}, FileKind::network));
  EXPECT_FALSE(wrong_kind({FileKind::json, "n.json", {}}, FileKind::network));
  EXPECT_FALSE(wrong_kind({FileKind::text, "n.json", {}}, FileKind::network));
  EXPECT_FALSE(wrong_kind({FileKind::missing, "n.json", {}}, FileKind::network));
  EXPECT_FALSE(wrong_kind({FileKind::workbook, "n.xlsx", {}}, FileKind::link_table));
}

}  // namespace
}  // namespace kakehashi
