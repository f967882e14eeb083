#include "geo/table/csv_records.hpp"

#include <csv.h>

#include <algorithm>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

constexpr char mark = '"';

/// The line that begins at `offset`, with its line break.
std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset);
  const auto* const line_break = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '\n' || c == '\r'; });
  auto size = static_cast<std::size_t>(line_break - rest.begin());
  if (size == rest.size()) return rest;
  const bool is_pair = rest[size] == '\r' && size + 1 < rest.size() && rest[size + 1] == '\n';
  return rest.substr(0, size + (is_pair ? 2 : 1));
}

/// A line whose backslash escapes are written as RFC 4180 has them.
std::string without_escapes(std::string_view line) {
  std::string result;
  result.reserve(line.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char next = line[i] == '\\' && i + 1 < line.size() ? line[i + 1] : '\0';
    if (next == mark) {
      result += "\"\"";
      ++i;
    } else if (next == '\\') {
      result += '\\';
      ++i;
    } else {
      result += line[i];
    }
  }
  return result;
}

struct MarkInWay {
  CsvFault::Kind kind = CsvFault::Kind::never_closed;
  std::size_t open = 0;    ///< The mark that the fault names.
  std::size_t in_way = 0;  ///< The mark after which, or at which, reading stopped.
};

/// Which mark of a record that cannot be read is to be looked at. Knows where libcsv stops, not why.
MarkInWay mark_in_way(std::string_view record, CsvDialect dialect) {
  enum class Place { before_cell, in_plain, in_quoted, after_quoted };
  Place place = Place::before_cell;
  MarkInWay found;
  for (std::size_t i = 0; i < record.size(); ++i) {
    const char c = record[i];
    const bool ends_cell = c == dialect.separator || c == '\n' || c == '\r';
    const bool is_space = (c == ' ' || c == '\t') && c != dialect.separator;
    switch (place) {
      case Place::before_cell:
        if (c == mark) {
          place = Place::in_quoted;
          found.open = i;
        } else if (!ends_cell && !is_space) {
          place = Place::in_plain;
        }
        break;
      case Place::in_plain:
        if (c == mark) return {CsvFault::Kind::mark_in_cell, i, i};
        if (ends_cell) place = Place::before_cell;
        break;
      case Place::in_quoted:
        if ((dialect.backslash_escapes && c == '\\') || (c == mark && i + 1 < record.size() && record[i + 1] == mark)) {
          ++i;
        } else if (c == mark) {
          place = Place::after_quoted;
          found.in_way = i;
        }
        break;
      case Place::after_quoted:
        if (ends_cell) {
          place = Place::before_cell;
        } else if (!is_space) {
          found.kind = CsvFault::Kind::text_after_mark;
          return found;
        }
        break;
    }
  }
  return found;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

struct CsvRecords::State {
  std::string_view text;
  CsvDialect dialect;
  csv_parser parser{};
  std::size_t offset = 0;        ///< Of the next line to read.
  std::size_t offset_line = 1;   ///< Its number.
  std::size_t record_begin = 0;  ///< Of the record being read or last read; it ends at `offset`.
  std::size_t record_line = 1;
  bool complete = false;          ///< The record has ended.
  std::string bytes;              ///< Of its cells.
  std::vector<std::size_t> ends;  ///< Of each cell in `bytes`.
  std::vector<std::string_view> cells;
  std::optional<CsvFault::Kind> limit;  ///< That the record exceeds.
  std::optional<CsvFault> fault;
  std::size_t fault_next = 0;  ///< Where the line below the fault begins.

  void start_parser() {
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_delim(&parser, static_cast<unsigned char>(dialect.separator));
    csv_set_blk_size(&parser, std::size_t{16} << 10U);  // by how much its buffer for a cell grows
  }

  static void take_cell(void* data, std::size_t size, void* self) {
    State& state = *static_cast<State*>(self);
    if (state.ends.size() == max_csv_cells) state.limit = CsvFault::Kind::too_many_cells;
    if (!state.limit && size > max_csv_cell_bytes) state.limit = CsvFault::Kind::cell_too_long;
    if (state.limit) return;
    if (size > 0) state.bytes.append(static_cast<const char*>(data), size);
    state.ends.push_back(state.bytes.size());
  }
  static void take_record(int /*line_break*/, void* self) { static_cast<State*>(self)->complete = true; }

  /// Reads until a record is complete; false at the end of the text and at a fault.
  bool read_record() {
    complete = false;
    bytes.clear();
    ends.clear();
    record_begin = offset;
    record_line = offset_line;
    while (offset < text.size()) {
      const std::string_view line = line_at(text, offset);
      if (!feed(line)) return false;
      if (complete) return true;  // a line has one line break, so it ends one record at most
      const bool is_blank = line.find_first_not_of(" \t\r\n") == std::string_view::npos;
      if (is_blank && record_begin + line.size() == offset) {
        record_begin = offset;
        record_line = offset_line;
      }
    }
    if (csv_fini(&parser, take_cell, take_record, this) != 0) set_fault();
    return complete;
  }

  bool feed(std::string_view line) {
    const bool has_escapes = dialect.backslash_escapes && line.find('\\') != std::string_view::npos;
    const std::string rewritten = has_escapes ? without_escapes(line) : std::string();
    const std::string_view fed = has_escapes ? std::string_view(rewritten) : line;
    offset += line.size();
    ++offset_line;
    // In pieces, so that a line without end is left as soon as a limit is reached.
    constexpr std::size_t piece_size = std::size_t{64} << 10U;
    for (std::size_t begin = 0; begin < fed.size(); begin += piece_size) {
      const std::string_view piece = fed.substr(begin, piece_size);
      const std::size_t read = csv_parse(&parser, piece.data(), piece.size(), take_cell, take_record, this);
      if (read < piece.size() && csv_error(&parser) != CSV_EPARSE) throw std::bad_alloc();
      if (!limit && parser.entry_pos > max_csv_cell_bytes) limit = CsvFault::Kind::cell_too_long;
      if (read < piece.size() || limit) {
        set_fault();
        return false;
      }
    }
    return true;
  }

  void set_fault() {
    const std::string_view record = text.substr(record_begin, offset - record_begin);
    MarkInWay found = mark_in_way(record, dialect);
    if (limit == CsvFault::Kind::too_many_cells) found = {};
    if (limit) found.kind = *limit;
    const auto is_escaped = [&](std::size_t at) { return at > 0 && record[at - 1] == '\\'; };
    CsvFault told;
    told.kind = found.kind;
    told.escaped = !limit && is_escaped(found.in_way);
    told.line = record_line;
    std::size_t line_begin = 0;
    for (std::string_view line = line_at(record, 0); line_begin + line.size() <= found.open;
         line = line_at(record, line_begin)) {
      line_begin += line.size();
      ++told.line;
    }
    told.column = code_points(record.substr(line_begin, found.open - line_begin)) + 1;
    fault = told;
    // Below a limit nothing is looked for in what the record was made of.
    if (limit) {
      fault_next = offset;
      return;
    }
    fault_next = record_begin + line_begin + line_at(record, line_begin).size();
  }
};

CsvRecords::CsvRecords(std::string_view text, CsvDialect dialect, std::size_t first_line)
    : state_(std::make_unique<State>()) {
  state_->text = text;
  state_->dialect = dialect;
  state_->offset_line = first_line;
  state_->start_parser();
}

CsvRecords::~CsvRecords() { csv_free(&state_->parser); }

bool CsvRecords::next() {
  State& state = *state_;
  if (state.fault || !state.read_record()) return false;
  state.cells.clear();
  std::size_t begin = 0;
  for (const std::size_t end : state.ends) {
    state.cells.push_back(std::string_view(state.bytes).substr(begin, end - begin));
    begin = end;
  }
  return true;
}

std::span<const std::string_view> CsvRecords::cells() const { return state_->cells; }
std::size_t CsvRecords::line() const { return state_->record_line; }
std::size_t CsvRecords::lines() const { return state_->offset_line - state_->record_line; }
std::string_view CsvRecords::written() const {
  return state_->text.substr(state_->record_begin, state_->offset - state_->record_begin);
}
const std::optional<CsvFault>& CsvRecords::fault() const { return state_->fault; }

void CsvRecords::skip_fault() {
  State& state = *state_;
  if (!state.fault) return;
  if (!state.limit) state.offset_line = state.fault->line + 1;
  state.offset = state.fault_next;
  state.limit.reset();
  state.fault.reset();
  csv_free(&state.parser);
  state.start_parser();
}

}  // namespace kakehashi
