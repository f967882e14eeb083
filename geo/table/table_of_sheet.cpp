#include "geo/table/table_of_sheet.hpp"

#include "geo/table/link_columns.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kakehashi {
namespace {

/// The columns of an end: its region, and the place that may stand instead.
struct EndColumns {
  std::optional<std::size_t> region;
  std::optional<std::size_t> place;
};

class Making {
 public:
  Making(Sheet& sheet, const HeadingRow& headings, const SheetOrigin& origin, const TableLimits& limits,
         const TableChoice& choice)
      : sheet_(sheet), headings_(headings), origin_(origin), limits_(limits), choice_(choice) {}

  TableResult make() {
    if (sheet_.rows.size() - headings_.index - 1 > limits_.rows) {
      report(Severity::error, "table-too-long", {std::to_string(limits_.rows)}, 0);
      return std::move(result_);
    }
    const Table::Row& heading = sheet_.rows[headings_.index];
    table_.file = origin_.file;
    table_.heading_line = heading.line;
    find_columns(heading);
    if (origin_.is_told) report(Severity::note, "headings-found", {std::to_string(heading.line), sheet_.name}, 0);
    remark_on_cells();
    for (std::size_t i = headings_.index + 1; i < sheet_.rows.size(); ++i) {
      take(sheet_.rows[i], heading);
      sheet_.rows[i].cells = {};  // a large table is not held twice
    }
    report_counts();
    if (table_.rows.empty() && !has_errors(result_.diagnostics)) {
      report(Severity::error, "table-empty", {origin_.file}, 0);
    }
    if (!table_.rows.empty()) result_.table = std::move(table_);
    return std::move(result_);
  }

 private:
  void report(Severity severity, std::string code, std::vector<std::string> arguments, std::size_t line,
              std::string pointer = {}) {
    result_.diagnostics.push_back(
        {severity, std::move(code), std::move(arguments), origin_.file, line, line == 0 ? 0U : 1U, std::move(pointer)});
  }

  /// Chooses the cells that make columns: those with a heading.
  void find_columns(const Table::Row& heading) {
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
      if (heading.cells[i].empty()) continue;
      headed_cells_ = i + 1;
      cells_.push_back(i);
      table_.columns.push_back(heading.cells[i]);
    }
    const auto understood = parse_link_headings(table_.columns);
    for (std::size_t number = 0; number < understood.size(); ++number) {
      understood_.push_back(understood[number].has_value());
      if (!understood[number]) continue;
      const LinkColumn column = understood[number]->column;
      if (column == LinkColumn::from) ends_[0].region = number;
      if (column == LinkColumn::from_place) ends_[0].place = number;
      if (column == LinkColumn::to) ends_[1].region = number;
      if (column == LinkColumn::to_place) ends_[1].place = number;
      if (column == LinkColumn::row_kind) row_kind_ = number;
    }
  }

  /// Finds remarks on cells that are read and notes the rows that cannot be.
  void remark_on_cells() {
    const std::size_t heading_line = table_.heading_line;
    for (const CellRemark& remark : sheet_.remarks) {
      const auto column = std::find(cells_.begin(), cells_.end(), remark.column);
      if (remark.row <= heading_line || column == cells_.end()) continue;
      const auto number = static_cast<std::size_t>(column - cells_.begin());
      if (!understood_[number]) continue;
      const std::string cell = column_letters(remark.column) + std::to_string(remark.row);
      switch (remark.kind) {
        case CellRemark::Kind::formula_error:
          report(Severity::error, "cell-formula-error", {cell, remark.shown}, remark.row, table_.columns[number]);
          unreadable_.push_back(remark.row);
          break;
        case CellRemark::Kind::formula_without_value:
          report(Severity::error, "cell-formula-empty", {cell}, remark.row, table_.columns[number]);
          unreadable_.push_back(remark.row);
          break;
        case CellRemark::Kind::year_as_date:
          report(Severity::warning, "cell-year-as-date", {cell, remark.shown, remark.year}, remark.row,
                 table_.columns[number]);
          break;
      }
    }
    std::sort(unreadable_.begin(), unreadable_.end());
  }

