/// "Did you mean …?"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kakehashi {

/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other
/// (optimal string alignment distance), in code points.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

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

    std::string_view wrong;
    std::size_t best_distance = 0;  ///< Words as far away as this or farther are not meant.
    std::string_view best;
  };

  std::size_t comparisons_left_ = 500'000;
};

}  // namespace kakehashi
