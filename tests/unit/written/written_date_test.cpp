#include "geo/written/written_date.hpp"

#include "geo/text/date.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Example {
  const char* written;
  const char* means;
};

void expect_all(std::initializer_list<Example> examples) {
  for (const auto& [written, means] : examples) {
    const WrittenDate read = read_written_date(written);
    EXPECT_EQ(read.date.value_or(read.code), means) << written;
    EXPECT_TRUE(!read.date || parse_date(*read.date)) << written;
  }
}

TEST(WrittenDate, FiguresWithTheYearFirstOrLast) {
  expect_all({{"2016-12-15", "2016-12-15"},
              {"2016/12/15", "2016-12-15"},
              {"15.12.2016", "2016-12-15"},
              {"2016.12.15", "2016-12-15"},
              {"2016/4/5", "2016-04-05"},
              {"5.4.2016", "2016-04-05"},
              {"04.2016", "2016-04"},
              {"2016.12", "2016-12"},
              {"2016", "2016"},
              {"1998 ", "1998"},
              {"2016 12 15", "2016-12-15"},
              {"15 12 2016", "2016-12-15"},
              {"20170426", "2017-04-26"},
              {"201704", "2017-04"},
              {"26042017", "2017-04-26"},
              {"04262017", "2017-04-26"},
              {"2017-4-26.", "2017-04-26"},
              {"2017. 4. 26.", "2017-04-26"},
              {"26/04/2017", "2017-04-26"},
              {"04/26/2017", "2017-04-26"},
              {"26-04-2017", "2017-04-26"},
              {"04.26.2017", "2017-04-26"},
              {"05/05/2017", "2017-05-05"},
              {"26.IV.2017", "2017-04-26"}});
}

TEST(WrittenDate, OtherWidthsSpacesAndDashes) {
  expect_all({{"２０１７年４月２６日", "2017-04-26"},
              {"２０１７／０４／２６", "2017-04-26"},
              {"２０１７．４．２６", "2017-04-26"},
              {"2017年 4月 26日", "2017-04-26"},
              {"\u00a02017-04-26\u00a0", "2017-04-26"},
              {"2017‐04‐26", "2017-04-26"},
              {"2017‑04‑26", "2017-04-26"},
              {"2017–04–26", "2017-04-26"},
              {"2017−04−26", "2017-04-26"},
              {"2017ー04ー26", "2017-04-26"},
              {"　2017年　4月　", "2017-04"},
              {"\ufeff2017-04-26", "2017-04-26"},
              {"26\u202fапреля\u00a02017\u00a0г.", "2017-04-26"},
              {"㋃26日 2017", "date-malformed"},
              {"2017年㋃㏹", "2017-04-26"}});
}

TEST(WrittenDate, YearsOfJapaneseEras) {
  expect_all({{"平成29年4月26日", "2017-04-26"},
              {"平成２９年４月２６日", "2017-04-26"},
              {"平成元年5月1日", "1989-05-01"},
              {"昭和47年", "1972"},
              {"昭和64年1月7日", "1989-01-07"},
              {"大正元年", "1912"},
              {"明治6年1月1日", "1873-01-01"},
              {"明治45年7月", "1912-07"},
              {"令和元年", "2019"},
              {"令和6年12月", "2024-12"},
              {"H29.4.26", "2017-04-26"},
              {"Ｈ２９．４．２６", "2017-04-26"},
              {"H29/4/26", "2017-04-26"},
              {"H29-4-26", "2017-04-26"},
              {"H.29.4.26", "2017-04-26"},
              {"h29", "2017"},
              {"H29年4月26日", "2017-04-26"},
              {"S47.5.15", "1972-05-15"},
              {"T15.12.25", "1926-12-25"},
              {"M45.7.1", "1912-07-01"},
              {"R1.5.1", "2019-05-01"},
              {"R元.5.1", "2019-05-01"},
              {"R 6. 4. 1", "2024-04-01"},
              {"㍻29年4月26日", "2017-04-26"},
              {"㍼47年", "1972"},
              {"㍽3年", "1914"},
              {"㍾33年", "1900"},
              {"㋿2年", "2020"},
              {"平29.4.26", "2017-04-26"},
              {"昭47", "1972"},
              {"平成29.4.26", "2017-04-26"},
              {"平成29/4", "2017-04"},
              {"平成29", "2017"},
              {"Heisei 29", "2017"},
              {"平成 29 年 4 月 26 日", "2017-04-26"}});
}

TEST(WrittenDate, NumbersInKanji) {
  expect_all({{"平成二十九年四月二十六日", "2017-04-26"},
              {"平成二九年四月二六日", "2017-04-26"},
              {"二〇一七年四月二十六日", "2017-04-26"},
              {"二○一七年", "2017"},
              {"昭和四十七年", "1972"},
              {"令和元年十二月三十一日", "2019-12-31"},
              {"二千十七年四月", "2017-04"},
              {"大正十年", "1921"},
              {"平成三十年十月十日", "2018-10-10"}});
}

