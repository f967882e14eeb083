/// The words that tables use for types and statuses of links.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// A word of a table and the word of the network file that it stands for.
struct LinkWord {
  std::string_view written;  ///< As people write it; one that ends in * stands for all that begin so.
  std::string_view means;
};

/// The words of one column, made ready for comparing.
class LinkVocabulary {
 public:
  /// Keeps the words.
  explicit LinkVocabulary(std::span<const LinkWord> words);

  /// What `written` means; case, width, accents, spaces, hyphens and what stands in brackets behind it do not matter.
  /// Empty when it is none of the words.
  [[nodiscard]] std::string_view meaning_of(std::string_view written) const;

  /// The words of one language ("ja", "ru", otherwise English) that mean each thing best, in the order of the network
  /// file's vocabulary, for telling what is expected: "姉妹都市 (sister)".
  [[nodiscard]] std::vector<std::string> expected(std::string_view language) const;

  /// The known word that is spelt nearest, as people write it; empty when none is near.
  [[nodiscard]] std::string nearest(std::string_view written) const;

  [[nodiscard]] std::span<const LinkWord> words() const { return words_; }

 private:
  struct Prefix {
    std::string key;
    std::string_view means;
  };
  std::span<const LinkWord> words_;
  std::unordered_map<std::string, std::string_view> whole_;
  std::vector<Prefix> prefixes_;
};

/// English, Japanese and Russian words for types (姉妹都市, побратимы, twin town) and for statuses (継続中, действует).
[[nodiscard]] const LinkVocabulary& type_words();
[[nodiscard]] const LinkVocabulary& status_words();

}  // namespace kakehashi
