#include "viewer/ui/missing_letters.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/typeset.hpp"

#include <utility>

namespace kakehashi {

void MissingLetters::note(const ImFont& font, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    at += character.length;
    if (character.value < 0x20 || is_unseen(character.value) || has_letter(font, character.value)) continue;
    letters_[&font].insert(character.value);
  }
}

MissingLetters::ByFont MissingLetters::take() { return std::exchange(letters_, {}); }

}  // namespace kakehashi
