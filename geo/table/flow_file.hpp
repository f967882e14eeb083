/// Reads flows from CSV or a workbook: a million in about a second, every mistake at its line.
#pragma once

#include "geo/arcs/flows.hpp"
#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/sheet_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct FlowLimits {
  std::size_t file_bytes = std::size_t{2} << 30U;
  std::size_t flows = 10'000'000;
  std::size_t categories = 1000;
  std::size_t findings = 20;  ///< More mistakes are counted, not listed.
};

struct FlowResult {
  std::optional<Flows> flows;  ///< std::nullopt if there are errors.
  std::vector<Diagnostic> diagnostics;
};

/// Reads `lon1,lat1,lon2,lat2[,weight][,category]`, degrees; a row of headings, the first or below a title, names the
/// columns, in any order, others are
/// left out; the sheets of workbooks are read by `sheets`. Findings: file missing or too large, columns missing,
/// numbers that are none or out of range.
[[nodiscard]] FlowResult load_flows(const std::string& file, const SheetReader& sheets, const FlowLimits& limits = {});

/// The same from the text of a CSV file: UTF-8 without a byte order mark.
[[nodiscard]] FlowResult read_flows(std::string_view text, std::string_view file, const FlowLimits& limits = {});

}  // namespace kakehashi
