/// Names of months and days of the week, in English, Russian and Japanese.
#pragma once

#include <optional>
#include <string_view>

namespace kakehashi {

/// 1 to 12 for a month's name in small letters, whole or shortened, in any case of Russian grammar, or its Roman
/// number.
[[nodiscard]] std::optional<int> month_named(std::string_view word);

/// 0 (Sunday) to 6 for a weekday's name in small letters.
[[nodiscard]] std::optional<int> weekday_named(std::string_view word);

/// Words of a date that say nothing about when it is: "of", "г", "года", 付.
[[nodiscard]] bool is_filler(std::string_view word);

/// Words that make a date less exact than the network file can tell: spring, 頃, около.
[[nodiscard]] bool is_approximate(std::string_view word);

}  // namespace kakehashi
