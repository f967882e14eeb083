#include "geo/network/spelling.hpp"

#include "geo/network/utf8.hpp"

#include <algorithm>
#include <vector>

namespace kakehashi {
namespace {

constexpr std::size_t kLongestWord = 64;

/// Counts a difference between upper and lower case as none, so that "jp-04" leads to "JP-04".
char32_t folded(char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; }

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string s = to_code_points(a);
  const std::u32string t = to_code_points(b);
  std::vector<std::size_t> before(t.size() + 1);
  std::vector<std::size_t> above(t.size() + 1);
  std::vector<std::size_t> row(t.size() + 1);
  for (std::size_t j = 0; j <= t.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= s.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= t.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[t.size()];
}

SpellingAdvice::Search::Search(std::string_view text) : wrong(text) {
  const std::size_t length = text.size() > kLongestWord ? 0 : to_code_points(text).size();
  if (length > 0) best_distance = 1 + (length == 1 ? 0 : std::max<std::size_t>(1, length / 3));
}

void SpellingAdvice::Search::consider(std::string_view word) {
  if (best_distance == 0 || word.size() > kLongestWord) return;
  const std::size_t shorter = std::min(word.size(), wrong.size());
  if (std::max(word.size(), wrong.size()) - shorter >= best_distance * 4) return;
  const auto fold = [](std::string_view text) {
    std::string result;
    for (const char32_t c : to_code_points(text)) append_utf8(result, folded(c));
    return result;
  };
  const std::size_t distance = edit_distance(fold(wrong), fold(word));
  if (distance >= best_distance) return;
  best_distance = distance;
  best = word;
}

}  // namespace kakehashi
