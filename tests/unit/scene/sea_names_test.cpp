#include "viewer/scene/sea_names.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(SeaNames, AreReadFromATable) {
  const auto names =
      read_sea_names("# a remark\nokhotsk\t149.5\t54.3\t430\tオホーツク海\tОхотское море\tSea of Okhotsk\n");
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].id, "okhotsk");
  EXPECT_EQ(names[0].name.in("ja"), "オホーツク海");
  EXPECT_EQ(names[0].name.in("ru"), "Охотское море");
  EXPECT_EQ(names[0].name.in("en"), "Sea of Okhotsk");
  EXPECT_NEAR(longitude_deg(names[0].at), 149.5, 1e-9);
  EXPECT_NEAR(latitude_deg(names[0].at), 54.3, 1e-9);
  EXPECT_NEAR(names[0].radius_rad, 430.0 / 6371, 1e-9);
}

TEST(SeaNames, LeaveOutLinesThatAreNotWhole) {
  EXPECT_TRUE(read_sea_names("").empty());
  EXPECT_TRUE(read_sea_names("okhotsk\t149.5\t54.3\n\n#").empty());
  EXPECT_EQ(read_sea_names("short\t1\na\t1\t2\t3\tx\ty\tz").size(), 1U);
}

}  // namespace
}  // namespace kakehashi
