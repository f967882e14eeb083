#include "geo/names/region_kind.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(RegionStem, LosesTheWordForTheKind) {
  for (const char* name : {"Нижегородская область", "Нижегородская обл.", "НИЖЕГОРОДСКАЯ ОБЛ", "обл. Нижегородская",
                           "Нижегородской области", "Нижегородская"}) {
    const RegionStem stem = region_stem(name);
    EXPECT_TRUE(stem.key == "нижегородская" || stem.key == "нижегородскои") << name << " " << stem.key;
  }
  for (const char* name : {"Miyagi Prefecture", "Miyagi-ken", "Miyagi pref.", "Prefecture of Miyagi", "MIYAGI"})
    EXPECT_EQ(region_stem(name).key, "miyagi") << name;
  EXPECT_EQ(region_stem("Primorskiy Kray").kind, RegionKind::krai);
  EXPECT_EQ(region_stem("Jewish Autonomous Oblast").kind, RegionKind::autonomous_oblast);
  EXPECT_EQ(region_stem("Nenets Autonomous Okrug").kind, RegionKind::okrug);
  EXPECT_EQ(region_stem("サハ共和国").kind, RegionKind::republic);
  EXPECT_EQ(region_stem("ヤマロ・ネネツ自治管区").key, "ヤマロネネツ");
  EXPECT_EQ(region_stem("г. Москва").kind, RegionKind::city);
}

TEST(RegionStem, KeepsWhatIsNothingElse) {
  EXPECT_EQ(region_stem("Oblast").key, "oblast");
  EXPECT_EQ(region_stem("県").key, "県");
  EXPECT_EQ(region_stem("Край").key, "краи");
  EXPECT_EQ(region_stem("").key, "");
}

}  // namespace
}  // namespace kakehashi
