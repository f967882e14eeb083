#include "viewer/words/catalog.hpp"

#include <fmt/format.h>

#include <cmath>

namespace kakehashi {

namespace {

struct Separators {
  std::string_view thousands;
  std::string_view decimal;
  std::size_t min_digits;  ///< Shorter whole parts are not grouped: Russian leaves four digits together.
};

Separators separators_of(std::string_view language) {
  if (language == "ru") return {"\u00a0", ",", 5};
  return {",", ".", 4};
}

}  // namespace

std::string Catalog::number(double value, int decimals) const {
  const Separators separators = separators_of(language_);
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  std::string text;
  // A true minus sign, and none before zero.
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  if (value < 0 && !zero) text += "−";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0 && whole.size() >= separators.min_digits) text += separators.thousands;
    text += whole[i];
  }
  if (point != std::string::npos) {
    text += separators.decimal;
    text += digits.substr(point + 1);
  }
  return text;
}

std::string Catalog::distance_km(double km) const {
  const double rounded = km >= 1000 ? std::round(km / 10) * 10 : std::round(km);
  return number(rounded) + (language_ == "ja" ? " km" : "\u00a0" + (*this)("unit.km"));
}

}  // namespace kakehashi
