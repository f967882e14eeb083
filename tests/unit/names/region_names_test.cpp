#include "geo/names/region_names.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// Some regions with their names on the map, without a table of other names.
BoundarySet small_world() {
  BoundarySet set;
  const auto add = [&](BoundaryKind kind, const char* code, const char* ja, const char* ru, const char* en) {
    Boundary boundary;
    boundary.kind = kind;
    boundary.code = code;
    boundary.names = {{"ja", ja}, {"ru", ru}, {"en", en}};
    set.boundaries.push_back(std::move(boundary));
  };
  add(BoundaryKind::country, "JP", "日本", "Япония", "Japan");
  add(BoundaryKind::region, "JP-01", "北海道", "Хоккайдо", "Hokkaido");
  add(BoundaryKind::region, "JP-04", "宮城県", "Мияги", "Miyagi");
  add(BoundaryKind::region, "JP-13", "東京都", "Токио", "Tokyo");
  add(BoundaryKind::region, "JP-26", "京都府", "Киото", "Kyoto");
  add(BoundaryKind::region, "RU-NIZ", "ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast");
  add(BoundaryKind::region, "RU-ALT", "アルタイ地方", "Алтайский край", "Altai Krai");
  add(BoundaryKind::region, "RU-AL", "アルタイ共和国", "Республика Алтай", "Altai Republic");
  add(BoundaryKind::claimed, "islands", "島（しま）", "Остров (Сима)", "Island / Shima");
  return set;
}

class RegionNamesTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> codes(std::string_view written) const {
    std::vector<std::string> found;
    for (const Boundary* region : names_.find(written)) found.push_back(region->code);
    return found;
  }

  BoundarySet world_ = small_world();
  RegionNames names_{world_};
};

TEST_F(RegionNamesTest, FindsCodesAndNamesInAnyLanguage) {
  for (const char* written : {"JP-04", "jp-04", "宮城県", "宮城", "Мияги", "МИЯГИ", "miyagi", "Miyagi Prefecture",
                              "префектура Мияги", "Ｍｉｙａｇｉ", " Miyagi "}) {
    EXPECT_THAT(codes(written), ElementsAre("JP-04")) << written;
  }
  for (const char* written : {"Нижегородская", "нижегородская  область", "ニジェゴロド", "Nizhny Novgorod"}) {
    EXPECT_THAT(codes(written), ElementsAre("RU-NIZ")) << written;
  }
}

TEST_F(RegionNamesTest, TheWordForTheKindDoesNotMixUpTokyoAndKyoto) {
  EXPECT_THAT(codes("東京"), ElementsAre("JP-13"));
  EXPECT_THAT(codes("京都"), ElementsAre("JP-26"));
  EXPECT_THAT(codes("東京都"), ElementsAre("JP-13"));
}

TEST_F(RegionNamesTest, ANameThatTwoRegionsShareGivesBoth) {
  EXPECT_THAT(codes("Altai"), UnorderedElementsAre("RU-ALT", "RU-AL"));
  EXPECT_THAT(codes("アルタイ"), UnorderedElementsAre("RU-ALT", "RU-AL"));
  EXPECT_THAT(codes("Altai Krai"), ElementsAre("RU-ALT"));
}

TEST_F(RegionNamesTest, FindsNothingForCountriesEmptyNamesAndNonsense) {
  for (const char* written : {"Japan", "JP", "", "  ", "-", "Atlantis", "\xff\xfe"}) {
    EXPECT_THAT(codes(written), IsEmpty()) << written;
  }
}

TEST_F(RegionNamesTest, SuggestsWhatIsSpeltNearlySo) {
  EXPECT_THAT(names_.suggestions("Mijagi"), ElementsAre("Miyagi (JP-04)"));
  EXPECT_THAT(names_.suggestions("Хокайдо"), ElementsAre("Хоккайдо (JP-01)"));
  EXPECT_THAT(names_.suggestions("Atlantis"), IsEmpty());
}

TEST_F(RegionNamesTest, ANameInSeveralLanguagesCountsWhenAllAgree) {
  for (const char* written :
       {"Miyagi (宮城県)", "宮城県（JP-04）", "宮城県 / Мияги", "Miyagi／宮城", "Miyagi (Japan)"}) {
    EXPECT_THAT(codes(written), ElementsAre("JP-04")) << written;
  }
  EXPECT_THAT(codes("Miyagi (Tokyo)"), UnorderedElementsAre("JP-04", "JP-13"));
  EXPECT_THAT(codes("Sendai (Miyagi)"), IsEmpty());
  EXPECT_THAT(codes("Altai (Republic)"), ElementsAre("RU-AL"));
}

TEST_F(RegionNamesTest, TheWordForTheKindTellsWhichOfTwo) {
  EXPECT_THAT(codes("Алтай, респ."), ElementsAre("RU-AL"));
  EXPECT_THAT(codes("Republic of Altai"), ElementsAre("RU-AL"));
  EXPECT_THAT(codes("Kray Altai"), ElementsAre("RU-ALT"));
}

TEST_F(RegionNamesTest, ClaimedAreasAreNoRegions) {
  for (const char* written : {"Island", "Shima", "Остров", "島", "island / shima"}) {
    EXPECT_THAT(codes(written), IsEmpty()) << written;
    ASSERT_NE(names_.claimed_area(written), nullptr) << written;
    EXPECT_EQ(names_.claimed_area(written)->code, "islands");
  }
  EXPECT_EQ(names_.claimed_area("Miyagi"), nullptr);
  EXPECT_EQ(names_.claimed_area(""), nullptr);
}

}  // namespace
}  // namespace kakehashi
