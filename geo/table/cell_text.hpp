/// How cells hold what a spreadsheet would take for something else: formulas, lists of names with signs in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A text without what terminals and text layout obey: control characters are written as \u001b, tabs as spaces; line
/// breaks stay.
[[nodiscard]] std::string plain_cell(std::string_view text);

/// A text that a spreadsheet does not run when it reads it from a CSV file: an apostrophe stands before = + - @ (in any
/// width, after any spaces), tabs and line breaks at its beginning, and before an apostrophe that would itself be read
/// so.
[[nodiscard]] std::string guarded_cell(std::string text);

/// A text for a cell of a workbook, which is text for certain: only an apostrophe that would be read as a guard gets
/// one, and what would be read as an escape (_x000D_) is escaped.
[[nodiscard]] std::string text_cell(std::string text);

/// The text of a guarded cell; others stay as they are.
[[nodiscard]] std::string unguarded_cell(std::string text);

/// Names in one cell, set apart by "; ". When list_parts() would not take them apart again, all stand between quotation
/// marks: "a, b"; "c".
[[nodiscard]] std::string list_cell(const std::vector<std::string>& names);

/// True for a cell that list_cell() has quoted.
[[nodiscard]] bool is_quoted_list(std::string_view cell);

/// The names of a quoted list.
[[nodiscard]] std::vector<std::string> quoted_list(std::string_view cell);

/// The lines of a cell, trimmed; none for an empty cell. A line of a single dash is empty.
[[nodiscard]] std::vector<std::string> lines_of_cell(std::string_view cell);

/// A cell of lines; empty ones are written as a dash, so that lines of several cells stay beside each other.
[[nodiscard]] std::string cell_of_lines(const std::vector<std::string>& lines);

}  // namespace kakehashi
