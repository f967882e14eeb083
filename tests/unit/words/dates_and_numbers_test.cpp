#include "viewer/words/catalog.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

std::string long_form(std::string_view language, std::string_view date) {
  return Catalog{language}.date(*parse_date(date));
}

TEST(Dates, KeepThePrecisionOfTheSource) {
  EXPECT_EQ(long_form("ja", "1990"), "1990年");
  EXPECT_EQ(long_form("ja", "2016-12-15"), "2016年12月15日");
  EXPECT_EQ(long_form("ru", "2016-09"), "сентябрь 2016 г.");
  EXPECT_EQ(long_form("ru", "2016-12-15"), "15 декабря 2016 г.");
  EXPECT_EQ(long_form("en", "2016-12-15"), "15 December 2016");
}

TEST(Dates, WriteRangesAsTheLanguageDoes) {
  EXPECT_EQ(long_form("ja", "2017-05-20/2017-05-26"), "2017年5月20日～26日");
  EXPECT_EQ(long_form("ru", "2017-05-20/2017-05-26"), "20–26 мая 2017 г.");
  EXPECT_EQ(long_form("en", "2017-05-20/2017-05-26"), "20–26 May 2017");
  EXPECT_EQ(long_form("ja", "2014/.."), "2014年～");
}

TEST(Dates, NameFiscalYears) {
  Date date = *parse_date("2000");
  date.fiscal_year = true;
  EXPECT_EQ(Catalog{"ja"}.date(date), "2000年度");
  EXPECT_EQ(Catalog{"en"}.date(date), "fiscal 2000");
}

TEST(Numbers, UseTheSeparatorsOfTheLanguage) {
  EXPECT_EQ(Catalog{"en"}.number(1234567.5, 1), "1,234,567.5");
  EXPECT_EQ(Catalog{"ja"}.number(6940), "6,940");
  EXPECT_EQ(Catalog{"ru"}.number(12345.5, 1), "12\u00a0345,5");
  EXPECT_EQ(Catalog{"ru"}.number(6940), "6940");
  EXPECT_EQ(Catalog{"en"}.number(-3.7, 1), "−3.7");
  EXPECT_EQ(Catalog{"en"}.number(-0.04, 1), "0.0");
}

FigureWords figure(std::string_view language, double value, std::string unit) {
  Figure figure;
  figure.value = value;
  figure.unit = std::move(unit);
  return Catalog{language}.figure(figure);
}

TEST(Figures, CountInTheUnitsOfTheLanguage) {
  EXPECT_EQ(figure("ja", 1'280'000, "people").number, "128");
  EXPECT_EQ(figure("ja", 1'280'000, "people").unit, "万人");
  EXPECT_EQ(figure("ru", 1'280'000, "people").number, "1,28");
  EXPECT_EQ(figure("ru", 1'280'000, "people").unit, "млн чел.");
  EXPECT_EQ(figure("en", 1'280'000, "people").number, "1.28");
  EXPECT_EQ(figure("ja", 5.1, "billion-usd").number, "51");
  EXPECT_EQ(figure("ja", 5.1, "billion-usd").unit, "億ドル");
  EXPECT_EQ(figure("ru", 16.4, "billion-usd").unit, "млрд долл.");
  EXPECT_EQ(figure("ja", 79'000, "usd").number, "7.9");
}

TEST(Figures, SayRanksAsOrdinals) {
  EXPECT_EQ(figure("en", 4, "rank").number, "4th");
  EXPECT_EQ(figure("en", 2, "rank").number, "2nd");
  EXPECT_EQ(figure("en", 12, "rank").number, "12th");
  EXPECT_EQ(figure("ru", 6, "rank").number, "6-е");
  EXPECT_EQ(figure("ja", 6, "rank").unit, "位");
}

TEST(Figures, DeclineWordsOfTime) {
  EXPECT_EQ(figure("ru", 1, "hours").unit, "час");
  EXPECT_EQ(figure("ru", 6, "hours").unit, "часов");
}

}  // namespace
}  // namespace kakehashi
