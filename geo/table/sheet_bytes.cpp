#include "geo/table/sheet_bytes.hpp"

#include <cstdint>

namespace kakehashi {

namespace {

constexpr std::size_t min_row_bytes = 2 * sizeof(std::uint64_t);
constexpr std::size_t min_remark_bytes = 1 + 4 * sizeof(std::uint64_t);

void write_size(std::size_t value, ByteWriter& to) { to.number(static_cast<std::uint64_t>(value)); }
std::size_t read_size(ByteReader& from) { return static_cast<std::size_t>(from.number<std::uint64_t>()); }

void write_sizes(const std::vector<std::size_t>& values, ByteWriter& to) {
  write_size(values.size(), to);
  for (const std::size_t value : values) write_size(value, to);
}

std::vector<std::size_t> read_sizes(ByteReader& from) {
  std::vector<std::size_t> values;
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0 && from.good(); --left) {
    values.push_back(read_size(from));
  }
  return values;
}

void write_rows(const std::vector<Table::Row>& rows, ByteWriter& to) {
  write_size(rows.size(), to);
  for (const Table::Row& row : rows) {
    write_size(row.line, to);
    to.texts(row.cells);
  }
}

std::vector<Table::Row> read_rows(ByteReader& from) {
  std::vector<Table::Row> rows;
  for (std::size_t left = from.count(min_row_bytes); left > 0 && from.good(); --left) {
    Table::Row& row = rows.emplace_back();
    row.line = read_size(from);
    from.texts(row.cells);
  }
  return rows;
}

}  // namespace

void write_sheet(const ChosenSheet& chosen, ByteWriter& to) {
  to.number(static_cast<std::uint8_t>(chosen.is_told ? 1 : 0));
  to.text(chosen.sheet.name);
  write_rows(chosen.sheet.rows, to);
  write_size(chosen.sheet.remarks.size(), to);
  for (const CellRemark& remark : chosen.sheet.remarks) {
    to.number(static_cast<std::uint8_t>(remark.kind));
    write_size(remark.row, to);
    write_size(remark.column, to);
    to.text(remark.shown);
    to.text(remark.year);
  }
  write_sizes(chosen.sheet.hidden_rows, to);
  write_sizes(chosen.sheet.hidden_columns, to);
}

ChosenSheet read_sheet(ByteReader& from) {
  constexpr std::size_t kinds = 3;
  ChosenSheet chosen;
  chosen.is_told = from.below<std::uint8_t>(2) == 1;
  from.text(chosen.sheet.name);
  chosen.sheet.rows = read_rows(from);
  for (std::size_t left = from.count(min_remark_bytes); left > 0 && from.good(); --left) {
    CellRemark& remark = chosen.sheet.remarks.emplace_back();
    remark.kind = static_cast<CellRemark::Kind>(from.below<std::uint8_t>(kinds));
    remark.row = read_size(from);
    remark.column = read_size(from);
    from.text(remark.shown);
    from.text(remark.year);
  }
  chosen.sheet.hidden_rows = read_sizes(from);
  chosen.sheet.hidden_columns = read_sizes(from);
  return chosen;
}

void write_table_content(const Table& table, ByteWriter& to) {
  to.text(table.file);
  to.texts(table.columns);
  write_rows(table.rows, to);
  write_size(table.heading_line, to);
}

Table read_table_content(ByteReader& from) {
  Table table;
  from.text(table.file);
  from.texts(table.columns);
  table.rows = read_rows(from);
  table.heading_line = read_size(from);
  return table;
}

}  // namespace kakehashi
