#include "viewer/words/catalog.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace kakehashi {

namespace {

constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> russian_months{
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"};
constexpr std::array<std::string_view, 12> russian_months_of{"января",   "февраля", "марта",  "апреля",
                                                             "мая",      "июня",    "июля",   "августа",
                                                             "сентября", "октября", "ноября", "декабря"};

std::string_view month_name(const std::array<std::string_view, 12>& names, int month) {
  return names.at(static_cast<std::size_t>(month - 1));
}

std::string japanese(const Moment& moment, bool fiscal) {
  std::string text = fmt::format("{}年{}", moment.year, fiscal ? "度" : "");
  if (moment.month != 0) text += fmt::format("{}月", moment.month);
  if (moment.day != 0) text += fmt::format("{}日", moment.day);
  return text;
}

std::string russian(const Moment& moment, bool fiscal) {
  if (fiscal) return fmt::format("{} финансовый год", moment.year);
  if (moment.month == 0) return fmt::format("{} г.", moment.year);
  if (moment.day == 0) return fmt::format("{} {} г.", month_name(russian_months, moment.month), moment.year);
  return fmt::format("{} {} {} г.", moment.day, month_name(russian_months_of, moment.month), moment.year);
}

std::string english(const Moment& moment, bool fiscal) {
  if (fiscal) return fmt::format("fiscal {}", moment.year);
  if (moment.month == 0) return fmt::format("{}", moment.year);
  if (moment.day == 0) return fmt::format("{} {}", month_name(english_months, moment.month), moment.year);
  return fmt::format("{} {} {}", moment.day, month_name(english_months, moment.month), moment.year);
}

std::string written(std::string_view language, const Moment& moment, bool fiscal) {
  if (language == "ja") return japanese(moment, fiscal);
  if (language == "ru") return russian(moment, fiscal);
  return english(moment, fiscal);
}

/// A range of months within one year names the year once.
std::string months(std::string_view language, const Moment& first, const Moment& last) {
  if (language == "ja") return fmt::format("{}～{}月", japanese(first, false), last.month);
  if (language == "ru") {
    return fmt::format("{}–{} {} г.", month_name(russian_months, first.month), month_name(russian_months, last.month),
                       first.year);
  }
  return fmt::format("{}–{} {}", month_name(english_months, first.month), month_name(english_months, last.month),
                     first.year);
}

/// A range within one month names the month once.
std::string range(std::string_view language, const Moment& first, const Moment& last) {
  const bool whole_months = first.month != 0 && last.month != 0 && first.day == 0 && last.day == 0;
  if (whole_months && first.year == last.year) return months(language, first, last);
  const bool same_month = first.year == last.year && first.month == last.month && first.day != 0 && last.day != 0;
  if (same_month && language == "ja") return fmt::format("{}～{}日", japanese(first, false), last.day);
  if (same_month && language == "ru") {
    return fmt::format("{}–{} {} {} г.", first.day, last.day, month_name(russian_months_of, first.month), first.year);
  }
  if (same_month) {
    return fmt::format("{}–{} {} {}", first.day, last.day, month_name(english_months, first.month), first.year);
  }
  const std::string_view dash = language == "ja" ? "～" : " – ";
  return fmt::format("{}{}{}", written(language, first, false), dash, written(language, last, false));
}

std::string short_moment(std::string_view language, const Moment& moment) {
  if (moment.month == 0) return fmt::format("{}", moment.year);
  if (language == "ru") {
    if (moment.day == 0) return fmt::format("{:02}.{}", moment.month, moment.year);
    return fmt::format("{:02}.{:02}.{}", moment.day, moment.month, moment.year);
  }
  if (language == "ja") {
    if (moment.day == 0) return fmt::format("{}.{}", moment.year, moment.month);
    return fmt::format("{}.{}.{}", moment.year, moment.month, moment.day);
  }
  if (moment.day == 0) return fmt::format("{}-{:02}", moment.year, moment.month);
  return fmt::format("{}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

}  // namespace

std::string Catalog::date(const Date& date) const {
  if (date.last) return range(language_, date.first, *date.last);
  std::string text = written(language_, date.first, date.fiscal_year);
  if (!date.open_ended) return text;
  if (language_ == "ja") return text + "～";
  return format("card.since", {text});
}

std::string Catalog::short_date(const Date& date) const {
  std::string text = short_moment(language_, date.first);
  if (date.fiscal_year && language_ == "ja") text += "年度";
  if (date.open_ended) return text + "–";
  if (!date.last) return text;
  // The column is narrow: only what differs is said again.
  const Moment& first = date.first;
  const Moment& last = *date.last;
  if (first.year == last.year && first.month == last.month && first.day != 0 && last.day != 0) {
    if (language_ == "ru") return fmt::format("{:02}–{:02}.{:02}.{}", first.day, last.day, first.month, first.year);
    return language_ == "ja" ? fmt::format("{}–{}", text, last.day) : fmt::format("{}…{:02}", text, last.day);
  }
  if (first.year == last.year && first.day == 0 && last.day == 0 && language_ == "ja") {
    return text + fmt::format("–{}", last.month);
  }
  return text + "–" + short_moment(language_, last);
}

}  // namespace kakehashi
