#include "geo/workbook/number_format.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace kakehashi {
namespace {

std::string shown(double number, std::string_view code, bool from_1904 = false) {
  return shown_number(number, parse_number_format(code), from_1904);
}

TEST(NumberFormat, ShowsDatesAsFarAsTheFormatDoes) {
  const std::pair<const char*, const char*> formats[] = {{"yyyy-mm-dd", "2017-04-26"},
                                                         {"m/d/yy", "2017-04-26"},
                                                         {"dd.mm.yyyy", "2017-04-26"},
                                                         {"[$-419]d mmmm yyyy \"г.\";@", "2017-04-26"},
                                                         {"[$-411]ggge\"年\"m\"月\"d\"日\"", "2017-04-26"},
                                                         {"[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "2017-04-26"},
                                                         {"yyyy\"年\"m\"月\"d\"日\"\\(aaa\\)", "2017-04-26"},
                                                         {"[$-F800]dddd, mmmm dd, yyyy", "2017-04-26"},
                                                         {"rr.m.d", "2017-04-26"},
                                                         {"yyyy/m/d h:mm", "2017-04-26"},
                                                         {"m\"月\"d\"日\"", "2017-04-26"},
                                                         {"YYYY\"年\"M\"月\"", "2017-04"},
                                                         {"mmm-yy", "2017-04"},
                                                         {"mm.yyyy", "2017-04"},
                                                         {"[$-411]ggge\"年\"", "2017"},
                                                         {"yyyy", "2017"}};
  for (const auto& [code, expected] : formats) EXPECT_EQ(shown(42851, code), expected) << code;
}

TEST(NumberFormat, LeavesTheTimeOfDayOut) {
  EXPECT_EQ(shown(42851.5, "yyyy-mm-dd hh:mm:ss"), "2017-04-26");
  EXPECT_EQ(shown(42850.9999999999, "yyyy-mm-dd"), "2017-04-26");
  EXPECT_EQ(shown(42851.99, "yyyy-mm-dd"), "2017-04-26");
}

TEST(NumberFormat, TellsTimesFromDates) {
  EXPECT_EQ(shown(0.5, "h:mm"), "12:00");
  EXPECT_EQ(shown(0.75, "h:mm AM/PM"), "18:00");
  EXPECT_EQ(shown(0.25, "[h]:mm:ss"), "6:00");
  EXPECT_EQ(shown(0.25, "mm:ss"), "6:00");
  EXPECT_EQ(shown(0.5, "h\"時\"mm\"分\""), "12:00");
}

TEST(NumberFormat, KeepsNumbersWithAllTheirDigits) {
  for (const char* code : {"General", "0.00", "#,##0", "@", "0.00E+00", "# ?/?", "[Red]0.0;[Blue]-0.0", "\"day\" 0.0",
                           "_-* #,##0.00_-", "[$¥-411]#,##0", "G/標準", "#\\ \"мес.\""}) {
    EXPECT_EQ(shown(43.0646154, code), "43.0646154") << code;
  }
  EXPECT_EQ(shown(0.1 + 0.2, "General"), "0.3");
  EXPECT_EQ(shown(140.73000000000002, "General"), "140.73");
  EXPECT_EQ(shown(1.992e3, "General"), "1992");
  EXPECT_EQ(shown(-0.0, "General"), "0");
}

TEST(NumberFormat, ShowsPercentAndLeadingZeros) {
  EXPECT_EQ(shown(0.125, "0%"), "12.5%");
  EXPECT_EQ(shown(4, "\"JP-\"00"), "JP-04");
  EXPECT_EQ(shown(7, "000"), "007");
  EXPECT_EQ(shown(2017, "0\"年\""), "2017年");
  EXPECT_EQ(shown(7.5, "000"), "7.5");
}

TEST(NumberFormat, CountsDaysAsExcelDoes) {
  EXPECT_EQ(shown(1, "yyyy-mm-dd"), "1900-01-01");
  EXPECT_EQ(shown(59, "yyyy-mm-dd"), "1900-02-28");
  EXPECT_EQ(shown(60, "yyyy-mm-dd"), "1900-02-29");  // a day that Excel alone has
  EXPECT_EQ(shown(61, "yyyy-mm-dd"), "1900-03-01");
  EXPECT_EQ(shown(2958465, "yyyy-mm-dd"), "9999-12-31");
  EXPECT_EQ(shown(2958466, "yyyy-mm-dd"), "2958466");
  EXPECT_EQ(shown(-1, "yyyy-mm-dd"), "-1");
  EXPECT_EQ(shown(38856, "yyyy-mm-dd", true), "2010-05-20");
  EXPECT_EQ(shown(0, "yyyy-mm-dd", true), "1904-01-01");
}

TEST(NumberFormat, KnowsTheBuiltInOnesOfJapaneseExcel) {
  for (const std::size_t number :
       {14U, 15U, 16U, 22U, 27U, 28U, 29U, 30U, 31U, 35U, 36U, 50U, 51U, 53U, 54U, 56U, 57U, 58U}) {
    EXPECT_EQ(shown_number(42851, built_in_number_format(number), false), "2017-04-26") << number;
  }
  for (const std::size_t number : {17U, 34U, 52U, 55U}) {
    EXPECT_EQ(shown_number(42851, built_in_number_format(number), false), "2017-04") << number;
  }
  for (const std::size_t number : {0U, 1U, 2U, 3U, 4U, 11U, 37U, 44U, 48U, 49U, 163U}) {
    EXPECT_EQ(shown_number(42851, built_in_number_format(number), false), "42851") << number;
  }
}

TEST(NumberFormat, TakesWhatIsNoFormat) {
  for (const char* code : {"\"", "[", "\\", "_", "*", "", ";", "[h", "\"a\\", "yyyy\xE5\xB9"}) {
    EXPECT_FALSE(shown(42851, code).empty()) << code;
  }
}

}  // namespace
}  // namespace kakehashi
