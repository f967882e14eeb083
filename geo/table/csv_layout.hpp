/// How a CSV text is written, found by looking at it.
#pragma once

#include "geo/table/csv_records.hpp"
#include "geo/table/heading_match.hpp"

#include <string_view>

namespace kakehashi {

struct CsvLayout {
  CsvDialect dialect;
  std::string_view text;       ///< Without the line "sep=;" with which Excel names the separator.
  std::size_t first_line = 1;  ///< Of `text` in the file.
};

/// The separator is the one that the line "sep=;" names, otherwise that of comma, semicolon, tab and vertical bar with
/// which the first records have headings that are understood, otherwise the one that sets most of them apart into
/// equally many cells. Cells are taken to be written with backslash escapes when the text makes sense only so.
[[nodiscard]] CsvLayout find_csv_layout(std::string_view text, HeadingJudge judge);

}  // namespace kakehashi
