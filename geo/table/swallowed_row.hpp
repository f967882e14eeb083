/// Rows that a pair of stray quotation marks has made part of a cell.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kakehashi {

struct SwallowedRow {
  std::string_view line;    ///< The first line that looks like a row.
  std::size_t below = 0;    ///< How many lines below the record's first it stands.
  bool is_certain = false;  ///< Not to be mistaken for prose, which has a space after each comma.
};

/// Looks for lines within a record that, by themselves, have as many cells as the whole record has. `written` is the
/// record as it stands in the file. Returns std::nullopt if there is none, or when fewer than three cells make the
/// likeness accidental.
[[nodiscard]] std::optional<SwallowedRow> find_swallowed_row(std::string_view written, char separator,
                                                             std::size_t cells);

}  // namespace kakehashi
