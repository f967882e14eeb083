#include "geo/written/japanese_era.hpp"

#include <algorithm>
#include <array>
#include <compare>

namespace kakehashi {
namespace {

struct Day {
  int year;
  int month;
  int day;
  friend auto operator<=>(const Day&, const Day&) = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

struct Era {
  std::array<std::string_view, 4> names;
  Day first;  ///< By the Gregorian calendar.
  Day last;
  int last_written;  ///< Later years than this nobody ever wrote of the era.
};

/// In the order of JapaneseEra. Plans were made for years of Heisei that became years of Reiwa.
constexpr std::array eras{Era{{"明治", "明", "m", "meiji"}, {1868, 1, 25}, {1912, 7, 30}, 45},
                          Era{{"大正", "大", "t", "taisho"}, {1912, 7, 30}, {1926, 12, 25}, 15},
                          Era{{"昭和", "昭", "s", "showa"}, {1926, 12, 25}, {1989, 1, 7}, 70},
                          Era{{"平成", "平", "h", "heisei"}, {1989, 1, 8}, {2019, 4, 30}, 62},
                          Era{{"令和", "令", "r", "reiwa"}, {2019, 5, 1}, {9999, 12, 31}, 99}};

const Era& of(JapaneseEra era) { return eras.at(static_cast<std::size_t>(era)); }

}  // namespace

std::optional<JapaneseEra> japanese_era(std::string_view name) {
  for (std::size_t i = 0; i < eras.size(); ++i) {
    if (std::find(eras[i].names.begin(), eras[i].names.end(), name) != eras[i].names.end()) {
      return static_cast<JapaneseEra>(i);
    }
  }
  return std::nullopt;
}

EraYear era_year(JapaneseEra era, int year) {
  if (year < 1 || year > of(era).last_written) return EraYear::none;
  return gregorian_year(era, year) <= of(era).last.year ? EraYear::right : EraYear::after;
}

int gregorian_year(JapaneseEra era, int year) { return of(era).first.year + year - 1; }

bool is_outside(JapaneseEra era, int year, int month, int day) {
  const Day date{year, month, day};
  return date < of(era).first || date > of(era).last;
}

}  // namespace kakehashi
