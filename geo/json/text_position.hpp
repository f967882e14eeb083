/// Where things stand in a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct TextPosition {
  std::size_t line = 0;    ///< From 1; 0: not found.
  std::size_t column = 0;  ///< From 1, in code points.
};

/// The positions of byte offsets, in the order given. A byte order mark takes no column.
[[nodiscard]] std::vector<TextPosition> positions_of(std::string_view text, const std::vector<std::size_t>& offsets);

/// What to look for: the value at a JSON pointer, or the key of the member that the pointer names.
struct JsonPlace {
  std::string pointer;
  bool is_key = false;
};

/// The byte offsets of places in a JSON text, in the order given; the length of the text for those not found. One walk
/// through the text serves all places, so that a document keeps no table of its positions.
[[nodiscard]] std::vector<std::size_t> offsets_of(std::string_view json, const std::vector<JsonPlace>& places);

}  // namespace kakehashi
