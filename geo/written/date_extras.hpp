/// What people write beside a date: times, weekdays, the year once more in brackets, "about".
#pragma once

#include "geo/written/date_tokens.hpp"

#include <optional>
#include <vector>

namespace kakehashi {

struct DateExtras {
  std::vector<DateToken> rest;                 ///< The date itself.
  std::vector<std::vector<DateToken>> asides;  ///< What stood in brackets and is no weekday.
  std::optional<int> weekday;                  ///< 0 is Sunday.
  bool has_time = false;                       ///< Another time than midnight.
  bool is_approximate = false;
};

[[nodiscard]] DateExtras without_extras(std::vector<DateToken> tokens);

}  // namespace kakehashi
