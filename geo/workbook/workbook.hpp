/// Excel workbooks (.xlsx, Office Open XML, both its transitional and its strict form), read as what Excel shows.
#pragma once

#include "geo/table/sheet.hpp"
#include "geo/table/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct WorkbookRequest {
  std::optional<std::size_t> sheet;  ///< Only this one, whole; otherwise the beginning of every sheet that is shown.
  std::size_t preview_rows = 20;     ///< With text, of each sheet when no one is asked for.
};

/// What keeps a workbook, or a sheet of it, from being read.
enum class WorkbookFault {
  none,
  no_workbook,  ///< An archive that holds something else.
  binary,       ///< .xlsb
  open_document,
  locked,     ///< Needs a password.
  too_large,  ///< Unpacked.
  too_long,   ///< More rows than the limit.
  too_wide,   ///< More columns.
  too_many_cells,
  damaged
};

struct WorkbookResult {
  WorkbookFault fault = WorkbookFault::none;  ///< The first; in a preview the other sheets are read all the same.
  std::string part;                           ///< That is damaged or too large; empty: the archive.
  std::vector<Sheet> sheets;  ///< Without hidden ones, in the workbook's order; one when one was asked for. A sheet
                              ///< with a fault has no rows.
  std::vector<std::string> sheet_names;    ///< Of all that are shown.
  std::vector<std::string> hidden_sheets;  ///< Names of those that are not read.
};

/// Reads a workbook from its bytes. Texts are without phonetic guides; merged cells have the value of their range in
/// each row and column that is used; dates are as shown_number() says. Sheets of charts are none.
[[nodiscard]] WorkbookResult read_workbook(std::string_view bytes, const WorkbookRequest& request,
                                           const TableLimits& limits);

}  // namespace kakehashi
