#include "viewer/output/describe.hpp"
#include "geo/network/network_json.hpp"
#include "viewer/embedded/embedded_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using testing::HasSubstr;
using testing::Not;

Network embedded() {
  NetworkResult result = read_network(*embedded_file("data/japan-russia.json"), "japan-russia.json");
  EXPECT_TRUE(result.network);
  return std::move(*result.network);
}

TEST(Describe, TellsEveryLinkAgreementEventAndFactInEveryLanguage) {
  const Network network = embedded();
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    const std::string text = describe_text(network, {}, words);
    for (const Partnership& partnership : network.partnerships) {
      EXPECT_THAT(text, HasSubstr(words.title(network, partnership)));
      EXPECT_THAT(text, HasSubstr(partnership.summary.in(language)));
      for (const Agreement& item : partnership.agreements) EXPECT_THAT(text, HasSubstr(item.title.in(language)));
      for (const Event& item : partnership.events) EXPECT_THAT(text, HasSubstr(item.title.in(language)));
    }
    for (const Event& item : network.events) EXPECT_THAT(text, HasSubstr(item.title.in(language)));
    for (const Fact& item : network.facts) EXPECT_THAT(text, HasSubstr(item.text.in(language)));
    for (const Indicator& item : network.indicators) EXPECT_THAT(text, HasSubstr(item.name.in(language)));
  }
}

TEST(Describe, TellsOneThingOnlyWhenOneIsSelected) {
  const Network network = embedded();
  const std::string text = describe_text(network, {ThingKind::partnership, "miyagi-nizhny"}, Catalog{"en"});
  EXPECT_THAT(text, HasSubstr("Nizhny Novgorod"));
  EXPECT_THAT(text, Not(HasSubstr("Krasnodar")));
}

TEST(Describe, SaysWhatASourceStatesWrongly) {
  const std::string text = describe_text(embedded(), {}, Catalog{"ja"});
  EXPECT_THAT(text, HasSubstr("164 億円"));
}

TEST(Describe, GivesTheSameAsData) {
  const auto json = describe_json(embedded(), {}, Catalog{"ru"});
  EXPECT_EQ(json.at("language"), "ru");
  EXPECT_EQ(json.at("partnerships").size(), 6U);
}

}  // namespace
}  // namespace kakehashi
