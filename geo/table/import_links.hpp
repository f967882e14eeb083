/// From a table of links to a network.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/reading_progress.hpp"
#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/row_origins.hpp"
#include "geo/table/table.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct ImportOptions {
  std::string language = "en";        ///< Of the texts whose heading names none.
  bool partial = false;               ///< Rows with mistakes are left out instead of stopping the import.
  std::string_view region_aliases{};  ///< The text of data/region-names.tsv: what regions are called besides.
  ReadingProgress progress{};
};

struct ImportResult {
  std::optional<nlohmann::ordered_json> network;  ///< In the network file's format; none when there were mistakes.
  std::size_t rows = 0;                           ///< Rows that went into it.
  std::size_t rows_left_out = 0;                  ///< Rows with mistakes.
  std::size_t partnerships = 0;
  std::size_t agreements = 0;
  std::vector<Diagnostic> diagnostics;  ///< Mistakes by row, with suggestions; the place's pointer is the heading.
  RowOrigins origins;                   ///< Which row each part of the network comes from.
};

/// Makes a network of a table whose headings are those of link_columns.hpp. Rows with the same link_id become one
/// partnership, without one those with the same two ends and type; a row with a title and a date is an agreement of it.
/// Regions are found by code or name among those of `set`, their arcs end where a place is given, otherwise at the
/// region's label. Where rows tell different things, both are kept or a warning names both lines.
[[nodiscard]] ImportResult import_links(const Table& table, const BoundarySet& set, const ImportOptions& options);

/// Findings about a network that was made of a table, placed in the rows of the table where they come from.
[[nodiscard]] std::vector<Diagnostic> in_rows_of(const Table& table, const RowOrigins& origins,
                                                 std::vector<Diagnostic> findings);

}  // namespace kakehashi
