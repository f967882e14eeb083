#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using testing::expected;
using testing::findings_in;
using ::testing::IsEmpty;
using testing::sample_with;

TEST(Shares, ThatDoNotMakeAWholeAreAWarning) {
  const std::string text = sample_with("[41]", "[31.5]");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("warning shares-sum", text, "[{\"name\": {\"ja\": \"車\"",
                                                      "/indicators/exports/rows", "90.5")));
}

TEST(Shares, MayBeOffByTheirRounding) {
  EXPECT_THAT(findings_in(sample_with("[41]", "[42]")), IsEmpty());
  EXPECT_THAT(findings_in(sample_with("[41]", "[40]")), IsEmpty());
}

TEST(Shares, WithGapsAreNotAddedUp) { EXPECT_THAT(findings_in(sample_with("[41]", "[null]")), IsEmpty()); }

TEST(Rows, HaveAValueForEveryColumn) {
  std::string text = sample_with("\"kind\": \"shares\"",
                                 "\"kind\": \"table\", \"columns\": [{\"name\": {\"ja\": \"甲\", \"en\": \"A\"}}, "
                                 "{\"name\": {\"ja\": \"乙\", \"en\": \"B\"}, \"date\": \"2016\"}]");
  text.replace(text.find("[59]"), 4, "[59, 1]");
  EXPECT_THAT(findings_in(text),
              ElementsAre(expected("error values-count", text, "[41]", "/indicators/exports/rows/1/values", "2|1")));
}

TEST(Rows, HoldNumbersOrNull) {
  const std::string text = sample_with("[41]", "[\"41\"]");
  EXPECT_THAT(findings_in(text), ElementsAre(expected("error wrong-type", text, "\"41\"",
                                                      "/indicators/exports/rows/1/values/0", "number-or-null|string")));
}

TEST(Rows, KeepTheirGaps) {
  const NetworkResult result = read_network(sample_with("[41]", "[null]"), "sample.json");
  ASSERT_TRUE(result.network);
  EXPECT_FALSE(result.network->indicators.front().rows[1].values.front().has_value());
}

TEST(Indicators, NeedASource) {
  const std::string text =
      sample_with("\"kind\": \"shares\", \"source\": {\"id\": \"feature\"}", "\"kind\": \"shares\"");
  const auto findings = findings_in(text);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings.front(), ::testing::HasSubstr("warning source-missing"));
}

}  // namespace
}  // namespace kakehashi
