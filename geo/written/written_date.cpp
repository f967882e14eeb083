#include "geo/written/written_date.hpp"

#include "geo/text/date.hpp"
#include "geo/written/date_extras.hpp"
#include "geo/written/date_range.hpp"
#include "geo/written/plain_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace kakehashi {
namespace {

struct Reading {
  DateCandidates candidates;
  DateExtras extras;
};

Reading read(std::string_view plain) {
  if (parse_date(plain)) return {{{{std::string(plain), DateOrder::unknown}}, {}, {}, {}}, {}};
  Reading reading;
  reading.extras = without_extras(date_tokens(plain));
  reading.candidates = date_candidates(reading.extras.rest);
  return reading;
}

WrittenDate refused(std::string code, std::vector<std::string> arguments = {}) {
  return {std::nullopt, std::move(code), std::move(arguments), Severity::error};
}

std::vector<std::string> dates_of(const DateCandidates& candidates) {
  std::vector<std::string> dates;
  for (const DateCandidate& candidate : candidates.dates) dates.push_back(candidate.date);
  return dates;
}

bool holds_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether what stands in brackets is the year of `date` in another calendar, or a part of a date that agrees with it.
bool agrees(const std::vector<DateToken>& aside, const std::string& date) {
  const DateCandidates inside = date_candidates(aside);
  return std::any_of(inside.dates.begin(), inside.dates.end(), [&](const DateCandidate& candidate) {
    return date.starts_with(candidate.date) || candidate.date.starts_with(date);
  });
}

/// 0 is Sunday; std::nullopt when the date is less than one day, or more.
std::optional<int> weekday_of(const std::string& text) {
  const auto date = parse_date(text);
  if (!date || date->last || date->open_ended || date->first.day == 0) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{date->first.year},
                                        std::chrono::month{static_cast<unsigned>(date->first.month)},
                                        std::chrono::day{static_cast<unsigned>(date->first.day)}};
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding());
}

WrittenDate with_remarks(std::string date, const Reading& reading) {
  const auto weekday = weekday_of(date);
  if (weekday && reading.extras.weekday && *weekday != *reading.extras.weekday) {
    return {date, "date-weekday-differs", {date}, Severity::warning};
  }
  if (!reading.candidates.remark.empty()) return {date, reading.candidates.remark, {date}, Severity::note};
  if (reading.extras.has_time) return {date, "date-time-left-out", {date}, Severity::note};
  return {std::move(date), {}, {}, Severity::note};
}

/// Keeps what a known order allows.
void choose(std::vector<DateCandidate>& dates, DateOrder order) {
  if (dates.size() < 2 || order == DateOrder::unknown) return;
  const auto other = [order](const DateCandidate& date) {
    return date.order != DateOrder::unknown && date.order != order;
  };
  if (!std::all_of(dates.begin(), dates.end(), other)) std::erase_if(dates, other);
}

}  // namespace

WrittenDate read_written_date(std::string_view written, DateOrder order) {
  constexpr std::size_t longest = 200;
  const std::string plain = written.size() <= longest ? plain_text(written) : std::string();
  Reading reading = read(plain);
  auto& dates = reading.candidates.dates;
  choose(dates, order);
  if (reading.extras.is_approximate) {
    if (!holds_digit(plain)) return refused("date-malformed");
    return refused("date-approximate", {fmt::format("{}", fmt::join(dates_of(reading.candidates), ", "))});
  }
  if (dates.empty()) return refused(reading.candidates.code, reading.candidates.arguments);
  if (dates.size() > 1) {
    const bool by_order = std::all_of(dates.begin(), dates.end(),
                                      [](const DateCandidate& date) { return date.order != DateOrder::unknown; });
    return refused(by_order ? "date-day-or-month" : "date-ambiguous",
                   {fmt::format("{}", fmt::join(dates_of(reading.candidates), ", "))});
  }
  const std::string& date = dates.front().date;
  for (const auto& aside : reading.extras.asides) {
    const DateCandidates inside = date_candidates(aside);
    if (inside.dates.empty()) return refused("date-malformed");
    if (!agrees(aside, date)) return refused("date-years-differ", {date, inside.dates.front().date});
  }
  return with_remarks(date, reading);
}

std::optional<std::string> canonical_date(std::string_view written) { return read_written_date(written).date; }

std::vector<std::string> date_readings(std::string_view written) {
  return dates_of(read(plain_text(written)).candidates);
}

ColumnOrder date_order_of(std::span<const std::string_view> column) {
  ColumnOrder found;
  for (const std::string_view written : column) {
    const std::vector<DateCandidate> dates = read(plain_text(written)).candidates.dates;
    if (dates.size() != 1 || dates[0].order == DateOrder::unknown) continue;
    // Dots mean the day first, whatever slashes mean.
    if (plain_text(written).find_first_of("/-") == std::string::npos) continue;
    if (found.order == DateOrder::unknown) {
      found = {dates[0].order, std::string(written)};
    } else if (found.order != dates[0].order) {
      return {};
    }
  }
  return found;
}

}  // namespace kakehashi
