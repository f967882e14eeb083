#include "viewer/ui/face_chain.hpp"

#include "viewer/ui/font_files.hpp"

#include <optional>
#include <utility>

namespace kakehashi {

namespace {

/// A face with those of `wanted` that it has; they are taken out of `wanted`.
Fallback take_from(std::span<const std::byte> file, int face, std::vector<char32_t>& wanted) {
  Fallback fallback{file, face, measure_face(file, face), {}};
  std::vector<char32_t> left = characters_without_glyph(file, face, wanted);
  for (const char32_t code : wanted) {
    if (code < fallback.characters.size()) fallback.characters.set(code);
  }
  for (const char32_t code : left) {
    if (code < fallback.characters.size()) fallback.characters.reset(code);
  }
  wanted = std::move(left);
  return fallback;
}

/// Faces of this machine for characters that a face lacks. Names are written in more letters than one font has: Łódź,
/// Győr, İstanbul.
std::vector<Fallback> fallbacks_for(std::vector<char32_t> missing) {
  std::vector<Fallback> fallbacks;
  constexpr std::size_t max_faces = 12;
  while (!missing.empty() && fallbacks.size() < max_faces) {
    const std::optional<FontFace> found = face_for(missing);
    if (!found) break;
    fallbacks.push_back(take_from(mapped_file(found->path), found->face & 0xffff, missing));
  }
  return fallbacks;
}

}  // namespace

FaceChain regular_chain(const FontFiles& files, const LetterSet& letters, const std::set<char32_t>& rare) {
  const std::span<const std::byte> file = mapped_file(files.regular);
  std::vector<char32_t> wanted = inked_letters(letters);
  wanted.insert(wanted.end(), rare.begin(), rare.end());
  return {file, files.face, measure_face(file, files.face),
          fallbacks_for(characters_without_glyph(file, files.face, wanted))};
}

FaceChain bold_chain(const FontFiles& files, const LetterSet& letters, const FaceChain& regular) {
  const std::span<const std::byte> file = mapped_file(files.bold);
  const std::vector<char32_t> wanted = inked_letters(letters);
  std::vector<char32_t> missing = characters_without_glyph(file, files.face, wanted);
  if (missing.size() == wanted.size()) return regular;  // it cannot be used
  FaceChain chain{file, files.face, measure_face(file, files.face), regular.fallbacks};
  if (missing.empty()) return chain;
  const Fallback own = take_from(regular.file, regular.face, missing);
  if (own.characters.any()) chain.fallbacks.insert(chain.fallbacks.begin(), own);
  return chain;
}

}  // namespace kakehashi
