#include "viewer/draw/font_book.hpp"

#include "viewer/draw/font_texts.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {

namespace {

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

void unite(FontLetters& letters, const FontLetters& more) {
  for (std::size_t i = 0; i < letters.of_style.size(); ++i) letters.of_style.at(i) |= more.of_style.at(i);
  letters.rare.insert(more.rare.begin(), more.rare.end());
}

/// A window that is being resized must not build at every pixel.
double stepped(double scale) { return std::round(scale * 100) / 100; }

std::vector<double> steps_of(std::vector<double> scales) {
  std::transform(scales.begin(), scales.end(), scales.begin(), stepped);
  std::sort(scales.begin(), scales.end());
  scales.erase(std::unique(scales.begin(), scales.end()), scales.end());
  return scales;
}

}  // namespace

FontBook::FontBook(FontFiles files, std::function<void()> on_ready)
    : files_(std::move(files)), on_ready_(std::move(on_ready)), atlas_(std::make_unique<ImFontAtlas>()) {}

FontBook::~FontBook() = default;

FontBook::Purpose FontBook::purpose_of(const FontNeeds& needs) const {
  return {.document = needs.document,
          .map = needs.map,
          .scales = steps_of(needs.scales),
          .max_texture_px = max_texture_px_,
          .everything = true};
}

/// Builds fonts in the place of those before.
void FontBook::build(Purpose purpose, FontLetters letters) {
  ++builds_;
  fonts_ = build_fonts(*atlas_, files_, purpose.scales, letters, purpose.max_texture_px);
  for (Fonts& fonts : fonts_) fonts.missing = &missing_;
  letters_ = std::move(letters);
  purpose_ = std::move(purpose);
}

/// What the work needs is given to it: all else may change meanwhile.
void FontBook::build_elsewhere(Purpose purpose) {
  building_ = Job{[files = files_, learned = learned_, learnings = learnings_, purpose = std::move(purpose)] {
                    Built built{std::make_unique<ImFontAtlas>(),
                                {},
                                letters_of_everything(*purpose.document, purpose.map.get()),
                                purpose,
                                learnings};
                    unite(built.letters, learned);
                    built.fonts =
                        build_fonts(*built.atlas, files, purpose.scales, built.letters, purpose.max_texture_px);
                    color_atlas(*built.atlas);
                    return built;
                  },
                  on_ready_};
}

void FontBook::use(Built built) {
  ++builds_;
  retired_ = std::exchange(atlas_, std::move(built.atlas));
  fonts_ = std::move(built.fonts);
  for (Fonts& fonts : fonts_) fonts.missing = &missing_;
  letters_ = std::move(built.letters);
  purpose_ = std::move(built.purpose);
}

void FontBook::prepare(const FontNeeds& needs, const std::string& language, NameChoice names) {
  Purpose purpose = purpose_of(needs);
  purpose.everything = false;
  purpose.language = language;
  purpose.names = names;
  if (purpose_ && atlas_side_px(*atlas_) <= max_texture_px_) purpose_->max_texture_px = max_texture_px_;
  if (purpose_ == purpose) return;
  FontLetters letters = letters_of_first_picture(*needs.document, needs.map.get(), language, names);
  unite(letters, learned_);
  build(std::move(purpose), std::move(letters));
}

bool FontBook::follow(const FontNeeds& needs) {
  retired_.reset();
  Purpose wanted = purpose_of(needs);
  if (glyphs_on_demand) {
    if (purpose_ == wanted) return false;
    build(std::move(wanted), letters_);
    return true;
  }
  bool other = false;
  if (building_.is_ready()) {
    Built built = building_.get();
    // Fonts for another purpose would be drawn for a moment only.
    other = built.purpose == wanted && built.learned == learnings_;
    if (other) use(std::move(built));
  }
  if (!building_.valid() && purpose_ != wanted) build_elsewhere(std::move(wanted));
  return other;
}

bool FontBook::learn() {
  const MissingLetters::ByFont missing = missing_.take();
  if (missing.empty()) return false;
  bool more = false;
  const auto note = [&](std::size_t style, char32_t letter) {
    if (unknown_.contains(letter)) return;
    if (has(letters_, style, letter)) {
      unknown_.insert(letter);
      unknown_untold_.push_back(letter);
    } else {
      add(learned_, style, letter);
      more = true;
    }
  };
  for (const Fonts& fonts : fonts_) {
    for (std::size_t i = 0; i < font_styles.size(); ++i) {
      const auto found = missing.find(fonts.*font_styles.at(i));
      if (found == missing.end()) continue;
      for (const char32_t letter : found->second) note(i, letter);
    }
  }
  if (!more) return false;
  ++learnings_;
  FontLetters letters = letters_;
  unite(letters, learned_);
  build(*purpose_, std::move(letters));
  return true;
}

std::vector<char32_t> FontBook::take_unknown() { return std::exchange(unknown_untold_, {}); }

const Fonts& FontBook::fonts(double scale) const {
  const std::vector<double>& scales = purpose_->scales;
  const auto distance = [scale](double built) { return std::abs(built - scale); };
  const auto nearest =
      std::min_element(scales.begin(), scales.end(), [&](double a, double b) { return distance(a) < distance(b); });
  return fonts_[static_cast<std::size_t>(nearest - scales.begin())];
}

}  // namespace kakehashi
