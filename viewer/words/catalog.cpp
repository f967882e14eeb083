#include "viewer/words/catalog.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "geo/network/vocabulary.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdlib>
#include <utility>

namespace kakehashi {

namespace {

constexpr std::array<std::string_view, 3> known_languages{"ja", "ru", "en"};

std::string file_name(std::string_view language) { return "data/languages/" + std::string{language} + ".json"; }

/// "{0} km" with its places filled.
std::string filled(std::string_view pattern, std::span<const std::string> arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
                       pattern[i + 1] <= '9';
    if (!place) {
      text += pattern[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (number < arguments.size()) text += arguments[number];
    i += 2;
  }
  return text;
}

}  // namespace

Catalog::Catalog(std::string_view language)
    : language_(embedded_file(file_name(language)) ? language : "en"), rules_(language_) {
  const nlohmann::json entries = nlohmann::json::parse(embedded_file(file_name(language_)).value_or("{}"));
  for (const auto& [key, value] : entries.items()) {
    if (value.is_string()) {
      texts_.emplace(key, value.get<std::string>());
    } else if (key == "number.grouped_from") {
      grouped_from_ = value.get<double>();
    } else if (key == "unit.large") {
      for (const auto& unit : value) {
        large_units_.push_back({unit.at("unit"), unit.at("from"), unit.at("divisor"), unit.at("key")});
      }
    } else {
      for (const auto& [category, text] : value.items()) {
        std::string with_category = key;
        with_category.append("#").append(category);
        texts_.emplace(std::move(with_category), text.get<std::string>());
      }
    }
  }
}

std::span<const std::string_view> Catalog::languages() { return known_languages; }

std::string Catalog::language_of_locale() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): read before any thread starts
    if (value == nullptr || *value == '\0') continue;
    const std::string_view locale{value};
    for (const std::string_view language : known_languages) {
      if (locale.starts_with(language)) return std::string{language};
    }
    return "en";
  }
  return "en";
}

const std::string& Catalog::operator()(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found != texts_.end()) return found->second;
  const auto missing = missing_.find(key);
  return missing != missing_.end() ? *missing : *missing_.emplace(key).first;
}

std::string Catalog::format(std::string_view key, std::span<const std::string> arguments) const {
  return filled((*this)(key), arguments);
}

std::string Catalog::format(std::string_view key, std::initializer_list<std::string> arguments) const {
  return format(key, std::span{arguments.begin(), arguments.size()});
}

const std::string& Catalog::form(std::string_view key, std::string_view category) const {
  std::string exact{key};
  exact.append("#").append(category);
  return (*this)(exact);
}

std::string Catalog::plural(std::string_view key, long long count) const {
  const std::string written = number(static_cast<double>(count));
  return filled(form(key, rules_.plural(count)), std::span{&written, 1});
}

std::string Catalog::ordinal(std::string_view key, long long rank) const {
  const std::string written = std::to_string(rank);
  return filled(form(key, rules_.ordinal(rank)), std::span{&written, 1});
}

const std::string& Catalog::status(Status status) const {
  return (*this)("status." + std::string{statuses()[static_cast<std::size_t>(status)]});
}

const std::string& Catalog::type(PartnershipType type) const {
  return (*this)("type." + std::string{partnership_types()[static_cast<std::size_t>(type)]});
}

std::string Catalog::title(const NetworkIndex& index, const Partnership& partnership) const {
  if (!partnership.name.empty()) return partnership.name.in(language_);
  std::string title;
  for (const Party& party : partnership.between) {
    if (!title.empty()) title += " ⇄ ";
    title += index.name(party).in(language_);
  }
  return title.empty() ? partnership.id : title;
}

std::string Catalog::citation(const NetworkIndex& index, std::span<const Citation> citations) const {
  std::string text;
  for (const Citation& citation : citations) {
    const Source* source = index.source(citation.source);
    if (source == nullptr) continue;
    std::string line = source->title.in(language_);
    for (const SourcePart& part : source->parts) {
      if (part.id == citation.part && !part.title.empty()) line += " › ";
      if (part.id == citation.part) line += part.title.in(language_);
    }
    if (!citation.at.empty()) line += " (" + citation.at + ")";
    if (!text.empty()) text += (*this)("citation.separator");
    text += line;
  }
  return text;
}

std::vector<std::string_view> Catalog::all_texts() const {
  std::vector<std::string_view> texts;
  texts.reserve(texts_.size());
  for (const auto& [key, text] : texts_) {
    if (!key.starts_with("cli.")) texts.emplace_back(text);  // the command line's are never drawn
  }
  return texts;
}

}  // namespace kakehashi
