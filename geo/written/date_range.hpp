/// Ranges of written dates.
#pragma once

#include "geo/written/date_tokens.hpp"
#include "geo/written/written_date.hpp"

#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// A date that tokens may mean, as the network file writes it.
struct DateCandidate {
  std::string date;
  DateOrder order = DateOrder::unknown;  ///< The order that it presumes; unknown: none.

  friend bool operator==(const DateCandidate&, const DateCandidate&) = default;
};

struct DateCandidates {
  std::vector<DateCandidate> dates;
  std::string code;  ///< Why there are none.
  std::vector<std::string> arguments;
  std::string remark;  ///< A code beside dates.
};

/// All dates that tokens without extras may mean: a moment, or a range of two.
[[nodiscard]] DateCandidates date_candidates(std::span<const DateToken> tokens);

}  // namespace kakehashi
