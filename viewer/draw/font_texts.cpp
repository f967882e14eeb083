#include "viewer/draw/font_texts.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "viewer/scene/map_names.hpp"
#include "viewer/scene/sea_names.hpp"
#include "viewer/words/catalog.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace kakehashi {

namespace {

using Texts = std::vector<std::string_view>;

bool is_among(std::span<const std::string_view> languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

/// The strings of a network that can be shown in some of the program's languages: its texts in these, English ones,
/// which stand in for missing ones, and whatever is no text of a language (what a source states, addresses).
void collect(const nlohmann::ordered_json& value, std::span<const std::string_view> languages, Texts& texts) {
  if (value.is_string()) {
    texts.emplace_back(value.get_ref<const std::string&>());
  } else if (value.is_array()) {
    for (const auto& member : value) collect(member, languages, texts);
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      const bool other_language = key != "en" && is_among(Catalog::languages(), key) && !is_among(languages, key);
      if (!other_language) collect(member, languages, texts);
    }
  }
}

void add_all(const std::map<std::string, std::string, std::less<>>& names, Texts& texts) {
  for (const auto& [language, name] : names) texts.emplace_back(name);
}

FontLetters letters_in(std::span<const std::string_view> languages, bool own_names, const Document& document,
                       const MapData* map) {
  Texts texts{Catalog::languages().begin(), Catalog::languages().end()};
  std::vector<Catalog> catalogs;
  catalogs.reserve(languages.size());
  for (const std::string_view language : languages) {
    const Texts words = catalogs.emplace_back(language).all_texts();
    texts.insert(texts.end(), words.begin(), words.end());
  }
  const Network& network = document.network;
  if (network.original) collect(*network.original, languages, texts);
  if (own_names) {
    for (const Region& region : network.regions) add_all(region.name.by_language, texts);
    for (const Place& place : network.places) add_all(place.name.by_language, texts);
  }
  if (map != nullptr) {
    for (const Boundary& boundary : map->set.boundaries) {
      texts.emplace_back(boundary.code);
      for (const auto* all : {&boundary.names, &boundary.group_names}) {
        for (const auto& [language, name] : *all) {
          const bool own = own_names && language == home_language(boundary.country);
          if (own || is_among(languages, language) || language == "en" || language == "und") texts.emplace_back(name);
        }
      }
    }
  }
  const std::vector<SeaName> seas = read_sea_names(embedded_file("data/seas.tsv").value_or(""));
  for (const SeaName& sea : seas) {
    for (const std::string_view language : languages) texts.emplace_back(sea.name.in(language));
  }
  return letters_for(texts);
}

}  // namespace

FontLetters letters_of_first_picture(const Document& document, const MapData* map, const std::string& language,
                                     NameChoice names) {
  const std::string_view only = language;
  return letters_in({&only, 1}, names != NameChoice::chosen, document, map);
}

FontLetters letters_of_everything(const Document& document, const MapData* map) {
  return letters_in(Catalog::languages(), true, document, map);
}

}  // namespace kakehashi
