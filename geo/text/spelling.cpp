#include "geo/text/spelling.hpp"

#include "geo/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_word = 64;

/// Counts a difference between upper and lower case as none, so that "jp-04" leads to "JP-04".
std::u32string folded(std::string_view text) {
  std::u32string result = to_code_points(text);
  for (char32_t& c : result) {
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  }
  return result;
}

std::uint64_t letters_of(std::u32string_view text) {
  std::uint64_t letters = 0;
  for (const char32_t c : text) letters |= std::uint64_t{1} << ((c * 0x9E3779B1U >> 8U) % 64);
  return letters;
}

}  // namespace

std::size_t edit_distance(std::u32string_view s, std::u32string_view t, std::size_t max_distance) {
  const std::size_t difference = std::max(s.size(), t.size()) - std::min(s.size(), t.size());
  if (difference > max_distance) return max_distance + 1;
  const std::size_t columns = t.size() + 1;
  std::array<std::size_t, 3 * (max_word + 1)> few;  // NOLINT(cppcoreguidelines-pro-type-member-init): written first
  std::vector<std::size_t> many;
  if (columns > max_word + 1) many.resize(3 * columns);
  std::size_t* row = many.empty() ? few.data() : many.data();
  std::size_t* above = row + columns;
  std::size_t* before = above + columns;
  for (std::size_t j = 0; j < columns; ++j) row[j] = j;
  for (std::size_t i = 1; i <= s.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    std::size_t min = i;
    for (std::size_t j = 1; j < columns; ++j) {
      const std::size_t replaced = above[j - 1] + (s[i - 1] == t[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && s[i - 1] == t[j - 2] && s[i - 2] == t[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
      min = std::min(min, row[j]);
    }
    // A swap reaches back two rows, so that one row above the limit is not yet the end.
    if (min > max_distance + 1) return max_distance + 1;
  }
  return std::min(row[t.size()], max_distance + 1);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::u32string s = to_code_points(a);
  const std::u32string t = to_code_points(b);
  return edit_distance(s, t, s.size() + t.size());
}

void SpellingIndex::add(std::string_view word, std::size_t value) {
  std::u32string text = to_code_points(word);
  if (text.empty() || text.size() > max_word) return;
  if (by_length_.size() <= text.size()) by_length_.resize(text.size() + 1);
  const std::uint64_t letters = letters_of(text);
  auto& of_length = by_length_[text.size()];
  of_length.push_back({std::move(text), letters, value});
}

std::vector<SpellingIndex::Match> SpellingIndex::nearest(std::string_view wrong, std::size_t max_distance) const {
  const std::u32string text = to_code_points(wrong);
  if (text.empty() || text.size() > max_word) return {};
  const std::uint64_t letters = letters_of(text);
  const auto far = static_cast<int>(max_distance);
  std::vector<Match> matches;
  const std::size_t shortest = text.size() > max_distance ? text.size() - max_distance : 1;
  for (std::size_t length = shortest; length < by_length_.size() && length <= text.size() + max_distance; ++length) {
    for (const Word& word : by_length_[length]) {
      // Every letter that one text alone has takes a step of its own.
      if (std::popcount(letters & ~word.letters) > far || std::popcount(word.letters & ~letters) > far) continue;
      const std::size_t distance = edit_distance(text, word.text, max_distance);
      if (distance <= max_distance) matches.push_back({distance, word.value});
    }
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.distance != b.distance ? a.distance < b.distance : a.value < b.value;
  });
  return matches;
}

SpellingAdvice::Search::Search(std::string_view text) : wrong(text.size() > max_word ? U"" : folded(text)) {
  const std::size_t length = wrong.size();
  if (length > 0) best_distance = 1 + (length == 1 ? 0 : std::max<std::size_t>(1, length / 3));
}

void SpellingAdvice::Search::consider(std::string_view word) {
  if (best_distance == 0 || word.size() > max_word) return;
  const std::size_t distance = edit_distance(wrong, folded(word), best_distance - 1);
  if (distance >= best_distance) return;
  best_distance = distance;
  best = word;
}

}  // namespace kakehashi
