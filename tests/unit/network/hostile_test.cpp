#include "geo/json/findings.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <random>

namespace kakehashi {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::findings_in;
using ::testing::HasSubstr;

constexpr std::size_t k50MB = 50'000'000;

/// `part` as often as it takes to fill `bytes`, between `begin` and `end`.
std::string repeated(std::string_view part, std::size_t bytes, std::string_view begin = "", std::string_view end = "") {
  std::string text(begin);
  text.reserve(begin.size() + bytes + part.size() + end.size());
  while (text.size() < begin.size() + bytes) text += part;
  return text.append(end);
}

/// The findings of a text, which come without taking more memory than is promised, and in time. What counts is which
/// limit is named; the seconds of a processor, more than twice those promised, only show what grows without bounds,
/// on slow and busy machines, too.
std::vector<std::string> findings_soon(const std::string& text) {
  [[maybe_unused]] const std::clock_t begin = std::clock();
  std::vector<std::string> findings = findings_in(text);
#if !defined(KAKEHASHI_SANITIZED)  // sanitizers take a multiple of both for themselves
  EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, 5.0);
  rusage usage{};
  EXPECT_EQ(getrusage(RUSAGE_SELF, &usage), 0);
  EXPECT_LT(usage.ru_maxrss / 1024, 300) << "megabytes";
#endif
  return findings;
}

TEST(Hostile, DeepNestingIsRefusedBeforeAnythingRecurses) {
  EXPECT_THAT(findings_soon(std::string(100'000, '[') + std::string(100'000, ']')),
              ElementsAre(HasSubstr("error too-deep 1:65 /0/0/")));
  EXPECT_THAT(findings_soon(repeated("{\"a\":", 500'000)), ElementsAre(HasSubstr("error too-deep 1:321 /a/a/")));
}

TEST(Hostile, FiftyMegabytesOfBracketsAreRefused) {
  EXPECT_THAT(findings_soon(repeated("[", k50MB)), ElementsAre(HasSubstr("error too-deep")));
}

TEST(Hostile, FiftyMegabytesOfNumbersAreRefused) {
  EXPECT_THAT(findings_soon(repeated("0,", k50MB, "[", "0]")), ElementsAre(HasSubstr("error too-many-values")));
}

TEST(Hostile, FiftyMegabytesOfTheSameKeyAreRefused) {
  EXPECT_THAT(findings_soon(repeated("\"k\":0,", k50MB, "{", "\"k\":0}")),
              ElementsAre(HasSubstr("error too-many-values")));
}

TEST(Hostile, FiftyMegabytesInOneStringOrNumberOrKeyAreRefused) {
  EXPECT_THAT(findings_soon(repeated("x", k50MB, "\"", "\"")), ElementsAre("error wrong-type 1:1  [object|string]"));
  EXPECT_THAT(findings_soon(repeated("1", k50MB)), Contains(HasSubstr("error number-out-of-range")));
  EXPECT_THAT(findings_soon(repeated("x", k50MB, "{\"", "\": 1}")), ElementsAre("error key-too-long 1:2  [1024]"));
}

TEST(Hostile, FiftyMegabytesOfBadBytesAreRefused) {
  EXPECT_THAT(findings_soon(repeated("\xFF", k50MB, "[\"", "\"]")), Contains(HasSubstr("error utf8-invalid 1:3 /0")));
}

TEST(Hostile, MillionsOfEntriesAreRefused) {
  std::string text = R"({"format": "kakehashi-network", "version": 1, "languages": ["ja"], "places": {)";
  for (int i = 0; i < 1'900'000; ++i) text += fmt::format("\"{:08}\":0,", i);
  text.back() = '}';
  text += '}';
  EXPECT_THAT(findings_soon(text), ElementsAre("error too-many-entries 1:78 /places [500000]"));
}

TEST(Hostile, ComplaintsDoNotFillTheMemory) {
  const std::string text = repeated(
      "{},", 3'000'000, R"({"format": "kakehashi-network", "version": 1, "languages": ["ja"], "events": [)", "{}]}");
  const auto findings = findings_soon(text);
  EXPECT_LT(findings.size(), 2100U);
  EXPECT_EQ(findings.back(), "note too-many-findings 0:0  [1000|]");
  EXPECT_FALSE(read_network(text, "x").network);
}

TEST(Hostile, SentencesQuoteNoTextAtLength) {
  for (const char* language : {"ja", "ru", "en"}) {
    const Diagnostic finding{Severity::error, "region-unknown", {std::string(5'000'000, 'x'), ""}, "f", 1, 1, {}};
    const std::string said = sentence(finding, language);
    EXPECT_LT(said.size(), 2000U);
    EXPECT_THAT(said, HasSubstr("x…"));
  }
}

TEST(Hostile, WarningsBeyondTheFirstThousandAreCounted) {
  Findings findings;
  for (int i = 0; i < 1003; ++i) findings.add(Severity::warning, "", "member-unknown", {"x"});
  const std::vector<Diagnostic> placed = findings.placed("{}", "x", {});
  ASSERT_EQ(placed.size(), 1001U);
  const auto last =
      std::find_if(placed.begin(), placed.end(), [](const auto& d) { return d.code == "too-many-findings"; });
  ASSERT_NE(last, placed.end());
  EXPECT_THAT(last->arguments, ElementsAre("1000", "3"));
}

TEST(Hostile, TooManyFaultsInTheTextEndTheReading) {
  const auto findings = findings_soon(repeated("\"\xFF\",", 1'000'000, "[", "1]"));
  EXPECT_LT(findings.size(), 1010U);
  EXPECT_THAT(findings, Contains(HasSubstr("error too-many-faults")));
}

TEST(Hostile, TextBeyondTheLimitIsNotRead) {
  EXPECT_THAT(findings_in(repeated(" ", (std::size_t{64} << 20U) + 1)),
              ElementsAre("error file-too-large 0:0  [sample.json|67108864]"));
}

TEST(Hostile, QuotedTextIsShortAndHarmless) {
  const std::string text =
      testing::sample_with("\"at\": \"moscow\"", repeated("x", 100'000, "\"at\": \"\\u001b[2J", "\""));
  const NetworkResult result = read_network(text, "sample.json");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  const std::string line = to_line(result.diagnostics.front(), "en");
  EXPECT_LT(line.size(), 300U);
  EXPECT_EQ(line.find('\x1b'), std::string::npos);
  EXPECT_THAT(line, HasSubstr("\\u001b[2J"));
}

TEST(Hostile, SpoiledNetworksNeverThrowAndAlwaysSayWhy) {
  std::mt19937 random(42);
  const std::string sound = testing::sample();
  for (int i = 0; i < 3000; ++i) {
    std::string text = sound;
    for (int change = 0; change < 1 + i % 4; ++change) {
      const std::size_t at = random() % text.size();
      const std::size_t from = random() % text.size();
      text.replace(at, random() % 12, text.substr(from, random() % 12));
    }
    const NetworkResult result = read_network(text, "spoiled.json");
    EXPECT_NE(result.network.has_value(), has_errors(result.diagnostics)) << text;
    for (const Diagnostic& diagnostic : result.diagnostics) {
      EXPECT_NE(sentence(diagnostic, "ru"), diagnostic.code);
      EXPECT_GT(diagnostic.line, 0U);
    }
  }
}

}  // namespace
}  // namespace kakehashi
