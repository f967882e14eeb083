/// A face of a font, and the faces of this machine that stand in for it where it lacks letters.
#pragma once

#include "viewer/ui/font_faces.hpp"
#include "viewer/ui/fonts.hpp"
#include "viewer/ui/letters.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace kakehashi {

/// A face for characters that the one before it has no glyphs for.
struct Fallback {
  std::span<const std::byte> file;
  int face = 0;
  FaceMeasures measures;
  LetterSet characters;
};

/// A face, and those that stand in for it.
struct FaceChain {
  std::span<const std::byte> file;
  int face = 0;
  FaceMeasures measures;
  std::vector<Fallback> fallbacks;
};

/// The regular face and what stands in for it. `rare` are letters beyond the basic plane.
[[nodiscard]] FaceChain regular_chain(const FontFiles& files, const LetterSet& letters, const std::set<char32_t>& rare);

/// A bold face and what stands in for it: the regular face, and then the same as for that one.
[[nodiscard]] FaceChain bold_chain(const FontFiles& files, const LetterSet& letters, const FaceChain& regular);

}  // namespace kakehashi
