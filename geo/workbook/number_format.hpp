/// What a number format of a workbook shows of a number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kakehashi {

/// A format code ("yyyy-mm-dd", "0%"), as far as it matters for what a cell says.
struct NumberFormat {
  enum class Kind {
    number,      ///< The number with all its digits, however many the format shows.
    percent,     ///< Times 100 with a percent sign.
    digits,      ///< A whole number with leading zeros between fixed texts: "JP-"00.
    date,        ///< Year, month and day; a time of day beside them does not matter.
    year_month,  ///< 2017年4月
    year,
    time  ///< A time of day without a date.
  };
  Kind kind = Kind::number;
  std::string before;  ///< Fixed text of `digits`.
  std::string after;
  std::size_t digits = 0;  ///< At least so many.

  [[nodiscard]] bool is_date() const { return kind == Kind::date || kind == Kind::year_month || kind == Kind::year; }
};

/// Reads a format code (ECMA-376 part 1, 18.8.31), its part for positive numbers. A day or month without a year is a
/// whole date: the cell holds its year, too.
[[nodiscard]] NumberFormat parse_number_format(std::string_view code);

/// The format that Excel knows by its number without a code in the file (18.8.30); 27 to 36 and 50 to 58 are those of
/// Japanese Excel.
[[nodiscard]] NumberFormat built_in_number_format(std::size_t number);

/// A cell's number as text: dates as in ISO 8601, as far as the format shows them; other numbers with up to 15 digits,
/// as Excel counts them. `from_1904` tells where days are counted from. A number that is no day of Excel's calendar is
/// shown as a number.
[[nodiscard]] std::string shown_number(double number, const NumberFormat& format, bool from_1904);

}  // namespace kakehashi
