#include "geo/table/workbook_sheet.hpp"

#include "geo/gdal/gdal_functions.hpp"
#include "geo/network/utf8.hpp"
#include "geo/workbook/workbook.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

class Choosing {
 public:
  Choosing(std::string_view bytes, const std::string& file, const TableLimits& limits,
           std::vector<Diagnostic>& diagnostics)
      : bytes_(bytes), file_(file), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<ChosenSheet> choose(const std::string& wanted, HeadingJudge judge) {
    const GdalAccess& module = gdal_access();
    if (module.functions == nullptr) return fail("file-unreadable", {file_, module.why});
    read_ = module.functions->read_workbook;
    const WorkbookResult preview = read_(bytes_, {std::nullopt, heading_search_rows}, limits_);
    if (preview.sheets.empty()) {
      if (preview.fault != WorkbookFault::none) return fail(preview);
      return fail("workbook-all-hidden", {file_, fmt::format("{}", fmt::join(preview.hidden_sheets, ", "))});
    }
    const auto number = wanted.empty() ? best_of(preview, judge) : number_of(preview, wanted);
    if (!number) {
      if (preview.fault != WorkbookFault::none && wanted.empty()) return fail(preview);
      return std::nullopt;
    }
    WorkbookResult whole = read_(bytes_, {*number, 0}, limits_);
    if (whole.fault != WorkbookFault::none || whole.sheets.empty()) return fail(whole);
    return ChosenSheet{std::move(whole.sheets.front()), preview.sheets.size() > 1};
  }

 private:
  std::nullopt_t fail(std::string code, std::vector<std::string> arguments) {
    diagnostics_.push_back({Severity::error, std::move(code), std::move(arguments), file_, 0, 0, {}});
    return std::nullopt;
  }

  std::nullopt_t fail(const WorkbookResult& result) {
    switch (result.fault) {
      case WorkbookFault::no_workbook:
        return fail("table-other-kind", {file_, "archive"});
      case WorkbookFault::binary:
        return fail("table-other-kind", {file_, "workbook-binary"});
      case WorkbookFault::open_document:
        return fail("table-other-kind", {file_, "open-document"});
      case WorkbookFault::locked:
        return fail("workbook-locked", {file_});
      case WorkbookFault::too_large:
        return fail("workbook-too-large", {file_, std::to_string(limits_.unpacked_bytes), result.part});
      case WorkbookFault::too_long:
        return fail("table-too-long", {std::to_string(limits_.rows)});
      case WorkbookFault::too_wide:
        return fail("table-too-wide", {std::to_string(limits_.columns)});
      case WorkbookFault::none:
      case WorkbookFault::damaged:
        break;
    }
    return fail("workbook-damaged", {file_, result.part});
  }

  /// The sheet with the best headings; the first when none has any, which is then told of it.
  std::optional<std::size_t> best_of(const WorkbookResult& preview, HeadingJudge judge) {
    std::vector<std::optional<HeadingRow>> rows;
    for (const Sheet& sheet : preview.sheets) rows.push_back(find_heading_row(sheet, judge));
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i] && (!best || rows[i]->match.is_better_than(rows[*best]->match))) best = i;
    }
    if (!best) {
      if (preview.fault != WorkbookFault::none) return std::nullopt;
      if (!preview.hidden_sheets.empty()) {
        diagnostics_.push_back({Severity::note,
                                "sheets-hidden",
                                {fmt::format("{}", fmt::join(preview.hidden_sheets, ", "))},
                                file_,
                                0,
                                0,
                                {}});
      }
      const auto filled = std::find_if(preview.sheets.begin(), preview.sheets.end(),
                                       [](const Sheet& sheet) { return !sheet.rows.empty(); });
      return filled == preview.sheets.end() ? 0 : static_cast<std::size_t>(filled - preview.sheets.begin());
    }
    std::vector<std::string> others;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i != *best && rows[i] && rows[i]->match.complete) others.push_back(preview.sheets[i].name);
    }
    if (!others.empty()) {
      diagnostics_.push_back({Severity::warning,
                              "sheets-left-out",
                              {preview.sheets[*best].name, fmt::format("{}", fmt::join(others, ", "))},
                              file_,
                              0,
                              0,
                              {}});
    }
    return best;
  }

  std::optional<std::size_t> number_of(const WorkbookResult& preview, const std::string& wanted) {
    const auto named = std::find(preview.sheet_names.begin(), preview.sheet_names.end(), wanted);
    if (named != preview.sheet_names.end()) return static_cast<std::size_t>(named - preview.sheet_names.begin());
    if (std::find(preview.hidden_sheets.begin(), preview.hidden_sheets.end(), wanted) != preview.hidden_sheets.end()) {
      return fail("sheet-hidden", {wanted});
    }
    std::size_t number = 0;
    const char* const end = wanted.data() + wanted.size();
    const auto [rest, problem] = std::from_chars(wanted.data(), end, number);
    if (problem == std::errc{} && rest == end && number >= 1 && number <= preview.sheets.size()) return number - 1;
    return fail("sheet-unknown", {wanted, fmt::format("{}", fmt::join(preview.sheet_names, ", "))});
  }

  std::string_view bytes_;
  const std::string& file_;
  const TableLimits& limits_;
  std::vector<Diagnostic>& diagnostics_;
  WorkbookResult (*read_)(std::string_view bytes, const WorkbookRequest& request, const TableLimits& limits) = nullptr;
};

}  // namespace

std::optional<ChosenSheet> read_workbook_sheet(std::string_view bytes, const std::string& file,
                                               const std::string& wanted, HeadingJudge judge, const TableLimits& limits,
                                               std::vector<Diagnostic>& diagnostics) {
  return Choosing{bytes, file, limits, diagnostics}.choose(wanted, judge);
}

Diagnostic headings_missing(const Sheet& sheet, const std::string& file) {
  constexpr std::size_t shown_cells = 10;
  constexpr std::size_t shown_characters = 30;
  std::vector<std::string> cells;
  // The widest of the first rows is most like a row of headings.
  const auto last = sheet.rows.begin() + static_cast<std::ptrdiff_t>(std::min(sheet.rows.size(), heading_search_rows));
  const auto filled = [](const Table::Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
  };
  const auto widest =
      std::max_element(sheet.rows.begin(), last, [&](const auto& a, const auto& b) { return filled(a) < filled(b); });
  if (widest == last) return {Severity::error, "table-empty", {file}, file, 0, 0, {}};
  for (const std::string& cell : widest->cells) {
    if (!cell.empty() && cells.size() < shown_cells) cells.push_back(shortened(cell, shown_characters));
  }
  return {Severity::error,
          "headings-missing",
          {fmt::format("{}", fmt::join(cells, ", ")), sheet.name},
          file,
          widest->line,
          1,
          {}};
}

}  // namespace kakehashi
