/// What the command line asks for.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/table/table.hpp"
#include "viewer/scene/view_state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// What the process gives back to the shell.
enum class ExitCode : int {
  done = 0,
  bad_input = 1,    ///< A file has errors, an id is unknown.
  bad_usage = 2,    ///< The command line cannot be understood.
  no_graphics = 3,  ///< No display, no OpenGL 3.3 or no font.
  bad_output = 4,   ///< A file could not be written.
  no_memory = 5,    ///< The system gives no more memory or threads.
};

enum class Command { view, render, check, describe, init, import_table, export_table, bench };

/// What draws land and borders.
enum class GroundMaker {
  automatic,  ///< The graphics card, if there is one.
  processor,
  graphics,
};

/// How things are to be seen; what is missing comes from the settings or the locale.
struct ViewOptions {
  std::optional<std::string> language;
  std::optional<ThemeName> theme;
  std::optional<NameChoice> names;
  std::optional<ProjectionKind> projection;
  std::string select;
  std::string hover;
  std::optional<double> zoom;
  std::optional<std::pair<double, double>> center;  ///< Longitude and latitude, degrees.
  std::optional<double> text_size;
  std::string worldview = "neutral";
  std::optional<BoundarySource> boundaries;
  GroundMaker ground = GroundMaker::automatic;
  std::string flows;  ///< A CSV file of flows; empty: none.
};

struct Options {
  Command command = Command::view;
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
