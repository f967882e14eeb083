#include "viewer/cli/text_commands.hpp"

#include "geo/diagnostic/plain_output.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/text/spelling.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/cli/input_files.hpp"
#include "viewer/load/boundary_checks.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/output/describe.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/terminal/terminal_watch.hpp"
#include "viewer/visit/first_state.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <system_error>
#include <tuple>

namespace kakehashi {

namespace {

/// The boundaries that networks are checked against, kept from file to file.
class CheckedAgainst {
 public:
  /// Adds what the boundaries say about a network, sorted in among what is known of it.
  void add_findings(const Network& network, const std::string& file, const ViewOptions& view,
                    std::vector<Diagnostic>& diagnostics) {
    const auto wanted = boundary_source(view, network, file);
    if (!map_ || !is_made_of(*map_, wanted)) {
      MapLoading loading =
          load_map(wanted, wanted ? watch_on_terminal(wanted->file, language_for(view, {})) : ReadingWatch{});
      diagnostics.insert(diagnostics.end(), loading.diagnostics.begin(), loading.diagnostics.end());
      map_ = std::move(loading.map);
    }
    if (!map_) return;
    Findings findings;
    check_against_boundaries(network, *map_, findings);
    std::ostringstream text;
    std::error_code problem;
    // What came through a pipe is gone: these findings have no lines then.
    if (std::filesystem::is_regular_file(utf8_path(file), problem)) {
      text << std::ifstream{file, std::ios::binary}.rdbuf();
    }
    append(diagnostics, findings.placed(text.str(), file, {}));
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
  }

 private:
  std::shared_ptr<const MapData> map_;
};

}  // namespace

ExitCode run_check(const Options& options) {
  const std::string language = language_for(options.view, {});
  ExitCode code = ExitCode::done;
  CheckedAgainst boundaries;
  for (const std::string& file : options.files) {
    NetworkResult result = read_network_file(file);
    if (result.network) boundaries.add_findings(*result.network, file, options.view, result.diagnostics);
    if (has_errors(result.diagnostics)) result.network.reset();
    report(result.diagnostics, language);
    if (!result.network) code = ExitCode::bad_input;
  }
  // Findings that nobody could read are not told.
  return code == ExitCode::done && !std::cerr ? ExitCode::bad_output : code;
}

ExitCode run_describe(const Options& options) {
  const std::string language = language_for(options.view, {});
  if (prints_into_input(input_files(options), language)) return ExitCode::bad_output;
  NetworkResult result = open_network(options.network);
  report(result.diagnostics, language);
  if (!result.network) return ExitCode::bad_input;
  const Document document{std::move(*result.network), options.network};
  const std::string& id = options.view.select;
  const std::vector<std::string_view> known = described_ids(document.network);
  if (!id.empty() && std::find(known.begin(), known.end(), id) == known.end()) {
    report_error("selection-unknown", {id, SpellingAdvice{}.nearest(id, known)}, language);
    return ExitCode::bad_input;
  }
  const Catalog words{language};
  return print(
      options.json ? plain_json(describe_json(document, id, words).dump(2)) + "\n" : describe_text(document, id, words),
      language);
}

}  // namespace kakehashi
