/// The texts that fonts are made for.
#pragma once

#include "viewer/scene/document.hpp"
#include "viewer/scene/map_data.hpp"
#include "viewer/state/view_state.hpp"
#include "viewer/ui/fonts.hpp"

#include <string>

namespace kakehashi {

/// The letters of what a picture in one language most likely shows; `map` may be nullptr.
[[nodiscard]] FontLetters letters_of_first_picture(const Document& document, const MapData* map,
                                                   const std::string& language, NameChoice names);

/// The letters of everything that can be shown without being typed: the program's words, the document and the map's
/// names in each of the program's languages, and names as they are written where they are at home.
[[nodiscard]] FontLetters letters_of_everything(const Document& document, const MapData* map);

}  // namespace kakehashi
