/// A sheet of a workbook, read from its part.
#pragma once

#include "geo/table/sheet.hpp"
#include "geo/workbook/number_format.hpp"
#include "geo/workbook/workbook.hpp"
#include "geo/workbook/zip_parts.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// What the cells of all sheets refer to.
struct CellContext {
  std::vector<std::string> texts;
  std::vector<NumberFormat> formats;
  bool from_1904 = false;
};

struct SheetBounds {
  std::size_t rows = 0;        ///< With text; more are too_long.
  std::size_t columns = 0;     ///< More are too_wide, or left out of a preview.
  std::size_t cells = 0;       ///< More are too_many_cells.
  std::size_t text_bytes = 0;  ///< Of all cells together, as a text may be shared by many; more are too_large.
  bool is_preview = false;     ///< Reading ends after `rows`; merged cells are left as they are.
};

/// Reads the part `name` into `sheet`.
[[nodiscard]] WorkbookFault read_sheet_part(ZipParts& parts, std::string_view name, const CellContext& context,
                                            const SheetBounds& bounds, Sheet& sheet);

}  // namespace kakehashi
