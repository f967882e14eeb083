/// The tokens of one moment as what they mean.
#pragma once

#include "geo/written/date_tokens.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kakehashi {

/// Of a year that is written whole.
constexpr std::size_t year_digits = 4;

/// A token that means something, or a separator.
struct MomentItem {
  enum class Kind { number, era, month_name, year_sign, fiscal_sign, month_sign, day_sign, decade, quarter, separator };
  Kind kind;
  int value = 0;           ///< Of a number, a month's name or an era (JapaneseEra).
  std::size_t digits = 0;  ///< Of a number.
  char separator = ' ';    ///< One of ./-, or ~ for a long dash.
};

struct MomentItems {
  std::vector<MomentItem> items;
  bool understood = true;  ///< False when a token means nothing in a date.
};

[[nodiscard]] MomentItems moment_items(std::span<const DateToken> tokens);

[[nodiscard]] std::size_t count_of(const std::vector<MomentItem>& items, MomentItem::Kind kind);

[[nodiscard]] std::vector<MomentItem> without_separators(const std::vector<MomentItem>& items);

}  // namespace kakehashi
