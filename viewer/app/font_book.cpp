#include "viewer/app/font_book.hpp"

#include "viewer/embedded/embedded_file.hpp"
#include "viewer/scene/map_names.hpp"
#include "viewer/scene/sea_names.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

namespace {

/// The strings of a network that can be shown in a language: its own texts, English ones, which stand in for missing
/// ones, and whatever is no text of a language (what a source states, addresses).
void collect(const nlohmann::ordered_json& value, std::string_view language, std::vector<std::string_view>& texts) {
  if (value.is_string()) {
    texts.emplace_back(value.get_ref<const std::string&>());
  } else if (value.is_array()) {
    for (const auto& member : value) collect(member, language, texts);
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      const auto languages = Catalog::languages();
      const bool other_language =
          key != language && key != "en" && std::find(languages.begin(), languages.end(), key) != languages.end();
      if (!other_language) collect(member, language, texts);
    }
  }
}

void add_all(const std::map<std::string, std::string, std::less<>>& names, std::vector<std::string_view>& texts) {
  for (const auto& [language, name] : names) texts.emplace_back(name);
}

}  // namespace

FontBook::FontBook(FontFiles files) : files_(std::move(files)), atlas_(std::make_unique<ImFontAtlas>()) {}

FontBook::~FontBook() = default;

bool FontBook::prepare(const Catalog& words, const Network& network, const BoundarySet* boundaries, NameChoice names,
                       double scale) {
  const double step = std::round(scale * 100) / 100;  // a window being resized must not build fonts at every pixel
  if (language_ == words.language() && names_ == names && scale_ == step && network_ == &network &&
      boundaries_ == boundaries) {
    return false;
  }
  language_ = words.language();
  names_ = names;
  scale_ = step;
  network_ = &network;
  boundaries_ = boundaries;

  std::vector<std::string_view> texts = words.all_texts();
  collect(network.original, language_, texts);
  for (const std::string_view language : Catalog::languages()) texts.emplace_back(language);
  if (names != NameChoice::chosen) {
    for (const Region& region : network.regions) add_all(region.name.by_language, texts);
    for (const Place& place : network.places) add_all(place.name.by_language, texts);
  }
  if (boundaries != nullptr) {
    for (const Boundary& boundary : boundaries->boundaries) {
      texts.emplace_back(boundary.code);
      for (const auto* all : {&boundary.names, &boundary.group_names}) {
        for (const auto& [language, name] : *all) {
          const bool own = names != NameChoice::chosen && language == home_language(boundary.country);
          if (own || language == language_ || language == "en" || language == "und") texts.emplace_back(name);
        }
      }
    }
  }
  const std::vector<SeaName> seas = read_sea_names(embedded_file("data/seas.tsv").value_or(""));
  for (const SeaName& sea : seas) texts.emplace_back(sea.name.in(language_));
  ++builds_;
  fonts_ = build_fonts(*atlas_, files_, static_cast<float>(step), texts);
  return true;
}

void FontBook::recreate_texture() { remake_font_texture(); }

}  // namespace kakehashi
