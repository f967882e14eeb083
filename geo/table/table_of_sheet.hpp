/// From a sheet to a table of links.
#pragma once

#include "geo/table/heading_row.hpp"
#include "geo/table/sheet.hpp"
#include "geo/table/table.hpp"

#include <string>
#include <vector>

namespace kakehashi {

/// Where a sheet comes from.
struct SheetOrigin {
  std::string file;
  bool is_workbook = false;
  bool is_told = false;  ///< The sheet, and where its headings are, is to be told in a note.
};

/// The rows below the headings, as columns. Findings: more cells than headings, columns without a heading, cells
/// without a value, years formatted as dates, hidden rows, cells that seem to have been merged.
[[nodiscard]] TableResult table_of_sheet(Sheet sheet, const HeadingRow& headings, const SheetOrigin& origin,
                                         const TableLimits& limits, const TableChoice& choice);

}  // namespace kakehashi
