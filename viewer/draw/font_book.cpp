#include "viewer/draw/font_book.hpp"

#include "viewer/embedded/embedded_file.hpp"
#include "viewer/scene/map_names.hpp"
#include "viewer/scene/sea_names.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <nlohmann/json.hpp>

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>
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

/// An alphabet comes as a whole: the next of its letters will be typed at once. Kanji, kana and Hangul come one by one.
void add_with_alphabet(LetterSet& letters, char32_t letter) {
  constexpr char32_t block = 0x80;
  constexpr char32_t first_without_alphabets = 0x2000;
  letters.set(letter);
  if (letter < first_without_alphabets) add_range(letters, letter / block * block, letter / block * block + block - 1);
}

bool has(const FontLetters& letters, std::size_t style, char32_t letter) {
  const LetterSet& of_style = letters.of_style.at(style);
  return letter < of_style.size() ? of_style.test(letter) : letters.rare.contains(letter);
}

void add(FontLetters& letters, std::size_t style, char32_t letter) {
  LetterSet& of_style = letters.of_style.at(style);
  if (letter < of_style.size()) {
    add_with_alphabet(of_style, letter);
  } else {
    letters.rare.insert(letter);
  }
}

}  // namespace

FontBook::FontBook(FontFiles files) : files_(std::move(files)), atlas_(std::make_unique<ImFontAtlas>()) {}

FontBook::~FontBook() = default;

bool FontBook::atlas_too_large() const { return longest_side_px(*atlas_) > max_texture_px_; }

bool FontBook::prepare(const FontNeeds& needs) {
  const double step = std::round(needs.scale * 100) / 100;  // a window being resized must not build at every pixel
  const bool with_boundaries = needs.boundaries != nullptr;
  if (language_ == needs.words.language() && names_ == needs.names && scale_ == step && revision_ == needs.revision &&
      with_boundaries_ == with_boundaries && builds_ > 0 && !atlas_too_large()) {
    return false;
  }
  language_ = needs.words.language();
  names_ = needs.names;
  scale_ = step;
  revision_ = needs.revision;
  with_boundaries_ = with_boundaries;

  std::vector<std::string_view> texts = needs.words.all_texts();
  if (needs.network.original) collect(*needs.network.original, language_, texts);
  for (const std::string_view language : Catalog::languages()) texts.emplace_back(language);
  if (names_ != NameChoice::chosen) {
    for (const Region& region : needs.network.regions) add_all(region.name.by_language, texts);
    for (const Place& place : needs.network.places) add_all(place.name.by_language, texts);
  }
  if (with_boundaries) {
    for (const Boundary& boundary : needs.boundaries->boundaries) {
      texts.emplace_back(boundary.code);
      for (const auto* all : {&boundary.names, &boundary.group_names}) {
        for (const auto& [language, name] : *all) {
          const bool own = names_ != NameChoice::chosen && language == home_language(boundary.country);
          if (own || language == language_ || language == "en" || language == "und") texts.emplace_back(name);
        }
      }
    }
  }
  const std::vector<SeaName> seas = read_sea_names(embedded_file("data/seas.tsv").value_or(""));
  for (const SeaName& sea : seas) texts.emplace_back(sea.name.in(language_));
  letters_ = letters_for(texts);  // what was learned and is still drawn will be asked for again
  build();
  return true;
}

void FontBook::build() {
  ++builds_;
  fonts_ = build_fonts(*atlas_, files_, static_cast<float>(scale_), letters_, max_texture_px_);
  fonts_.missing = &missing_;
}

bool FontBook::learn() {
  const MissingLetters::ByFont missing = missing_.take();
  if (missing.empty()) return false;
  const FontLetters asked = letters_;  // before now
  bool more = false;
  for (std::size_t i = 0; i < font_styles.size(); ++i) {
    const auto found = missing.find(fonts_.*font_styles.at(i));
    if (found == missing.end()) continue;
    for (const char32_t letter : found->second) {
      if (unknown_.contains(letter)) continue;
      if (has(asked, i, letter)) {
        unknown_.insert(letter);
        unknown_untold_.push_back(letter);
      } else {
        add(letters_, i, letter);
        more = true;
      }
    }
  }
  if (more) build();
  return more;
}

std::vector<char32_t> FontBook::take_unknown() { return std::exchange(unknown_untold_, {}); }

void FontBook::recreate_texture() { remake_font_texture(); }

}  // namespace kakehashi
