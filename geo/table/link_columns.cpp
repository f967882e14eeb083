#include "geo/table/link_columns.hpp"

#include "geo/table/link_heading_names.hpp"
#include "geo/text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array english{
    "from"sv,     "to"sv,      "date"sv,        "type"sv,     "status"sv,      "fields"sv,    "title"sv,     "text"sv,
    "source"sv,   "group"sv,   "from_place"sv,  "from_lon"sv, "from_lat"sv,    "to_place"sv,  "to_lon"sv,    "to_lat"sv,
    "row_kind"sv, "link_id"sv, "fiscal_year"sv, "planned"sv,  "source_part"sv, "source_at"sv, "source_url"sv};
static_assert(english.size() == link_columns);

struct Language {
  std::string_view word;
  std::string_view code;
};

/// Names of languages, folded, for headings of texts.
constexpr std::array named_languages{Language{"japanese", "ja"},   Language{"日本語", "ja"},
                                     Language{"和文", "ja"},       Language{"японскии", "ja"},
                                     Language{"яп", "ja"},         Language{"на японском", "ja"},
                                     Language{"russian", "ru"},    Language{"ロシア語", "ru"},
                                     Language{"露語", "ru"},       Language{"露文", "ru"},
                                     Language{"русскии", "ru"},    Language{"рус", "ru"},
                                     Language{"на русском", "ru"}, Language{"english", "en"},
                                     Language{"eng", "en"},        Language{"英語", "en"},
                                     Language{"英文", "en"},       Language{"англиискии", "en"},
                                     Language{"англ", "en"},       Language{"на англииском", "en"},
                                     Language{"rus", "ru"},        Language{"jpn", "ja"},
                                     Language{"jp", "ja"}};

bool is_text(LinkColumn column) { return column == LinkColumn::title || column == LinkColumn::text; }
bool is_code(std::string_view word) {
  return word.size() == 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The code of the language that ends a heading, which loses it; empty when none does.
std::string take_language(std::string_view heading, std::string& words) {
  for (const Language& language : named_languages) {
    if (!words.ends_with(language.word) || words.size() == language.word.size()) continue;
    words.resize(words.size() - language.word.size());
    return std::string(language.code);
  }
  const std::size_t space = words.rfind(' ');
  if (space == std::string::npos || !is_code(std::string_view{words}.substr(space + 1))) return {};
  std::string code = words.substr(space + 1);
  const bool is_shown = code == "ja" || code == "ru" || code == "en";
  if (!is_shown && heading.find_first_of("_([") == std::string_view::npos) return {};
  words.resize(space);
  return code;
}

/// Headings that say "source" or "origin" for one end of a link when the other end is named as its counterpart.
bool names_target(std::string_view heading) {
  constexpr std::array names{"target"sv, "dest"sv, "destination"sv, "назначение"sv, "пункт назначения"sv, "目的地"sv};
  return std::any_of(names.begin(), names.end(),
                     [key = folded_name(heading)](std::string_view name) { return folded_name(name) == key; });
}

bool names_source(std::string_view heading) {
  const std::string key = folded_name(heading);
  return key == "source" || key == "источник";
}

/// A language tag (BCP 47) as network files have it, from one in any case: "RU", "zh-hans"; empty when it is none.
std::string language_tag(std::string_view written) {
  std::string tag;
  std::size_t part = 0;
  for (std::size_t begin = 0; begin <= written.size(); ++part) {
    const std::size_t end = std::min(written.find('-', begin), written.size());
    const std::size_t length = end - begin;
    if (part == 0 ? length < 2 || length > 3 : length < 2 || length > 8) return {};
    if (part > 0) tag += '-';
    for (std::size_t i = begin; i < end; ++i) {
      const char c = written[i];
      const bool capital = c >= 'A' && c <= 'Z';
      const bool letter = capital || (c >= 'a' && c <= 'z');
      if (!letter && (part == 0 || c < '0' || c > '9')) return {};
      tag += capital && part == 0 ? static_cast<char>(c - 'A' + 'a') : c;
    }
    begin = end + 1;
  }
  return tag;
}

/// A heading of texts with the tag of any language behind it: "title_zh-Hans".
std::optional<LinkHeading> tagged_heading(std::string_view heading) {
  const std::size_t underscore = heading.rfind('_');
  if (underscore == std::string_view::npos) return std::nullopt;
  const auto column = column_of_name(folded_name(heading.substr(0, underscore)));
  std::string language = language_tag(heading.substr(underscore + 1));
  if (!column || !is_text(*column) || language.empty()) return std::nullopt;
  return LinkHeading{*column, std::move(language)};
}

}  // namespace

std::optional<LinkHeading> parse_link_heading(std::string_view heading) {
  std::string words = folded_words(heading);
  std::string key = words;
  std::erase(key, ' ');
  if (const auto column = column_of_name(key)) return LinkHeading{*column, {}};
  const std::string language = take_language(heading, words);
  std::erase(words, ' ');
  const auto column = column_of_name(words);
  if (language.empty() || !column || !is_text(*column)) return tagged_heading(heading);
  return LinkHeading{*column, language};
}

std::vector<std::optional<LinkHeading>> parse_link_headings(std::span<const std::string> headings) {
  std::vector<std::optional<LinkHeading>> parsed;
  for (const std::string& heading : headings) parsed.push_back(parse_link_heading(heading));
  const bool has_target = std::any_of(headings.begin(), headings.end(), names_target);
  const bool has_from = std::any_of(parsed.begin(), parsed.end(),
                                    [](const auto& heading) { return heading && heading->column == LinkColumn::from; });
  if (!has_target || has_from) return parsed;
  const auto source = std::find_if(headings.begin(), headings.end(), names_source);
  if (source != headings.end()) {
    parsed[static_cast<std::size_t>(source - headings.begin())] = LinkHeading{LinkColumn::from, {}};
  }
  return parsed;
}

std::string_view to_string(LinkColumn column) { return english.at(static_cast<std::size_t>(column)); }

}  // namespace kakehashi
