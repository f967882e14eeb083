#include "geo/table/region_names.hpp"
#include "small_world.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class RegionNamesTest : public ::testing::Test {
 protected:
  [[nodiscard]] std::vector<std::string> codes(std::string_view written) const {
    std::vector<std::string> found;
    for (const Boundary* region : names_.find(written)) found.push_back(region->code);
    return found;
  }

  BoundarySet world_ = test::small_world();
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

}  // namespace
}  // namespace kakehashi
