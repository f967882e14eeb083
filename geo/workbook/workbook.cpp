#include "geo/workbook/workbook.hpp"

#include "geo/table/heading_match.hpp"
#include "geo/workbook/cell_formats.hpp"
#include "geo/workbook/shared_strings.hpp"
#include "geo/workbook/sheet_part.hpp"
#include "geo/workbook/workbook_index.hpp"

#include <utility>

namespace kakehashi {
namespace {

class Reading {
 public:
  Reading(std::string_view bytes, const WorkbookRequest& request, const TableLimits& limits)
      : request_(request), limits_(limits), parts_(bytes, limits.unpacked_bytes) {}

  WorkbookResult read() {
    WorkbookIndex index;
    if (!parts_.is_open()) {
      result_.fault = WorkbookFault::damaged;
    } else if (read_workbook_index(parts_, index, result_) && read_context(index)) {
      read_sheets(index);
    }
    return std::move(result_);
  }

 private:
  bool is_good(WorkbookFault fault, const std::string& part) {
    if (fault == WorkbookFault::none) return true;
    result_.fault = fault;
    result_.part = part;
    return false;
  }

  bool read_context(const WorkbookIndex& index) {
    context_.from_1904 = index.from_1904;
    if (!index.styles.empty() &&
        !is_good(fault_of(read_cell_formats(parts_, index.styles, context_.formats)), index.styles)) {
      return false;
    }
    return index.shared_strings.empty() ||
           is_good(fault_of(read_shared_strings(parts_, index.shared_strings, context_.texts)), index.shared_strings);
  }

  void read_sheets(const WorkbookIndex& index) {
    for (const WorkbookIndex::SheetPart& sheet : index.sheets) {
      (sheet.is_hidden ? result_.hidden_sheets : result_.sheet_names).push_back(sheet.name);
    }
    SheetBounds bounds{request_.preview_rows, limits_.columns, limits_.cells, limits_.unpacked_bytes, true};
    if (request_.sheet)
      bounds = {limits_.rows + heading_search_rows, limits_.columns, limits_.cells, limits_.unpacked_bytes, false};
    std::size_t number = 0;
    for (const WorkbookIndex::SheetPart& part : index.sheets) {
      if (part.is_hidden) continue;
      if (request_.sheet && *request_.sheet != number++) continue;
      Sheet sheet;
      sheet.name = part.name;
      const WorkbookFault fault = read_sheet_part(parts_, part.part, context_, bounds, sheet);
      if (result_.fault == WorkbookFault::none) (void)is_good(fault, part.part);
      if (fault != WorkbookFault::none) sheet.rows.clear();
      result_.sheets.push_back(std::move(sheet));
    }
  }

  const WorkbookRequest& request_;
  const TableLimits& limits_;
  ZipParts parts_;
  CellContext context_;
  WorkbookResult result_;
};

}  // namespace

WorkbookResult read_workbook(std::string_view bytes, const WorkbookRequest& request, const TableLimits& limits) {
  return Reading{bytes, request, limits}.read();
}

}  // namespace kakehashi
