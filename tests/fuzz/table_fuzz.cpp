// Whatever lies in a table, reading and importing it ends with a network that can be written, or with reasons. The
// first byte of the input tells what it is: the text of a CSV file, a workbook, or the rows and the texts of a sheet in
// one.
#include "fuzz_file.hpp"
#include "geo/table/import_links.hpp"
#include "geo/table/read_table.hpp"
#include "geo/workbook/workbook_sheet.hpp"
#include "require.hpp"
#include "tests/unit/table/small_world.hpp"
#include "tests/unit/workbook/package.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using kakehashi::test::FuzzFolder;
using kakehashi::test::require;

std::string written(const FuzzFolder& folder, std::string_view input) {
  const char kind = input.front();
  input.remove_prefix(1);
  if (kind == 'c') return folder.write("f.csv", input).string();
  if (kind == 'x') return folder.write("f.xlsx", input).string();
  if (kind != 'r') return {};
  const std::size_t end = std::min(input.find('\0'), input.size());
  kakehashi::test::WorkbookXml workbook;
  workbook.sheets = {{"a", std::string{input.substr(0, end)}}};
  workbook.texts = input.substr(std::min(end + 1, input.size()));
  return folder.write("f.xlsx", kakehashi::test::bytes_of(workbook)).string();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const FuzzFolder folder;
  static const kakehashi::BoundarySet world = kakehashi::test::small_world();
  if (size == 0) return 0;
  const std::string file = written(folder, {reinterpret_cast<const char*>(data), size});
  if (file.empty()) return 0;
  const kakehashi::TableLimits limits{1 << 20, 500, 60, 1 << 20};
  const kakehashi::TableResult table = kakehashi::read_table(file, kakehashi::read_workbook_sheet, limits);
  for (const kakehashi::Diagnostic& finding : table.diagnostics) require(!to_line(finding, "ja").empty(), "no words");
  if (!table.table) {
    require(kakehashi::has_errors(table.diagnostics), "neither a table nor an error");
    return 0;
  }
  for (const kakehashi::Table::Row& row : table.table->rows) {
    require(row.cells.size() == table.table->columns.size(), "a row without a cell for each column");
  }
  const kakehashi::ImportResult links = kakehashi::import_links(*table.table, world, {"ja", true, {}});
  if (links.network)
    require(!links.network->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).empty(), "nothing");
  return 0;
}
