/// Rows of flows, read and checked.
#pragma once

#include "geo/table/flow_file.hpp"
#include "geo/table/heading_match.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Counts the headings of flows; complete with the two ends.
[[nodiscard]] HeadingMatch match_flow_headings(std::span<const std::string_view> cells);

/// Takes the headings, then row after row.
class FlowRows {
 public:
  /// Cells may have a decimal comma unless that is what separates them: then only where it cannot set off thousands.
  FlowRows(std::string_view file, const FlowLimits& limits, bool comma_separates)
      : file_(file), limits_(limits), comma_separates_(comma_separates) {}

  /// False when columns are missing.
  [[nodiscard]] bool take_headings(std::size_t line, std::span<const std::string_view> cells);
  void reserve(std::size_t rows);
  /// False when a limit is reached: no more is wanted.
  [[nodiscard]] bool take(std::size_t line, std::span<const std::string_view> cells);
  void report(Diagnostic finding) { result_.diagnostics.push_back(std::move(finding)); }
  void report(std::size_t line, std::string_view code, std::vector<std::string> arguments);

  [[nodiscard]] FlowResult finish();

 private:
  enum Column : std::size_t { lon1, lat1, lon2, lat2, weight, category, columns };
  static constexpr std::size_t needed_columns = 4;
  static constexpr std::array<std::string_view, columns> column_names{"lon1", "lat1",   "lon2",
                                                                      "lat2", "weight", "category"};
  friend HeadingMatch match_flow_headings(std::span<const std::string_view> cells);

  /// Which column a heading names; `columns` when none.
  static std::size_t column_of(std::string_view heading);
  bool report_row(std::string_view code, std::vector<std::string> arguments);
  [[nodiscard]] std::optional<std::uint16_t> number_of(std::string_view name);

  std::string_view file_;
  const FlowLimits& limits_;
  bool comma_separates_;
  std::size_t line_ = 0;
  std::vector<std::size_t> order_;  ///< The column that each cell of a row is.
  std::size_t headed_cells_ = 0;
  std::size_t mistakes_ = 0;
  std::uint16_t last_category_ = 0;
  std::unordered_map<std::string, std::uint16_t> numbers_;
  Flows flows_;
  FlowResult result_;
};

}  // namespace kakehashi
