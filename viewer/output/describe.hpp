/// The map in words: what the cards show, for terminals, programs and screen readers.
#pragma once

#include "viewer/scene/document.hpp"
#include "viewer/words/catalog.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The whole map, or one thing of it when `id` is not empty, as text with headings and lists.
[[nodiscard]] std::string describe_text(const Document& document, std::string_view id, const Catalog& words);

/// The same as data, in the language of `words`: the language, the title, and what describe_text() tells.
[[nodiscard]] nlohmann::ordered_json describe_json(const Document& document, std::string_view id, const Catalog& words);

/// The ids of what can be told by itself: partnerships, regions, places, themes, indicators, organisations, events.
[[nodiscard]] std::vector<std::string_view> described_ids(const Network& network);

}  // namespace kakehashi
