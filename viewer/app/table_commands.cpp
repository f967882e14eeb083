#include "viewer/app/table_commands.hpp"

#include "geo/table/export_links.hpp"
#include "geo/table/import_links.hpp"
#include "viewer/app/map_data.hpp"
#include "viewer/app/start.hpp"
#include "viewer/embedded/embedded_file.hpp"
#include "viewer/output/whole_file.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>

namespace kakehashi {

namespace {

/// Writes into a network which file its regions are in, as seen from the network's own folder; false when it lies
/// elsewhere, as a network names only what goes with it.
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

std::string said(std::string code, std::vector<std::string> arguments, std::string_view language) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.arguments = std::move(arguments);
  return sentence(diagnostic, language);
}

/// Writes what somebody may since have worked on: never over a file that is there, unless asked to.
ExitCode write_new_file(const Options& options, std::string_view content, std::string_view language) {
  std::error_code error;
  if (!options.force && std::filesystem::exists(options.output, error)) {
    report_error("output-exists", {options.output}, language);
    return ExitCode::bad_output;
  }
  if (const std::string failure = write_whole_file(options.output, content); !failure.empty()) {
    report_error("output-unwritable", {options.output, failure}, language);
    return ExitCode::bad_output;
  }
  return ExitCode::done;
}

std::optional<std::string> exported(const Network& network, std::string ending, std::string_view language) {
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (ending == ".csv") return write_table(export_links(network, language), TableFormat::csv);
  if (ending == ".xlsx") return write_table(export_links(network, language), TableFormat::xlsx);
  if (ending == ".geojson" || ending == ".json") return export_geojson(network, language).dump(1) + "\n";
  return std::nullopt;
}

}  // namespace

ExitCode run_init(const Options& options) {
  const std::string language = language_for(options.view, {});
  const ExitCode code = write_new_file(options, *embedded_file("data/starter/" + language + ".json"), language);
  if (code != ExitCode::done) return code;
  // Beside it the schema, with which editors complete and check; one that is there may be somebody's own.
  const std::filesystem::path schema = std::filesystem::path(options.output).parent_path() / "kakehashi.schema.json";
  std::error_code error;
  if (!std::filesystem::exists(schema, error)) {
    (void)write_whole_file(schema, *embedded_file("data/kakehashi.schema.json"));
  }
  std::cout << said("init-done", {options.output}, language) << '\n';
  return code;
}

ExitCode run_import(const Options& options) {
  const std::string language = language_for(options.view, {});
  const TableResult table = read_table(options.network);
  report(table.diagnostics, language);
  if (!table.table) return ExitCode::bad_input;
  const BoundaryResult world = load_world(options.view.boundaries);
  report(world.diagnostics, language);
  if (!world.set) return ExitCode::bad_input;

  const ImportResult links = import_links(*table.table, *world.set, {language, options.partial});
  report(links.diagnostics, language);
  if (!links.network) {
    report_error("import-nothing", {}, language);
    return ExitCode::bad_input;
  }
  nlohmann::ordered_json network = *links.network;
  const auto& boundaries = options.view.boundaries;
  if (boundaries && !name_boundaries(network, *boundaries, options.output)) {
    report_error("boundaries-elsewhere", {boundaries->file}, language);
  }
  const std::string text = network.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  const NetworkResult check = read_network(text, options.output);
  if (!check.network) {  // a table that the format has no room for, such as one beyond its limits
    report(check.diagnostics, language);
    return ExitCode::bad_input;
  }
  if (const ExitCode code = write_new_file(options, text, language); code != ExitCode::done) return code;
  std::cout << said("import-done",
                    {std::to_string(links.rows), std::to_string(links.partnerships), std::to_string(links.agreements),
                     options.output},
                    language)
            << '\n';
  const auto warnings = std::count_if(check.diagnostics.begin(), check.diagnostics.end(),
                                      [](const Diagnostic& finding) { return finding.severity == Severity::warning; });
  if (warnings > 0) {
    std::cout << said("import-warnings", {std::to_string(warnings), options.output}, language) << '\n';
  }
  return ExitCode::done;
}

ExitCode run_export(const Options& options) {
  const std::string language = language_for(options.view, {});
  const NetworkResult result = open_network(options.network);
  report(result.diagnostics, language);
  if (!result.network) return ExitCode::bad_input;
  const auto content = exported(*result.network, std::filesystem::path(options.output).extension().string(), language);
  if (!content) {
    report_error("output-format-unknown", {options.output, ".csv, .xlsx, .geojson"}, language);
    return ExitCode::bad_usage;
  }
  if (const std::string failure = write_whole_file(options.output, *content); !failure.empty()) {
    report_error("output-unwritable", {options.output, failure}, language);
    return ExitCode::bad_output;
  }
  return ExitCode::done;
}

}  // namespace kakehashi
