#include "geo/written/kanji_numerals.hpp"

#include "geo/text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace kakehashi {
namespace {

constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";

/// The value of a digit; std::nullopt for other characters.
std::optional<int> digit_of(char32_t c) {
  if (c == U'零' || c == U'○' || c == U'◯') return 0;
  if (c == U'壱') return 1;
  if (c == U'弐') return 2;
  if (c == U'参') return 3;
  const std::size_t at = kanji_digits.find(c);
  return at != std::u32string_view::npos ? std::optional{static_cast<int>(at)} : std::nullopt;
}

/// 10, 100 or 1000; 0 for other characters.
int power_of(char32_t c) { return c == U'十' || c == U'拾' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

bool is_numeral(char32_t c) { return digit_of(c) || power_of(c) != 0; }

/// 二千十七 as 2017, 二〇一七 digit by digit.
std::string digits_of(std::u32string_view numeral) {
  constexpr std::size_t longest = 9;
  if (std::none_of(numeral.begin(), numeral.end(), [](char32_t c) { return power_of(c) != 0; })) {
    std::string digits;
    for (const char32_t c : numeral) digits += static_cast<char>('0' + *digit_of(c));
    return digits;
  }
  if (numeral.size() > longest) return std::string(longest + 1, '9');  // no number of a date
  int sum = 0;
  int digit = 0;
  for (const char32_t c : numeral) {
    if (const int power = power_of(c); power != 0) {
      sum += std::max(1, digit) * power;
      digit = 0;
    } else {
      digit = digit * 10 + *digit_of(c);
    }
  }
  return std::to_string(sum + digit);
}

}  // namespace

std::string with_digits_for_kanji(std::string_view text) {
  const std::u32string letters = to_code_points(text);
  std::string result;
  for (auto at = letters.begin(); at != letters.end();) {
    const auto end = std::find_if_not(at, letters.end(), is_numeral);
    if (end != at) {
      result += digits_of({&*at, static_cast<std::size_t>(end - at)});
      at = end;
    } else {
      append_utf8(result, *at);
      ++at;
    }
  }
  return result;
}

}  // namespace kakehashi
