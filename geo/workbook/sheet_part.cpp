#include "geo/workbook/sheet_part.hpp"

#include "geo/workbook/cell_range.hpp"
#include "geo/workbook/merged_cells.hpp"
#include "geo/workbook/ooxml_text.hpp"
#include "geo/workbook/rich_text.hpp"
#include "geo/workbook/workbook_index.hpp"
#include "geo/workbook/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_ranges = 1'000'000;
constexpr std::size_t max_remarks = 10'000;

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc{} || rest != end) return std::nullopt;
  return number;
}

class SheetTaker : public XmlTaker {
 public:
  SheetTaker(const CellContext& context, const SheetBounds& bounds, Sheet& sheet)
      : context_(context),
        bounds_(bounds),
        sheet_(sheet),
        cells_left_(bounds.cells),
        text_bytes_left_(bounds.text_bytes) {}

  void begin(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "row") {
      begin_row(attributes);
    } else if (element == "c") {
      begin_cell(attributes);
    } else if (element == "v") {
      in_value_ = true;
    } else if (element == "f") {
      has_formula_ = true;
    } else if (element == "is") {
      in_inline_ = true;
    } else if (element == "col" && attributes.is_true("hidden")) {
      hide_columns(attributes);
    } else if (element == "mergeCell" && ranges_.size() < max_ranges) {
      if (const auto range = parse_cell_range(attributes.value("ref"))) ranges_.push_back(*range);
    }
    if (in_inline_) inline_.begin(element);
  }

  void end(std::string_view element) override {
    if (in_inline_) inline_.end(element);
    if (element == "is") in_inline_ = false;
    if (element == "v") in_value_ = false;
    if (element == "c") end_cell();
    if (element == "row") end_row();
  }

  void text(std::string_view text) override {
    if (in_value_) value_ += text;
    if (in_inline_) inline_.text(text);
  }

  [[nodiscard]] WorkbookFault finish() {
    if (fault_ != WorkbookFault::none || bounds_.is_preview) return fault_;
    std::stable_sort(sheet_.rows.begin(), sheet_.rows.end(),
                     [](const Table::Row& a, const Table::Row& b) { return a.line < b.line; });
    return fill_merged_cells(sheet_, ranges_, text_bytes_left_) ? WorkbookFault::none : WorkbookFault::too_large;
  }

 private:
  void fail(WorkbookFault fault) {
    fault_ = fault;
    stop();
  }

  void hide_columns(const XmlAttributes& attributes) {
    const std::size_t last = std::min(attributes.number("max", 0), bounds_.columns);
    for (std::size_t column = std::max<std::size_t>(1, attributes.number("min", 1)); column <= last; ++column) {
      sheet_.hidden_columns.push_back(column - 1);
    }
  }

  void begin_row(const XmlAttributes& attributes) {
    row_ = {attributes.number("r", last_row_ + 1), {}};
    last_row_ = row_.line;
    next_column_ = 0;
    is_hidden_ = attributes.is_true("hidden");
  }

  void end_row() {
    if (row_.cells.empty()) return;
    if (sheet_.rows.size() == bounds_.rows) return fail(WorkbookFault::too_long);
    if (row_.cells.size() > cells_left_) return fail(WorkbookFault::too_many_cells);
    cells_left_ -= row_.cells.size();
    if (is_hidden_) sheet_.hidden_rows.push_back(row_.line);
    sheet_.rows.push_back(std::exchange(row_, {}));
    if (bounds_.is_preview && sheet_.rows.size() == bounds_.rows) stop();
  }

  void begin_cell(const XmlAttributes& attributes) {
    const auto place = parse_cell_place(attributes.value("r"));
    column_ = place ? place->column : next_column_;
    next_column_ = column_ + 1;
    type_ = attributes.value("t");
    style_ = attributes.number("s", 0);
    value_.clear();
    (void)inline_.take();
    has_formula_ = false;
  }

  void end_cell() {
    std::string text = clean_cell(cell_text());
    if (text.empty()) return;
    if (column_ >= bounds_.columns) {
      if (!bounds_.is_preview) fail(WorkbookFault::too_wide);
      return;
    }
    if (text.size() > text_bytes_left_) return fail(WorkbookFault::too_large);
    text_bytes_left_ -= text.size();
    if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
    row_.cells[column_] = std::move(text);
  }

  /// What the cell says.
  std::string cell_text() {
    if (type_ == "inlineStr") return without_ooxml_escapes(inline_.take());
    if (type_ == "s") {
      const auto number = number_in(value_);
      const bool is_known = number && *number >= 0 && *number < static_cast<double>(context_.texts.size());
      if (is_known) return context_.texts[static_cast<std::size_t>(*number)];
      if (!value_.empty()) fail(WorkbookFault::damaged);
      return {};
    }
    if (type_ == "str") return without_ooxml_escapes(value_);
    if (type_ == "b") return value_.empty() ? "" : value_ == "0" ? "FALSE" : "TRUE";
    if (type_ == "e") {
      remark({CellRemark::Kind::formula_error, row_.line, column_, value_, {}});
      return value_;
    }
    if (type_ == "d") return value_.substr(0, value_.find('T'));
    if (value_.empty() && has_formula_) {
      // A program that does not calculate has written it.
      remark({CellRemark::Kind::formula_without_value, row_.line, column_, {}, {}});
      return {};
    }
    return number_text();
  }

  std::string number_text() {
    const auto number = number_in(value_);
    if (!number) return value_;
    const NumberFormat format = style_ < context_.formats.size() ? context_.formats[style_] : NumberFormat{};
    std::string shown = shown_number(*number, format, context_.from_1904);
    constexpr double first_year = 1800;
    constexpr double last_year = 2199;
    if (format.is_date() && *number >= first_year && *number <= last_year && *number == std::floor(*number)) {
      remark({CellRemark::Kind::year_as_date, row_.line, column_, shown, shown_number(*number, {}, false)});
    }
    return shown;
  }

  void remark(CellRemark remark) {
    if (sheet_.remarks.size() < max_remarks) sheet_.remarks.push_back(std::move(remark));
  }

  const CellContext& context_;
  const SheetBounds& bounds_;
  Sheet& sheet_;
  std::size_t cells_left_;
  std::size_t text_bytes_left_;
  WorkbookFault fault_ = WorkbookFault::none;
  std::vector<CellRange> ranges_;
  Table::Row row_;
  std::size_t last_row_ = 0;
  bool is_hidden_ = false;
  std::size_t column_ = 0;
  std::size_t next_column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool has_formula_ = false;
  bool in_value_ = false;
  bool in_inline_ = false;
  RichText inline_;
};

}  // namespace

WorkbookFault read_sheet_part(ZipParts& parts, std::string_view name, const CellContext& context,
                              const SheetBounds& bounds, Sheet& sheet) {
  SheetTaker taker{context, bounds, sheet};
  const ZipOutcome outcome = read_xml_part(parts, name, taker);
  const WorkbookFault fault = taker.finish();
  return fault == WorkbookFault::none ? fault_of(outcome) : fault;
}

}  // namespace kakehashi
