#include "geo/diagnostic/diagnostic.hpp"
#include "geo/diagnostic/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace kakehashi {
namespace {

std::set<std::string> codes(const Phrases& phrases) {
  std::set<std::string> codes;
  for (const auto& [code, text] : phrases) {
    EXPECT_FALSE(text.empty()) << code;
    codes.insert(code);
  }
  return codes;
}

/// The placeholders of a sentence, for example {"0", "1:word"}.
std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    found.emplace(text.substr(open + 1, text.find('}', open) - open - 1));
  }
  return found;
}

Diagnostic diagnostic(Severity severity, std::string code, std::vector<std::string> arguments = {}) {
  return {severity, std::move(code), std::move(arguments), "map.json", 12, 5, "/places/sendai/lon"};
}

TEST(Languages, HaveTheSameSentencesAndWords) {
  for (const char* language : {"ja", "ru"}) {
    EXPECT_EQ(codes(phrasebook(language).sentences), codes(phrasebook("en").sentences)) << language;
    EXPECT_EQ(codes(phrasebook(language).words), codes(phrasebook("en").words)) << language;
    EXPECT_EQ(codes(phrasebook(language).severities), (std::set<std::string>{"warning", "note"})) << language;
  }
}

TEST(Languages, AreThere) {
  for (const char* language : {"ja", "ru", "en"}) {
    EXPECT_GT(phrasebook(language).sentences.size(), 200u) << language;
    EXPECT_GT(phrasebook(language).words.size(), 50u) << language;
  }
}

TEST(Languages, UseTheSameArgumentsInEverySentence) {
  for (const auto& [code, english] : phrasebook("en").sentences) {
    for (const char* language : {"ja", "ru"}) {
      const std::string_view other = phrase(phrasebook(language).sentences, code);
      EXPECT_EQ(placeholders(other), placeholders(english)) << language << ' ' << code;
    }
  }
}

TEST(Languages, HaveTheSentencesThatOtherRoomsUse) {
  for (const char* code : {"file-missing",
                           "file-is-folder",
                           "file-unreadable",
                           "file-empty",
                           "file-too-large",
                           "format-unknown",
                           "layer-unknown",
                           "key-unknown",
                           "no-polygons",
                           "coordinate-not-finite",
                           "coordinate-out-of-range",
                           "too-many-features",
                           "too-many-points",
                           "too-many-wide-edges",
                           "boundary-code-missing",
                           "ring-too-short",
                           "region-unknown",
                           "selection-unknown",
                           "output-unwritable",
                           "no-font",
                           "no-gl",
                           "no-display"}) {
    for (const char* language : {"ja", "ru", "en"}) {
      EXPECT_FALSE(phrase(phrasebook(language).sentences, code).empty()) << language << ' ' << code;
    }
  }
}

TEST(Languages, OtherThanTheThreeGetEnglish) {
  const Diagnostic finding = diagnostic(Severity::error, "file-empty", {"a"});
  EXPECT_EQ(sentence(finding, "fr"), sentence(finding, "en"));
  EXPECT_EQ(sentence(finding, ""), sentence(finding, "en"));
}

TEST(Sentence, FillsInArgumentsAndWords) {
  const Diagnostic finding = diagnostic(Severity::error, "wrong-type", {"number", "string"});
  EXPECT_EQ(sentence(finding, "en"), "Wrong type: expected a number, found text in quotation marks.");
  EXPECT_EQ(sentence(finding, "ja"), "型が違います。必要な型：数値、書かれている型：引用符で囲んだ文字列。");
  EXPECT_EQ(sentence(finding, "ru"), "Неверный тип; ожидалось: число; найдено: строка в кавычках.");
}

TEST(Sentence, SuggestsOnlyWhenThereIsSomethingToSuggest) {
  EXPECT_EQ(sentence(diagnostic(Severity::error, "id-unknown", {"place", "sendia", "sendai"}), "en"),
            "There is no place “sendia”. Did you mean “sendai”?");
  EXPECT_EQ(sentence(diagnostic(Severity::error, "id-unknown", {"place", "zzz", ""}), "en"),
            "There is no place “zzz”.");
  EXPECT_EQ(sentence(diagnostic(Severity::error, "id-unknown", {"place", "zzz"}), "ru"), "Не найдено (место): «zzz».");
}

TEST(Sentence, SaysSizesInMegabytes) {
  EXPECT_EQ(sentence(diagnostic(Severity::error, "file-too-large", {"a.json", "67108864"}), "en"),
            "“a.json” is too large; at most 64 MiB are read.");
  EXPECT_EQ(sentence(diagnostic(Severity::error, "file-too-large", {"a.json", "64 MB"}), "en"),
            "“a.json” is too large; at most 64 MB are read.");
}