TEST(WrittenDate, TheSameYearTwiceInBrackets) {
  expect_all({{"平成29年（2017年）4月26日", "2017-04-26"},
              {"2017年（平成29年）4月26日", "2017-04-26"},
              {"2017(H29)年4月26日", "2017-04-26"},
              {"1972年(昭和47)", "1972"},
              {"西暦2017年4月", "2017-04"},
              {"平成29年（2018年）4月26日", "date-years-differ"},
              {"2017年(アルファ)", "date-malformed"}});
}

TEST(WrittenDate, WeekdaysAreLeftOut) {
  expect_all({{"2017年4月26日（水）", "2017-04-26"},
              {"2017/4/26(水)", "2017-04-26"},
              {"平成29年5月3日（水・祝）", "2017-05-03"},
              {"2017年4月30日（日）", "2017-04-30"},
              {"2017年5月1日(月)", "2017-05-01"},
              {"2017年4月26日㈬", "2017-04-26"},
              {"2017年4月26日水曜日", "2017-04-26"},
              {"2017-04-26 (Wed)", "2017-04-26"},
              {"26.04.2017 (ср)", "2017-04-26"},
              {"среда, 26 апреля 2017", "2017-04-26"},
              {"Wednesday, April 26, 2017", "2017-04-26"},
              {"Wed 26 Apr 2017", "2017-04-26"}});
  EXPECT_EQ(read_written_date("2017年4月26日（木）").code, "date-weekday-differs");
  EXPECT_EQ(read_written_date("2017年4月26日（水）").code, "");
}

TEST(WrittenDate, NamesOfMonths) {
  expect_all({{"26 апреля 2017 г.", "2017-04-26"},
              {"26 апреля 2017 года", "2017-04-26"},
              {"апрель 2017", "2017-04"},
              {"Апрель 2017 г.", "2017-04"},
              {"в апреле 2017 г.", "2017-04"},
              {"26.04.2017 г.", "2017-04-26"},
              {"26.04.2017г.", "2017-04-26"},
              {"26 апр. 2017", "2017-04-26"},
              {"26-го мая 2017", "2017-05-26"},
              {"26-е мая 2017", "2017-05-26"},
              {"2017 г.", "2017"},
              {"2017 год", "2017"},
              {"в 2017 году", "2017"},
              {"1 сент. 2010", "2010-09-01"},
              {"26 April 2017", "2017-04-26"},
              {"April 26, 2017", "2017-04-26"},
              {"26 Apr 2017", "2017-04-26"},
              {"Apr. 2017", "2017-04"},
              {"26-Apr-2017", "2017-04-26"},
              {"Apr 26th, 2017", "2017-04-26"},
              {"26th of April 2017", "2017-04-26"},
              {"2017 April 26", "2017-04-26"},
              {"Sept. 2016", "2016-09"},
              {"MAY 2017", "2017-05"},
              {"«26» апреля 2017 г.", "2017-04-26"}});
}

TEST(WrittenDate, TimesAreLeftOut) {
  expect_all({{"2017-04-26 00:00:00", "2017-04-26"},
              {"2017/04/26 0:00", "2017-04-26"},
              {"2010-05-20T00:00:00", "2010-05-20"},
              {"2010-05-20T00:00:00Z", "2010-05-20"},
              {"2010-05-20T00:00:00+09:00", "2010-05-20"},
              {"2010-05-20T00:00:00.000Z", "2010-05-20"},
              {"20.05.2010 00:00", "2010-05-20"},
              {"26.04.2017 0:00:00", "2017-04-26"},
              {"4/26/2017 12:00:00 AM", "2017-04-26"},
              {"20170426T000000", "2017-04-26"},
              {"2017年4月26日 0時00分", "2017-04-26"},
              {"2017-04-26 00:00:00 UTC", "2017-04-26"},
              {"2010-05-20T00:00:00-05:00", "2010-05-20"}});
  EXPECT_EQ(read_written_date("2017-04-26 00:00:00").code, "");
  EXPECT_EQ(read_written_date("4/26/2017 12:00:00 AM").code, "");
  for (const char* written : {"2017-04-26 10:30", "2017年4月26日 午前10時", "2017-04-26T15:00:00Z",
                              "2017-04-26 10:00–12:00", "26.04.2017, 9:00"}) {
    EXPECT_EQ(read_written_date(written).date, "2017-04-26") << written;
    EXPECT_EQ(read_written_date(written).code, "date-time-left-out") << written;
  }
}

