#include "geo/network/network.hpp"
#include "geo/network/network_index.hpp"

#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::IsEmpty;

Network sample_network() {
  NetworkResult result = read_network(testing::sample(), "sample.json");
  EXPECT_THAT(testing::findings_in(testing::sample()), IsEmpty());
  return result.network.value_or(Network());
}

TEST(Network, EveryPartOfTheFileArrives) {
  const Network network = sample_network();
  EXPECT_EQ(network.title.in("ja"), "見本");
  EXPECT_EQ(network.as_of->first, (Moment{2017, 9, 0}));
  EXPECT_EQ(network.languages, (std::vector<std::string>{"ja", "en"}));
  EXPECT_EQ(network.countries.size(), 2U);
  EXPECT_EQ(NetworkIndex{network}.source("feature")->parts.front().id, "4.1");
  EXPECT_EQ(NetworkIndex{network}.field("economy")->name.in("en"), "Economy");
  EXPECT_EQ(NetworkIndex{network}.theme("plan-1")->number, 1);
  EXPECT_DOUBLE_EQ(NetworkIndex{network}.place("sendai")->longitude_deg, 140.87);
  EXPECT_DOUBLE_EQ(NetworkIndex{network}.place("sendai")->latitude_deg, 38.27);
  EXPECT_EQ(NetworkIndex{network}.region("RU-NIZ")->figures.front().value, 3270000);
  EXPECT_EQ(NetworkIndex{network}.organisation("office")->place, "sendai");
  EXPECT_EQ(NetworkIndex{network}.group("miyagi")->color, "#f5b335");
  EXPECT_EQ(network.facts.front().about.front(), "JP-04");
  EXPECT_EQ(network.indicators.front().rows.back().values.front(), 41.0);
  EXPECT_EQ(network.scenes.front().camera->zoom, 2);
  EXPECT_EQ(network.scenes.front().duration_s, 60);
}

TEST(Network, PartnershipArrivesWithAllItHolds) {
  const Network network = sample_network();
  const Partnership* const partnership = NetworkIndex{network}.partnership("miyagi-nizhny");
  ASSERT_NE(partnership, nullptr);
  EXPECT_EQ(partnership->between.size(), 2U);
  EXPECT_EQ(partnership->type, PartnershipType::friendship);
  EXPECT_EQ(partnership->agreements.front().citations.front().part, "4.1");
  EXPECT_TRUE(partnership->events.front().date->fiscal_year);
  EXPECT_EQ(partnership->events.front().kind, "visit");
  EXPECT_EQ(partnership->organisations.front(), "office");
  EXPECT_EQ(partnership->citations.front().source, "feature");
}

TEST(Network, PartnershipsArriveWithTheirThemes) {
  EXPECT_EQ(NetworkIndex{sample_network()}.partnership("miyagi-nizhny")->themes, std::vector<std::string>{"plan-1"});
}

TEST(Network, LooksUpNothingForUnknownIds) {
  const Network network = sample_network();
  EXPECT_EQ(NetworkIndex{network}.place("atlantis"), nullptr);
  EXPECT_EQ(NetworkIndex{network}.region(""), nullptr);
}

TEST(Network, ArcEndsAtThePlaceOfAPartyOrAtTheCapital) {
  const Network network = sample_network();
  const std::vector<Party>& parties = network.partnerships.front().between;
  EXPECT_EQ(NetworkIndex{network}.anchor(parties[0])->id, "sendai");
  EXPECT_EQ(NetworkIndex{network}.anchor(parties[1])->id, "moscow");
  EXPECT_EQ(NetworkIndex{network}.anchor({"", "nizhny"})->id, "nizhny");
  EXPECT_EQ(NetworkIndex{network}.anchor({"XX-00", ""}), nullptr);
}

TEST(Network, PartyIsNamedByItsRegionOrItsPlace) {
  const Network network = sample_network();
  EXPECT_EQ(NetworkIndex{network}.name({"RU-NIZ", "moscow"}).in("en"), "Nizhny Novgorod");
  EXPECT_EQ(NetworkIndex{network}.name({"", "moscow"}).in("en"), "Moscow");
  EXPECT_TRUE(NetworkIndex{network}.name({"", ""}).empty());
}

TEST(Network, StatusIsTheLastStageOfItsLife) {
  EXPECT_EQ(Partnership().status(), Status::proposed);
  EXPECT_EQ(sample_network().partnerships.front().status(), Status::active);
}

TEST(Network, WordsAndEnumeratorsStandForEachOther) {
  for (const Status status : {Status::proposed, Status::talks, Status::active, Status::dormant, Status::suspended,
                              Status::ended, Status::restored}) {
    EXPECT_EQ(parse_status(to_string(status)), status);
  }
  for (const PartnershipType type : {PartnershipType::sister, PartnershipType::friendship, PartnershipType::economic,
                                     PartnershipType::sectoral, PartnershipType::talks}) {
    EXPECT_EQ(parse_partnership_type(to_string(type)), type);
  }
  EXPECT_EQ(to_string(Status::restored), "restored");
  EXPECT_EQ(to_string(PartnershipType::sectoral), "sectoral");
  EXPECT_FALSE(parse_status("Active"));
  EXPECT_FALSE(parse_partnership_type(""));
}

TEST(Network, TextFallsBackToEnglishAndThenToAnyLanguage) {
  EXPECT_EQ((Text{{{"en", "Bridge"}, {"ja", "橋"}}}).in("ru"), "Bridge");
  EXPECT_EQ((Text{{{"ja", "橋"}}}).in("ru"), "橋");
  EXPECT_EQ(Text().in("ru"), "");
}

}  // namespace
}  // namespace kakehashi
