#include "geo/workbook/workbook_sheet.hpp"

#include "geo/table/flow_rows.hpp"
#include "geo/table/heading_row.hpp"
#include "geo/table/link_heading_match.hpp"
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
    const WorkbookResult preview = read_workbook(bytes_, {std::nullopt, heading_search_rows}, limits_);
    if (preview.sheets.empty()) {
      if (preview.fault != WorkbookFault::none) return fail(preview);
      return fail("workbook-all-hidden", {file_, fmt::format("{}", fmt::join(preview.hidden_sheets, ", "))});
    }
    const auto number = wanted.empty() ? best_of(preview, judge) : number_of(preview, wanted);
    if (!number) {
      if (preview.fault != WorkbookFault::none && wanted.empty()) return fail(preview);
      return std::nullopt;
    }
    WorkbookResult whole = read_workbook(bytes_, {*number, 0}, limits_);
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
      case WorkbookFault::too_many_cells:
        return fail("table-too-many-cells", {std::to_string(limits_.cells)});
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
};

}  // namespace

SheetResult read_workbook_sheet(const SheetRequest& request) {
  SheetResult result;
  const HeadingJudge judge = request.headings == HeadingKind::links ? match_link_headings : match_flow_headings;
  result.chosen =
      Choosing{request.bytes, request.file, request.limits, result.diagnostics}.choose(request.wanted, judge);
  return result;
}

}  // namespace kakehashi
