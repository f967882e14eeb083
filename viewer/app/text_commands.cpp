#include "viewer/app/text_commands.hpp"

#include "viewer/app/start.hpp"
#include "viewer/output/describe.hpp"

#include <iostream>

namespace kakehashi {

ExitCode run_check(const Options& options) {
  const std::string language = language_for(options.view, {});
  ExitCode code = ExitCode::done;
  for (const std::string& file : options.files) {
    const NetworkResult result = load_network(file);
    report(result.diagnostics, language);
    if (!result.network) code = ExitCode::bad_input;
  }
  return code;
}

ExitCode run_describe(const Options& options) {
  ViewState state = first_state(options.view, {});
  const NetworkResult result = open_network(options.network);
  report(result.diagnostics, state.language);
  if (!result.network) return ExitCode::bad_input;
  if (!set_things(state, options.view, *result.network, BoundarySet{})) return ExitCode::bad_input;
  const Catalog words{state.language};
  if (options.json) {
    std::cout << describe_json(*result.network, state.selection, words).dump(2) << '\n';
  } else {
    std::cout << describe_text(*result.network, state.selection, words);
  }
  std::cout.flush();
  return std::cout ? ExitCode::done : ExitCode::bad_output;
}

}  // namespace kakehashi
