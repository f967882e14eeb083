/// One moment of a written date: a day, a month, a year, or a named span such as a fiscal year.
#pragma once

#include "geo/written/date_tokens.hpp"
#include "geo/written/written_date.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// What a writer gave of a moment. In a range one side may leave to the other what both share: "5–7 мая 2017".
struct WrittenMoment {
  enum class Span { plain, fiscal_year, decade, quarter };

  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> loose;  ///< A number that is a day, a month or a year's end, as the other side tells.
  Span span = Span::plain;
  int quarter = 0;
  DateOrder order = DateOrder::unknown;  ///< The order by which this way of reading took the numbers.
  bool year_first = false;

  /// The first and the last date that it covers, the same for a plain moment. The year must be there.
  [[nodiscard]] std::string first() const;
  [[nodiscard]] std::string last() const;
};

/// All ways to read the tokens of one moment; none when `code` says why.
struct MomentReading {
  std::vector<WrittenMoment> ways;
  std::string code;
  std::vector<std::string> arguments;
  std::string remark;  ///< A code, beside ways: the era was over.
};

[[nodiscard]] MomentReading read_moment(std::span<const DateToken> tokens);

}  // namespace kakehashi
