/// Which row of a sheet holds the headings.
#pragma once

#include "geo/table/heading_match.hpp"
#include "geo/table/sheet.hpp"

#include <cstddef>
#include <optional>

namespace kakehashi {

struct HeadingRow {
  std::size_t index = 0;  ///< In the sheet's rows.
  HeadingMatch match;
};

/// The best row among the first heading_search_rows: the first of equals, or the lower of two when the headings are
/// merged over both. Returns std::nullopt if no row is complete or has at least two headings
/// that are understood.
[[nodiscard]] std::optional<HeadingRow> find_heading_row(const Sheet& sheet, HeadingJudge judge);

}  // namespace kakehashi
