#include "geo/table/csv_sheet.hpp"

#include "geo/table/swallowed_row.hpp"
#include "geo/text/utf8.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t quoted_of_row = 60;

class Reading {
 public:
  Reading(const CsvLayout& layout, const std::string& file, const TableLimits& limits,
          std::vector<Diagnostic>& diagnostics)
      : layout_(layout), file_(file), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<Sheet> read() {
    CsvRecords records{layout_.text, layout_.dialect, layout_.first_line};
    std::size_t faults = 0;
    for (;;) {
      if (records.next()) {
        if (!take(records)) return std::nullopt;
      } else if (records.fault() && ++faults <= listed_faults) {
        diagnostics_.push_back(finding_of(*records.fault(), file_));
        records.skip_fault();
      } else {
        break;
      }
    }
    if (faults > 0) return std::nullopt;
    return std::move(sheet_);
  }

 private:
  void report(Severity severity, std::string code, std::vector<std::string> arguments, std::size_t line) {
    diagnostics_.push_back({severity, std::move(code), std::move(arguments), file_, line, line == 0 ? 0U : 1U, {}});
  }

  /// False when a limit is exceeded.
  bool take(const CsvRecords& records) {
    Table::Row row{records.line(), {}};
    std::span<const std::string_view> cells = records.cells();
    // Spreadsheets write empty cells as far as anything was ever formatted.
    while (cells.size() > limits_.columns && clean_cell(cells.back()).empty()) cells = cells.first(cells.size() - 1);
    if (cells.size() > limits_.columns) {
      report(Severity::error, "table-too-wide", {std::to_string(limits_.columns)}, row.line);
      return false;
    }
    row.cells.reserve(cells.size());
    for (const std::string_view cell : cells) row.cells.push_back(clean_cell(cell));
    if (std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.empty(); })) return true;
    // The headings and what may stand above them are no rows of the table.
    if (sheet_.rows.size() == limits_.rows + heading_search_rows) {
      report(Severity::error, "table-too-long", {std::to_string(limits_.rows)}, 0);
      return false;
    }
    cells_ += row.cells.size();
    if (cells_ > limits_.cells) {
      report(Severity::error, "table-too-many-cells", {std::to_string(limits_.cells)}, row.line);
      return false;
    }
    if (const auto finding = swallowed_row(records, layout_.dialect.separator, file_)) {
      diagnostics_.push_back(*finding);
      if (finding->severity == Severity::error) return true;
    }
    sheet_.rows.push_back(std::move(row));
    return true;
  }

  const CsvLayout& layout_;
  const std::string& file_;
  const TableLimits& limits_;
  std::vector<Diagnostic>& diagnostics_;
  Sheet sheet_;
  std::size_t cells_ = 0;
};

}  // namespace

Diagnostic finding_of(const CsvFault& fault, std::string_view file) {
  const auto code = [&] {
    if (fault.escaped) return "csv-mark-escaped";
    switch (fault.kind) {
      case CsvFault::Kind::mark_in_cell:
        return "csv-mark-in-cell";
      case CsvFault::Kind::text_after_mark:
        return "csv-text-after-mark";
      case CsvFault::Kind::too_many_cells:
        return "csv-too-many-cells";
      case CsvFault::Kind::cell_too_long:
        return "csv-cell-too-long";
      case CsvFault::Kind::never_closed:
        break;
    }
    return "csv-mark-open";
  };
  const auto arguments = [&]() -> std::vector<std::string> {
    if (fault.kind == CsvFault::Kind::too_many_cells) return {std::to_string(max_csv_cells)};
    if (fault.kind == CsvFault::Kind::cell_too_long) return {std::to_string(max_csv_cell_bytes)};
    return {};
  };
  return {Severity::error, code(), arguments(), std::string(file), fault.line, fault.column, {}};
}

std::optional<Diagnostic> swallowed_row(const CsvRecords& record, char separator, std::string_view file) {
  if (record.lines() < 2) return std::nullopt;
  const auto found = find_swallowed_row(record.written(), separator, record.cells().size());
  if (!found) return std::nullopt;
  return Diagnostic{found->is_certain ? Severity::error : Severity::warning,
                    "csv-row-in-cell",
                    {std::to_string(record.line() + found->below), shortened(found->line, quoted_of_row)},
                    std::string(file),
                    record.line(),
                    1,
                    {}};
}

std::optional<Sheet> read_csv_sheet(const CsvLayout& layout, const std::string& file, const TableLimits& limits,
                                    std::vector<Diagnostic>& diagnostics) {
  return Reading{layout, file, limits, diagnostics}.read();
}

}  // namespace kakehashi
