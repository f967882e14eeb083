#include "viewer/ui/search.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

Network small_network() {
  Network network;
  const auto region = [&](const char* id, const char* ja, const char* ru, const char* en) {
    Region value;
    value.id = id;
    value.name.by_language = {{"ja", ja}, {"ru", ru}, {"en", en}};
    network.regions.push_back(value);
  };
  region("JP-01", "北海道", "Хоккайдо", "Hokkaido");
  region("JP-04", "宮城県", "Мияги", "Miyagi");
  region("RU-NIZ", "ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast");
  Partnership partnership;
  partnership.id = "miyagi-nizhny";
  partnership.between = {{"JP-04", ""}, {"RU-NIZ", ""}};
  network.partnerships.push_back(partnership);
  Field field;
  field.id = "culture";
  field.name.by_language = {{"ja", "文化"}, {"ru", "Культура"}, {"en", "Culture"}};
  network.fields.push_back(field);
  return network;
}

std::vector<std::string> found(std::string_view query) {
  std::vector<std::string> ids;
  const Network network = small_network();
  for (const SearchHit& hit : search(network, {}, Catalog{"en"}, query, 10)) {
    ids.push_back(hit.thing ? hit.thing.id : hit.field);
  }
  return ids;
}

using Ids = std::vector<std::string>;

TEST(SearchTest, EveryLanguageFindsTheSame) {
  EXPECT_EQ(found("Miyagi"), (Ids{"JP-04", "miyagi-nizhny"}));
  EXPECT_EQ(found("宮城"), (Ids{"JP-04", "miyagi-nizhny"}));
  EXPECT_EQ(found("мияги"), (Ids{"JP-04", "miyagi-nizhny"}));
}

TEST(SearchTest, CaseAccentsAndWidthDoNotMatter) {
  EXPECT_EQ(found("НИЖЕГОРОДСКАЯ").front(), "RU-NIZ");
  EXPECT_EQ(found("Hokkaidō"), Ids{"JP-01"});
  EXPECT_EQ(found("ＨＯＫＫＡＩＤＯ"), Ids{"JP-01"});
  EXPECT_EQ(found("にじぇごろど").front(), "RU-NIZ");
}

TEST(SearchTest, TwoWordsFindWhatLinksThem) { EXPECT_EQ(found("novgorod miyagi"), Ids{"miyagi-nizhny"}); }

TEST(SearchTest, FieldsAreFound) { EXPECT_EQ(found("культ"), Ids{"culture"}); }

TEST(SearchTest, NothingIsFoundForNothing) {
  EXPECT_TRUE(found("").empty());
  EXPECT_TRUE(found("   ").empty());
  EXPECT_TRUE(found("atlantis").empty());
}

TEST(SearchTest, NoMoreThanAskedFor) { EXPECT_EQ(search(small_network(), {}, Catalog{"en"}, "i", 2).size(), 2U); }

TEST(FoldedTest, TakesSmallLettersWithoutAccents) {
  EXPECT_EQ(folded("ŌÉЁЙ"), "oeей");
  EXPECT_EQ(folded("みやぎ"), "ミヤギ");
  EXPECT_EQ(folded("Ｓ１"), "s1");
}

}  // namespace
}  // namespace kakehashi
