/// The map in words: what the cards show, for terminals, programs and screen readers.
#pragma once

#include "geo/network/network.hpp"
#include "viewer/scene/view_state.hpp"
#include "viewer/words/catalog.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace kakehashi {

/// The whole map, or one thing of it when `selection` names one, as text with headings and lists.
[[nodiscard]] std::string describe_text(const Network& network, const Thing& selection, const Catalog& words);

/// The same as data, in the language of `words`: the language, the title, and what describe_text() tells.
[[nodiscard]] nlohmann::ordered_json describe_json(const Network& network, const Thing& selection,
                                                   const Catalog& words);

}  // namespace kakehashi
