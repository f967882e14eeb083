#include "viewer/ui/year_bars.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace kakehashi {
namespace {

constexpr YearSpan all{1955, 2025};

TEST(YearBars, StandForAsFewYearsAsFindRoom) {
  EXPECT_EQ(years_a_bar(70, 1400, 9), 1);
  EXPECT_EQ(years_a_bar(70, 400, 9), 2);
  EXPECT_EQ(years_a_bar(700, 1400, 9), 5);
  EXPECT_EQ(years_a_bar(5000, 600, 9), 100);
  EXPECT_GE(years_a_bar(1e9, 1, 9), 1000) << "whatever the years are";
}

TEST(YearBars, BeginAtMultiplesOfTheirLength) {
  const std::array years{1989.5, 1990.0, 1994.9, 1995.0, 2003.2};
  const std::vector<YearBar> bars = year_bars(years, all, 5);
  ASSERT_EQ(bars.size(), 4U);
  EXPECT_EQ(bars[0].first_year, 1985);
  EXPECT_EQ(bars[1].first_year, 1990);
  EXPECT_EQ(bars[1].numbers, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(bars[3].first_year, 2000);
}

TEST(YearBars, HoldNothingFromOutsideTheSpan) {
  const std::array years{1989.9, 1990.0, 1991.99, 1992.0};
  const std::vector<YearBar> bars = year_bars(years, {1990, 1992}, 1);
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_EQ(bars[0].numbers, std::vector<std::size_t>{1});
  EXPECT_EQ(bars[1].numbers, std::vector<std::size_t>{2});
}

TEST(YearBars, YearsBeforeTheFirstAreNoTrouble) {
  const std::array years{-44.2, 14.6};
  const std::vector<YearBar> bars = year_bars(years, {-100, 100}, 10);
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_EQ(bars[0].first_year, -50);
}

TEST(YearSpans, StayWhereTheMouseIsWhenZoomed) {
  const YearSpan closer = zoomed_span(all, 0.5, 1990, all);
  EXPECT_DOUBLE_EQ(closer.length(), 35);
  EXPECT_DOUBLE_EQ((1990 - closer.from) / closer.length(), (1990 - all.from) / all.length());
}

TEST(YearSpans, AreNeverLongerThanAllNorShorterThanTwoYears) {
  EXPECT_EQ(zoomed_span({1980, 1990}, 100, 1985, all), all);
  EXPECT_DOUBLE_EQ(zoomed_span({1980, 1990}, 0.001, 1985, all).length(), min_span_years);
  EXPECT_EQ(zoomed_span({1980, 1981}, 0.1, 1980, {1980, 1981}), (YearSpan{1980, 1981})) << "a network of one year";
}

TEST(YearSpans, StayWithinAll) {
  EXPECT_EQ(moved_span({1960, 1970}, -20, all), (YearSpan{1955, 1965}));
  EXPECT_EQ(moved_span({2010, 2020}, 20, all), (YearSpan{2015, 2025}));
  EXPECT_EQ(moved_span({1900, 2100}, 0, all), all);
  EXPECT_EQ(zoomed_span({2020, 2025}, 2, 2025, all), (YearSpan{2015, 2025}));
}

TEST(RoundBelow, IsWhatAScaleIsMarkedWith) {
  for (const auto& [count, round] : std::vector<std::pair<std::size_t, std::size_t>>{
           {0, 0}, {1, 1}, {2, 2}, {4, 2}, {5, 5}, {9, 5}, {10, 10}, {73, 50}, {199, 100}, {10000, 10000}}) {
    EXPECT_EQ(round_below(count), round) << count;
  }
}

}  // namespace
}  // namespace kakehashi
