/// How well a row does as the row of headings.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace kakehashi {

struct HeadingMatch {
  std::size_t understood = 0;  ///< Different columns that its cells head.
  bool complete = false;       ///< Every column is there without which no row below can be read.

  /// The better row has all that is needed; of two that have, the one that says more.
  [[nodiscard]] bool is_better_than(const HeadingMatch& other) const {
    return complete != other.complete ? complete : understood > other.understood;
  }
};

/// Judges a row by its cells; which headings a table has is known to who reads it.
using HeadingJudge = HeadingMatch (*)(std::span<const std::string_view> cells);

/// Rows with text among which the headings are looked for; what is above them is a title.
inline constexpr std::size_t heading_search_rows = 20;

}  // namespace kakehashi
