#include "viewer/cli/options.hpp"

#include "geo/diagnostic/plain_output.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/visit/first_state.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

/// More than any OpenGL draws; what the one at hand does is known at run time.
constexpr int max_side_px = 1'000'000;

/// A decimal number from least to greatest; CLI11's own check lets through what is no number.
CLI::Validator number_from(double min, double max) {
  return {[min, max](const std::string& text) {
            double value = 0;
            const char* end = text.data() + text.size();
            const auto read = std::from_chars(text.data(), end, value);
            const bool sensible = read.ec == std::errc{} && read.ptr == end && value >= min && value <= max;
            return sensible ? std::string{}
                            : fmt::format("expected a number from {:g} to {:g}, found \"{}\"", min, max, text);
          },
          ""};
}

/// The number that a text is which number_from() lets through.
double number_in(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Words with what each stands for, in the order in which they are told.
template <typename Value>
using Choices = std::vector<std::pair<std::string, Value>>;

std::string expected_instead(const std::vector<std::string>& expected, const std::string& found) {
  std::string told;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (i > 0) told += i + 1 == expected.size() ? " or " : ", ";
    told += expected[i];
  }
  return fmt::format("expected {}, found \"{}\"", told, found);
}

/// One of the words, which it replaces by the number of the value; CLI11's own check tells the numbers.
template <typename Value>
CLI::Validator one_of(Choices<Value> choices) {
  return {[choices = std::move(choices)](std::string& text) {
            std::vector<std::string> expected;
            for (const auto& [word, value] : choices) {
              if (word == text) {
                text = std::to_string(static_cast<int>(value));
                return std::string{};
              }
              expected.push_back(word);
            }
            return expected_instead(expected, text);
          },
          ""};
}

CLI::Validator word_of(std::vector<std::string> words) {
  return {[words = std::move(words)](std::string& text) {
            const bool is_known = std::find(words.begin(), words.end(), text) != words.end();
            return is_known ? std::string{} : expected_instead(words, text);
          },
          ""};
}

/// "LON,LAT" in degrees.
std::optional<std::pair<double, double>> read_center(const std::string& text) {
  double lon = 0;
  double lat = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, lon);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ',') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, lat);
  if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
  const bool on_earth = lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
  return on_earth ? std::optional{std::pair{lon, lat}} : std::nullopt;
}

/// "WIDTHxHEIGHT" in pixels.
std::optional<std::pair<int, int>> read_size(const std::string& text) {
  int width = 0;
  int height = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, height);
  if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
  const bool sensible = width >= 16 && height >= 16 && width <= max_side_px && height <= max_side_px;
  return sensible ? std::optional{std::pair{width, height}} : std::nullopt;
}

/// The option of a row in the table of settings; `meaning` in the place of the row's own, when given.
void add_setting(CLI::App& app, const Setting& setting, SettingValues& values, std::string_view meaning = {}) {
  if (setting.option.empty()) return;
  CLI::Option* const option = app.add_option_function<std::string>(
      std::string{setting.option},
      [&values, &setting](const std::string& text) {
        const bool is_word = !setting.choices.empty();
        values.insert_or_assign(std::string{setting.key}, is_word ? SettingValue{text} : SettingValue{number_in(text)});
      },
      std::string{meaning.empty() ? setting.meaning : meaning});
  option->check(setting.choices.empty() ? number_from(setting.min, setting.max)
                                        : word_of({setting.choices.begin(), setting.choices.end()}));
  option->type_name(std::string{setting.value_name});
}

void add_language(CLI::App& app, ViewOptions& view, std::string_view meaning) {
  add_setting(app, *find_setting(setting_key::language), view.settings, meaning);
}

void add_boundaries(CLI::App& app, ViewOptions& view) {
  app.add_option_function<std::string>(
         "--boundaries", [&view](const std::string& text) { view.boundaries = BoundarySource::parse(text); },
         "Regions from another GeoPackage, GeoJSON or shapefile; KEY is the attribute with their codes")
      ->type_name("FILE[:LAYER[:KEY]]");
}

void add_flows(CLI::App& app, ViewOptions& view) {
  app.add_option("--arcs", view.flows, "Flows to draw besides: CSV with lon1,lat1,lon2,lat2,weight,category")
      ->type_name("FILE.csv");
}

