#include "viewer/cli/options.hpp"

#include "geo/diagnostic/plain_output.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/cli/help_page.hpp"
#include "viewer/cli/option_checks.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>

namespace kakehashi {

namespace {

/// Adds options to the program and its commands, with texts from the catalogue; both outlive it.
struct OptionBuilder {
  const Catalog& words;
  Options& options;

  /// A subcommand with its text under "cli.NAME".
  CLI::App* add_command(CLI::App& app, const std::string& name, std::string_view meaning) const {
    CLI::App* command = app.add_subcommand(name, words(meaning));
    command->group(words("cli.subcommands"));
    command->get_help_ptr()->group(words("cli.options"));
    return command;
  }

  void add_network(CLI::App& app) const {
    app.add_option("NETWORK", options.network, words("cli.network"))->type_name("");
  }

  /// The option of a row in the table of settings; `meaning` in the place of the row's own, when given.
  void add_setting(CLI::App& app, const Setting& setting, std::string_view meaning = {}) const {
    if (setting.option.empty()) return;
    CLI::Option* const option = app.add_option_function<std::string>(
        std::string{setting.option},
        [&values = options.view.settings, &setting](const std::string& text) {
          const bool is_word = !setting.choices.empty();
          const double number = read_number(text, setting.min, setting.max).value_or(setting.min);
          values.insert_or_assign(std::string{setting.key}, is_word ? SettingValue{text} : SettingValue{number});
        },
        words(meaning.empty() ? setting.meaning : meaning));
    option->check(setting.choices.empty() ? number_check(words, setting.min, setting.max)
                                          : word_check(words, {setting.choices.begin(), setting.choices.end()}));
    option->type_name(std::string{setting.value_name});
  }

  void add_language(CLI::App& app, std::string_view meaning) const {
    add_setting(app, *find_setting(setting_key::language), meaning);
  }

  void add_boundaries(CLI::App& app) const {
    app.add_option_function<std::string>(
           "--boundaries",
           [&view = options.view](const std::string& text) { view.boundaries = BoundarySource::parse(text); },
           words("cli.boundaries"))
        ->type_name("FILE[:LAYER[:KEY]]");
  }

  void add_view(CLI::App& app) const {
    ViewOptions& view = options.view;
    for (const Setting& setting : all_settings()) add_setting(app, setting);
    app.add_option("--select", view.select, words("cli.select"))->type_name("ID");
    app.add_option("--hover", view.hover, words("cli.hover"))->type_name("ID");
    app.add_option("--zoom", view.zoom, words("cli.zoom"))
        ->check(number_check(words, min_zoom, max_zoom))
        ->type_name("FACTOR");
    app.add_option_function<std::string>(
           "--center", [&view](const std::string& text) { view.center = read_center(text); }, words("cli.center"))
        ->check(center_check(words))
        ->type_name("LON,LAT");
    app.add_option("--worldview", view.worldview, words("cli.worldview"))
        ->check(word_check(words, {"neutral"}))
        ->type_name("NAME");
    app.add_option_function<std::string>(
           "--ground",
           [&view](const std::string& text) {
             view.ground = text == "processor"  ? GroundMaker::processor
                           : text == "graphics" ? GroundMaker::graphics
                                                : GroundMaker::automatic;
           },
           words("cli.ground"))
        ->check(word_check(words, {"auto", "processor", "graphics"}))
        ->type_name("WHO");
    add_boundaries(app);
    app.add_option("--arcs", view.flows, words("cli.arcs"))->type_name("FILE.csv");
  }

  void add_size(CLI::App& app) const {
    app.add_option_function<std::string>(
           "--size",
           [&into = options](const std::string& text) {
             if (const auto size = read_size(text)) std::tie(into.width_px, into.height_px) = *size;
           },
           words("cli.size"))
        ->check(size_check(words))
        ->type_name("WxH");
  }

  /// A switch takes no value: "--force=no" is a mistake.
  void add_switch(CLI::App& app, const std::string& name, bool& value, std::string_view meaning) const {
    app.add_flag(name, value, words(meaning))->disable_flag_override();
  }

  void add_no_cards(CLI::App& app) const {
    app.add_flag_callback(
           "--no-ui", [&into = options] { into.panels = false; }, words("cli.no_ui"))
        ->disable_flag_override();
  }

  void add_force(CLI::App& app) const { add_switch(app, "--force", options.force, "cli.force"); }

  void add_output(CLI::App& app, std::string_view meaning) const {
    app.add_option("-o,--output", options.output, words(meaning))->required()->type_name("FILE");
  }

