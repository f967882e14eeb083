#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using testing::expected;
using testing::findings_in;
using testing::sample_with;

struct Spoiled {
  const char* name;
  const char* old;
  const char* replacement;
  const char* finding;
  const char* marker;
  const char* pointer;
  const char* arguments;
};

void PrintTo(const Spoiled& spoiled, std::ostream* out) { *out << spoiled.name; }

class Value : public ::testing::TestWithParam<Spoiled> {};

TEST_P(Value, IsReportedWhereItStands) {
  const Spoiled& spoiled = GetParam();
  const std::string text = sample_with(spoiled.old, spoiled.replacement);
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected(spoiled.finding, text, spoiled.marker, spoiled.pointer, spoiled.arguments)));
}

INSTANTIATE_TEST_SUITE_P(
    Spoiled, Value,
    ::testing::Values(
        Spoiled{"TextOfAnotherType", "\"title\": {\"ja\": \"見本\", \"en\": \"Sample\"}", "\"title\": \"Sample\"",
                "error wrong-type", "\"Sample\"", "/title", "text|string"},
        Spoiled{"NumberInQuotes", "\"lon\": 140.87", "\"lon\": \"140.87\"", "error wrong-type", "\"140.87\"",
                "/places/sendai/lon", "number|string"},
        Spoiled{"ListThatIsNone", "[\"plan-1\"],", "\"plan-1\",", "error wrong-type", "\"plan-1\",\n",
                "/partnerships/miyagi-nizhny/themes", "array|string"},
        Spoiled{"FlagInQuotes", "\"fiscal_year\": true", "\"fiscal_year\": \"true\"", "error wrong-type", "\"true\"",
                "/partnerships/miyagi-nizhny/events/0/fiscal_year", "boolean|string"},
        Spoiled{"NullTranslation", "\"en\": \"Sample\"", "\"en\": null", "error wrong-type", "null", "/title/en",
                "string|null"},
        Spoiled{"CitationOfAnotherType", "[{\"id\": \"feature\"}]", "\"feature\"", "error wrong-type", "\"feature\"}],",
                "/partnerships/miyagi-nizhny/events/0/source", "citation|string"},
        Spoiled{"FractionalThemeNumber", "\"number\": 1", "\"number\": 1.5", "error wrong-type", "1.5",
                "/themes/plan-1/number", "integer|number"},
        Spoiled{"UnknownType", "\"type\": \"friendship\"", "\"type\": \"frendship\"", "error value-unknown",
                "\"frendship\"", "/partnerships/miyagi-nizhny/type",
                "frendship|sister, friendship, economic, sectoral, talks|friendship"},
        Spoiled{"UnknownUnit", "\"unit\": \"people\"", "\"unit\": \"peple\"", "error value-unknown", "\"peple\"",
                "/regions/RU-NIZ/figures/0/unit",
                "peple|people, km, usd, million-usd, billion-usd, jpy, percent, rank, count, vehicles, hours, minutes, "
                "years|people"},
        Spoiled{"ImpossibleDay", "\"date\": \"2010-05-20\"", "\"date\": \"2010-02-30\"", "error date-impossible",
                "\"2010-02-30\"", "/partnerships/miyagi-nizhny/agreements/0/date", "2010-02-30"},
        Spoiled{"DateWrittenOtherwise", "\"as_of\": \"2017-09\"", "\"as_of\": \"2017年9月\"", "error date-malformed",
                "\"2017年9月\"", "/as_of", "2017年9月"},
        Spoiled{"RangeBackwards", "\"as_of\": \"2017-09\"", "\"as_of\": \"2017-09/2016\"", "error date-backwards",
                "\"2017-09/2016\"", "/as_of", "2017-09/2016"},
        Spoiled{"LifeOutOfOrder", "\"from\": \"2009\"", "\"from\": \"2011\"", "error life-out-of-order", "\"2010-05\"}",
                "/partnerships/miyagi-nizhny/life/1/from", "2010-05|2011"},
        Spoiled{"Colour", "\"#f5b335\"", "\"orange\"", "error color-malformed", "\"orange\"", "/groups/miyagi/color",
                "orange"},
        Spoiled{"WebAddress", "\"date\": \"2017\"", "\"url\": \"file:///etc/passwd\"", "error url-malformed",
                "\"file:", "/sources/feature/url", "file:///etc/passwd"},
        Spoiled{"Zoom", "\"zoom\": 2", "\"zoom\": 0", "error number-not-positive", "0}, \"duration_s\"",
                "/scenes/0/camera/zoom", ""},
        Spoiled{"Duration", "\"duration_s\": 60", "\"duration_s\": -60", "error number-negative", "-60",
                "/scenes/0/duration_s", ""},
        Spoiled{"Format", "\"kakehashi-network\"", "\"kakehashi\"", "error format-unsupported", "\"kakehashi\"",
                "/format", "kakehashi|kakehashi-network"},
        Spoiled{"Version", "\"version\": 1", "\"version\": 2", "error version-unsupported", "2,\n", "/version", "2|1"},
        Spoiled{"Languages", "[\"ja\", \"en\"]", "[]", "error languages-none", "[],", "/languages", ""},
        Spoiled{"MissingMember", "\"format\": \"kakehashi-network\",", "", "error member-missing", "{\n  \n", "",
                "format"},
        Spoiled{"MissingName", "\"name\": {\"ja\": \"経済\", \"en\": \"Economy\"}", "", "error member-missing", "{}},",
                "/fields/economy", "name"},
        Spoiled{"UnknownMember", "\"capital\": \"nizhny\"", "\"capitol\": \"x\", \"capital\": \"nizhny\"",
                "note member-unknown", "\"capitol\"", "/regions/RU-NIZ/capitol", "capitol|capital"},
        Spoiled{"MissingTranslation", "{\"ja\": \"覚書\", \"en\": \"Accord\"}", "{\"ja\": \"覚書\"}",
                "warning translation-missing", "{\"ja\": \"覚書\"}", "/partnerships/miyagi-nizhny/agreements/0/title",
                "en"},
        Spoiled{"EmptyTranslation", "\"en\": \"Accord\"", "\"en\": \"\"", "warning translation-missing",
                "{\"ja\": \"覚書\"", "/partnerships/miyagi-nizhny/agreements/0/title", "en"},
        Spoiled{"UndeclaredLanguage", "\"en\": \"Accord\"", "\"en\": \"Accord\", \"jp\": \"覚書き\"",
                "warning language-undeclared", "\"jp\"", "/partnerships/miyagi-nizhny/agreements/0/title/jp", "jp|ja"},
        Spoiled{"IdOfASection", "\"economy\": {\"name\"",
                "\"Economy\": {\"name\": {\"ja\": \"経済\", \"en\": \"E\"}}, \"economy\": {\"name\"",
                "error id-malformed", "\"Economy\": {\"name\"", "/fields/Economy", "Economy"},
        Spoiled{"IdOfAnItem", "\"id\": \"accord\"", "\"id\": \"Accord 1\"", "error id-malformed", "\"Accord 1\"",
                "/partnerships/miyagi-nizhny/agreements/0/id", "Accord 1"},
        Spoiled{"EmptyIdOfAnItem", "\"id\": \"trade\"", "\"id\": \"\"", "error id-malformed", "\"\"", "/facts/0/id",
                ""},
        Spoiled{"IdListedTwice", "\"organisations\": [\"office\"]", "\"organisations\": [\"office\",  \"office\"]",
                "error listed-twice", "\"office\"],\n      \"source\"", "/partnerships/miyagi-nizhny/organisations/1",
                "office"},
        Spoiled{"LanguageListedTwice", "[\"ja\", \"en\"]", "[\"ja\", \"en\", \"ja\"]", "error listed-twice", "\"ja\"],",
                "/languages/2", "ja"},
        Spoiled{"LanguageThatIsNone", "[\"ja\", \"en\"]", "[\"ja\", \"en\", \"Русский\"]", "error language-malformed",
                "\"Русский\"", "/languages/2", "Русский"},
        Spoiled{"EmptyWebAddress", "\"date\": \"2017\"", "\"url\": \"\"", "error url-malformed", "\"\"",
                "/sources/feature/url", ""},
        Spoiled{"EmptyPart", "\"part\": \"4.1\"", "\"part\": \"\"", "error part-unknown", "\"\"",
                "/partnerships/miyagi-nizhny/agreements/0/source/part", "feature||"},
        Spoiled{"EmptyRegionOfAPlace", "56.33, \"region\": \"RU-NIZ\"", "56.33, \"region\": \"\"", "error id-unknown",
                "\"\"", "/places/nizhny/region", "region||"},
        Spoiled{
            "EmptyStatementCorrected", "\"id\": \"visit\",",
            "\"id\": \"visit\", \"correction\": {\"stated\": \"\", \"why\": {\"ja\": \"誤植\", \"en\": \"Misprint\"}},",
            "error text-empty", "\"\"", "/partnerships/miyagi-nizhny/events/0/correction/stated", ""},
        Spoiled{"EmptyFileName", "\"as_of\": \"2017-09\"", "\"boundaries\": {\"file\": \"\"}", "error text-empty",
                "\"\"", "/boundaries/file", ""},
        Spoiled{"ThemeNumberZero", "\"number\": 1", "\"number\": 0", "error number-not-positive", "0}},\n  \"places\"",
                "/themes/plan-1/number", ""},
        Spoiled{"GreatThemeNumber", "\"number\": 1", "\"number\": 1000000", "error number-too-large", "1000000",
                "/themes/plan-1/number", "999999"},
        Spoiled{"PeriodThatIsNoDate", "\"kind\": \"shares\"", "\"kind\": \"shares\", \"period\": \"2016年\"",
                "error date-malformed", "\"2016年\"", "/indicators/exports/period", "2016年"},
        Spoiled{"RowWithoutValues", "[41]", "[]", "error values-none", "[]}", "/indicators/exports/rows/1/values", ""},
        Spoiled{"MemberOfARegion", "\"JP-04\": {\"name\"", "\"JP-04\": {\"x\": 1, \"name\"", "note member-unknown",
                "\"x\"", "/regions/JP-04/x", "x|"}),
    [](const auto& test) { return test.param.name; });

TEST(Values, AllMistakesAreToldAndNotOnlyTheFirst) {
  std::string text = sample_with("\"color\": \"#f5b335\"", "\"color\": 7");
  text.replace(text.find("\"as_of\": \"2017-09\""), 18, "\"as_of\": \"20170-9\"");
  text.replace(text.find("\"kind\": \"visit\""), 15, "\"kind\": \"visits\"");
  EXPECT_EQ(findings_in(text).size(), 3U);
  EXPECT_FALSE(read_network(text, "sample.json").network);
}

TEST(Values, WarningsAndNotesLeaveTheNetworkUsable) {
  const NetworkResult result = read_network(sample_with("\"en\": \"Accord\"", "\"en\": \"\""), "sample.json");
  EXPECT_TRUE(result.network);
  EXPECT_FALSE(has_errors(result.diagnostics));
}

TEST(Values, AnotherFormatIsNotComplainedAboutMemberByMember) {
  EXPECT_THAT(findings_in(R"({"type": "FeatureCollection", "version": 1, "features": []})"),
              ElementsAre("error member-missing 1:1  [format]"));
}

}  // namespace
}  // namespace kakehashi