void add_view_options(CLI::App& app, ViewOptions& view) {
  for (const Setting& setting : all_settings()) add_setting(app, setting, view.settings);
  app.add_option("--select", view.select, "Selects a partnership, region, claimed area or place by its id")
      ->type_name("ID");
  app.add_option("--hover", view.hover, "Highlights a thing as if the cursor were on it")->type_name("ID");
  app.add_option("--zoom", view.zoom, "Zoom; 1 shows the whole globe")
      ->check(number_from(min_zoom, max_zoom))
      ->type_name("FACTOR");
  app.add_option_function<std::string>(
         "--center", [&view](const std::string& text) { view.center = read_center(text); },
         "Middle of the map, degrees")
      ->check([](const std::string& text) {
        return read_center(text) ? std::string{} : "expected LON,LAT in degrees, found \"" + text + "\"";
      })
      ->type_name("LON,LAT");
  app.add_option("--worldview", view.worldview,
                 "Whose view of claimed territory is drawn; neutral hatches it for everybody")
      ->check(word_of({"neutral"}))
      ->type_name("NAME");
  const Choices<GroundMaker> makers{
      {"auto", GroundMaker::automatic}, {"processor", GroundMaker::processor}, {"graphics", GroundMaker::graphics}};
  app.add_option("--ground", view.ground,
                 "What draws land and borders: processor, graphics (OpenGL triangles), or auto, the default: graphics "
                 "where there is a graphics card")
      ->transform(one_of(makers))
      ->type_name("WHO");
  add_boundaries(app, view);
  add_flows(app, view);
}

void add_size(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--size",
         [&options](const std::string& text) {
           if (const auto size = read_size(text)) std::tie(options.width_px, options.height_px) = *size;
         },
         "Size of the picture (default 1920x1080)")
      ->check([](const std::string& text) {
        return read_size(text) ? std::string{}
                               : "expected WIDTHxHEIGHT, 16 pixels or more each, found \"" + text + "\"";
      })
      ->type_name("WxH");
}

void add_bench(CLI::App& app, Options& options) {
  CLI::App* bench = app.add_subcommand("bench", "Measures frames and picks; prints a line of JSON");
  bench->add_option("NETWORK", options.network, "A network file (JSON)")->type_name("");
  add_size(*bench, options);
  constexpr int max_frames = 100'000;
  bench->add_option("--frames", options.frames, "How many frames to measure (default 60)")
      ->check(CLI::Range(1, max_frames).description(""))
      ->type_name("N");
  bench
      ->add_option(
          "--compare", options.compare,
          "A command that takes the same options and prints such a line, too; naive: the plainest program, built with "
          "the tests")
      ->type_name("COMMAND");
  bench->add_flag("--window", options.window, "Draws in a window instead of without a display");
  bench->add_flag("!--no-ui", options.panels, "Leaves the cards out");
  add_view_options(*bench, options.view);
}

void add_force(CLI::App& app, Options& options) {
  app.add_flag("--force", options.force, "Replaces a file that is there; never one that is being read");
}

