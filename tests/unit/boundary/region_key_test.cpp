#include "geo/boundary/region_key.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace kakehashi::test {
namespace {

using testing::ElementsAre;

AttributeTable table(const std::vector<std::string>& columns, std::vector<std::vector<std::string>> rows) {
  AttributeTable out;
  for (const std::string& column : columns) out.columns.push_back({column, 0});
  out.rows = std::move(rows);
  return out;
}

const std::vector<WantedRegion> two_regions{{"JP-04", {"宮城県", "Miyagi"}}, {"RU-NIZ", {"Нижегородская область"}}};

std::string key_name(const AttributeTable& attributes, const std::vector<WantedRegion>& wanted = two_regions,
                     const RegionNaming& naming = {}) {
  const auto key = find_region_key(attributes, wanted, naming);
  return key ? attributes.columns[key->column].name + (key->by_name ? " by name" : "") : "";
}

TEST(RegionKey, IsTheColumnWithTheCodesOfTheNetwork) {
  EXPECT_EQ(key_name(table({"@id", "name", "ISO3166-2", "admin_level"},
                           {{"relation/1", "宮城県", "JP-04", "4"}, {"relation/2", "НО", "RU-NIZ", "4"}})),
            "ISO3166-2");
  EXPECT_EQ(key_name(table({"code", "slug"}, {{"1", "jp-04"}, {"2", "ru-niz"}})), "slug") << "a usual name is no proof";
}

TEST(RegionKey, MayBeCodesOfOurOwn) {
  EXPECT_EQ(key_name(table({"id", "short"}, {{"1", "north"}, {"2", "south"}}), {{"north", {}}, {"south", {}}}),
            "short");
}

TEST(RegionKey, IsTheUsualOneOfTwoWithTheSameCodes) {
  EXPECT_EQ(key_name(table({"partner", "code"}, {{"RU-NIZ", "JP-04"}, {"JP-04", "RU-NIZ"}})), "code");
}

TEST(RegionKey, IsAColumnOfNamesWhereThereAreNoCodes) {
  EXPECT_EQ(key_name(table({"id", "N03_001"}, {{"7", "宮城県"}, {"8", "岩手県"}})), "N03_001 by name");
  const RegionNaming naming = [](std::string_view name) { return name == "Мияги" ? "JP-04" : ""; };
  EXPECT_EQ(key_name(table({"id", "title"}, {{"7", "Мияги"}}), two_regions, naming), "title by name");
}

TEST(RegionKey, IsAColumnOfIsoCodesWhenNobodyAsks) {
  EXPECT_EQ(key_name(table({"name", "HASC", "local"}, {{"Aveiro", "PT.AV", "PT-01"}, {"Beja", "PT.BE", "PT-02"}}), {}),
            "local");
}

TEST(RegionKey, IsOtherwiseTheFirstUsualOneThatIsFilled) {
  EXPECT_EQ(key_name(table({"NAME", "GID_1", "code"}, {{"a", "X.1", ""}, {"b", "X.2", ""}}), {}), "GID_1");
  EXPECT_EQ(key_name(table({"population"}, {{"4"}}), {}), "");
}

TEST(RegionKey, GivesCodesAsTheNetworkWritesThem) {
  const AttributeTable attributes =
      table({"code"}, {{"jp-04"}, {" RU-NIZ　"}, {"ＪＰ－０１"}, {"jp_13"}, {"RU – KHA"}, {"Other"}, {""}});
  EXPECT_THAT(region_codes(attributes, {0, false}, two_regions, {}),
              ElementsAre("JP-04", "RU-NIZ", "JP-01", "JP-13", "RU-KHA", "Other", ""));
}

TEST(RegionKey, GivesCodesForNames) {
  const AttributeTable attributes = table({"name"}, {{"宮城県"}, {"MIYAGI"}, {"Elsewhere"}});
  EXPECT_THAT(region_codes(attributes, {0, true}, two_regions, {}), ElementsAre("JP-04", "JP-04", "Elsewhere"));
}

TEST(RegionKey, KnowsNamesInAColumnThatSomebodyChose) {
  EXPECT_TRUE(region_key_in(table({"x"}, {{"宮城県"}}), 0, two_regions, {}).by_name);
  EXPECT_FALSE(region_key_in(table({"x"}, {{"JP-04"}}), 0, two_regions, {}).by_name);
  EXPECT_FALSE(region_key_in(table({"x"}, {{"Q120730"}}), 0, two_regions, {}).by_name);
}

TEST(RegionKey, TakesANameOfTwoRegionsForNone) {
  EXPECT_EQ(key_name(table({"name"}, {{"North"}, {"North"}}), {{"A-N", {"North"}}, {"B-N", {"North"}}}), "name");
}

TEST(RegionKey, KnowsIsoCodes) {
  for (const char* code : {"JP-04", "RU-NIZ", "FR-2A", "AD-2"}) EXPECT_TRUE(is_iso_3166_2(code)) << code;
  for (const char* code : {"JP", "JP-", "jp-04", "JPN-04", "JP-0400", "JP.04", "J1-04"}) {
    EXPECT_FALSE(is_iso_3166_2(code)) << code;
  }
}

}  // namespace
}  // namespace kakehashi::test
