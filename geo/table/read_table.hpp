/// Tables of links as people have them.
#pragma once

#include "geo/table/sheet_reader.hpp"
#include "geo/table/table.hpp"

#include <string>

namespace kakehashi {

/// Reads a table of links: a CSV file (commas, semicolons, tabs or vertical bars; UTF-8 or another encoding that can be
/// told) or a sheet of an Excel workbook (.xlsx), which `sheets`
/// reads. The headings are the first row, among the first twenty with text, in
/// which most of the headings of link_columns.hpp stand; what is above is left out. What was chosen is told in notes.
/// Rows that cannot be read as a whole (more cells than headings, a formula without a value) are errors and not in the
/// table; there is no table when stray quotation marks make it uncertain what a row is.
[[nodiscard]] TableResult read_table(const std::string& file, const SheetReader& sheets, const TableLimits& limits = {},
                                     const TableChoice& choice = {});

}  // namespace kakehashi
