#include "viewer/load/table_import.hpp"

#include "geo/boundary/region_key.hpp"
#include "geo/embedded/embedded_file.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/json/findings.hpp"
#include "geo/table/import_links.hpp"
#include "viewer/load/boundary_checks.hpp"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace kakehashi {

namespace {

/// The number of rows that did not come into the table.
std::size_t rows_in_error(const std::vector<Diagnostic>& findings) {
  std::set<std::size_t> lines;
  for (const Diagnostic& finding : findings) {
    if (finding.severity == Severity::error && finding.line > 0) lines.insert(finding.line);
  }
  return lines.size();
}

}  // namespace

std::optional<BoundarySource> with_codes_of(const Table& table, std::optional<BoundarySource> source) {
  if (!source) return source;
  std::set<std::string> codes;
  for (const Table::Row& row : table.rows) {
    for (const std::string& cell : row.cells) {
      if (std::string code = folded_code(cell); is_iso_3166_2(code)) codes.insert(std::move(code));
    }
  }
  for (const std::string& code : codes) source->regions.push_back({code, {}});
  return source;
}

TableImport import_table(TableResult table, const MapData& map, const std::string& language, bool partial,
                         const ReadingProgress& progress) {
  TableImport made;
  made.rows_left_out = rows_in_error(table.diagnostics);
  made.diagnostics = gather_equal(std::move(table.diagnostics));
  if (!table.table) return made;
  ImportResult links =
      import_links(*table.table, map.set, {language, partial, *embedded_file("data/region-names.tsv"), progress});
  made.table = std::move(table.table);
  // A row that is left out of the table is a row with a mistake like any other.
  if (!has_errors(made.diagnostics) || partial) made.network = std::move(links.network);
  append(made.diagnostics, gather_equal(std::move(links.diagnostics)));
  made.rows = links.rows;
  made.rows_left_out += links.rows_left_out;
  made.partnerships = links.partnerships;
  made.agreements = links.agreements;
  made.origins = std::move(links.origins);
  return made;
}

NetworkResult checked(const TableImport& made, std::string_view text, const std::string& file, const MapData& map,
                      const ReadingProgress& progress) {
  NetworkResult check = read_network(text, file);
  if (check.network) {
    Findings places;
    check_against_boundaries(*check.network, map, places, progress);
    append(check.diagnostics, places.placed(text, made.table->file, {}));
  }
  check.diagnostics = gather_equal(in_rows_of(*made.table, made.origins, std::move(check.diagnostics)));
  return check;
}

bool name_boundaries(nlohmann::ordered_json& network, const BoundarySource& source, const std::string& key,
                     const std::string& output) {
  std::error_code problem;
  const auto whole = [&problem](const std::string& name) {
    return std::filesystem::absolute(utf8_path(name), problem).lexically_normal();
  };
  const std::filesystem::path beside = whole(source.file).lexically_relative(whole(output).parent_path());
  if (beside.empty() || *beside.begin() == "..") return false;
  nlohmann::ordered_json named{{"file", beside.generic_string()}};
  if (!source.layer.empty()) named["layer"] = source.layer;
  if (!key.empty()) named["key"] = key;
  network["boundaries"] = std::move(named);
  return true;
}

std::string text_of(const nlohmann::ordered_json& network) {
  return network.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kakehashi
