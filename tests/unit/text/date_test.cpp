#include "geo/text/date.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(Date, KeepsThePrecisionOfItsSource) {
  EXPECT_EQ(parse_date("1990")->first, (Moment{1990, 0, 0}));
  EXPECT_EQ(parse_date("2016-09")->first, (Moment{2016, 9, 0}));
  EXPECT_EQ(parse_date("2016-12-15")->first, (Moment{2016, 12, 15}));
}

TEST(Date, ReadsRangesAndOpenRanges) {
  const auto range = parse_date("2017-05-20/2017-05-26");
  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, (Moment{2017, 5, 20}));
  EXPECT_EQ(range->last, (Moment{2017, 5, 26}));
  EXPECT_FALSE(range->open_ended);
  const auto open = parse_date("2014/..");
  ASSERT_TRUE(open);
  EXPECT_TRUE(open->open_ended);
  EXPECT_FALSE(open->last);
}

TEST(Date, IsWrittenAsItWasRead) {
  for (const char* text :
       {"1990", "2016-09", "2016-12-15", "2014/..", "2016-04/2016-06", "0645-06-12", "2017-05/2017"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_string(*date), text);
  }
}

TEST(Date, IsRefusedWhenTheCalendarDoesNotHaveIt) {
  for (const char* text :
       {"2017-02-29", "1900-02-29", "2017-13", "2017-00", "2017-04-31", "2017-01-00", "0000", "2017/2018-02-30"}) {
    EXPECT_FALSE(parse_date(text)) << text;
    EXPECT_EQ(date_fault(text), DateFault::impossible) << text;
  }
  EXPECT_TRUE(parse_date("2016-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(Date, IsRefusedWhenItIsWrittenInAnotherWay) {
  for (const char* text :
       {"", "16", "2016-9", "2016/12/15", "15.12.2016", "2016-12-15T10:00", "２０１６", "2016年", "/2016", "2016/",
        "../2016", "2016/...", " 2016", "2016-12-1", "-2016", "2016-1x", "2016-+1"}) {
    EXPECT_FALSE(parse_date(text)) << text;
    EXPECT_EQ(date_fault(text), DateFault::malformed) << text;
  }
}

TEST(Date, RangeMayNotEndBeforeItBegins) {
  EXPECT_EQ(date_fault("2017-05/2017-04"), DateFault::backwards);
  EXPECT_EQ(date_fault("2017/2016-12"), DateFault::backwards);
  EXPECT_EQ(date_fault("2017-05-20/2017-05-20"), DateFault::none);
  EXPECT_EQ(date_fault("2017-05/2017"), DateFault::none) << "the year ends after May";
}

TEST(Date, ComesBeforeAnotherOnlyWhereBothAreKnown) {
  EXPECT_TRUE(is_before({2015, 0, 0}, {2016, 5, 0}));
  EXPECT_TRUE(is_before({2016, 4, 30}, {2016, 5, 0}));
  EXPECT_TRUE(is_before({2016, 5, 1}, {2016, 5, 2}));
  EXPECT_FALSE(is_before({2016, 0, 0}, {2016, 5, 0}));
  EXPECT_FALSE(is_before({2016, 5, 0}, {2016, 5, 2}));
  EXPECT_FALSE(is_before({2016, 5, 2}, {2016, 5, 2}));
}

TEST(Date, LiesOnTheTimeAxisInTheMiddleOfWhatIsUnknown) {
  EXPECT_DOUBLE_EQ((Moment{2016, 0, 0}).year_fraction(), 2016.5);
  EXPECT_DOUBLE_EQ((Moment{2017, 1, 0}).year_fraction(), 2017 + 15.5 / 365);
  EXPECT_DOUBLE_EQ((Moment{2016, 12, 31}).year_fraction(), 2016 + 365.5 / 366);
  EXPECT_DOUBLE_EQ((Moment{2017, 3, 1}).year_fraction(), 2017 + 59.5 / 365);
  EXPECT_LT((Moment{2016, 12, 31}).year_fraction(), (Moment{2017, 1, 1}).year_fraction());
}

}  // namespace
}  // namespace kakehashi
