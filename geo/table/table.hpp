/// Tables of text: what spreadsheets hold.
#pragma once

#include "geo/network/diagnostic.hpp"

#include <cstddef>
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
};

struct TableLimits {
  std::size_t file_bytes = std::size_t{64} << 20U;
  std::size_t rows = 100'000;
  std::size_t columns = 200;
};

struct TableResult {
  std::optional<Table> table;
  std::vector<Diagnostic> diagnostics;
};

/// Reads the first sheet of a CSV file (commas, semicolons or tabs; UTF-8) or an Excel workbook (.xlsx) through GDAL.
/// The first row names the columns. Findings: missing file, folder, unknown format, text that is not UTF-8, no rows,
/// limits exceeded.
[[nodiscard]] TableResult read_table(const std::string& file, const TableLimits& limits = {});

enum class TableFormat { csv, xlsx };

/// The table as the bytes of a file; nothing when GDAL cannot write it.
[[nodiscard]] std::optional<std::string> write_table(const Table& table, TableFormat format);

}  // namespace kakehashi
