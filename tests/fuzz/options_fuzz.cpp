// Whatever stands on the command line, one argument a line, it is understood or refused with words and a code.
#include "require.hpp"
#include "viewer/cli/options.hpp"
#include "viewer/state/view_state.hpp"

#include <cmath>
#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kakehashi::test::require;
  // No argument holds a zero, and what --help prints is not wanted here.
  std::string text{reinterpret_cast<const char*>(data), size};
  std::vector<std::string> lines{"kakehashi"};
  std::istringstream in{text.substr(0, text.find('\0'))};
  constexpr std::size_t max_lines = 20;
  for (std::string line; lines.size() < max_lines && std::getline(in, line);) {
    if (line != "--help" && line != "-h" && line != "--version" && line != "--help-all") lines.push_back(line);
  }
  std::vector<const char*> arguments;
  for (const std::string& line : lines) arguments.push_back(line.c_str());
  std::ostringstream said;
  std::streambuf* const usual = std::cerr.rdbuf(said.rdbuf());
  const kakehashi::ParsedOptions parsed =
      kakehashi::parse_options(static_cast<int>(arguments.size()), arguments.data());
  std::cerr.rdbuf(usual);
  require(parsed.options.has_value() || parsed.exit_code == kakehashi::ExitCode::done || !said.str().empty(),
          "refused without a word");
  if (!parsed.options) return 0;
  const kakehashi::ViewOptions& view = parsed.options->view;
  if (view.zoom) require(std::isfinite(*view.zoom) && *view.zoom > 0, "a zoom that is no number");
  if (view.center) require(std::abs(view.center->first) <= 180 && std::abs(view.center->second) <= 90, "off the Earth");
  return 0;
}
