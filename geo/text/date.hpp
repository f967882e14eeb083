/// Dates with the precision that their source has.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

/// A year, a month or a day of the proleptic Gregorian calendar.
struct Moment {
  int year = 0;
  int month = 0;  ///< 1 to 12; 0 when the source gives only the year.
  int day = 0;    ///< 1 to 31; 0 when the source gives no day.

  friend auto operator<=>(const Moment&, const Moment&) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14

  /// Position on a time axis in years: 2016.5 is the middle of 2016. An unknown month or day counts as its middle.
  [[nodiscard]] double year_fraction() const;
};

/// A moment or a range of moments: "1990", "2016-09", "2016-12-15", "2017-05-20/2017-05-26", "2014/..".
struct Date {
  Moment first;
  std::optional<Moment> last;  ///< Present for a closed range.
  bool open_ended = false;     ///< True for "2014/..".
  bool fiscal_year = false;    ///< True when the year is a Japanese fiscal year (from 1 April).

  friend bool operator==(const Date&, const Date&) = default;
};

/// Reads a date as the network file writes it; std::nullopt if the text is no date, names a day that does not exist, or
/// is a range that ends before it begins.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Why a text is no date.
enum class DateFault {
  none,
  malformed,   ///< Not written as a date.
  impossible,  ///< A month or day that the calendar does not have, or the year 0.
  backwards    ///< A range that ends before it begins.
};

[[nodiscard]] DateFault date_fault(std::string_view text);

/// True when `a` is over before `b` begins, as far as their precision tells: 2016 is not before 2016-05.
[[nodiscard]] bool is_before(const Moment& a, const Moment& b);

/// The date as the network file writes it.
[[nodiscard]] std::string to_string(const Date& date);

}  // namespace kakehashi
