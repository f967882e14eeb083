#include "geo/diagnostic/sentences.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>

namespace kakehashi {
namespace {

/// Longer than any file's path or name: what a hostile file has put into an argument fills no screen.
constexpr std::size_t max_argument_bytes = 1000;

/// A number of bytes as people say it; other text as it is.
std::string size_in_words(const std::string& bytes) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number);
  if (error != std::errc() || end != bytes.data() + bytes.size()) return bytes;
  if (number < std::uint64_t{1} << 20U) return fmt::format("{} B", number);
  return fmt::format("{} MiB", number >> 20U);
}

/// Counts like "events=3;facts=1", each with its word.
std::string counts_in_words(std::string_view counts, const Phrasebook& book) {
  std::string told;
  while (!counts.empty()) {
    const std::string_view count = counts.substr(0, counts.find(';'));
    counts.remove_prefix(std::min(counts.size(), count.size() + 1));
    const std::size_t sign = std::min(count.find('='), count.size());
    const std::string_view word = phrase(book.words, count.substr(0, sign));
    if (!told.empty()) told += ", ";
    told += fmt::format("{}: {}", word.empty() ? count.substr(0, sign) : word,
                        count.substr(std::min(count.size(), sign + 1)));
  }
  return told;
}

/// What stands for `placeholder`, for example "0", "0:word", "1:size" or "0:counts".
std::string argument_for(std::string_view placeholder, const std::vector<std::string>& arguments,
                         const Phrasebook& book) {
  const auto number = static_cast<std::size_t>(placeholder.empty() ? 0 : placeholder.front() - '0');
  if (number >= arguments.size()) return {};
  const std::string& argument = arguments[number];
  if (placeholder.ends_with(":size")) return size_in_words(argument);
  if (placeholder.ends_with(":counts")) return counts_in_words(argument, book);
  const std::string_view word = placeholder.ends_with(":word") ? phrase(book.words, argument) : std::string_view();
  if (!word.empty()) return std::string(word);
  return argument.size() <= max_argument_bytes ? argument : shortened(argument, max_argument_bytes);
}

/// Fills in a pattern without optional parts. `complete` becomes false when an argument is empty.
std::string fill_in_part(std::string_view pattern, const std::vector<std::string>& arguments, const Phrasebook& book,
                         bool& complete) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      result += pattern[i++];
      continue;
    }
    const std::string argument = argument_for(pattern.substr(i + 1, close - i - 1), arguments, book);
    complete = complete && !argument.empty();
    result += argument;
    i = close + 1;
  }
  return result;
}

/// An embedded file, which the tests have read; should it be damaged, findings are told by their codes.
Phrasebook read_phrasebook(std::string_view language) {
  const auto text = embedded_file(fmt::format("data/findings/{}.json", language)).value_or("");
  const auto json = nlohmann::json::parse(text, nullptr, false);
  Phrasebook book;
  const auto read = [&](const char* member, Phrases& phrases) {
    const auto found = json.find(member);
    if (found == json.end() || !found->is_object()) return;
    for (const auto& [code, phrase] : found->items()) {
      if (phrase.is_string()) phrases.emplace(code, phrase.get<std::string>());
    }
  };
  read("sentences", book.sentences);
  read("words", book.words);
  read("severities", book.severities);
  return book;
}

}  // namespace

const Phrasebook& phrasebook(std::string_view language) {
  static const Phrasebook english = read_phrasebook("en");
  if (language == "ja") {
    static const Phrasebook japanese = read_phrasebook("ja");
    return japanese;
  }
  if (language == "ru") {
    static const Phrasebook russian = read_phrasebook("ru");
    return russian;
  }
  return english;
}

std::string_view phrase(const Phrases& phrases, std::string_view code) {
  const auto found = phrases.find(code);
  return found == phrases.end() ? std::string_view() : std::string_view(found->second);
}

std::string fill_in(std::string_view pattern, const std::vector<std::string>& arguments, const Phrasebook& book) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('[');
    const std::size_t close = pattern.find(']', std::min(open, pattern.size()));
    const bool has_option = open != std::string_view::npos && close != std::string_view::npos;
    bool complete = true;
    result += fill_in_part(has_option ? pattern.substr(0, open) : pattern, arguments, book, complete);
    if (!has_option) break;
    complete = true;
    const std::string option = fill_in_part(pattern.substr(open + 1, close - open - 1), arguments, book, complete);
    if (complete) result += option;
    pattern.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace kakehashi
