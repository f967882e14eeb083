/// A sheet as it lies in its file, before it is known which row holds the headings.
#pragma once

#include "geo/table/table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A cell of a workbook whose value is not what its author meant.
struct CellRemark {
  enum class Kind {
    formula_error,          ///< #REF! and the like.
    formula_without_value,  ///< Written by a program that does not calculate.
    year_as_date            ///< A year formatted as a date: 2017 shows as 1905-07-09.
  };
  Kind kind = Kind::formula_error;
  std::size_t row = 0;     ///< Number in the sheet, from 1.
  std::size_t column = 0;  ///< From 0.
  std::string shown;       ///< The error, or the date.
  std::string year;        ///< That the number would be.
};

struct Sheet {
  std::string name;              ///< Empty for CSV.
  std::vector<Table::Row> rows;  /// Those with text; they may have different numbers of cells.
  std::vector<CellRemark> remarks;
  std::vector<std::size_t> hidden_rows;     ///< Numbers of rows that are read though they are hidden.
  std::vector<std::size_t> hidden_columns;  ///< Likewise, from 0.
};

/// A column as spreadsheets name it: 0 is A, 26 is AA.
[[nodiscard]] std::string column_letters(std::size_t column);

/// A cell's text as it goes into a table: UTF-8 without control characters, line breaks inside kept as \n, without
/// spaces (no-break and ideographic ones included) and line breaks at both ends.
[[nodiscard]] std::string clean_cell(std::string_view bytes);

/// The text from its first sign that is no space of any kind; clean_cell() leaves these out.
[[nodiscard]] std::string_view without_leading_spaces(std::string_view text);

}  // namespace kakehashi
