/// Finding things by their names, in every language that they have.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/scene/view_state.hpp"
#include "viewer/words/catalog.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Something that was found: a thing of the map, or a field of co-operation.
struct SearchHit {
  Thing thing;        ///< None for a field.
  std::string field;  ///< Id of a Field; empty for a thing.
  std::string title;
  std::string line;  ///< What it is.
  std::optional<Rgba> color;
};

/// The characters that open the search box: a slash, also a full-width one.
[[nodiscard]] constexpr bool opens_search(unsigned int code_point) { return code_point == U'/' || code_point == U'／'; }

/// Text as it is compared: without case, accents, width and the difference between hiragana and katakana; ё as е.
[[nodiscard]] std::string folded(std::string_view text);

/// What bears a name with every word of the query in it, names that begin with the query first; at most `most`.
/// Nothing for a query without letters.
[[nodiscard]] std::vector<SearchHit> search(const Network& network, const BoundarySet& boundaries, const Catalog& words,
                                            std::string_view query, std::size_t most);

}  // namespace kakehashi
