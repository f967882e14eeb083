#include "viewer/scene/map_names.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

Boundary sakhalin() {
  Boundary boundary;
  boundary.code = "RU-SAK";
  boundary.country = "RU";
  boundary.names = {{"ja", "サハリン州"}, {"ru", "Сахалинская область"}, {"en", "Sakhalin Oblast"}};
  return boundary;
}

ViewState state_of(std::string language, NameChoice names) {
  ViewState state;
  state.look.language = std::move(language);
  state.look.names = names;
  return state;
}

TEST(MapNames, AreInTheChosenLanguageTheLocalOneOrBoth) {
  EXPECT_EQ(map_name(sakhalin(), state_of("ja", NameChoice::chosen)), "サハリン州");
  EXPECT_EQ(map_name(sakhalin(), state_of("ja", NameChoice::own)), "Сахалинская область");
  EXPECT_EQ(map_name(sakhalin(), state_of("ja", NameChoice::both)), "サハリン州 · Сахалинская область");
}

TEST(MapNames, AreNotWrittenTwiceInTheSameLanguage) {
  EXPECT_EQ(map_name(sakhalin(), state_of("ru", NameChoice::both)), "Сахалинская область");
}

TEST(MapNames, AreTheChosenOnesWhereTheLocalOnesAreUnknown) {
  Boundary boundary = sakhalin();
  boundary.country = "KZ";
  EXPECT_EQ(map_name(boundary, state_of("en", NameChoice::own)), "Sakhalin Oblast");
  boundary.country.clear();
  EXPECT_EQ(map_name(boundary, state_of("en", NameChoice::both)), "Sakhalin Oblast");
}

TEST(MapNames, TakeNoSideWhereTerritoryIsClaimed) {
  Boundary boundary = sakhalin();
  boundary.kind = BoundaryKind::claimed;
  EXPECT_EQ(map_name(boundary, state_of("ja", NameChoice::own)), "サハリン州");
  EXPECT_EQ(map_name(boundary, state_of("en", NameChoice::both)), "Sakhalin Oblast");
}

TEST(MapNames, KnowRegionsAndPlacesOfTheDocument) {
  Region region;
  region.country = "PT";
  region.name.by_language = {{"en", "Lisbon"}, {"pt", "Lisboa"}};
  EXPECT_EQ(map_name(region, state_of("ja", NameChoice::both)), "Lisbon · Lisboa");
  Place place;
  place.region = "JP-35";
  place.name.by_language = {{"en", "Nagato"}, {"ja", "長門市"}};
  EXPECT_EQ(map_name(place, state_of("en", NameChoice::own)), "長門市");
  place.region.clear();
  EXPECT_EQ(map_name(place, state_of("en", NameChoice::own)), "Nagato");
}

TEST(MapNames, KnowTheLanguagesOfCountries) {
  EXPECT_EQ(home_language("JP"), "ja");
  EXPECT_EQ(home_language("RU"), "ru");
  EXPECT_EQ(home_language("AM"), "hy");
  EXPECT_EQ(home_language("VN"), "vi");
  EXPECT_EQ(home_language("UY"), "es");
  EXPECT_EQ(home_language("ZZ"), "");
  EXPECT_EQ(home_language(""), "");
}

}  // namespace
}  // namespace kakehashi
