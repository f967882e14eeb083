#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace kakehashi {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::expected;
using testing::findings_in;
using testing::sample_with;

struct BrokenReference {
  const char* old;
  const char* replacement;
  const char* marker;
  const char* pointer;
  const char* arguments;
};

void PrintTo(const BrokenReference& broken, std::ostream* out) { *out << broken.pointer; }

class Reference : public ::testing::TestWithParam<BrokenReference> {};

TEST_P(Reference, ToNothingIsAnErrorWithTheNearestId) {
  const BrokenReference& broken = GetParam();
  const std::string text = sample_with(broken.old, broken.replacement);
  EXPECT_THAT(findings_in(text),
              Contains(expected("error id-unknown", text, broken.marker, broken.pointer, broken.arguments)));
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryKind, Reference,
    ::testing::Values(BrokenReference{"\"country\": \"JP\"", "\"country\": \"JPN\"", "\"JPN\"",
                                      "/regions/JP-04/country", "country|JPN|JP"},
                      BrokenReference{"\"capital\": \"sendai\"", "\"capital\": \"sendia\"", "\"sendia\"",
                                      "/regions/JP-04/capital", "place|sendia|sendai"},
                      BrokenReference{"[{\"region\": \"JP-04\"}", "[{\"region\": \"jp-04\"}", "\"jp-04\"",
                                      "/partnerships/miyagi-nizhny/between/0/region", "region|jp-04|JP-04"},
                      BrokenReference{"\"at\": \"moscow\"", "\"at\": \"moskow\"", "\"moskow\"",
                                      "/partnerships/miyagi-nizhny/between/1/at", "place|moskow|moscow"},
                      BrokenReference{"\"group\": \"miyagi\"", "\"group\": \"miyagy\"", "\"miyagy\"",
                                      "/partnerships/miyagi-nizhny/group", "group|miyagy|miyagi"},
                      BrokenReference{"[\"economy\"]", "[\"economy\", \"ekonomy\"]", "\"ekonomy\"",
                                      "/partnerships/miyagi-nizhny/fields/1", "field|ekonomy|economy"},
                      BrokenReference{"[\"plan-1\"]", "[\"plan-9\"]", "\"plan-9\"",
                                      "/partnerships/miyagi-nizhny/themes/0", "theme|plan-9|plan-1"},
                      BrokenReference{"[\"office\"]", "[\"offise\"]", "\"offise\"",
                                      "/partnerships/miyagi-nizhny/organisations/0", "organisation|offise|office"},
                      BrokenReference{"\"about\": [\"JP-04\"]", "\"about\": [\"JP-40\"]", "\"JP-40\"",
                                      "/facts/0/about/0", "thing|JP-40|JP-04"},
                      BrokenReference{"\"focus\": \"miyagi-nizhny\"", "\"focus\": \"miyagi-nizny\"", "\"miyagi-nizny\"",
                                      "/scenes/0/focus", "thing|miyagi-nizny|miyagi-nizhny"},
                      BrokenReference{"[{\"id\": \"feature\"}]", "[{\"id\": \"future\"}]", "\"future\"",
                                      "/partnerships/miyagi-nizhny/events/0/source/0/id", "source|future|feature"},
                      BrokenReference{"\"place\": \"sendai\"", "\"place\": \"zzz\"", "\"zzz\"",
                                      "/organisations/office/place", "place|zzz|"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(References, ToPartsOfASourceAreChecked) {
  const std::string text = sample_with("\"part\": \"4.1\"", "\"part\": \"4.2\"");
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected("error part-unknown", text, "\"4.2\"",
                                   "/partnerships/miyagi-nizhny/agreements/0/source/part", "feature|4.2|4.1")));
}

TEST(References, PlaceMayLieInARegionThatIsNotTold) {
  EXPECT_THAT(findings_in(sample_with("\"lon\": 37.62, \"lat\": 55.75",
                                      "\"lon\": 37.62, \"lat\": 55.75, \"region\": \"RU-MOW\"")),
              ::testing::IsEmpty());
  const std::string text = sample_with("\"region\": \"RU-NIZ\"}\n", "\"region\": \"Nizhny\"}\n");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("error id-unknown", text, "\"Nizhny\"}\n",
                                                      "/places/nizhny/region", "region|Nizhny|")));
}

TEST(References, IdsOfEventsAreUniqueInTheWholeFile) {
  const std::string text =
      sample_with("\"facts\": [",
                  "\"events\": [{\"id\": \"visit\", \"date\": \"2015\", \"title\": {\"ja\": \"a\", \"en\": \"a\"}, "
                  "\"source\": {\"id\": \"feature\"}}],\n\"facts\": [");
  const auto findings = findings_in(text);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0], ::testing::StartsWith("error id-twice"));
  EXPECT_THAT(findings[0], ::testing::HasSubstr("/events/0/id [event|visit]"));
}

TEST(References, IdsOfAgreementsAreUnique) {
  const std::string text =
      sample_with("\"agreements\": [{",
                  "\"agreements\": [{\"id\": \"accord\", \"date\": \"2009\", \"title\": {\"ja\": \"a\", "
                  "\"en\": \"a\"}, \"source\": {\"id\": \"feature\"}},\n{");
  EXPECT_THAT(findings_in(text),
              ElementsAre("error id-twice 34:8 /partnerships/miyagi-nizhny/agreements/1/id [agreement|accord]"));
}

TEST(References, KeysThatStandTwiceAreErrors) {
  const std::string text = sample_with("\"moscow\": {", "\"sendai\": {");
  EXPECT_THAT(findings_in(text), Contains("error duplicate-key 15:5 /places/sendai [sendai]"));
}

}  // namespace
}  // namespace kakehashi
