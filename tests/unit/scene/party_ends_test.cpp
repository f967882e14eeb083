#include "viewer/scene/party_ends.hpp"

#include "tests/unit/scene/sample_map.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(PartyEnds, SayWhatTheDocumentSays) {
  const Network network = testing::sample_network();
  const PartyEnds ends{network};
  std::vector<Thing> things;
  for (const Region& region : network.regions) things.push_back({ThingKind::region, region.id});
  for (const Place& place : network.places) things.push_back({ThingKind::place, place.id});
  for (const Partnership& partnership : network.partnerships)
    things.push_back({ThingKind::partnership, partnership.id});
  things.push_back({});
  things.push_back({ThingKind::region, ""});
  for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
    const Partnership& partnership = network.partnerships[i];
    EXPECT_EQ(ends.color(i), color_of(network, partnership)) << partnership.id;
    ASSERT_EQ(ends.of(i).size(), partnership.between.size()) << partnership.id;
    for (std::size_t party = 0; party < partnership.between.size(); ++party) {
      EXPECT_EQ(ends.of(i)[party].place, network.anchor(partnership.between[party])) << partnership.id;
      EXPECT_EQ(ends.of(i)[party].region, network.region(partnership.between[party].region)) << partnership.id;
      EXPECT_EQ(ends.of(i)[party].region_id, region_of(network, partnership.between[party])) << partnership.id;
    }
    for (const Thing& thing : things) {
      EXPECT_EQ(ends.concerns(i, thing), concerns(network, partnership, thing)) << partnership.id << ' ' << thing.id;
    }
  }
}

TEST(PartyEnds, OfPartiesThatCannotBeFoundAreNowhere) {
  Network network;
  Partnership& lost = network.partnerships.emplace_back();
  lost.between = {{"XX-1", ""}, {"", "nowhere"}};
  const PartyEnds ends{network};
  EXPECT_EQ(ends.of(0)[0].place, nullptr);
  EXPECT_EQ(ends.of(0)[0].region, nullptr);
  EXPECT_EQ(ends.of(0)[1].place, nullptr);
}

}  // namespace
}  // namespace kakehashi
