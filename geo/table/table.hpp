/// Tables of text: what spreadsheets hold.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// The cells of a sheet as text, UTF-8. Every row has a cell for each column.
struct Table {
  struct Row {
    std::size_t line = 0;  ///< Where the row begins in the file, or its number in the sheet; from 1.
    std::vector<std::string> cells;
  };
  std::string file;
  std::vector<std::string> columns;  ///< As they are headed.
  std::vector<Row> rows;
  std::size_t heading_line = 1;  ///< Where the headings stand.
};

struct TableLimits {
  std::size_t file_bytes = std::size_t{64} << 20U;
  std::size_t rows = 20'000;  ///< So many are imported in two to three seconds.
  std::size_t columns = 200;
  std::size_t cells = 4'000'000;
  std::uint64_t unpacked_bytes = std::uint64_t{64} << 20U;  ///< Of what is read of a workbook.
};

/// What the user says about a table.
struct TableChoice {
  std::string sheet;       ///< Of a workbook, by name or number from 1; empty: the one with headings.
  bool fill_down = false;  ///< An empty `from` or `to` is the one above, as when merged cells were saved as CSV.
};

struct TableResult {
  std::optional<Table> table;
  std::vector<Diagnostic> diagnostics;
};

enum class TableFormat { csv, xlsx };

/// The table as the bytes of a file; std::nullopt if GDAL cannot write it. Needs geo/gdal.
[[nodiscard]] std::optional<std::string> write_table(const Table& table, TableFormat format);

}  // namespace kakehashi
