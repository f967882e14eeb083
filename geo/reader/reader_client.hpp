/// Asks kakehashi-reader for what GDAL and the libraries for workbooks do.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/reader/reader_messages.hpp"
#include "geo/reader/reading_watch.hpp"
#include "geo/table/sheet_reader.hpp"

#include <optional>
#include <string>

namespace kakehashi {

/// As make_map(), in a process of its own. One more finding: why it did not come to an end (time, memory, given up).
[[nodiscard]] MapAnswer read_map_apart(const std::optional<BoundarySource>& boundaries, const ReadingWatch& watch = {});

/// Reads sheets in a process of its own, with the findings of read_workbook_sheet() and those of read_map_apart().
[[nodiscard]] SheetReader sheets_apart(ReadingWatch watch = {});

/// The table as the bytes of a file; std::nullopt if it cannot be made.
[[nodiscard]] std::optional<std::string> write_table_apart(const Table& table, TableFormat format);

}  // namespace kakehashi
