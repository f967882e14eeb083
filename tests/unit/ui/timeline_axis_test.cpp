#include "viewer/ui/timeline_axis.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace kakehashi {
namespace {

TEST(TimelineAxisTest, RunsFromTheFirstYearToTheEndOfTheLast) {
  const TimelineAxis axis{std::array{1990.5, 2016.9, 2017.2}};
  EXPECT_EQ(axis.first_year(), 1990);
  EXPECT_EQ(axis.last_year(), 2017);
  EXPECT_DOUBLE_EQ(axis.at(1990), 0);
  EXPECT_DOUBLE_EQ(axis.at(2018), 1);
  EXPECT_DOUBLE_EQ(axis.at(1900), 0);
  EXPECT_DOUBLE_EQ(axis.at(2100), 1);
}

TEST(TimelineAxisTest, LaterIsAlwaysFurtherRight) {
  const TimelineAxis axis{std::array{1990.5, 2016.1, 2016.2, 2016.9, 2017.2}};
  for (double year = 1990; year < 2018; year += 0.1) EXPECT_LT(axis.at(year), axis.at(year + 0.1));
}

TEST(TimelineAxisTest, BusyYearsAreWider) {
  const TimelineAxis axis{std::array{1990.5, 2016.1, 2016.2, 2016.9, 2017.2}};
  EXPECT_GT(axis.at(2017) - axis.at(2016), axis.at(2001) - axis.at(2000));
}

TEST(TimelineAxisTest, ASharesYearIsTheOneThatIsThere) {
  const TimelineAxis axis{std::array{1990.5, 2016.1, 2016.2, 2016.9, 2017.2}};
  for (double year = 1990; year < 2018; year += 0.7) EXPECT_NEAR(axis.year_at(axis.at(year)), year, 1e-9);
  EXPECT_DOUBLE_EQ(axis.year_at(-1), 1990);
  EXPECT_DOUBLE_EQ(axis.year_at(2), 2018);
  EXPECT_EQ(TimelineAxis{std::vector<double>{}}.year_at(0.5), 0);
}

TEST(TimelineAxisTest, OneItemAndNoneAreNoTrouble) {
  EXPECT_TRUE(TimelineAxis{std::vector<double>{}}.empty());
  const TimelineAxis axis{std::array{2017.5}};
  EXPECT_DOUBLE_EQ(axis.at(2017.5), 0.5);
}

TEST(SpreadDotsTest, DotsOnOneSpotMakeWay) {
  std::array<TimelineDot, 3> dots{{{100, 5, 0}, {100, 5, 0}, {100, 5, 0}}};
  spread_dots(dots, 40);
  EXPECT_EQ(dots[0].lift_px, 0);
  for (std::size_t i = 0; i < dots.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) EXPECT_GE(std::abs(dots[i].lift_px - dots[j].lift_px), 10);
  }
}

TEST(SpreadDotsTest, TheyStayWithinReach) {
  std::vector<TimelineDot> dots(50, TimelineDot{100, 5, 0});
  spread_dots(dots, 20);
  for (const TimelineDot& dot : dots) EXPECT_LE(std::abs(dot.lift_px) + dot.radius_px, 20);
}

}  // namespace
}  // namespace kakehashi
