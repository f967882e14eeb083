/// What the command line asks for.
#pragma once

#include "geo/table/table.hpp"
#include "viewer/state/view_options.hpp"
#include "viewer/terminal/exit_code.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

enum class Subcommand { view, render, check, describe, init, import_table, export_table, bench };

struct Options {
  Subcommand command = Subcommand::view;
  std::string network;             ///< Empty: the embedded one; for import the table.
  std::vector<std::string> files;  ///< For check.
  ViewOptions view;
  std::string output;    ///< For render, init, import and export.
  std::string format;    ///< For export: csv, xlsx or geojson; empty: as the output's name ends.
  bool force = false;    ///< Replaces a file that exists (render, init, import, export).
  int frames = 60;       ///< For bench.
  std::string compare;   ///< For bench: a command that prints such a line, too, or "naive".
  bool window = false;   ///< For bench: in a window.
  bool partial = false;  ///< Imports what has no mistakes.
  TableChoice table;     ///< For import.
  int width_px = 1920;
  int height_px = 1080;
  bool panels = true;
  bool json = false;     ///< For describe.
  bool timings = false;  ///< Tells on stderr how long start and frames take.
};

/// The options, or the exit code after help, version or a mistake have been printed.
struct ParsedOptions {
  std::optional<Options> options;
  ExitCode exit_code = ExitCode::done;
};

[[nodiscard]] ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace kakehashi
