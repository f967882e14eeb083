#include "geo/table/csv_layout.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

namespace kakehashi {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};
constexpr std::size_t sample_records = 50;
constexpr std::size_t sample_bytes = std::size_t{256} << 10U;

/// What speaks for a separator.
struct Evidence {
  HeadingMatch headings;
  std::size_t agreeing = 0;  ///< Records of the most frequent number of cells, which is two or more.
  std::size_t cells = 0;     ///< That number.

  [[nodiscard]] bool is_better_than(const Evidence& other) const {
    if (headings.is_better_than(other.headings)) return true;
    if (other.headings.is_better_than(headings)) return false;
    return std::tuple{agreeing, cells} > std::tuple{other.agreeing, other.cells};
  }
};

Evidence evidence_for(char separator, std::string_view sample, HeadingJudge judge) {
  Evidence evidence;
  std::map<std::size_t, std::size_t> records_by_cells;
  CsvRecords records{sample, {.separator = separator, .backslash_escapes = false}};
  for (std::size_t read = 0; read < sample_records; ++read) {
    bool is_read = records.next();
    for (; !is_read && records.fault(); is_read = records.next()) records.skip_fault();
    if (!is_read) break;
    const auto cells = records.cells();
    ++records_by_cells[cells.size()];
    if (read >= heading_search_rows) continue;
    const HeadingMatch match = judge(cells);
    if (match.is_better_than(evidence.headings)) evidence.headings = match;
  }
  for (const auto& [cells, count] : records_by_cells) {
    if (cells > 1 && count >= evidence.agreeing) {
      evidence.agreeing = count;
      evidence.cells = cells;
    }
  }
  return evidence;
}

/// Takes Excel's line "sep=;" off `layout`.
std::optional<char> take_separator_line(CsvLayout& layout) {
  const std::size_t end = std::min(layout.text.find_first_of("\r\n"), layout.text.size());
  std::string_view line = layout.text.substr(0, end);
  if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  constexpr std::string_view name = "sep=";
  const auto equal = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
  if (line.size() != name.size() + 1 || !std::equal(name.begin(), name.end(), line.begin(),
                                                    [&](char wanted, char found) { return equal(found, wanted); })) {
    return std::nullopt;
  }
  const char separator = line.back();
  if (separator == '"') return std::nullopt;
  const bool is_pair = layout.text.substr(end).starts_with("\r\n");
  layout.text.remove_prefix(std::min(end + (is_pair ? 2 : 1), layout.text.size()));
  ++layout.first_line;
  return separator;
}

bool has_fault(std::string_view text, CsvDialect dialect) {
  CsvRecords records{text, dialect};
  while (records.next()) continue;
  return records.fault().has_value();
}

}  // namespace

CsvLayout find_csv_layout(std::string_view text, HeadingJudge judge) {
  CsvLayout layout{{}, text, 1};
  if (const auto named = take_separator_line(layout)) {
    layout.dialect.separator = *named;
  } else {
    const std::string_view sample = text.substr(0, sample_bytes);
    std::optional<Evidence> best;
    for (const char separator : separators) {
      const Evidence evidence = evidence_for(separator, sample, judge);
      if (best && !evidence.is_better_than(*best)) continue;
      best = evidence;
      layout.dialect.separator = separator;
    }
  }
  constexpr std::string_view escape = "\\\"";
  if (text.find(escape) != std::string_view::npos && has_fault(layout.text, layout.dialect)) {
    const CsvDialect escaped{layout.dialect.separator, true};
    if (!has_fault(layout.text, escaped)) layout.dialect = escaped;
  }
  return layout;
}

}  // namespace kakehashi
