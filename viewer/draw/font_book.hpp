/// The fonts in use, rebuilt when language, size or data change, and when something is to be drawn whose letters they
/// lack.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network.hpp"
#include "viewer/state/view_state.hpp"
#include "viewer/ui/fonts.hpp"
#include "viewer/ui/missing_letters.hpp"
#include "viewer/words/catalog.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

struct ImFontAtlas;

namespace kakehashi {

/// What fonts are made for.
struct FontNeeds {
  const Catalog& words;
  const Network& network;
  const BoundarySet* boundaries = nullptr;  ///< May be missing for the first picture.
  std::uint64_t revision = 0;               ///< Differs whenever the network or the boundaries do.
  NameChoice names = NameChoice::chosen;
  double scale = 1;
};

class FontBook {
 public:
  explicit FontBook(FontFiles files);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// Makes sure that the fonts hold what will most likely be drawn. True when the atlas was built anew: its texture
  /// must be made again (see recreate_texture). May run in any thread before the first frame, afterwards between frames
  /// only.
  bool prepare(const FontNeeds& needs);

  /// Adds the letters that the last frame was to draw and could not; true when the atlas was built anew, and the frame
  /// should be drawn again. Letters that no font of this machine has are asked for once.
  bool learn();

  /// Letters that no font of this machine has, each told once.
  [[nodiscard]] std::vector<char32_t> take_unknown();

  /// No side of the atlas is longer than this. It is built anew with the next prepare() where it is.
  void set_max_texture_px(int side_px) { max_texture_px_ = side_px; }

  /// Hands the built atlas to the OpenGL backend.
  static void recreate_texture();

  [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  /// How often the atlas was built.
  [[nodiscard]] std::uint64_t builds() const { return builds_; }

 private:
  void build();
  [[nodiscard]] bool atlas_too_large() const;

  FontFiles files_;
  std::unique_ptr<ImFontAtlas> atlas_;
  Fonts fonts_;
  MissingLetters missing_;
  FontLetters letters_{};
  std::set<char32_t> unknown_;  ///< Those that no font has.
  std::vector<char32_t> unknown_untold_;
  std::string language_;
  NameChoice names_ = NameChoice::chosen;
  std::uint64_t builds_ = 0;
  std::uint64_t revision_ = 0;
  bool with_boundaries_ = false;
  double scale_ = 0;
  int max_texture_px_ = 8192;  ///< What graphics cards with OpenGL 3.3 take.
};

}  // namespace kakehashi
