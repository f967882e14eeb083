/// CSV record by record (RFC 4180), strictly, through libcsv.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace kakehashi {

/// How a CSV text is written.
struct CsvDialect {
  char separator = ',';
  bool backslash_escapes = false;  ///< \" and \\ in cells, as MySQL writes them, instead of doubled quotation marks.
};

/// What a record may hold: as many cells as a sheet of a spreadsheet is wide, each longer than any text of a table.
constexpr std::size_t max_csv_cells = 16'384;
constexpr std::size_t max_csv_cell_bytes = std::size_t{1} << 20U;  // bytes

/// A quotation mark that does not do what it should, or a record beyond the limits.
struct CsvFault {
  enum class Kind {
    mark_in_cell,     ///< Inside a cell that does not begin with one: 12" ruler.
    text_after_mark,  ///< The cell goes on after its closing mark: one of the two is stray.
    never_closed,     ///< The cell has no closing mark before the end of the text.
    too_many_cells,   ///< More than max_csv_cells.
    cell_too_long     ///< Longer than max_csv_cell_bytes: perhaps its closing mark is missing.
  };
  Kind kind = Kind::mark_in_cell;
  std::size_t line = 0;    ///< Where the mark stands that opens the cell, or the stray one, or the record; from 1.
  std::size_t column = 0;  ///< Of the same, in code points; from 1.
  bool escaped = false;    ///< A backslash stands before the mark that is in the way.
};

/// Reads records one after the other. Spaces around cells are left out, empty lines are no records; every kind of line
/// break counts (LF, CR LF, CR). A million short records take about half a second.
class CsvRecords {
 public:
  /// `text` is UTF-8 without a byte order mark and has to outlive the reader. Its first line is `first_line`.
  explicit CsvRecords(std::string_view text, CsvDialect dialect, std::size_t first_line = 1);
  ~CsvRecords();
  CsvRecords(const CsvRecords&) = delete;
  CsvRecords& operator=(const CsvRecords&) = delete;

  /// Goes to the next record. False at the end and at a fault.
  [[nodiscard]] bool next();

  /// The record's cells; valid until next().
  [[nodiscard]] std::span<const std::string_view> cells() const;
  [[nodiscard]] std::size_t line() const;   ///< On which the record begins, from 1.
  [[nodiscard]] std::size_t lines() const;  ///< That it takes.
  /// The record as it stands in the text, with its line breaks.
  [[nodiscard]] std::string_view written() const;

  /// Why next() stopped; nothing at the end.
  [[nodiscard]] const std::optional<CsvFault>& fault() const;
  /// After a fault: goes on with the line below the one that the fault names, to find more of them.
  void skip_fault();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kakehashi
