#include "geo/table/flow_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <unordered_map>

namespace kakehashi {

namespace {

enum Column : std::size_t { lon1, lat1, lon2, lat2, weight, category, columns };
constexpr std::array<std::string_view, columns> column_names{"lon1", "lat1", "lon2", "lat2", "weight", "category"};
constexpr std::size_t needed_columns = 4;

std::string_view trimmed(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t' || cell.back() == '\r')) cell.remove_suffix(1);
  return cell;
}

/// Takes the next cell off a line; a cell in quotation marks may hold commas, and its doubled marks are left as they
/// stand.
std::string_view take_cell(std::string_view& line) {
  std::size_t end = 0;
  const std::string_view from = trimmed(line);
  if (from.starts_with('"')) {
    const std::size_t open = line.find('"');
    std::size_t close = line.find('"', open + 1);
    while (close != std::string_view::npos && close + 1 < line.size() && line[close + 1] == '"') {
      close = line.find('"', close + 2);
    }
    if (close != std::string_view::npos) {
      const std::string_view cell = line.substr(open + 1, close - open - 1);
      end = line.find(',', close);
      line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
      return cell;
    }
  }
  end = line.find(',');
  const std::string_view cell = line.substr(0, end);
  line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
  return trimmed(cell);
}

std::optional<double> number_in(std::string_view cell) {
  double value = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (problem != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view file, const FlowLimits& limits)
      : rest_(text), file_(file), limits_(limits) {}

  FlowResult read() {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    if (!read_heading()) return std::move(result_);
    const std::size_t lines = static_cast<std::size_t>(std::count(rest_.begin(), rest_.end(), '\n')) + 1;
    flows_.arcs.reserve(std::min(lines, limits_.flows));
    flows_.weights.reserve(std::min(lines, limits_.flows));
    flows_.category.reserve(std::min(lines, limits_.flows));
    while (!rest_.empty() && !stopped_) {
      const std::string_view line = take_line();
      if (!trimmed(line).empty()) read_row(line);
    }
    if (mistakes_ > limits_.findings) report(0, "flow-more-mistakes", {std::to_string(mistakes_ - limits_.findings)});
    if (mistakes_ == 0 && flows_.arcs.empty()) report(0, "table-empty", {std::string(file_)});
    if (!has_errors(result_.diagnostics)) result_.flows = std::move(flows_);
    return std::move(result_);
  }

 private:
  std::string_view take_line() {
    ++line_;
    const std::size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
    return line;
  }

  void report(std::size_t line, std::string_view code, std::vector<std::string> arguments) {
    Diagnostic finding;
    finding.code = code;
    finding.arguments = std::move(arguments);
    finding.file = file_;
    finding.line = line;
    finding.column = line == 0 ? 0 : 1;
    result_.diagnostics.push_back(std::move(finding));
  }

  void report_row(std::string_view code, std::vector<std::string> arguments) {
    if (++mistakes_ <= limits_.findings) report(line_, code, std::move(arguments));
  }

  bool read_heading() {
    std::string_view heading = trimmed(take_line());
    std::string found;
    std::array<bool, columns> present{};
    while (!heading.empty()) {
      std::string name{take_cell(heading)};
      std::transform(name.begin(), name.end(), name.begin(),
                     [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
      found += (found.empty() ? "" : ", ") + name;
      const auto column = std::find(column_names.begin(), column_names.end(), name);
      const auto number = static_cast<std::size_t>(column - column_names.begin());
      if (number < columns) present.at(number) = true;
      order_.push_back(number);
    }
    for (std::size_t column = 0; column < needed_columns; ++column) {
      if (!present.at(column)) report(1, "column-missing", {std::string(column_names.at(column)), found});
    }
    return !has_errors(result_.diagnostics);
  }

  void read_row(std::string_view line) {
    std::array<std::string_view, columns> cells;
    for (const std::size_t column : order_) {
      const std::string_view cell = take_cell(line);
      if (column < columns) cells.at(column) = cell;
    }
    std::array<double, needed_columns> degrees{};
    for (std::size_t column = 0; column < needed_columns; ++column) {
      const auto value = number_in(cells.at(column));
      const double most = column % 2 == 0 ? 180 : 90;
      if (!value) {
        report_row("flow-number", {std::string(column_names.at(column)), std::string(cells.at(column))});
        return;
      }
      if (std::abs(*value) > most) {
        report_row("flow-range", {std::string(column_names.at(column)), std::string(cells.at(column)),
                                  std::to_string(static_cast<int>(most))});
        return;
      }
      degrees.at(column) = *value;
    }
    double heavy = 1;
    if (!cells[weight].empty()) {
      const auto value = number_in(cells[weight]);
      if (!value || *value < 0) {
        report_row("flow-number", {std::string(column_names[weight]), std::string(cells[weight])});
        return;
      }
      heavy = *value;
    }
    if (flows_.arcs.size() == limits_.flows) {
      report(line_, "flow-too-many", {std::to_string(limits_.flows)});
      stopped_ = true;
      return;
    }
    const auto of_category = number_of(cells[category]);
    if (!of_category) return;
    flows_.arcs.push_back({.from = packed(unit_vector(degrees[lon1], degrees[lat1])),
                           .to = packed(unit_vector(degrees[lon2], degrees[lat2]))});
    flows_.weights.push_back(static_cast<float>(heavy));
    flows_.category.push_back(*of_category);
  }

  std::optional<std::uint16_t> number_of(std::string_view name) {
    // Rows of one category often follow one another.
    if (!flows_.categories.empty() && flows_.categories[last_category_] == name) return last_category_;
    const auto known = numbers_.find(std::string(name));
    if (known != numbers_.end()) return last_category_ = known->second;
    if (flows_.categories.size() == limits_.categories) {
      report(line_, "flow-too-many-categories", {std::to_string(limits_.categories)});
      stopped_ = true;
      return std::nullopt;
    }
    last_category_ = static_cast<std::uint16_t>(flows_.categories.size());
    flows_.categories.emplace_back(name);
    numbers_.emplace(name, last_category_);
    return last_category_;
  }

  std::string_view rest_;
  std::string_view file_;
  const FlowLimits& limits_;
  std::size_t line_ = 0;
  std::vector<std::size_t> order_;  ///< The column that each cell of a row is.
  std::size_t mistakes_ = 0;
  bool stopped_ = false;
  std::uint16_t last_category_ = 0;
  std::unordered_map<std::string, std::uint16_t> numbers_;
  Flows flows_;
  FlowResult result_;
};

}  // namespace

FlowResult read_flows(std::string_view text, std::string_view file, const FlowLimits& limits) {
  return Reader{text, file, limits}.read();
}

FlowResult load_flows(const std::string& file, const FlowLimits& limits) {
  FlowResult result;
  const auto fail = [&](std::string_view code, std::vector<std::string> arguments) {
    Diagnostic finding;
    finding.code = code;
    finding.arguments = std::move(arguments);
    finding.file = file;
    result.diagnostics.push_back(std::move(finding));
    return result;
  };
  std::error_code problem;
  if (!std::filesystem::exists(file, problem)) return fail("file-missing", {file});
  if (std::filesystem::is_directory(file, problem)) return fail("file-is-folder", {file});
  if (!std::filesystem::is_regular_file(file, problem)) return fail("file-unreadable", {file, ""});
  const auto size = std::filesystem::file_size(file, problem);
  if (problem) return fail("file-unreadable", {file, problem.message()});
  if (size > limits.file_bytes) return fail("file-too-large", {file, std::to_string(limits.file_bytes)});
  std::string text(size, '\0');
  std::ifstream in{file, std::ios::binary};
  if (!in.read(text.data(), static_cast<std::streamsize>(size))) return fail("file-unreadable", {file, ""});
  return read_flows(text, file, limits);
}

}  // namespace kakehashi
