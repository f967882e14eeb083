/// "Did you mean …?"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other
/// (optimal string alignment distance), in code points.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The same of code points; max_distance + 1 for all texts that are farther apart than `max_distance`.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t max_distance);

/// Many words, to be searched often for what is spelt nearly like another.
class SpellingIndex {
 public:
  struct Match {
    std::size_t distance;
    std::size_t value;
  };

  /// Adds a word that stands for `value`. Words longer than 64 letters are never near.
  void add(std::string_view word, std::size_t value);

  /// The values of all words at most `max_distance` away from `wrong`, the nearest first, then in the order in which
  /// they were added.
  [[nodiscard]] std::vector<Match> nearest(std::string_view wrong, std::size_t max_distance) const;

 private:
  struct Word {
    std::u32string text;
    std::uint64_t letters;  ///< A bit for each letter that occurs, some letters sharing one.
    std::size_t value;
  };
  std::vector<std::vector<Word>> by_length_;
};

/// Looks for the known word that a wrong one most likely stands for. Considers a limited number of words in all, so
/// that a hostile file cannot make it work for long.
class SpellingAdvice {
 public:
  /// The nearest of `words` if it is near enough to be meant; otherwise empty. Among equally near ones the first.
  template <typename Words>
  [[nodiscard]] std::string nearest(std::string_view wrong, const Words& words) {
    Search search(wrong);
    for (const auto& word : words) {
      if (comparisons_left_ == 0) break;
      --comparisons_left_;
      search.consider(word);
    }
    return std::string(search.best);
  }

 private:
  struct Search {
    explicit Search(std::string_view text);
    void consider(std::string_view word);

    std::u32string wrong;
    std::size_t best_distance = 0;  ///< Words as far away as this or farther are not meant.
    std::string_view best;
  };

  std::size_t comparisons_left_ = 500'000;
};

}  // namespace kakehashi
