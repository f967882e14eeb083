#include "geo/network/network_index.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace kakehashi::test {
namespace {

Network small_network() {
  Network network;
  for (const char* id : {"JP", "RU"}) network.countries.emplace_back().id = id;
  for (const char* id : {"sendai", "nizhny", "nagato"}) {
    Place& place = network.places.emplace_back();
    place.id = id;
    place.name.by_language["en"] = std::string{"The city of "} + id;
  }
  for (const auto& [id, capital] :
       {std::pair{"JP-04", "sendai"}, std::pair{"RU-NIZ", "nizhny"}, std::pair{"RU-X", ""}}) {
    Region& region = network.regions.emplace_back();
    region.id = id;
    region.capital = capital;
    region.name.by_language["en"] = std::string{"The region "} + id;
  }
  return network;
}

TEST(NetworkIndex, FindsThingsByTheirIds) {
  const Network network = small_network();
  const NetworkIndex index{network};
  EXPECT_EQ(&index.network(), &network);
  EXPECT_EQ(index.country("RU"), &network.countries[1]);
  EXPECT_EQ(index.place("nagato"), &network.places[2]);
  EXPECT_EQ(index.region("RU-X"), &network.regions[2]);
  for (const char* id : {"nobody", ""}) {
    EXPECT_EQ(index.country(id), nullptr) << id;
    EXPECT_EQ(index.place(id), nullptr) << id;
    EXPECT_EQ(index.region(id), nullptr) << id;
    EXPECT_EQ(index.source(id), nullptr) << id;
    EXPECT_EQ(index.field(id), nullptr) << id;
    EXPECT_EQ(index.theme(id), nullptr) << id;
    EXPECT_EQ(index.organisation(id), nullptr) << id;
    EXPECT_EQ(index.group(id), nullptr) << id;
    EXPECT_EQ(index.partnership(id), nullptr) << id;
  }
}

TEST(NetworkIndex, KnowsWherePartiesAreAndWhatTheyAreCalled) {
  const Network network = small_network();
  const NetworkIndex index{network};
  const auto party = [](std::string region, std::string place) {
    Party made;
    made.region = std::move(region);
    made.place = std::move(place);
    return made;
  };
  struct Known {
    Party party;
    const Place* anchor;
    const char* name;
  };
  const Place* const none = nullptr;
  for (const Known& known : {Known{party("JP-04", ""), &network.places[0], "The region JP-04"},
                             Known{party("JP-04", "nagato"), &network.places[2], "The region JP-04"},
                             Known{party("", "nagato"), &network.places[2], "The city of nagato"},
                             Known{party("RU-X", ""), none, "The region RU-X"}, Known{party("nobody", ""), none, ""},
                             Known{party("", "nowhere"), none, ""}, Known{party("", ""), none, ""}}) {
    const std::string told = known.party.region + ' ' + known.party.place;
    EXPECT_EQ(index.anchor(known.party), known.anchor) << told;
    EXPECT_EQ(index.name(known.party).in("en"), known.name) << told;
  }
}

TEST(NetworkIndex, TakesTheFirstOfTheSameId) {
  Network network = small_network();
  network.places.push_back(network.places.front());
  const NetworkIndex index{network};
  EXPECT_EQ(index.place("sendai"), &network.places.front());
}

}  // namespace
}  // namespace kakehashi::test
