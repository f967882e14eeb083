#include "geo/table/read_table.hpp"

#include "geo/table/csv_sheet.hpp"
#include "geo/table/heading_row.hpp"
#include "geo/table/headings_missing.hpp"
#include "geo/table/link_heading_match.hpp"
#include "geo/table/table_bytes.hpp"
#include "geo/table/table_of_sheet.hpp"

#include <utility>

namespace kakehashi {
namespace {

/// The sheet of a file that links are read from.
std::optional<ChosenSheet> read_sheet(std::string bytes, bool is_workbook, const std::string& file,
                                      const SheetReader& sheets, const TableLimits& limits, const TableChoice& choice,
                                      std::vector<Diagnostic>& diagnostics) {
  if (is_workbook) {
    SheetResult result = sheets({bytes, file, choice.sheet, HeadingKind::links, limits});
    append(diagnostics, std::move(result.diagnostics));
    return std::move(result.chosen);
  }
  if (!choice.sheet.empty()) {
    diagnostics.push_back({Severity::error, "sheet-unknown", {choice.sheet, ""}, file, 0, 0, {}});
    return std::nullopt;
  }
  const auto text = table_text(std::move(bytes), file, diagnostics);
  if (!text) return std::nullopt;
  auto sheet = read_csv_sheet(find_csv_layout(*text, match_link_headings), file, limits, diagnostics);
  if (!sheet) return std::nullopt;
  return ChosenSheet{std::move(*sheet), false};
}

}  // namespace

TableResult read_table(const std::string& file, const SheetReader& sheets, const TableLimits& limits,
                       const TableChoice& choice) {
  TableResult result;
  auto bytes = load_table_bytes(file, limits.file_bytes, result.diagnostics);
  if (!bytes) return result;
  const bool is_workbook = is_zip(*bytes);
  auto chosen = read_sheet(std::move(*bytes), is_workbook, file, sheets, limits, choice, result.diagnostics);
  if (!chosen) return result;
  const auto headings = find_heading_row(chosen->sheet, match_link_headings);
  if (!headings) {
    result.diagnostics.push_back(headings_missing(chosen->sheet, file));
    return result;
  }
  const bool is_below_title = headings->index > 0;
  TableResult made = table_of_sheet(std::move(chosen->sheet), *headings,
                                    {file, is_workbook, chosen->is_told || is_below_title}, limits, choice);
  made.diagnostics.insert(made.diagnostics.begin(), result.diagnostics.begin(), result.diagnostics.end());
  return made;
}

}  // namespace kakehashi
