/// What the tooltip says about a thing.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/flow_map.hpp"
#include "viewer/ui/panels.hpp"
#include "viewer/words/catalog.hpp"

#include <optional>
#include <string>

namespace kakehashi {

/// The name of a thing in a language: of a partnership its title.
[[nodiscard]] std::string name_of(const Thing& thing, const Document& document, const BoundarySet& boundaries,
                                  const Catalog& words);

/// The tooltip for a thing; `things_here` is how many lie under the cursor.
[[nodiscard]] std::optional<HoverWords> hover_words(const Thing& thing, std::size_t things_here,
                                                    const Document& document, const BoundarySet& boundaries,
                                                    const FlowMap* flows, const Catalog& words);

}  // namespace kakehashi
