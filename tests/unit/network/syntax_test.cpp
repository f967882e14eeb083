#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace kakehashi {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::findings_in;
using ::testing::StartsWith;

struct Mistake {
  const char* text;
  const char* finding;
};

void PrintTo(const Mistake& mistake, std::ostream* out) { *out << mistake.finding; }

class Syntax : public ::testing::TestWithParam<Mistake> {};

TEST_P(Syntax, MistakeIsToldWhereItIs) { EXPECT_THAT(findings_in(GetParam().text), ElementsAre(GetParam().finding)); }

INSTANTIATE_TEST_SUITE_P(
    Json, Syntax,
    ::testing::Values(
        Mistake{"{\n  \"a\": 1,\n}", "error syntax-trailing-comma 3:1 /a []"},
        Mistake{"[1, ]", "error syntax-trailing-comma 1:5 /0 []"},
        Mistake{"{\"a\": 1\n \"b\": 2}", "error syntax-missing-comma 2:2 /a []"},
        Mistake{"[1 2]", "error syntax-missing-comma 1:4 /0 []"},
        Mistake{"{\"a\" 1}", "error syntax-unexpected 1:6 /a [1|colon]"},
        Mistake{"{1: 2}", "error syntax-unexpected 1:2  [1|key]"},
        Mistake{"{\"a\": }", "error syntax-unexpected 1:7 /a [}|value]"},
        Mistake{"{\"a\": [1, 2}", "error syntax-unexpected 1:12 /a/1 [}|comma-or-bracket]"},
        Mistake{"{\"a\": [1, 2]", "error syntax-end 1:13 /a [comma-or-brace]"},
        Mistake{"{", "error syntax-end 1:2  [key]"}, Mistake{"{} {}", "error syntax-after-end 1:4  []"},
        Mistake{"{} x", "error syntax-word 1:4  [x]"}, Mistake{"// hello\n{}", "error syntax-comment 1:1  []"},
        Mistake{"{'a': 1}", "error syntax-single-quote 1:2  []"}, Mistake{"[\"abc", "error syntax-open-string 1:2  []"},
        Mistake{"[\"abc\n\"]", "error syntax-line-break 1:2  []"},
        Mistake{"[\"a\tb\"]", "error syntax-control-character 1:4  [U+0009]"},
        Mistake{"[\"a\\q\"]", "error syntax-escape 1:4  [\\q]"},
        Mistake{"[\"\\u12G4\"]", "error syntax-escape 1:3  [\\u12]"},
        Mistake{"[True]", "error syntax-word 1:2  [True]"}, Mistake{"[01]", "error syntax-number 1:2  [01]"},
        Mistake{"[1.]", "error syntax-number 1:2  [1.]"}, Mistake{"[+1]", "error syntax-number 1:2  [+1]"},
        Mistake{"[1e]", "error syntax-number 1:2  [1e]"}, Mistake{"[-]", "error syntax-number 1:2  [-]"},
        Mistake{"[140,87E]", "error syntax-number 1:6 /0 [87E]"}, Mistake{"[0x1F]", "error syntax-number 1:2  [0x1F]"},
        Mistake{"[NaN]", "error number-not-finite 1:2  [NaN]"},
        Mistake{"[-Infinity]", "error number-not-finite 1:2  [-Infinity]"},
        Mistake{"{“a”: 1}", "error syntax-character 1:2  [“|U+201C]"},
        Mistake{"{\"a\":\xE3\x80\x80"
                "1}",
                "error syntax-character 1:6 /a [\xE3\x80\x80|U+3000]"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(Encoding, BytesThatAreNoUtf8AreAllReported) {
  const auto findings = findings_in("{\"a\": \"\x8B\x7B\x8F\xE9\",\n \"b\": \"\xFF\"}");
  EXPECT_THAT(findings, Contains("error utf8-invalid 1:8 /a [0x8B]"));
  EXPECT_THAT(findings, Contains("error utf8-invalid 2:8 /b [0xFF]"));
}

TEST(Encoding, HalfACharacterIsAnError) {
  EXPECT_THAT(findings_in("[\"\\ud83d\"]"), Contains("error syntax-surrogate 1:3 /0 [\\ud83d]"));
  EXPECT_THAT(findings_in("[\"\\udc00\"]"), Contains("error syntax-surrogate 1:3 /0 [\\udc00]"));
  EXPECT_THAT(findings_in("[\"\\u0000\"]"), Contains("error syntax-control-character 1:3 /0 [U+0000]"));
}

TEST(Encoding, Utf16IsNamed) {
  EXPECT_THAT(findings_in(std::string_view("\xFF\xFE{\0}\0", 6)), ElementsAre("error encoding-not-utf8 0:0  []"));
  EXPECT_THAT(findings_in(std::string_view("{\0}\0", 4)), ElementsAre("error encoding-not-utf8 0:0  []"));
}

TEST(Encoding, TextOfNothingButAByteOrderMarkIsEmpty) {
  EXPECT_THAT(findings_in("\xEF\xBB\xBF\r\n"), ElementsAre("error file-empty 0:0  [sample.json]"));
}

TEST(Numbers, ThatCannotBeStoredAreErrors) {
  EXPECT_THAT(findings_in("[1e999]"), Contains("error number-out-of-range 1:2 /0 [1e999]"));
  EXPECT_THAT(findings_in("[18446744073709551616]"),
              Contains(StartsWith("error number-out-of-range 1:2 /0 [18446744073709551616")));
}

TEST(Numbers, TooSmallToBeStoredAreZero) {
  for (const std::string number : {"1e-999", "-1e-999", "0.1E-99999999999999999999", "0e999", "0.000e-999"}) {
    EXPECT_THAT(findings_in("[" + number + "]"), ElementsAre("error wrong-type 1:1  [object|array]")) << number;
  }
  EXPECT_THAT(findings_in("[0.1e99999999999999999999]"), Contains(StartsWith("error number-out-of-range 1:2 /0")));
  EXPECT_THAT(findings_in("[0." + std::string(400, '0') + "1e999]"),
              Contains(StartsWith("error number-out-of-range 1:2 /0")));
  EXPECT_THAT(findings_in("[1" + std::string(400, '0') + ".5e-999]"), ElementsAre(StartsWith("error wrong-type 1:1")));
}

TEST(DuplicateKeys, AreReportedAtTheSecondOne) {
  const auto findings = findings_in("{\"a\": {\"b\": 1,\n \"c\": 2, \"b\": 3},\n \"\\u0061\": 4}");
  EXPECT_THAT(findings, Contains("error duplicate-key 2:10 /a/b [b]"));
  EXPECT_THAT(findings, Contains("error duplicate-key 3:2 /a [a]"));
}

TEST(DuplicateKeys, DoNotHideOtherMistakes) {
  const std::string text =
      testing::sample_with("\"as_of\": \"2017-09\",", "\"as_of\": \"2017-13\",\n\"as_of\": \"x\",");
  EXPECT_THAT(findings_in(text),
              ElementsAre("error date-impossible 5:12 /as_of [2017-13]", "error duplicate-key 6:1 /as_of [as_of]"));
}

}  // namespace
}  // namespace kakehashi
