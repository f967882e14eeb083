#include "viewer/app/table_import.hpp"

#include "geo/network/findings.hpp"
#include "geo/table/import_links.hpp"
#include "viewer/app/boundary_checks.hpp"
#include "viewer/embedded/embedded_file.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace kakehashi {

TableImport import_table(const std::string& file, const MapData& map, const TableImportOptions& options) {
  TableImport made;
  TableResult table = read_table(file, {}, options.choice);
  made.diagnostics = gather_equal(std::move(table.diagnostics));
  if (!table.table) return made;
  ImportResult links =
      import_links(*table.table, map.set, {options.language, options.partial, *embedded_file("data/region-names.tsv")});
  made.table = std::move(table.table);
  // A row that is left out of the table is a row with a mistake like any other.
  if (!has_errors(made.diagnostics) || options.partial) made.network = std::move(links.network);
  for (Diagnostic& finding : gather_equal(std::move(links.diagnostics))) made.diagnostics.push_back(std::move(finding));
  made.rows = links.rows;
  made.rows_left_out = links.rows_left_out;
  made.partnerships = links.partnerships;
  made.agreements = links.agreements;
  made.origins = std::move(links.origins);
  return made;
}

NetworkResult checked(const TableImport& made, std::string_view text, const std::string& file, const MapData& map) {
  NetworkResult check = read_network(text, file);
  if (check.network) {
    Findings places;
    check_against_boundaries(*check.network, map, places);
    for (Diagnostic& finding : places.placed(text, made.table->file, {})) {
      check.diagnostics.push_back(std::move(finding));
    }
  }
  check.diagnostics = gather_equal(in_rows_of(*made.table, made.origins, std::move(check.diagnostics)));
  return check;
}

bool name_boundaries(nlohmann::ordered_json& network, const BoundarySource& source, const std::string& output) {
  std::error_code problem;
  const std::filesystem::path file = std::filesystem::absolute(source.file, problem);
  const std::filesystem::path folder = std::filesystem::absolute(output, problem).parent_path();
  const std::filesystem::path beside = file.lexically_relative(folder);
  if (beside.empty() || *beside.begin() == "..") return false;
  nlohmann::ordered_json named{{"file", beside.generic_string()}};
  if (!source.layer.empty()) named["layer"] = source.layer;
  if (!source.key.empty()) named["key"] = source.key;
  network["boundaries"] = std::move(named);
  return true;
}

std::string text_of(const nlohmann::ordered_json& network) {
  return network.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace kakehashi
