#include "geo/text/date.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace kakehashi {
namespace {

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Reads digits of `text` from `begin`; nothing when any is not a digit.
std::optional<int> digits(std::string_view text, std::size_t begin, std::size_t count) {
  int value = 0;
  for (const char c : text.substr(begin, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// Reads "2016", "2016-09" or "2016-09-15" without asking whether the calendar has it.
std::optional<Moment> parse_written_moment(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (text.size() > 4 && text[4] != '-') return std::nullopt;
  if (text.size() > 7 && text[7] != '-') return std::nullopt;
  const auto year = digits(text, 0, 4);
  const auto month = text.size() > 4 ? digits(text, 5, 2) : 0;
  const auto day = text.size() > 7 ? digits(text, 8, 2) : 0;
  if (!year || !month || !day) return std::nullopt;
  return Moment{*year, *month, *day};
}

/// `written` has as many parts as the text it was read from.
bool exists(const Moment& moment, std::size_t written) {
  if (moment.year < 1) return false;
  if (written > 4 && (moment.month < 1 || moment.month > 12)) return false;
  return written <= 7 || (moment.day >= 1 && moment.day <= days_in_month(moment.year, moment.month));
}

struct ReadDate {
  Date date;
  DateFault fault = DateFault::none;
};

ReadDate read_date(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view begin = text.substr(0, slash);
  const std::string_view end = slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
  ReadDate read;
  const auto first = parse_written_moment(begin);
  if (!first) return {{}, DateFault::malformed};
  read.date.first = *first;
  bool possible = exists(*first, begin.size());
  if (end == "..") {
    read.date.open_ended = true;
  } else if (slash != std::string_view::npos) {
    read.date.last = parse_written_moment(end);
    if (!read.date.last) return {{}, DateFault::malformed};
    possible = possible && exists(*read.date.last, end.size());
  }
  if (!possible) return {{}, DateFault::impossible};
  if (read.date.last && is_before(*read.date.last, *first)) return {{}, DateFault::backwards};
  return read;
}

std::string to_string(const Moment& moment) {
  if (moment.month == 0) return fmt::format("{:04}", moment.year);
  if (moment.day == 0) return fmt::format("{:04}-{:02}", moment.year, moment.month);
  return fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

}  // namespace

double Moment::year_fraction() const {
  if (month == 0) return year + 0.5;
  double days = 0;
  for (int m = 1; m < month; ++m) days += days_in_month(year, m);
  days += day == 0 ? days_in_month(year, month) / 2.0 : day - 0.5;
  return year + days / (is_leap_year(year) ? 366 : 365);
}

std::optional<Date> parse_date(std::string_view text) {
  ReadDate read = read_date(text);
  if (read.fault != DateFault::none) return std::nullopt;
  return read.date;
}

DateFault date_fault(std::string_view text) { return read_date(text).fault; }

bool is_before(const Moment& a, const Moment& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0) return false;
  if (a.month != b.month) return a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

std::string to_string(const Date& date) {
  std::string text = to_string(date.first);
  if (date.open_ended) return text + "/..";
  return date.last ? text + "/" + to_string(*date.last) : text;
}

}  // namespace kakehashi
