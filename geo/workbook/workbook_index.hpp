/// Which parts of a package are a workbook's sheets, texts and styles.
#pragma once

#include "geo/workbook/workbook.hpp"
#include "geo/workbook/zip_parts.hpp"

#include <string>
#include <vector>

namespace kakehashi {

struct WorkbookIndex {
  struct SheetPart {
    std::string name;
    std::string part;
    bool is_hidden = false;  ///< Or very hidden.
  };
  std::vector<SheetPart> sheets;
  std::string shared_strings;  ///< Name of the part; empty: there is none.
  std::string styles;
  bool from_1904 = false;  ///< Days are counted from 1 January 1904.
};

/// Reads the index of a package; what is wrong goes into `result`.
[[nodiscard]] bool read_workbook_index(ZipParts& parts, WorkbookIndex& index, WorkbookResult& result);

/// A zip outcome as a fault of a workbook.
[[nodiscard]] WorkbookFault fault_of(ZipOutcome outcome);

}  // namespace kakehashi
