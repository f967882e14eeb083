/// A CSV text as a sheet.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/csv_layout.hpp"
#include "geo/table/sheet.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// How many faults of a text are told.
constexpr std::size_t listed_faults = 20;

/// Reads all records of `layout`. Returns std::nullopt if a quotation mark is stray or unbalanced: rows may have been
/// swallowed, and each such mark is an error at its line. A record whose cell seems to hold rows of their own is left
/// out with an error, or kept with a warning where it may well be prose. More rows or columns than the limits are
/// errors, too.
[[nodiscard]] std::optional<Sheet> read_csv_sheet(const CsvLayout& layout, const std::string& file,
                                                  const TableLimits& limits, std::vector<Diagnostic>& diagnostics);

/// A record of several lines that seems to have swallowed rows: an error, or a warning where it may well be prose.
[[nodiscard]] std::optional<Diagnostic> swallowed_row(const CsvRecords& record, char separator, std::string_view file);

/// A stray or unbalanced quotation mark as a finding.
[[nodiscard]] Diagnostic finding_of(const CsvFault& fault, std::string_view file);

}  // namespace kakehashi
