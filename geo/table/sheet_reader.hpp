/// Who reads the sheets of workbooks: another process where the file is somebody else's.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/sheet.hpp"
#include "geo/table/table.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// What a sheet is looked for by.
enum class HeadingKind : std::uint8_t { links, flows };

struct SheetRequest {
  std::string_view bytes;  ///< Of the workbook.
  std::string file;        ///< As findings name it.
  std::string wanted;      ///< The sheet's name or number from 1; empty: the one with the best headings.
  HeadingKind headings = HeadingKind::links;
  TableLimits limits;
};

struct ChosenSheet {
  Sheet sheet;
  bool is_told = false;  ///< There was a choice.
};

struct SheetResult {
  std::optional<ChosenSheet> chosen;
  std::vector<Diagnostic> diagnostics;
};

using SheetReader = std::function<SheetResult(const SheetRequest& request)>;

}  // namespace kakehashi