  void take(Table::Row& row, const Table::Row& heading) {
    if (std::binary_search(unreadable_.begin(), unreadable_.end(), row.line)) return;
    std::size_t used = row.cells.size();
    while (used > 0 && row.cells[used - 1].empty()) --used;
    if (used > headed_cells_ && !origin_.is_workbook) {
      report(Severity::error, "row-too-long", {std::to_string(used), std::to_string(headed_cells_)}, row.line);
      return;
    }
    if (row.cells.size() < headed_cells_ && !origin_.is_workbook) {
      if (short_rows_++ == 0) first_short_row_ = row.line;
    }
    note_unheaded(row, heading);
    Table::Row taken{row.line, {}};
    for (const std::size_t cell : cells_) {
      taken.cells.push_back(cell < row.cells.size() ? std::move(row.cells[cell]) : std::string());
    }
    if (taken.cells == table_.columns) return;  // the headings, repeated for print
    const bool is_blank =
        std::all_of(taken.cells.begin(), taken.cells.end(), [](const std::string& cell) { return cell.empty(); });
    if (is_blank) return;
    look_at_ends(taken);
    table_.rows.push_back(std::move(taken));
  }

  void note_unheaded(const Table::Row& row, const Table::Row& heading) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty() || (i < heading.cells.size() && !heading.cells[i].empty())) continue;
      if (std::find(unheaded_.begin(), unheaded_.end(), i) == unheaded_.end()) unheaded_.push_back(i);
    }
  }

  /// An end that is empty below a filled one is what spreadsheets make of merged cells when they save CSV.
  void look_at_ends(Table::Row& row) {
    if (row_kind_ && !row.cells[*row_kind_].empty()) return;  // written by the export, which merges nothing
    for (std::size_t side = 0; side < ends_.size(); ++side) {
      const EndColumns& end = ends_.at(side);
      if (!end.region) continue;
      std::string& cell = row.cells[*end.region];
      const bool is_missing = cell.empty() && (!end.place || row.cells[*end.place].empty());
      if (!is_missing) {
        last_end_.at(side) = cell;
      } else if (!last_end_.at(side).empty()) {
        if (empty_ends_++ == 0) first_empty_end_ = {row.line, side};
        if (choice_.fill_down) cell = last_end_.at(side);
      }
    }
  }

  void report_counts() {
    for (const std::size_t column : unheaded_) {
      report(Severity::warning, "column-unheaded", {column_letters(column)}, table_.heading_line);
    }
    if (short_rows_ > 0) {
      report(Severity::note, "rows-short", {std::to_string(short_rows_), std::to_string(first_short_row_)}, 0);
    }
    if (empty_ends_ > 0) {
      const std::string& heading = table_.columns[*ends_.at(first_empty_end_.side).region];
      report(Severity::note, choice_.fill_down ? "ends-filled-down" : "ends-perhaps-merged",
             {heading, std::to_string(empty_ends_)}, first_empty_end_.line);
    }
    const auto hidden_rows = std::count_if(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end(),
                                           [&](std::size_t row) { return row > table_.heading_line; });
    if (hidden_rows > 0) report(Severity::note, "rows-hidden", {std::to_string(hidden_rows)}, 0);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto& hidden = sheet_.hidden_columns;
      if (understood_[i] && std::find(hidden.begin(), hidden.end(), cells_[i]) != hidden.end()) {
        report(Severity::note, "column-hidden", {table_.columns[i]}, 0);
      }
    }
  }

  struct PlaceOfEnd {
    std::size_t line = 0;
    std::size_t side = 0;
  };

  Sheet& sheet_;
  const HeadingRow& headings_;
  const SheetOrigin& origin_;
  const TableLimits& limits_;
  const TableChoice& choice_;
  std::vector<std::size_t> cells_;  ///< Which cell of a row each column is.
  std::vector<bool> understood_;    ///< Whether each column's heading is.
  std::size_t headed_cells_ = 0;
  std::array<EndColumns, 2> ends_;
  std::optional<std::size_t> row_kind_;
  std::array<std::string, 2> last_end_;
  std::vector<std::size_t> unreadable_;  ///< Rows, in order.
  std::vector<std::size_t> unheaded_;    ///< Cells with text below no heading.
  std::size_t short_rows_ = 0;
  std::size_t first_short_row_ = 0;
  std::size_t empty_ends_ = 0;
  PlaceOfEnd first_empty_end_;
  Table table_;
  TableResult result_;
};

}  // namespace

TableResult table_of_sheet(Sheet sheet, const HeadingRow& headings, const SheetOrigin& origin,
                           const TableLimits& limits, const TableChoice& choice) {
  return Making{sheet, headings, origin, limits, choice}.make();
}

}  // namespace kakehashi
