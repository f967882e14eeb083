#include "geo/network/network_index.hpp"
#include "geo/network/network_json.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using testing::expected;
using testing::findings_in;
using ::testing::IsEmpty;
using testing::sample_with;

TEST(Coordinates, OutOfRangeAreErrors) {
  const std::string text = sample_with("\"lon\": 140.87, \"lat\": 38.27", "\"lon\": 1408.7, \"lat\": -382.7");
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected("error longitude-out-of-range", text, "1408.7", "/places/sendai/lon", "1408.7"),
                          expected("error latitude-out-of-range", text, "-382.7", "/places/sendai/lat", "-382.7")));
}

TEST(Coordinates, EndAtThePolesAndAtTheAntimeridian) {
  for (const char* edge : {"\"lon\": 180, \"lat\": 90", "\"lon\": -180, \"lat\": -90"}) {
    const NetworkResult result = read_network(sample_with("\"lon\": 37.62, \"lat\": 55.75", edge), "edge.json");
    ASSERT_TRUE(result.network) << edge;
    EXPECT_EQ(std::abs(NetworkIndex{*result.network}.place("moscow")->longitude_deg), 180);
    EXPECT_EQ(std::abs(NetworkIndex{*result.network}.place("moscow")->latitude_deg), 90);
  }
  for (const char* beyond : {"\"lon\": 180.001, \"lat\": 90", "\"lon\": 180, \"lat\": -90.001"}) {
    EXPECT_FALSE(read_network(sample_with("\"lon\": 37.62, \"lat\": 55.75", beyond), "edge.json").network) << beyond;
  }
}

TEST(Coordinates, LatitudeThatCannotBeIsProbablyTheLongitude) {
  const std::string text = sample_with("\"lon\": 140.87, \"lat\": 38.27", "\"lon\": 38.27, \"lat\": 140.87");
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected("error coordinates-swapped", text, "140.87", "/places/sendai/lat", "38.27|140.87")));
}

TEST(Coordinates, PlaceThatFitsBetterTheOtherWayRoundIsAWarning) {
  const std::string text = sample_with("\"lon\": 44.01, \"lat\": 56.33", "\"lon\": 56.33, \"lat\": 44.01");
  EXPECT_THAT(findings_in(text), IsEmpty()) << "less than 1,700 km from Moscow: nothing to be sure of";
  const std::string far = sample_with("\"lon\": 44.01, \"lat\": 56.33", "\"lon\": 56.33, \"lat\": 14.01");
  EXPECT_THAT(findings_in(far), IsEmpty()) << "no nearer when swapped";
  const std::string swapped = sample_with("\"lon\": 37.62, \"lat\": 55.75", "\"lon\": 55.75, \"lat\": 37.62");
  EXPECT_THAT(findings_in(swapped), ElementsAre(expected("warning coordinates-perhaps-swapped", swapped, "37.62",
                                                         "/places/moscow/lat", "55.75|37.62")));
}

TEST(Coordinates, OfACameraAreChecked) {
  const std::string text = sample_with("\"lon\": 90, \"lat\": 50", "\"lon\": 190, \"lat\": 50");
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected("error longitude-out-of-range", text, "190", "/scenes/0/camera/lon", "190")));
}

TEST(Sources, AreExpectedOfAgreementsEventsFactsAndFigures) {
  const std::string fact = sample_with(", \"about\": [\"JP-04\"], \"source\": {\"id\": \"feature\"}}", "}");
  EXPECT_THAT(findings_in(fact),
              ElementsAre(expected("warning source-missing", fact, "{\"id\": \"trade\"", "/facts/0", "fact")));
  const std::string event = sample_with("\"source\": [{\"id\": \"feature\"}]", "\"source\": []");
  EXPECT_THAT(findings_in(event), ElementsAre(expected("warning source-missing", event, "{\"id\": \"visit\"",
                                                       "/partnerships/miyagi-nizhny/events/0", "event")));
  const std::string figure =
      sample_with("\"unit\": \"people\", \"source\": {\"id\": \"feature\"}", "\"unit\": \"people\"");
  EXPECT_THAT(findings_in(figure), ElementsAre(expected("warning source-missing", figure, "{\"value\": 3270000",
                                                        "/regions/RU-NIZ/figures/0", "figure")));
}

TEST(Sources, OfAPartnershipAreThoseOfItsFigures) {
  EXPECT_THAT(
      findings_in(sample_with("\"fields\": [\"economy\"]", "\"figures\": [{\"value\": 5, \"unit\": \"count\"}]")),
      IsEmpty());
}

TEST(Parties, AreAtLeastTwo) {
  const std::string text = sample_with("[{\"region\": \"JP-04\"}, {\"region\": \"RU-NIZ\", \"at\": \"moscow\"}]",
                                       "[{\"region\": \"JP-04\"}]");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("error parties-too-few", text, "[{\"region\": \"JP-04\"}]",
                                                      "/partnerships/miyagi-nizhny/between", "1")));
}

TEST(Parties, AreARegionOrAPlace) {
  const std::string text = sample_with("[{\"region\": \"JP-04\"}", "[{\"at\": \"sendai\"}");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("error party-empty", text, "{\"at\": \"sendai\"}",
                                                      "/partnerships/miyagi-nizhny/between/0")));
}

TEST(Parties, NeedAPlaceWhereTheArcEnds) {
  const std::string text = sample_with(", \"capital\": \"sendai\"", "");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("warning party-without-place", text, "{\"region\": \"JP-04\"}",
                                                      "/partnerships/miyagi-nizhny/between/0", "JP-04")));
}

TEST(Codes, OfCountriesAndRegionsFollowTheirStandards) {
  const std::string country =
      sample_with("\"countries\": {", "\"countries\": {\"Japan\": {\"name\": {\"ja\": \"日本国\", \"en\": \"J\"}}, ");
  EXPECT_THAT(findings_in(country), ElementsAre(expected("warning country-code-malformed", country, "\"Japan\": {",
                                                         "/countries/Japan", "Japan")));
  const std::string region = sample_with(
      "\"regions\": {", "\"regions\": {\"miyagi\": {\"country\": \"JP\", \"name\": {\"ja\": \"宮\", \"en\": \"M\"}},");
  EXPECT_THAT(findings_in(region), ElementsAre(expected("warning region-code-malformed", region,
                                                        "\"miyagi\": {\"country\"", "/regions/miyagi", "miyagi")));
}

}  // namespace
}  // namespace kakehashi