/// The commands for which curators come: a beginning, and the way from and to spreadsheets.
void add_table_commands(CLI::App& app, Options& options) {
  CLI::App* init = app.add_subcommand("init", "Writes a small network with comments to begin with");
  init->add_option("FILE", options.output, "The network file to write (JSON)")->required()->type_name("");
  add_force(*init, options);
  add_language(*init, options.view, "Language of the comments: ja, ru or en");

  CLI::App* import = app.add_subcommand("import", "Makes a network of a table of links (CSV or .xlsx)");
  import->add_option("TABLE", options.network, "The table; a row of headings names the columns: from, to, date, ...")
      ->required()
      ->type_name("");
  import->add_option("-o,--output", options.output, "The network file to write (JSON)")->required()->type_name("FILE");
  add_force(*import, options);
  import->add_flag("--partial", options.partial, "Leaves out rows with mistakes instead of writing nothing");
  import
      ->add_option("--sheet", options.table.sheet,
                   "The sheet of a workbook, by name or number; otherwise the one with such headings")
      ->type_name("NAME|N");
  import->add_flag("--fill-down", options.table.fill_down,
                   "An empty region is the one above, as when merged cells were saved as CSV");
  add_language(*import, options.view, "Language of the table's texts and of the report: ja, ru or en");
  add_boundaries(*import, options.view);

  CLI::App* exporting = app.add_subcommand(
      "export",
      "Writes the links for a spreadsheet (CSV, .xlsx) or a GIS (GeoJSON); tells what a table leaves "
      "out");
  exporting->add_option("NETWORK", options.network, "A network file (JSON)")->type_name("");
  exporting
      ->add_option("-o,--output", options.output,
                   "The file to write; its ending tells the format: .csv, .xlsx, .geojson or .json")
      ->required()
      ->type_name("FILE");
  exporting->add_option("--format", options.format, "csv, xlsx or geojson, where no ending tells it")
      ->check(word_of({"csv", "xlsx", "geojson"}))
      ->type_name("FORMAT");
  add_force(*exporting, options);
  add_language(*exporting, options.view, "Language of names: ja, ru or en");
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  Options options;
  CLI::App app{
      "Kakehashi: an interactive map of partnerships between regions.\n"
      "Without a network file it shows the one it carries: Japan and Russia, 2017.\n\n"
      "  kakehashi [NETWORK] [view options]                      opens the window\n"
      "  kakehashi render [NETWORK] -o FILE.png [--size WxH]     draws a picture\n"
      "  kakehashi check NETWORK...                              reports mistakes\n"
      "  kakehashi describe [NETWORK] [--format text|json]       tells it in words\n"
      "  kakehashi init FILE.json                                writes a small network to begin with\n"
      "  kakehashi import TABLE.csv|.xlsx -o FILE.json           makes a network of a table of links\n"
      "  kakehashi export [NETWORK] -o FILE.csv|.xlsx|.geojson   writes one for other programs\n"};
  app.name("kakehashi");
  app.set_version_flag("--version", "kakehashi " KAKEHASHI_VERSION);
  app.footer(
      "Exit codes: 0 done, 1 a file has errors or an id is unknown, 2 the command line is wrong,\n"
      "3 no display, OpenGL 3.3 or font, 4 a file could not be written, 5 not enough memory or threads.\n"
      "A file is written whole or stays as it was; links stay. One that is there is replaced with --force alone, "
      "except\n"
      "an empty one and a picture that render made and nothing else changed. FILE may be - (standard output), a pipe "
      "or\n"
      "a device, too.\n"
      "In the window F1 shows keys and gestures.");
  app.add_option("NETWORK", options.network, "A network file (JSON)")->type_name("");
  add_view_options(app, options.view);
  app.add_flag("--timings", options.timings, "Tells on stderr how long the start and each frame take");
  app.require_subcommand(0, 1);

  CLI::App* render = app.add_subcommand("render", "Draws the map into a PNG file; needs no display");
  render->add_option("NETWORK", options.network, "A network file (JSON)")->type_name("");
  render->add_option("-o,--output", options.output, "The PNG file to write; replaces a picture of Kakehashi's own")
      ->required()
      ->type_name("FILE");
  add_force(*render, options);
  add_size(*render, options);
  render->add_flag("!--no-ui", options.panels, "Leaves the cards out");
  add_view_options(*render, options.view);

  CLI::App* check = app.add_subcommand("check", "Reports every mistake in network files at its line");
  check->add_option("NETWORK", options.files, "Network files (JSON)")->required()->type_name("");
  add_language(*check, options.view, "Language of the report: ja, ru or en");
  add_boundaries(*check, options.view);

  CLI::App* describe = app.add_subcommand("describe", "Tells in words what the map shows");
  describe->add_option("NETWORK", options.network, "A network file (JSON)")->type_name("");
  std::string format = "text";
  describe->add_option("--format", format, "text (default) or json")
      ->check(word_of({"text", "json"}))
      ->type_name("FORMAT");
  describe->add_option("--select", options.view.select, "Tells one thing only")->type_name("ID");
  add_language(*describe, options.view, "Language: ja, ru or en");

  add_table_commands(app, options);
  add_bench(app, options);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream help;
    std::ostringstream complaint;
    const int code = app.exit(error, help, complaint);
    for (const std::string& line : plain_lines(complaint.str())) {
      if (!line.empty()) std::cerr << line << '\n';
    }
    const ExitCode printed = print(help.view(), language_for(options.view, {}));
    return {std::nullopt, code == 0 ? printed : ExitCode::bad_usage};
  }
  if (render->parsed()) options.command = Subcommand::render;
  if (check->parsed()) options.command = Subcommand::check;
  if (describe->parsed()) options.command = Subcommand::describe;
  if (app.got_subcommand("bench")) options.command = Subcommand::bench;
  if (app.got_subcommand("init")) options.command = Subcommand::init;
  if (app.got_subcommand("import")) options.command = Subcommand::import_table;
  if (app.got_subcommand("export")) options.command = Subcommand::export_table;
  options.json = format == "json";
  return {std::move(options), ExitCode::done};
}

}  // namespace kakehashi
