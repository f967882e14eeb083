#include "viewer/output/describe.hpp"
#include "geo/embedded/embedded_file.hpp"
#include "geo/network/network_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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
  const Document document{embedded()};
  const Network& network = document.network;
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    const std::string text = describe_text(document, {}, words);
    for (const Partnership& partnership : network.partnerships) {
      EXPECT_THAT(text, HasSubstr(words.title(document.index, partnership)));
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
  const Document document{embedded()};
  const std::string text = describe_text(document, "miyagi-nizhny", Catalog{"en"});
  EXPECT_THAT(text, HasSubstr("Nizhny Novgorod"));
  EXPECT_THAT(text, Not(HasSubstr("Krasnodar")));
}

TEST(Describe, SaysThatAnEmptyNetworkIsEmpty) {
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    EXPECT_THAT(describe_text(Document{Network{}}, {}, words), HasSubstr(words("empty.title")));
  }
}

TEST(Describe, SaysWhatASourceStatesWrongly) {
  const std::string text = describe_text(Document{embedded()}, {}, Catalog{"ja"});
  EXPECT_THAT(text, HasSubstr("164 億円"));
}

TEST(Describe, GivesTheSameAsData) {
  const auto json = describe_json(Document{embedded()}, {}, Catalog{"ru"});
  EXPECT_EQ(json.at("language"), "ru");
  EXPECT_EQ(json.at("partnerships").size(), 6U);
}

TEST(DescribeTest, EverythingWithAnIdCanBeToldByItself) {
  const Document document{embedded()};
  const Network& network = document.network;
  const Catalog words{"ru"};
  const auto ids = described_ids(network);
  EXPECT_GT(ids.size(), 100u);
  for (const std::string_view id : ids) {
    const std::string text = describe_text(document, id, words);
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), 3) << id;
    EXPECT_LT(text.size(), 60'000u) << id;
  }
}

TEST(DescribeTest, NoOrganisationIsLeftOut) {
  const Document document{embedded()};
  const Network& network = document.network;
  const std::string text = describe_text(document, {}, Catalog{"en"});
  for (const Organisation& organisation : network.organisations) {
    EXPECT_NE(text.find(organisation.name.in("en")), std::string::npos) << organisation.id;
  }
}

TEST(DescribeTest, WhatIsKnownToTheYearStandsAmongTheDaysOfThatYear) {
  const std::string text = describe_text(Document{embedded()}, "miyagi-nizhny", Catalog{"en"});
  const auto earthquake = text.find("11 March 2011");
  const auto donation = text.find("\n      – 2011 –", 0);
  ASSERT_NE(earthquake, std::string::npos);
  ASSERT_NE(donation, std::string::npos);
  EXPECT_LT(earthquake, donation);
}

}  // namespace
}  // namespace kakehashi
