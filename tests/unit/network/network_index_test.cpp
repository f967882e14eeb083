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

TEST(NetworkIndex, FindsWhatAWalkFinds) {
  const Network network = small_network();
  const NetworkIndex index{network};
  EXPECT_EQ(&index.network(), &network);
  for (const char* id : {"JP", "RU", "sendai", "nagato", "JP-04", "RU-X", "nobody", ""}) {
    EXPECT_EQ(index.country(id), network.country(id)) << id;
    EXPECT_EQ(index.place(id), network.place(id)) << id;
    EXPECT_EQ(index.region(id), network.region(id)) << id;
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
  for (const Party& one : {party("JP-04", ""), party("JP-04", "nagato"), party("", "nagato"), party("RU-X", ""),
                           party("nobody", ""), party("", "nowhere"), party("", "")}) {
    EXPECT_EQ(index.anchor(one), network.anchor(one)) << one.region << ' ' << one.place;
    EXPECT_EQ(index.name(one).in("en"), network.name(one).in("en")) << one.region << ' ' << one.place;
  }
  EXPECT_EQ(index.anchor(party("JP-04", ""))->id, "sendai");
  EXPECT_EQ(index.name(party("", "nagato")).in("en"), "The city of nagato");
}

TEST(NetworkIndex, TakesTheFirstOfTheSameId) {
  Network network = small_network();
  network.places.push_back(network.places.front());
  const NetworkIndex index{network};
  EXPECT_EQ(index.place("sendai"), &network.places.front());
}

}  // namespace
}  // namespace kakehashi::test
