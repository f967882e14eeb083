#include "geo/table/written_date.hpp"

#include "geo/network/date.hpp"

#include <fmt/format.h>

#include <vector>

namespace kakehashi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The numbers of a date whose parts are set apart by one of `/.-` or by 年, 月 and 日; empty when it holds anything
/// else.
std::vector<std::string> numbers_of(std::string_view written) {
  std::vector<std::string> numbers;
  bool inside = false;
  while (!written.empty()) {
    const char c = written.front();
    if (is_digit(c)) {
      if (!inside) numbers.emplace_back();
      numbers.back() += c;
      inside = true;
      written.remove_prefix(1);
      continue;
    }
    if (!inside) return {};
    inside = false;
    std::size_t sign = c == '/' || c == '.' || c == '-' ? 1 : 0;
    for (const std::string_view word : {"年", "月", "日"}) {
      if (written.starts_with(word)) sign = word.size();
    }
    if (sign == 0) return {};
    written.remove_prefix(sign);
  }
  return numbers;
}

}  // namespace

std::optional<std::string> canonical_date(std::string_view written) {
  if (parse_date(written)) return std::string(written);
  std::vector<std::string> parts = numbers_of(written);
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  constexpr std::size_t year_digits = 4;
  if (parts.front().size() != year_digits) std::swap(parts.front(), parts.back());  // day first
  if (parts.front().size() != year_digits) return std::nullopt;
  std::string date = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (parts[i].size() > 2) return std::nullopt;
    date += fmt::format("-{:0>2}", parts[i]);
  }
  return parse_date(date) ? std::optional{date} : std::nullopt;
}

}  // namespace kakehashi
