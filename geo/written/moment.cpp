#include "geo/written/moment.hpp"

#include "geo/written/japanese_era.hpp"
#include "geo/written/moment_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace kakehashi {
namespace {

using Item = MomentItem;
using Kind = MomentItem::Kind;
using Items = std::vector<MomentItem>;

MomentReading no_moment(std::string code, std::vector<std::string> arguments = {}) {
  return {{}, std::move(code), std::move(arguments), {}};
}

MomentReading one_way(WrittenMoment moment) { return {{moment}, {}, {}, {}}; }

/// Puts the year of an era in the place of the number that counts it.
MomentReading with_era(WrittenMoment moment, JapaneseEra era, int year) {
  const EraYear kind = era_year(era, year);
  if (kind == EraYear::none) return no_moment("date-era-year");
  moment.year = gregorian_year(era, year);
  moment.year_first = true;
  if (moment.month && *moment.year <= last_lunar_year) return no_moment("date-lunar", {std::to_string(*moment.year)});
  MomentReading reading = one_way(moment);
  const bool outside = moment.month && moment.day && is_outside(era, *moment.year, *moment.month, *moment.day);
  if (kind == EraYear::after || outside) reading.remark = "date-era-over";
  return reading;
}

/// 平成29年4月26日, 2017年4月, 2016年度, 4月26日, 26日.
MomentReading read_japanese(const Items& all) {
  const Items items = without_separators(all);
  WrittenMoment moment;
  moment.year_first = true;
  std::size_t at = 0;
  std::optional<JapaneseEra> era;
  if (items[0].kind == Kind::era) era = static_cast<JapaneseEra>(items[at++].value);
  std::optional<Item> year;
  const auto followed_by = [&](Kind kind) {
    return at + 1 < items.size() && items[at].kind == Kind::number && items[at + 1].kind == kind;
  };
  if (followed_by(Kind::year_sign) || followed_by(Kind::fiscal_sign)) {
    year = items[at];
    if (items[at + 1].kind == Kind::fiscal_sign) moment.span = WrittenMoment::Span::fiscal_year;
    at += 2;
  }
  if (followed_by(Kind::month_sign)) {
    moment.month = items[at].value;
    at += 2;
  }
  if (followed_by(Kind::day_sign)) {
    moment.day = items[at].value;
    at += 2;
  } else if (moment.month && at + 1 == items.size() && items[at].kind == Kind::number) {
    moment.day = items[at++].value;
  }
  const bool fiscal_month = moment.span == WrittenMoment::Span::fiscal_year && moment.month;
  if (at != items.size() || fiscal_month || (era && !year)) return no_moment("date-malformed");
  if (era) return with_era(moment, *era, year->value);
  if (year && year->digits != year_digits) return no_moment("date-two-digit-year");
  if (year) moment.year = year->value;
  return one_way(moment);
}

/// H29.4.26, 平成29/4/26, Heisei 29.
MomentReading read_era_figures(const Items& all) {
  const Items items = without_separators(all);
  if (count_of(items, Kind::number) + 1 != items.size() || items.size() > 4) return no_moment("date-malformed");
  WrittenMoment moment;
  if (items.size() > 2) moment.month = items[2].value;
  if (items.size() > 3) moment.day = items[3].value;
  return with_era(moment, static_cast<JapaneseEra>(items[0].value), items[1].value);
}

/// 26 апреля 2017, April 26, 2017, Apr. 2017, 5 мая.
MomentReading read_with_month_name(const Items& all) {
  WrittenMoment moment;
  std::vector<Item> days;
  for (const Item& item : without_separators(all)) {
    if (item.kind == Kind::month_name) {
      moment.month = item.value;
    } else if (item.kind != Kind::number) {
      return no_moment("date-malformed");
    } else if (item.digits == year_digits && !moment.year) {
      moment.year_first = !moment.month && days.empty();
      moment.year = item.value;
    } else {
      days.push_back(item);
    }
  }
  if (days.size() > 2 || (moment.year && days.size() > 1)) return no_moment("date-malformed");
  if (days.size() == 2) return no_moment("date-two-digit-year");
  if (!days.empty()) moment.day = days[0].value;
  return one_way(moment);
}

/// 1990s, 1990-е, 1990年代; the first quarter of 2017 in figures.
MomentReading read_span(const Items& all) {
  const Items items = without_separators(all);
  std::optional<int> year;
  std::optional<int> number;
  for (const Item& item : items) {
    if (item.kind == Kind::number) (item.digits == year_digits ? year : number) = item.value;
    if (item.kind == Kind::month_name && item.value <= 4) number = item.value;  // a Roman I to IV
  }
  WrittenMoment moment;
  moment.year = year;
  if (!year) return no_moment("date-malformed");
  if (count_of(items, Kind::decade) == 1 && items.size() == 2 && *year % 10 == 0) {
    moment.span = WrittenMoment::Span::decade;
    return one_way(moment);
  }
  if (count_of(items, Kind::quarter) != 1 || items.size() != 3 || !number || *number < 1 || *number > 4) {
    return no_moment("date-malformed");
  }
  moment.span = WrittenMoment::Span::quarter;
  moment.quarter = *number;
  return one_way(moment);
}

/// 20170426, 26042017, 201704.
MomentReading read_run_of_digits(const Item& number) {
  constexpr int first_year = 1500;
  constexpr int last_year = 2199;
  MomentReading reading;
  const auto add = [&](int year, int month, int day, DateOrder order) {
    const bool exists = year >= first_year && year <= last_year && month >= 1 && month <= 12 && day <= 31;
    if (!exists) return;
    WrittenMoment moment;
    moment.year = year;
    moment.month = month;
    if (day > 0) moment.day = day;
    moment.order = order;
    moment.year_first = order == DateOrder::unknown;
    reading.ways.push_back(moment);
  };
  const int n = number.value;
  if (number.digits == 6) add(n / 100, n % 100, 0, DateOrder::unknown);
  if (number.digits == 8) {
    if (n % 100 > 0) add(n / 10'000, n / 100 % 100, n % 100, DateOrder::unknown);
    if (reading.ways.empty() && n / 1'000'000 > 0 && n / 10'000 % 100 > 0) {
      add(n % 10'000, n / 10'000 % 100, n / 1'000'000, DateOrder::day_first);
      if (n / 10'000 % 100 != n / 1'000'000) {
        add(n % 10'000, n / 1'000'000, n / 10'000 % 100, DateOrder::month_first);
      }
    }
  }
  if (reading.ways.empty()) reading.code = "date-malformed";
  return reading;
}

/// The day on which a spreadsheet's day number falls; std::nullopt if it is none of the years 1927 to 2118.
std::optional<std::string> day_of_serial(const Item& number) {
  if (number.digits != 5 || number.value < 10'000 || number.value >= 80'000) return std::nullopt;
  constexpr auto origin = std::chrono::sys_days{std::chrono::year{1899} / 12 / 30};
  const std::chrono::year_month_day day{origin + std::chrono::days{number.value}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

MomentReading read_single_number(const Item& number) {
  if (number.digits == year_digits) {
    WrittenMoment moment;
    moment.year = number.value;
    moment.year_first = true;
    return one_way(moment);
  }
  if (number.digits <= 2) {
    WrittenMoment moment;
    moment.loose = number.value;
    return one_way(moment);
  }
  if (const auto day = day_of_serial(number)) return no_moment("date-serial", {*day});
  return read_run_of_digits(number);
}

WrittenMoment moment_of(std::optional<int> year, int month, int day, DateOrder order) {
  WrittenMoment moment;
  moment.year = year;
  moment.month = month;
  moment.day = day;
  moment.order = order;
  return moment;
}

/// Day and month in either order; only the possible one where the numbers tell, the day first between dots.
MomentReading in_either_order(int a, int b, std::optional<int> year, char separator) {
  MomentReading reading;
  const bool day_first = b <= 12;
  const bool month_first = a <= 12 && (separator != '.' || !day_first || !year) && a != b;
  const DateOrder order = a == b ? DateOrder::unknown : DateOrder::day_first;  // 05/05 tells nothing
  if (day_first || !month_first) reading.ways.push_back(moment_of(year, b, a, order));
  if (month_first) reading.ways.push_back(moment_of(year, a, b, DateOrder::month_first));
  return reading;
}

/// 2017-04-26, 26.04.2017, 04/26/2017, 2017.4, 4.2017, 26.04.
MomentReading read_figures(const Items& items) {
  const Items numbers = without_separators(items);
  std::vector<char> separators;
  bool before_number = true;  // numbers and separators take turns
  for (const Item& item : items) {
    if (item.kind == Kind::separator) {
      if (before_number) return no_moment("date-malformed");
      separators.push_back(item.separator);
    }
    before_number = item.kind == Kind::separator;
  }
  const bool mixed = std::any_of(separators.begin(), separators.end(), [&](char c) { return c != separators[0]; });
  const bool gaps = !separators.empty() && separators.size() + 1 != numbers.size();
  if (mixed || gaps || before_number || numbers.size() > 3) return no_moment("date-malformed");
  if (numbers.size() == 1) return read_single_number(numbers[0]);
  const auto is_short = [](const Item& number) { return number.digits <= 2; };
  const auto is_year = [](const Item& number) { return number.digits == year_digits; };
  const char separator = separators.empty() ? ' ' : separators[0];
  const Item& a = numbers[0];
  const Item& b = numbers[1];
  if (numbers.size() == 2) {
    WrittenMoment moment;
    if (is_year(a) && is_short(b)) {
      moment.year = a.value;
      moment.month = b.value;
      moment.year_first = true;
      return one_way(moment);
    }
    if (is_short(a) && is_year(b)) {
      moment.year = b.value;
      moment.month = a.value;
      return one_way(moment);
    }
    return is_short(a) && is_short(b) ? in_either_order(a.value, b.value, std::nullopt, separator)
                                      : no_moment("date-malformed");
  }
  const Item& c = numbers[2];
  if (is_year(a) && is_short(b) && is_short(c)) {
    WrittenMoment moment = moment_of(a.value, b.value, c.value, DateOrder::unknown);
    moment.year_first = true;
    return one_way(moment);
  }
  if (is_short(a) && is_short(b) && is_year(c)) return in_either_order(a.value, b.value, c.value, separator);
  const bool all_short = is_short(a) && is_short(b) && is_short(c);
  return no_moment(all_short ? "date-two-digit-year" : "date-malformed");
}

}  // namespace

std::string WrittenMoment::first() const {
  if (span == Span::fiscal_year) return fmt::format("{:04}-04", *year);
  if (span == Span::quarter) return fmt::format("{:04}-{:02}", *year, quarter * 3 - 2);
  if (!month) return fmt::format("{:04}", *year);
  return day ? fmt::format("{:04}-{:02}-{:02}", *year, *month, *day) : fmt::format("{:04}-{:02}", *year, *month);
}

std::string WrittenMoment::last() const {
  if (span == Span::fiscal_year) return fmt::format("{:04}-03", *year + 1);
  if (span == Span::quarter) return fmt::format("{:04}-{:02}", *year, quarter * 3);
  if (span == Span::decade) return fmt::format("{:04}", *year + 9);
  return first();
}

MomentReading read_moment(std::span<const DateToken> tokens) {
  const auto [items, understood] = moment_items(tokens);
  const std::size_t numbers = count_of(items, Kind::number);
  if (!understood || items.empty() || (numbers == 0 && count_of(items, Kind::month_name) == 0)) {
    return no_moment("date-malformed");
  }
  const std::size_t eras = count_of(items, Kind::era);
  if (eras > 1 || (eras == 1 && items[0].kind != Kind::era)) return no_moment("date-malformed");
  if (count_of(items, Kind::decade) + count_of(items, Kind::quarter) > 0) return read_span(items);
  const std::size_t month_names = count_of(items, Kind::month_name);
  const bool japanese = count_of(items, Kind::year_sign) + count_of(items, Kind::fiscal_sign) +
                            count_of(items, Kind::month_sign) + count_of(items, Kind::day_sign) >
                        0;
  if (japanese) return month_names == 0 ? read_japanese(items) : no_moment("date-malformed");
  if (eras == 1) return read_era_figures(items);
  if (month_names > 1) return no_moment("date-malformed");
  return month_names == 1 ? read_with_month_name(items) : read_figures(items);
}

}  // namespace kakehashi
