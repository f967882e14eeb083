#include "viewer/cli/table_commands.hpp"

#include "geo/diagnostic/plain_output.hpp"
#include "geo/embedded/embedded_file.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/opening/refusal.hpp"
#include "geo/reader/reader_client.hpp"
#include "geo/table/export_links.hpp"
#include "geo/table/left_out.hpp"
#include "geo/table/read_table.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/cli/input_files.hpp"
#include "viewer/files/whole_file.hpp"
#include "viewer/files/write_problem.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/load/table_import.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/terminal/terminal_watch.hpp"
#include "viewer/visit/first_state.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <optional>
#include <system_error>

namespace kakehashi {

namespace {

std::string said(std::string code, std::vector<std::string> arguments, std::string_view language) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.arguments = std::move(arguments);
  return sentence(diagnostic, language);
}

constexpr std::array network_file{OutputFormat::network};
constexpr std::array exchanged{OutputFormat::csv, OutputFormat::xlsx, OutputFormat::geojson};

/// True when an output is what a name stands for, or another link of it.
bool is_at(const OutputTarget& target, const std::filesystem::path& name) {
  const OutputExamination other = examine_output(name.string());
  if (!other.target) return false;
  return (other.target->folder == target.folder && other.target->file == target.file) ||
         (target.identity && other.target->identity == target.identity);
}

/// Beside a new network its schema, with which editors complete and check; one that is there may be somebody's own.
ExitCode add_schema(const std::filesystem::path& schema, std::string_view language) {
  std::error_code error;
  if (std::filesystem::exists(schema, error)) return ExitCode::done;
  const auto problem = write_whole_file(schema, *embedded_file("data/kakehashi.schema.json"));
  if (!problem) return ExitCode::done;
  report({*problem}, language);
  return ExitCode::bad_output;
}

std::optional<std::string> exported(const Network& network, OutputFormat format, std::string_view language) {
  if (format == OutputFormat::geojson) return plain_json(export_geojson(network, language).dump(1)) + "\n";
  const TableFormat table = format == OutputFormat::xlsx ? TableFormat::xlsx : TableFormat::csv;
  return write_table_apart(as_written(export_links(network, language), table), table);
}

}  // namespace

ExitCode run_init(const Options& options) {
  const std::string language = language_for(options.view, {});
  ExitCode code = ExitCode::done;
  const auto output = CommandOutput::look_at(options, network_file, language);
  if (!output) return output.error();
  const std::filesystem::path schema = std::filesystem::path(options.output).parent_path() / "kakehashi.schema.json";
  if (output->target().is_file() && is_at(output->target(), schema)) {
    report({output_problem("output-is-schema", options.output)}, language);
    return ExitCode::bad_output;
  }
  code = output->write(*embedded_file("data/starter/" + language + ".json"));
  if (code != ExitCode::done) return code;
  if (!output->target().is_file()) return code;
  code = add_schema(schema, language);
  return code == ExitCode::done ? output->tell(said("init-done", {options.output}, language)) : code;
}

ExitCode run_import(const Options& options) {
  const std::string language = language_for(options.view, {});
  ExitCode code = ExitCode::done;
  const auto output = CommandOutput::look_at(options, network_file, language);
  if (!output) return output.error();
  if (const auto wrong = wrong_kind(recognise(utf8_path(options.network)), FileKind::link_table)) {
    report({*wrong}, language);
    return ExitCode::bad_input;
  }
  TableResult table =
      read_table(options.network, sheets_apart(watch_on_terminal(options.network, language)), {}, options.table);
  if (!table.table) {
    report(gather_equal(table.diagnostics), language);
    return ExitCode::bad_input;
  }
  const std::optional<BoundarySource> with_codes = with_codes_of(*table.table, options.view.boundaries);
  const MapLoading world =
      load_map(with_codes, with_codes ? watch_on_terminal(with_codes->file, language) : ReadingWatch{});
  report(world.diagnostics, language);
  if (!world.map) return ExitCode::bad_input;
  TableImport links = import_table(std::move(table), *world.map, language, options.partial,
                                   watch_on_terminal(options.network, language));
  report(links.diagnostics, language);
  if (!links.network) {
    report_error("import-nothing", {}, language);
    return ExitCode::bad_input;
  }
  const auto& boundaries = options.view.boundaries;
  // What goes into a pipe is taken for a file in the current folder.
  const std::string beside = output->target().is_file() ? options.output : std::string{"-"};
  if (boundaries && !name_boundaries(*links.network, *boundaries, world.map->set.key_column, beside)) {
    report_error("boundaries-elsewhere", {boundaries->file}, language);
  }
  const std::string text = text_of(*links.network);
  const NetworkResult check =
      checked(links, text, options.output, *world.map, watch_on_terminal(options.network, language));
  report(check.diagnostics, language);
  if (!check.network) return ExitCode::bad_input;  // what the format has no room for, such as tables beyond its limits
  if (code = output->write(text); code != ExitCode::done) return code;
  code = output->tell(said("import-done",
                           {std::to_string(links.rows), std::to_string(links.partnerships),
                            std::to_string(links.agreements), options.output},
                           language));
  if (links.rows_left_out > 0 && code == ExitCode::done) {
    code = output->tell(said("import-left-out", {std::to_string(links.rows_left_out)}, language));
  }
  return code;
}

ExitCode run_export(const Options& options) {
  const std::string language = language_for(options.view, {});
  ExitCode code = ExitCode::done;
  const auto output = CommandOutput::look_at(options, exchanged, language);
  if (!output) return output.error();
  const NetworkResult result = open_network(options.network);
  report(result.diagnostics, language);
  if (!result.network) return ExitCode::bad_input;
  if (!output->is_none_of(files_named_by(*result.network, options.network))) return ExitCode::bad_output;
  const auto content = exported(*result.network, output->format(), language);
  if (!content) {
    report_error("output-unwritable", {options.output, {}}, language);
    return ExitCode::bad_output;
  }
  if (code = output->write(*content); code != ExitCode::done) return code;
  if (output->format() != OutputFormat::geojson) report(left_out_of_table(*result.network), language);
  return code;
}

}  // namespace kakehashi
