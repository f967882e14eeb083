/// Dates as people write them into tables.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Whether the day or the month comes first in dates such as 03/04/2017, where the cell alone does not tell.
enum class DateOrder { unknown, day_first, month_first };

/// A written date as it was understood. Either `date` is there, or `code` says why it is not.
struct WrittenDate {
  std::optional<std::string> date;  ///< As the network file writes it.
  /// The code of a finding: why there is no date, or, beside a date, a remark about it. Empty when all is plain.
  std::string code;
  /// For the finding, after the text as it was written: what it may mean, what was left out.
  std::vector<std::string> arguments;
  Severity severity = Severity::error;
};

/// Reads what stands in a cell: dates of the network file; days, months and years of Japanese eras (平成29年4月26日,
/// H29.4.26, 昭和四十七年), in figures with the year first or last, with names of months in English and Russian; fiscal
/// years (2016年度 as 2016-04/2017-03), quarters and decades as ranges; ranges of any of them; with weekdays and times,
/// which are left out. What could be read in several ways, has a year of two digits, or is approximate is refused.
[[nodiscard]] WrittenDate read_written_date(std::string_view written, DateOrder order = DateOrder::unknown);

/// The date alone; std::nullopt if there is none.
[[nodiscard]] std::optional<std::string> canonical_date(std::string_view written);

/// All dates that `written` may mean: none, one, or the day-first reading and the month-first one.
[[nodiscard]] std::vector<std::string> date_readings(std::string_view written);

/// What the dates of one column tell of its order.
struct ColumnOrder {
  DateOrder order = DateOrder::unknown;  ///< Unknown when no date tells, or two contradict each other.
  std::string example;                   ///< The first date that tells.
};

[[nodiscard]] ColumnOrder date_order_of(std::span<const std::string_view> column);

}  // namespace kakehashi
