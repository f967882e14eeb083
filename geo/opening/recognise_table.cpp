#include "geo/opening/file_content.hpp"
#include "geo/table/csv_layout.hpp"
#include "geo/table/flow_rows.hpp"
#include "geo/table/link_heading_match.hpp"

#include <algorithm>
#include <vector>

namespace kakehashi {

namespace {

/// What the first records of a text show.
struct FirstRecords {
  bool headed = false;              ///< One of them holds all headings that are needed.
  std::vector<std::size_t> widths;  ///< How many cells each has.
};

FirstRecords look_at_records(std::string_view text, HeadingJudge judge) {
  const CsvLayout layout = find_csv_layout(text, judge);
  CsvRecords records{layout.text, layout.dialect, layout.first_line};
  FirstRecords found;
  while (found.widths.size() < heading_search_rows && records.next()) {
    found.headed = found.headed || judge(records.cells()).complete;
    found.widths.push_back(records.cells().size());
  }
  return found;
}

/// Most records have the same number of cells, more than one.
bool is_regular(std::vector<std::size_t> widths) {
  if (widths.size() < 2) return false;
  std::sort(widths.begin(), widths.end());
  const std::size_t usual = widths[widths.size() / 2];
  const auto same = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), usual));
  return usual > 1 && same * 10 >= widths.size() * 7;
}

}  // namespace

ContentKind recognise_table(std::string_view text) {
  if (look_at_records(text, match_flow_headings).headed) return {FileKind::flow_table, "CSV"};
  const FirstRecords links = look_at_records(text, match_link_headings);
  if (links.headed) return {FileKind::link_table, "CSV"};
  return is_regular(links.widths) ? ContentKind{FileKind::table, "CSV"} : ContentKind{FileKind::text, {}};
}

}  // namespace kakehashi
