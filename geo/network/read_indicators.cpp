#include "geo/network/read_items.hpp"
#include "geo/network/read_sections.hpp"
#include "geo/network/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace kakehashi {
namespace {

constexpr double whole_percent = 100;
constexpr double rounding_percent =
    1 + 1e-9;  ///< Shares are rounded; a few of them may add up to this much more or less.

IndicatorColumn read_column(const Node& node, Reading& reading) {
  Members members(node, reading);
  IndicatorColumn column;
  column.name = members.text("name", Need::required);
  column.date = members.date("date");
  column.note = members.text("note");
  members.note_unknown();
  return column;
}

IndicatorRow read_row(const Node& node, Reading& reading) {
  Members members(node, reading);
  IndicatorRow row;
  row.name = members.text("name", Need::required);
  members.each_element(
      "values",
      [&](const Node& value) {
        const bool is_number = value.json().is_number();
        if (!is_number && !value.json().is_null()) report_type(value, reading, "number-or-null");
        row.values.push_back(is_number ? std::optional(value.json().get<double>()) : std::nullopt);
      },
      Need::required);
  const auto values = members.find("values");
  if (values && values->json().is_array() && row.values.empty()) {
    report(*values, reading, Severity::error, "values-none");
  }
  row.note = members.text("note");
  members.note_unknown();
  return row;
}

/// Reports rows that have more or fewer values than there are columns.
void check_row_length(const Node& node, Reading& reading, const IndicatorRow& row, std::size_t columns) {
  Members members(node, reading);
  const auto values = members.find("values");
  if (!values || !values->json().is_array() || row.values.empty() || row.values.size() == columns) return;
  report(*values, reading, Severity::error, "values-count",
         {std::to_string(columns), std::to_string(row.values.size())});
}

/// Reports shares that do not make a whole, column by column.
void check_shares(const Node& rows, Reading& reading, const Indicator& indicator) {
  const std::size_t columns = std::max<std::size_t>(1, indicator.columns.size());
  for (std::size_t column = 0; column < columns; ++column) {
    double sum = 0;
    bool complete = true;
    for (const IndicatorRow& row : indicator.rows) {
      const bool known = column < row.values.size() && row.values[column].has_value();
      complete = complete && known;
      if (known) sum += *row.values[column];
    }
    if (complete && std::abs(sum - whole_percent) > rounding_percent) {
      report(rows, reading, Severity::warning, "shares-sum", {fmt::format("{:.10g}", sum)});
    }
  }
}

}  // namespace

Indicator read_indicator(const Node& node, Reading& reading) {
  Members members(node, reading);
  Indicator indicator;
  indicator.id = node.key();
  indicator.name = members.text("name", Need::required);
  indicator.kind = members.word("kind", indicator_kinds(), Need::required);
  indicator.unit = members.text("unit");
  indicator.text = members.text("text");
  if (const auto period = members.date("period")) indicator.period = to_string(*period);
  if (const auto total = members.find("total")) indicator.total = read_figure(*total, reading, SourceAround::present);
  members.each_element("columns",
                       [&](const Node& column) { indicator.columns.push_back(read_column(column, reading)); });
  const bool has_columns = !indicator.columns.empty();
  members.each_element(
      "rows",
      [&](const Node& row) {
        indicator.rows.push_back(read_row(row, reading));
        if (has_columns) check_row_length(row, reading, indicator.rows.back(), indicator.columns.size());
      },
      Need::required);
  const auto rows = members.find("rows");
  if (rows && indicator.kind == "shares" && !indicator.rows.empty()) check_shares(*rows, reading, indicator);
  indicator.citations = read_expected_citations(members, "indicator");
  indicator.correction = read_correction(members);
  members.note_unknown();
  return indicator;
}

}  // namespace kakehashi