TEST(Sentence, ArgumentsAreNotTakenForPatterns) {
  EXPECT_EQ(sentence(diagnostic(Severity::error, "file-missing", {"[{0}].json"}), "en"),
            "There is no file “[{0}].json”.");
}

TEST(Sentence, OfAnUnknownCodeIsTheCodeWithItsArguments) {
  EXPECT_EQ(sentence(diagnostic(Severity::error, "odd-thing", {"a", "b"}), "en"), "odd-thing (a, b)");
}

TEST(Line, BeginsWithThePlace) {
  const std::string place = "map.json:12:5: ";
  const std::string rest = "/places/sendai/lon: The member “x” is missing.";
  EXPECT_EQ(to_line(diagnostic(Severity::error, "member-missing", {"x"}), "en"), place + rest);
  EXPECT_EQ(to_line(diagnostic(Severity::warning, "member-missing", {"x"}), "en"), place + "warning: " + rest);
  EXPECT_EQ(to_line(diagnostic(Severity::note, "member-missing", {"x"}), "en"), place + "note: " + rest);
}

TEST(Line, SpeaksTheLanguage) {
  EXPECT_EQ(to_line(diagnostic(Severity::warning, "shares-sum", {"90"}), "ja"),
            "map.json:12:5: 警告: /places/sendai/lon: 割合の合計が 90 です。100 になるはずです。");
  EXPECT_EQ(to_line(diagnostic(Severity::warning, "shares-sum", {"90"}), "ru"),
            "map.json:12:5: предупреждение: /places/sendai/lon: Доли в сумме дают 90; ожидалось 100.");
}

TEST(Line, OfAFindingAboutTheWholeFileHasNoPlaceInIt) {
  EXPECT_EQ(to_line({Severity::error, "file-empty", {"a.json"}, "a.json", 0, 0, {}}, "en"),
            "a.json: “a.json” is empty; expected a network file.");
}

TEST(Errors, AreFoundAmongFindings) {
  EXPECT_FALSE(has_errors({}));
  EXPECT_FALSE(has_errors({diagnostic(Severity::warning, "x"), diagnostic(Severity::note, "x")}));
  EXPECT_TRUE(has_errors({diagnostic(Severity::note, "x"), diagnostic(Severity::error, "x")}));
}

Diagnostic of_line(std::size_t line, std::string argument, std::string code = "end-unknown") {
  return {.code = std::move(code), .arguments = {std::move(argument)}, .file = "a.csv", .line = line, .column = 1};
}

TEST(GatherEqual, CountsWhatSaysTheSameAndNamesItsLines) {
  const auto gathered = gather_equal({of_line(2, "x"), of_line(3, "y"), of_line(4, "x"), of_line(9, "x")});
  ASSERT_EQ(gathered.size(), 2U);
  EXPECT_EQ(gathered[0].line, 2U);
  EXPECT_EQ(gathered[0].repeats, 2U);
  EXPECT_EQ(gathered[0].other_lines, (std::vector<std::size_t>{4, 9}));
  EXPECT_EQ(gathered[1].repeats, 0U);
  EXPECT_THAT(to_line(gathered[0], "en"), ::testing::EndsWith(" (and 2 more) on lines 4, 9"));
  EXPECT_THAT(to_line(gathered[0], "ja"), ::testing::EndsWith("（ほか2件）：4, 9行目"));
  EXPECT_THAT(to_line(gathered[0], "ru"), ::testing::EndsWith(" (ещё 2) в строках 4, 9"));
}

TEST(GatherEqual, NamesTheFirstLinesOnly) {
  std::vector<Diagnostic> many;
  for (std::size_t line = 1; line <= 20'000; ++line) many.push_back(of_line(line, "x"));
  const auto gathered = gather_equal(std::move(many));
  ASSERT_EQ(gathered.size(), 1U);
  EXPECT_THAT(to_line(gathered[0], "en"), ::testing::EndsWith(" (and 19999 more) on lines 2, 3, 4, 5, 6…"));
}

TEST(GatherEqual, CapsTheKindsOfOneCodeAndCountsTheRestBehindThem) {
  std::vector<Diagnostic> many;
  for (std::size_t line = 1; line <= 10; ++line) many.push_back(of_line(line, std::to_string(line)));
  many.push_back(of_line(11, "last", "end-missing"));
  const auto gathered = gather_equal(std::move(many), 3);
  ASSERT_EQ(gathered.size(), 5U);
  EXPECT_EQ(gathered[3].code, "findings-left-out");
  EXPECT_EQ(sentence(gathered[3], "en"), "7 more findings of this kind are not listed.");
  EXPECT_EQ(gathered[4].code, "end-missing");
}

}  // namespace
}  // namespace kakehashi
