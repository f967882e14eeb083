/// The fonts in use, rebuilt when language, size or data change.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network.hpp"
#include "viewer/scene/view_state.hpp"
#include "viewer/ui/fonts.hpp"
#include "viewer/words/catalog.hpp"

#include <cstdint>
#include <memory>
#include <string>

struct ImFontAtlas;

namespace kakehashi {

class FontBook {
 public:
  explicit FontBook(FontFiles files);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// Makes sure that the fonts hold what a language's words, the network and the boundaries need at a scale. True when
  /// the atlas was built anew: its texture must be made again (see recreate_texture). May run in any thread before the
  /// first frame, afterwards between frames only. `boundaries` may be missing for the first picture.
  bool prepare(const Catalog& words, const Network& network, const BoundarySet* boundaries, NameChoice names,
               double scale);

  /// Hands the built atlas to the OpenGL backend.
  static void recreate_texture();

  [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  /// How often the atlas was built.
  [[nodiscard]] std::uint64_t builds() const { return builds_; }

 private:
  FontFiles files_;
  std::unique_ptr<ImFontAtlas> atlas_;
  Fonts fonts_;
  std::string language_;
  NameChoice names_ = NameChoice::chosen;
  std::uint64_t builds_ = 0;
  double scale_ = 0;
  const Network* network_ = nullptr;
  const BoundarySet* boundaries_ = nullptr;
};

}  // namespace kakehashi
