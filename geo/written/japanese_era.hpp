/// Years of Japanese eras.
#pragma once

#include <optional>
#include <string_view>

namespace kakehashi {

enum class JapaneseEra { meiji, taisho, showa, heisei, reiwa };

/// The era by its name or sign in small letters: 平成, 平, h, heisei. std::nullopt if there is none.
[[nodiscard]] std::optional<JapaneseEra> japanese_era(std::string_view name);

/// How a year of an era is to be taken.
enum class EraYear {
  right,  ///< The era has it.
  after,  ///< Later than the era's last year, but written in its time for what was to come (平成32年).
  none    ///< The era has no such year and never could.
};

[[nodiscard]] EraYear era_year(JapaneseEra era, int year);

/// The year of the Gregorian calendar in which year `year` of the era falls; 1 is the era's first.
[[nodiscard]] int gregorian_year(JapaneseEra era, int year);

/// Whether a day lies outside its era: before the first day, or after the last.
[[nodiscard]] bool is_outside(JapaneseEra era, int year, int month, int day);

/// The last year whose months and days are not those of the Gregorian calendar: 1872 (明治5年).
inline constexpr int last_lunar_year = 1872;

}  // namespace kakehashi
