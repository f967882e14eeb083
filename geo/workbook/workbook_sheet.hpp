/// The sheet of a workbook that holds what is wanted.
#pragma once

#include "geo/table/sheet_reader.hpp"

namespace kakehashi {

/// Reads the sheet with the best row of headings among those that are shown, the first of equals, or the one that is
/// wanted. Findings: damaged, locked or too large workbooks, other kinds of archives, an unknown or hidden sheet; a
/// warning names other sheets that hold such tables, too.
[[nodiscard]] SheetResult read_workbook_sheet(const SheetRequest& request);

}  // namespace kakehashi