  void add_render(CLI::App& app) const {
    CLI::App* render = add_command(app, "render", "cli.render");
    add_network(*render);
    add_output(*render, "cli.render.output");
    add_force(*render);
    add_size(*render);
    add_no_cards(*render);
    add_view(*render);
  }

  void add_check(CLI::App& app) const {
    CLI::App* check = add_command(app, "check", "cli.check");
    check->add_option("NETWORK", options.files, words("cli.networks"))->required()->type_name("");
    add_language(*check, "cli.report_language");
    add_boundaries(*check);
  }

  void add_describe(CLI::App& app) const {
    CLI::App* describe = add_command(app, "describe", "cli.describe");
    add_network(*describe);
    describe
        ->add_option_function<std::string>(
            "--format", [&into = options](const std::string& text) { into.json = text == "json"; },
            words("cli.describe.format"))
        ->check(word_check(words, {"text", "json"}))
        ->type_name("FORMAT");
    describe->add_option("--select", options.view.select, words("cli.describe.select"))->type_name("ID");
    add_language(*describe, "cli.language");
  }

  /// The commands for which curators come: a beginning, and the way from and to spreadsheets.
  void add_table_commands(CLI::App& app) const {
    CLI::App* init = add_command(app, "init", "cli.init");
    init->add_option("FILE", options.output, words("cli.output"))->required()->type_name("");
    add_force(*init);
    add_language(*init, "cli.init.lang");

    CLI::App* import = add_command(app, "import", "cli.import");
    import->add_option("TABLE", options.network, words("cli.import.table"))->required()->type_name("");
    add_output(*import, "cli.output");
    add_force(*import);
    add_switch(*import, "--partial", options.partial, "cli.import.partial");
    import->add_option("--sheet", options.table.sheet, words("cli.import.sheet"))->type_name("NAME|N");
    add_switch(*import, "--fill-down", options.table.fill_down, "cli.import.fill_down");
    add_language(*import, "cli.import.lang");
    add_boundaries(*import);

    CLI::App* exporting = add_command(app, "export", "cli.export");
    add_network(*exporting);
    add_output(*exporting, "cli.export.output");
    exporting->add_option("--format", options.format, words("cli.export.format"))
        ->check(word_check(words, {"csv", "xlsx", "geojson"}))
        ->type_name("FORMAT");
    add_force(*exporting);
    add_language(*exporting, "cli.export.lang");
  }

  void add_bench(CLI::App& app) const {
    CLI::App* bench = add_command(app, "bench", "cli.bench");
    add_network(*bench);
    add_size(*bench);
    constexpr int max_frames = 100'000;
    bench
        ->add_option_function<std::string>(
            "--frames",
            [&into = options](const std::string& text) {
              into.frames = read_whole_number(text, 1, max_frames).value_or(1);
            },
            words("cli.bench.frames"))
        ->check(whole_number_check(words, 1, max_frames))
        ->type_name("N");
    bench->add_option("--compare", options.compare, words("cli.bench.compare"))->type_name("COMMAND");
    add_switch(*bench, "--window", options.window, "cli.bench.window");
    add_no_cards(*bench);
    add_view(*bench);
  }
};

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  const std::string language = help_language(argc, argv);
  const Catalog words{language};
  Options options;
  CLI::App app{words("cli.about")};
  app.name("kakehashi");
  set_up_help(app, words);
  app.footer(words("cli.footer"));
  app.require_subcommand(0, 1);
  const OptionBuilder builder{words, options};
  builder.add_network(app);
  builder.add_view(app);
  builder.add_switch(app, "--timings", options.timings, "cli.timings");
  builder.add_render(app);
  builder.add_check(app);
  builder.add_describe(app);
  builder.add_table_commands(app);
  builder.add_bench(app);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream help;
    std::ostringstream unused;
    if (app.exit(error, help, unused) == 0) return {std::nullopt, print(help.view(), language)};
    for (const std::string& line : plain_lines(usage_problem(error, words))) {
      if (!line.empty()) std::cerr << line << '\n';
    }
    return {std::nullopt, ExitCode::bad_usage};
  }
  if (app.got_subcommand("render")) options.command = Subcommand::render;
  if (app.got_subcommand("check")) options.command = Subcommand::check;
  if (app.got_subcommand("describe")) options.command = Subcommand::describe;
  if (app.got_subcommand("bench")) options.command = Subcommand::bench;
  if (app.got_subcommand("init")) options.command = Subcommand::init;
  if (app.got_subcommand("import")) options.command = Subcommand::import_table;
  if (app.got_subcommand("export")) options.command = Subcommand::export_table;
  return {std::move(options), ExitCode::done};
}

}  // namespace kakehashi
