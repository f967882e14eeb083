#include "geo/table/flow_rows.hpp"

#include "geo/table/sheet.hpp"
#include "geo/text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t shown_characters = 60;

std::optional<double> number_in(std::string_view cell) {
  double value = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (problem != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// A number as people and spreadsheets write it: perhaps with a plus sign, a decimal comma, in percent.
std::optional<double> written_number(std::string_view cell, bool may_have_comma) {
  if (const auto plain = number_in(cell)) return plain;
  constexpr std::size_t longest = 40;
  if (cell.empty() || cell.size() > longest) return std::nullopt;
  if (cell.ends_with('%')) {
    const auto value = written_number(cell.substr(0, cell.size() - 1), may_have_comma);
    return value ? std::optional{*value / 100} : std::nullopt;
  }
  if (cell.starts_with('+') && !cell.starts_with("+-")) return written_number(cell.substr(1), may_have_comma);
  const std::size_t comma = cell.find(',');
  if (!may_have_comma || comma == std::string_view::npos || cell.find('.') != std::string_view::npos) {
    return std::nullopt;
  }
  std::string with_point{cell};
  with_point[comma] = '.';
  return number_in(with_point);
}

}  // namespace

std::size_t FlowRows::column_of(std::string_view heading) {
  std::string name = clean_cell(heading.substr(0, shown_characters));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return static_cast<std::size_t>(std::find(column_names.begin(), column_names.end(), name) - column_names.begin());
}

HeadingMatch match_flow_headings(std::span<const std::string_view> cells) {
  std::array<bool, FlowRows::columns> present{};
  for (const std::string_view cell : cells) {
    const std::size_t column = FlowRows::column_of(cell);
    if (column < FlowRows::columns) present.at(column) = true;
  }
  return {static_cast<std::size_t>(std::count(present.begin(), present.end(), true)),
          std::all_of(present.begin(), present.begin() + FlowRows::needed_columns, [](bool there) { return there; })};
}

void FlowRows::report(std::size_t line, std::string_view code, std::vector<std::string> arguments) {
  Diagnostic finding;
  finding.code = code;
  finding.arguments = std::move(arguments);
  finding.file = file_;
  finding.line = line;
  finding.column = line == 0 ? 0 : 1;
  report(std::move(finding));
}

bool FlowRows::report_row(std::string_view code, std::vector<std::string> arguments) {
  if (++mistakes_ <= limits_.findings) report(line_, code, std::move(arguments));
  return true;
}

bool FlowRows::take_headings(std::size_t line, std::span<const std::string_view> cells) {
  std::string found;
  std::array<bool, columns> present{};
  for (const std::string_view cell : cells) {
    const std::size_t column = column_of(cell);
    order_.push_back(column);
    if (column < columns) present.at(column) = true;
    const std::string name = shortened(clean_cell(cell), shown_characters);
    if (name.empty()) continue;
    headed_cells_ = order_.size();
    if (found.size() < 10 * shown_characters) found += (found.empty() ? "" : ", ") + name;
  }
  bool complete = true;
  for (std::size_t column = 0; column < needed_columns; ++column) {
    if (present.at(column)) continue;
    report(line, "column-missing", {std::string(column_names.at(column)), found});
    complete = false;
  }
  return complete;
}

void FlowRows::reserve(std::size_t rows) {
  const std::size_t expected = std::min(rows, limits_.flows);
  flows_.arcs.reserve(expected);
  flows_.weights.reserve(expected);
  flows_.category.reserve(expected);
}

bool FlowRows::take(std::size_t line, std::span<const std::string_view> written) {
  line_ = line;
  std::array<std::string_view, columns> cells;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (i < order_.size() && order_[i] < columns) cells.at(order_[i]) = written[i];
    if (i >= headed_cells_ && !written[i].empty()) {
      return report_row("row-too-long", {std::to_string(written.size()), std::to_string(headed_cells_)});
    }
  }
  const auto shown = [&](std::size_t column) { return shortened(cells.at(column), shown_characters); };
  std::array<double, needed_columns> degrees{};
  for (std::size_t column = 0; column < needed_columns; ++column) {
    const auto value = written_number(cells.at(column), true);
    const double max = column % 2 == 0 ? 180 : 90;
    if (!value) return report_row("flow-number", {std::string(column_names.at(column)), shown(column)});
    if (std::abs(*value) > max) {
      return report_row("flow-range",
                        {std::string(column_names.at(column)), shown(column), std::to_string(static_cast<int>(max))});
    }
    degrees.at(column) = *value;
  }
  double heavy = 1;
  if (!cells[weight].empty()) {
    const auto value = written_number(cells[weight], !comma_separates_);
    if (!value || *value < 0) return report_row("flow-number", {std::string(column_names[weight]), shown(weight)});
    heavy = *value;
  }
  if (flows_.arcs.size() == limits_.flows) {
    report(line, "flow-too-many", {std::to_string(limits_.flows)});
    return false;
  }
  const auto of_category = number_of(cells[category]);
  if (!of_category) return false;
  flows_.arcs.push_back({.from = packed(unit_vector(degrees[lon1], degrees[lat1])),
                         .to = packed(unit_vector(degrees[lon2], degrees[lat2]))});
  flows_.weights.push_back(static_cast<float>(heavy));
  flows_.category.push_back(*of_category);
  return true;
}

std::optional<std::uint16_t> FlowRows::number_of(std::string_view name) {
  // Rows of one category often follow one another.
  if (!flows_.categories.empty() && flows_.categories[last_category_] == name) return last_category_;
  const std::string clean = clean_cell(name);
  const auto known = numbers_.find(clean);
  if (known != numbers_.end()) return last_category_ = known->second;
  if (flows_.categories.size() == limits_.categories) {
    report(line_, "flow-too-many-categories", {std::to_string(limits_.categories)});
    return std::nullopt;
  }
  last_category_ = static_cast<std::uint16_t>(flows_.categories.size());
  flows_.categories.push_back(clean);
  numbers_.emplace(clean, last_category_);
  return last_category_;
}

FlowResult FlowRows::finish() {
  if (mistakes_ > limits_.findings) report(0, "flow-more-mistakes", {std::to_string(mistakes_ - limits_.findings)});
  if (flows_.arcs.empty() && !has_errors(result_.diagnostics)) report(0, "table-empty", {std::string(file_)});
  if (!has_errors(result_.diagnostics)) result_.flows = std::move(flows_);
  return std::move(result_);
}

}  // namespace kakehashi
