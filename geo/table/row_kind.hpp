/// What a row of a table of links tells.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

enum class RowKind {
  any,        ///< A link and what belongs to it, told in one row; the column is empty or missing.
  link,       ///< The link itself: its name, summary, fields and sources.
  stage,      ///< A stage of its life.
  agreement,  ///< An agreement of it.
  party,      ///< One more party: `to`.
  // What the table names, in all its languages:
  map,      ///< Title, subtitle (`text`) and date of the whole.
  country,  ///< `from`.
  region,   ///< `from`, its country (`to`) and its capital (`from_place`).
  place,    ///< `from_place`, the region in which it lies (`from`) and its kind (`type`).
  field,    ///< `fields`.
  group,    ///< `group`.
  source,   ///< `source`, with its publisher (`text`), date and address.
  part      ///< `source_part` of `source`.
};

/// The word of a kind as the export writes it; empty for RowKind::any.
[[nodiscard]] std::string_view to_string(RowKind kind);

/// Reads the English, Japanese or Russian word, in any case. Returns std::nullopt if it is none.
[[nodiscard]] std::optional<RowKind> parse_row_kind(std::string_view word);

/// All words that the export writes, set apart by commas: for findings.
[[nodiscard]] std::string row_kind_words();

/// True for rows that say what something is called.
[[nodiscard]] bool names_something(RowKind kind);

/// Reads yes or no in the three languages, or as a tick; std::nullopt if it is neither.
[[nodiscard]] std::optional<bool> parse_flag(std::string_view word);

}  // namespace kakehashi