TEST(WrittenDate, AmbiguousOnesAreRefusedWithWhatTheyMayMean) {
  const WrittenDate slashes = read_written_date("03/04/2017");
  EXPECT_EQ(slashes.date, std::nullopt);
  EXPECT_EQ(slashes.code, "date-day-or-month");
  EXPECT_THAT(slashes.arguments, ElementsAre("2017-04-03, 2017-03-04"));
  EXPECT_THAT(read_written_date("2010–12").arguments, ElementsAre("2010/2012, 2010-12"));
  EXPECT_EQ(read_written_date("03-04-2017").code, "date-day-or-month");
  EXPECT_EQ(read_written_date("03/04/2017–05/04/2017").code, "date-day-or-month");
  EXPECT_EQ(read_written_date("2010–12").code, "date-ambiguous");
  EXPECT_EQ(read_written_date("03.04.2017").date, "2017-04-03");
  EXPECT_EQ(read_written_date("2010-12").date, "2010-12");
  EXPECT_THAT(date_readings("03/04/2017"), ElementsAre("2017-04-03", "2017-03-04"));
  EXPECT_THAT(date_readings("13/04/2017"), ElementsAre("2017-04-13"));
  EXPECT_THAT(date_readings("spring"), IsEmpty());
}

TEST(WrittenDate, AColumnMayTellTheOrder) {
  EXPECT_EQ(read_written_date("03/04/2017", DateOrder::day_first).date, "2017-04-03");
  EXPECT_EQ(read_written_date("03/04/2017", DateOrder::month_first).date, "2017-03-04");
  EXPECT_EQ(read_written_date("13/04/2017", DateOrder::month_first).date, "2017-04-13");
  using Column = std::vector<std::string_view>;
  const ColumnOrder months = date_order_of(Column{"2017", "04/05/2017", "04/26/2017", "26.04.2017"});
  EXPECT_EQ(months.order, DateOrder::month_first);
  EXPECT_EQ(months.example, "04/26/2017");
  EXPECT_EQ(date_order_of(Column{"26/04/2017", "03/04/2017"}).order, DateOrder::day_first);
  EXPECT_EQ(date_order_of(Column{"26/04/2017", "04/26/2017"}).order, DateOrder::unknown);
  EXPECT_EQ(date_order_of(Column{"03/04/2017", "05/05/2017", "26.04.2017", "26042017"}).order, DateOrder::unknown);
  EXPECT_EQ(date_order_of({}).order, DateOrder::unknown);
}

TEST(WrittenDate, RefusalsSayWhy) {
  expect_all({{"26.04.17", "date-two-digit-year"},
              {"29年4月", "date-two-digit-year"},
              {"26 Apr 17", "date-two-digit-year"},
              {"4/26/17", "date-two-digit-year"},
              {"12/15", "date-year-missing"},
              {"4月26日", "date-year-missing"},
              {"26 апреля", "date-year-missing"},
              {"2017年春", "date-approximate"},
              {"2017年頃", "date-approximate"},
              {"около 2017", "date-approximate"},
              {"весна 2017", "date-approximate"},
              {"spring 2017", "date-approximate"},
              {"c. 2017", "date-approximate"},
              {"2017年4月上旬", "date-approximate"},
              {"конец 2017 г.", "date-approximate"},
              {"明治3年5月1日", "date-lunar"},
              {"昭和80年", "date-era-year"},
              {"大正20年", "date-era-year"},
              {"平成0年", "date-era-year"},
              {"42851", "date-serial"},
              {"2016-13-01", "date-impossible"},
              {"31.02.2016", "date-impossible"},
              {"32.1.2016", "date-impossible"},
              {"2017年2月30日", "date-impossible"},
              {"spring", "date-malformed"},
              {"", "date-malformed"},
              {"-", "date-malformed"},
              {"2016-1-2-3", "date-malformed"},
              {"-2016", "date-malformed"},
              {"2016-123", "date-malformed"},
              {"\xff\xfe", "date-malformed"},
              {"予定", "date-malformed"},
              {"〒980-8570", "date-malformed"},
              {"()", "date-malformed"},
              {"年月日", "date-malformed"},
              {"999999999999999999", "date-malformed"}});
  EXPECT_THAT(read_written_date("2017年春").arguments, ElementsAre("2017"));
  EXPECT_THAT(read_written_date("42851").arguments, ElementsAre("2017-04-26"));
}

TEST(WrittenDate, ADayAfterItsEraIsReadAndRemarkedUpon) {
  for (const auto& [written, means] : {Example{"H31.5.1", "2019-05-01"},
                                       {"平成32年", "2020"},
                                       {"平成31年12月31日", "2019-12-31"},
                                       {"昭和64年1月8日", "1989-01-08"},
                                       {"令和元年4月1日", "2019-04-01"}}) {
    EXPECT_EQ(read_written_date(written).date, means) << written;
    EXPECT_EQ(read_written_date(written).code, "date-era-over") << written;
    EXPECT_EQ(read_written_date(written).severity, Severity::note) << written;
  }
  EXPECT_EQ(read_written_date("平成31年4月30日").code, "");
}

}  // namespace
}  // namespace kakehashi
