/// The sentences for findings, language by language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A code and the sentence it stands for. In a sentence {0}, {1}, … are a finding's arguments, {0:word} is an argument
/// that names a word of the list of words, {0:size} a number of bytes, {0:counts} words
/// with their numbers ("events=3;facts=1"); [ … ] is left out when an argument inside it is
/// empty.
struct Phrase {
  std::string_view code;
  std::string_view text;
};

struct Phrasebook {
  std::span<const Phrase> sentences;  ///< By a finding's code.
  std::span<const Phrase> words;      ///< By an argument: types, kinds of things.
  std::string_view warning;
  std::string_view note;
};

/// The phrasebook of "ja", "ru" or "en"; others get English.
[[nodiscard]] const Phrasebook& phrasebook(std::string_view language);

[[nodiscard]] const Phrasebook& japanese_phrasebook();
[[nodiscard]] const Phrasebook& russian_phrasebook();
[[nodiscard]] const Phrasebook& english_phrasebook();

/// The text of `code`; empty when there is none.
[[nodiscard]] std::string_view phrase(std::span<const Phrase> phrases, std::string_view code);

/// `pattern` with its arguments filled in.
[[nodiscard]] std::string fill_in(std::string_view pattern, const std::vector<std::string>& arguments,
                                  const Phrasebook& book);

}  // namespace kakehashi
