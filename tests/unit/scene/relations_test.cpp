#include "viewer/scene/relations.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::Contains;

class Relations : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> passing(const std::set<std::string>& fields) const {
    ViewState state;
    state.map.fields = fields;
    std::vector<std::string> ids;
    for (const Partnership& partnership : network_.partnerships) {
      if (passes_filters(partnership, state)) ids.push_back(partnership.id);
    }
    return ids;
  }

  Network network_ = testing::sample_network();
  NetworkIndex index_{network_};
  BoundarySet boundaries_ = testing::sample_boundaries();
};

using Ids = std::vector<std::string>;

TEST_F(Relations, FindThingsOfEveryKindById) {
  EXPECT_EQ(find_thing(index_, boundaries_, "miyagi-nizhny"), testing::partnership("miyagi-nizhny"));
  EXPECT_EQ(find_thing(index_, boundaries_, "JP-04"), testing::region("JP-04"));
  EXPECT_EQ(find_thing(index_, boundaries_, "islands"), testing::claimed("islands"));
  EXPECT_EQ(find_thing(index_, boundaries_, "sendai"), testing::place("sendai"));
}

TEST_F(Relations, FindRegionsThatOnlyTheBoundariesOrOnlyTheNetworkKnow) {
  EXPECT_EQ(find_thing(index_, boundaries_, "JP-35"), testing::region("JP-35"));
  EXPECT_EQ(find_thing(index_, BoundarySet{}, "JP-04"), testing::region("JP-04"));
}

TEST_F(Relations, FindNothingForCountriesLakesAndStrangers) {
  EXPECT_FALSE(find_thing(index_, boundaries_, "JP"));
  EXPECT_FALSE(find_thing(index_, boundaries_, "baikal"));
  EXPECT_FALSE(find_thing(index_, boundaries_, "atlantis"));
  EXPECT_FALSE(find_thing(index_, boundaries_, ""));
}

TEST_F(Relations, ListTheIdsOfAllThatCanBeFound) {
  const auto ids = thing_ids(network_, boundaries_);
  for (const std::string_view id : ids) EXPECT_TRUE(find_thing(index_, boundaries_, id)) << id;
  for (const std::string_view id : {"nagato-sochi", "JP-04", "JP-35", "islands", "sochi"})
    EXPECT_THAT(ids, Contains(id));
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

}  // namespace
}  // namespace kakehashi
