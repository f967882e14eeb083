#include "viewer/app/application.hpp"
#include "viewer/cli/bench_command.hpp"
#include "viewer/cli/options.hpp"
#include "viewer/cli/render_command.hpp"
#include "viewer/cli/table_commands.hpp"
#include "viewer/cli/text_commands.hpp"
#include "viewer/files/standard_streams.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/words/catalog.hpp"

#include <exception>
#include <iostream>
#include <new>
#include <system_error>

namespace {

kakehashi::ExitCode run(const kakehashi::Options& options) {
  switch (options.command) {
    case kakehashi::Subcommand::view:
      return kakehashi::run_application({options.network, options.view, options.timings});
    case kakehashi::Subcommand::render:
      return kakehashi::run_render(options);
    case kakehashi::Subcommand::check:
      return kakehashi::run_check(options);
    case kakehashi::Subcommand::describe:
      return kakehashi::run_describe(options);
    case kakehashi::Subcommand::bench:
      return kakehashi::run_bench(options);
    case kakehashi::Subcommand::init:
      return kakehashi::run_init(options);
    case kakehashi::Subcommand::import_table:
      return kakehashi::run_import(options);
    case kakehashi::Subcommand::export_table:
      return kakehashi::run_export(options);
  }
  return kakehashi::ExitCode::bad_usage;
}

}  // namespace

int main(int argc, char** argv) {
  kakehashi::prepare_standard_streams();
  try {
    const kakehashi::ParsedOptions parsed = kakehashi::parse_options(argc, argv);
    return static_cast<int>(parsed.options ? run(*parsed.options) : parsed.exit_code);
  } catch (const std::bad_alloc&) {
    kakehashi::report_error("out-of-memory", {}, kakehashi::Catalog::language_of_locale());
    return static_cast<int>(kakehashi::ExitCode::no_memory);
  } catch (const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) throw;
    kakehashi::report_error("no-more-threads", {}, kakehashi::Catalog::language_of_locale());
    return static_cast<int>(kakehashi::ExitCode::no_memory);
  } catch (const std::exception& error) {  // a broken program, never a broken file
    std::cerr << "kakehashi: " << error.what() << '\n';
    return static_cast<int>(kakehashi::ExitCode::no_graphics);
  }
}
