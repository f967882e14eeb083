#include "geo/table/flow_file.hpp"

#include "geo/table/csv_sheet.hpp"
#include "geo/table/flow_rows.hpp"
#include "geo/table/heading_row.hpp"
#include "geo/table/table_bytes.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {
namespace {

std::vector<std::string_view> views_of(const Table::Row& row) { return {row.cells.begin(), row.cells.end()}; }

/// Of the first records the one with the headings; the first of all when none has any.
std::size_t heading_record(const CsvLayout& layout) {
  CsvRecords records{layout.text, layout.dialect, layout.first_line};
  std::size_t best = 0;
  HeadingMatch match;
  for (std::size_t i = 0; i < heading_search_rows && records.next(); ++i) {
    const HeadingMatch here = match_flow_headings(records.cells());
    if (!here.is_better_than(match)) continue;
    best = i;
    match = here;
  }
  return best;
}

/// A million records are read one after the other and never kept.
FlowResult read_csv(const CsvLayout& layout, std::string_view file, const FlowLimits& limits) {
  FlowRows rows{file, limits, layout.dialect.separator == ','};
  const std::size_t headings = heading_record(layout);
  CsvRecords records{layout.text, layout.dialect, layout.first_line};
  std::size_t faults = 0;
  for (std::size_t record = 0;; ++record) {
    if (records.next()) {
      if (record < headings) continue;
      if (record == headings) {
        if (!rows.take_headings(records.line(), records.cells())) return rows.finish();
        if (headings > 0)
          rows.report(
              {Severity::note, "headings-found", {std::to_string(records.line()), ""}, std::string(file), 0, 0, {}});
        rows.reserve(static_cast<std::size_t>(std::count(layout.text.begin(), layout.text.end(), '\n')) + 1);
        continue;
      }
      if (const auto swallowed = swallowed_row(records, layout.dialect.separator, file)) rows.report(*swallowed);
      const auto cells = records.cells();
      const bool is_blank = std::all_of(cells.begin(), cells.end(), [](std::string_view cell) { return cell.empty(); });
      if (!is_blank && !rows.take(records.line(), cells)) break;
    } else if (records.fault() && ++faults <= listed_faults) {
      rows.report(finding_of(*records.fault(), file));
      records.skip_fault();
    } else {
      break;
    }
  }
  return rows.finish();
}

FlowResult read_workbook_flows(std::string_view bytes, const std::string& file, const SheetReader& sheets,
                               const FlowLimits& limits) {
  TableLimits table_limits;
  table_limits.rows = limits.flows;
  FlowRows rows{file, limits, false};
  SheetResult read = sheets({bytes, file, {}, HeadingKind::flows, table_limits});
  const std::optional<ChosenSheet>& chosen = read.chosen;
  if (!chosen) return {std::nullopt, std::move(read.diagnostics)};
  for (Diagnostic& finding : read.diagnostics) rows.report(std::move(finding));
  const auto headings = find_heading_row(chosen->sheet, match_flow_headings);
  if (!headings) {
    if (chosen->sheet.rows.empty()) return rows.finish();
    (void)rows.take_headings(chosen->sheet.rows.front().line, views_of(chosen->sheet.rows.front()));
    return rows.finish();
  }
  const Table::Row& heading = chosen->sheet.rows[headings->index];
  if (!rows.take_headings(heading.line, views_of(heading))) return rows.finish();
  if (chosen->is_told || headings->index > 0) {
    rows.report({Severity::note, "headings-found", {std::to_string(heading.line), chosen->sheet.name}, file, 0, 0, {}});
  }
  for (std::size_t i = headings->index + 1; i < chosen->sheet.rows.size(); ++i) {
    if (!rows.take(chosen->sheet.rows[i].line, views_of(chosen->sheet.rows[i]))) break;
  }
  return rows.finish();
}

}  // namespace

FlowResult read_flows(std::string_view text, std::string_view file, const FlowLimits& limits) {
  return read_csv(find_csv_layout(text, match_flow_headings), file, limits);
}

FlowResult load_flows(const std::string& file, const SheetReader& sheets, const FlowLimits& limits) {
  FlowResult result;
  auto bytes = load_table_bytes(file, limits.file_bytes, result.diagnostics);
  if (!bytes) return result;
  if (is_zip(*bytes)) return read_workbook_flows(*bytes, file, sheets, limits);
  const auto text = table_text(std::move(*bytes), file, result.diagnostics);
  if (!text) return result;
  FlowResult read = read_flows(*text, file, limits);
  read.diagnostics.insert(read.diagnostics.begin(), result.diagnostics.begin(), result.diagnostics.end());
  return read;
}

}  // namespace kakehashi
