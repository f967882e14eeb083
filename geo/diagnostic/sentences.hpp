/// The sentences for findings, language by language: data/findings/LANGUAGE.json.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Texts by their code.
using Phrases = std::map<std::string, std::string, std::less<>>;

/// One language. In a sentence {0}, {1}, … are a finding's arguments; {0:word} is an argument that names one of the
/// `words`, {0:size} a number of bytes, {0:counts} words with their numbers ("events=3;facts=1"). [ … ] is left out if
/// an argument inside it is empty.
struct Phrasebook {
  Phrases sentences;   ///< By a finding's code.
  Phrases words;       ///< By an argument: types, kinds of things.
  Phrases severities;  ///< "warning" and "note".
};

/// The phrasebook of "ja", "ru" or "en"; English for others. Each is read when it is first asked for, from any thread.
[[nodiscard]] const Phrasebook& phrasebook(std::string_view language);

/// The text of `code`; empty if there is none.
[[nodiscard]] std::string_view phrase(const Phrases& phrases, std::string_view code);

/// `pattern` with its arguments filled in.
[[nodiscard]] std::string fill_in(std::string_view pattern, const std::vector<std::string>& arguments,
                                  const Phrasebook& book);

}  // namespace kakehashi
