#include "viewer/scene/relations.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::Contains;

class Relations : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> concerned(const Thing& thing) const {
    std::vector<std::string> ids;
    for (const Partnership& partnership : network_.partnerships) {
      if (concerns(network_, partnership, thing)) ids.push_back(partnership.id);
    }
    return ids;
  }

  [[nodiscard]] std::vector<std::string> passing(const std::set<std::string>& fields) const {
    ViewState state;
    state.fields = fields;
    std::vector<std::string> ids;
    for (const Partnership& partnership : network_.partnerships) {
      if (passes_filters(partnership, state)) ids.push_back(partnership.id);
    }
    return ids;
  }

  Network network_ = testing::sample_network();
  BoundarySet boundaries_ = testing::sample_boundaries();
};

using Ids = std::vector<std::string>;

TEST_F(Relations, FindThingsOfEveryKindById) {
  EXPECT_EQ(find_thing(network_, boundaries_, "miyagi-nizhny"), testing::partnership("miyagi-nizhny"));
  EXPECT_EQ(find_thing(network_, boundaries_, "JP-04"), testing::region("JP-04"));
  EXPECT_EQ(find_thing(network_, boundaries_, "islands"), testing::claimed("islands"));
  EXPECT_EQ(find_thing(network_, boundaries_, "sendai"), testing::place("sendai"));
}

TEST_F(Relations, FindRegionsThatOnlyTheBoundariesOrOnlyTheNetworkKnow) {
  EXPECT_EQ(find_thing(network_, boundaries_, "JP-35"), testing::region("JP-35"));
  EXPECT_EQ(find_thing(network_, BoundarySet{}, "JP-04"), testing::region("JP-04"));
}

TEST_F(Relations, FindNothingForCountriesLakesAndStrangers) {
  EXPECT_FALSE(find_thing(network_, boundaries_, "JP"));
  EXPECT_FALSE(find_thing(network_, boundaries_, "baikal"));
  EXPECT_FALSE(find_thing(network_, boundaries_, "atlantis"));
  EXPECT_FALSE(find_thing(network_, boundaries_, ""));
}

TEST_F(Relations, ListTheIdsOfAllThatCanBeFound) {
  const auto ids = thing_ids(network_, boundaries_);
  for (const std::string_view id : ids) EXPECT_TRUE(find_thing(network_, boundaries_, id)) << id;
  for (const std::string_view id : {"nagato-sochi", "JP-04", "JP-35", "islands", "sochi"})
    EXPECT_THAT(ids, Contains(id));
}

TEST_F(Relations, TellTheRegionOfAParty) {
  EXPECT_EQ(region_of(network_, {"RU-NIZ", "nizhny-novgorod"}), "RU-NIZ");
  EXPECT_EQ(region_of(network_, {"", "nagato"}), "JP-35");
  EXPECT_EQ(region_of(network_, {"", "sochi"}), "");
  EXPECT_EQ(region_of(network_, {"", "atlantis"}), "");
}

TEST_F(Relations, ConcernAPartnershipItself) {
  EXPECT_EQ(concerned(testing::partnership("miyagi-nizhny")), Ids{"miyagi-nizhny"});
}

TEST_F(Relations, ConcernTheRegionsAtBothEnds) {
  EXPECT_EQ(concerned(testing::region("RU-SAK")), (Ids{"hokkaido-sakhalin", "hokkaido-sakhalin-bridge"}));
  EXPECT_EQ(concerned(testing::region("JP-04")), Ids{"miyagi-nizhny"});
}

TEST_F(Relations, ConcernTheRegionThatAPartnerCityLiesIn) {
  EXPECT_EQ(concerned(testing::region("JP-35")), Ids{"nagato-sochi"});
}

TEST_F(Relations, ConcernThePlacesWhereArcsEnd) {
  EXPECT_EQ(concerned(testing::place("sendai")), Ids{"miyagi-nizhny"});
  EXPECT_EQ(concerned(testing::place("sapporo")), (Ids{"hokkaido-sakhalin", "hokkaido-sakhalin-bridge"}));
  EXPECT_EQ(concerned(testing::place("nagato")), Ids{"nagato-sochi"});
}

TEST_F(Relations, ConcernNeitherClaimedAreasNorNothing) {
  EXPECT_EQ(concerned(testing::claimed("islands")), Ids{});
  EXPECT_EQ(concerned({}), Ids{});
  EXPECT_EQ(concerned(testing::region("")), Ids{}) << "a city without a region is no end of it";
}

TEST_F(Relations, CountAsUnsignedUnlessAnAgreementStands) {
  const auto unsigned_at = [](Status status) {
    Partnership partnership;
    partnership.life = {LifeStage{status, std::nullopt, {}}};
    return is_unsigned(partnership);
  };
  EXPECT_FALSE(unsigned_at(Status::active));
  EXPECT_FALSE(unsigned_at(Status::restored));
  for (const Status status : {Status::proposed, Status::talks, Status::dormant, Status::suspended, Status::ended}) {
    EXPECT_TRUE(unsigned_at(status)) << to_string(status);
  }
  EXPECT_TRUE(is_unsigned(Partnership{})) << "nothing is known of its life";
}

TEST_F(Relations, PassWhenNothingIsFiltered) { EXPECT_EQ(passing({}).size(), 4U); }

TEST_F(Relations, PassWithAnyOfTheChosenFields) {
  EXPECT_EQ(passing({"culture"}), (Ids{"miyagi-nizhny", "hokkaido-sakhalin-bridge"}));
  EXPECT_EQ(passing({"culture", "sport"}), (Ids{"miyagi-nizhny", "hokkaido-sakhalin-bridge", "nagato-sochi"}));
  EXPECT_EQ(passing({"space"}), Ids{});
}

TEST_F(Relations, HaveTheColourOfTheirGroup) { EXPECT_EQ(color_of(network_, network_.partnerships[0]), rgb(0xf5b335)); }

TEST_F(Relations, HaveAColourOfThePaletteWhenTheirGroupNamesNone) {
  EXPECT_EQ(color_of(network_, network_.partnerships[1]), group_color(2));  // 1 is what the other group asks for
  EXPECT_EQ(color_of(network_, network_.partnerships[2]), color_of(network_, network_.partnerships[1]));
}

TEST_F(Relations, HaveAColourOfTheirOwnWithoutAGroup) {
  EXPECT_EQ(color_of(network_, network_.partnerships[3]), group_color(3));
}

TEST(LinkColors, AGroupWithoutAColourGetsOneThatNoOtherGroupHas) {
  Network network;
  network.groups.resize(3);
  network.groups[0].id = "plain";
  network.groups[1].id = "plain-too";
  network.groups[2].id = "painted";
  network.groups[2].color = "#3fc1c9";  // the first of the palette, so that the first group takes the second
  network.partnerships.resize(3);
  std::vector<Rgba> colors;
  for (std::size_t i = 0; i < 3; ++i) {
    network.partnerships[i].id = std::to_string(i);
    network.partnerships[i].group = network.groups[i].id;
    colors.push_back(color_of(network, network.partnerships[i]));
  }
  EXPECT_NE(colors[0], colors[1]);
  EXPECT_NE(colors[0], colors[2]);
  EXPECT_NE(colors[1], colors[2]);
}

}  // namespace
}  // namespace kakehashi
