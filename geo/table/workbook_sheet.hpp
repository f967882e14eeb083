/// The sheet of a workbook that holds what is wanted.
#pragma once

#include "geo/network/diagnostic.hpp"
#include "geo/table/heading_row.hpp"
#include "geo/table/sheet.hpp"
#include "geo/table/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct ChosenSheet {
  Sheet sheet;
  bool is_told = false;  ///< There was a choice.
};

/// Reads the sheet with the best row of headings among those that are shown, the first of equals, or the one that
/// `wanted` names. Findings: damaged, locked or too large workbooks, other kinds of archives, an unknown or hidden
/// sheet; a warning names other sheets that hold such tables, too.
[[nodiscard]] std::optional<ChosenSheet> read_workbook_sheet(std::string_view bytes, const std::string& file,
                                                             const std::string& wanted, HeadingJudge judge,
                                                             const TableLimits& limits,
                                                             std::vector<Diagnostic>& diagnostics);

/// No row of headings was found: what stands there instead, and what was expected.
[[nodiscard]] Diagnostic headings_missing(const Sheet& sheet, const std::string& file);

}  // namespace kakehashi
