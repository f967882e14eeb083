#include "viewer/app/application.hpp"

#include "viewer/app/main_window.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/free_memory.hpp"
#include "viewer/platform/spare_threads.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/state/settings_keeper.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/terminal/timings.hpp"
#include "viewer/visit/first_state.hpp"
#include "viewer/visit/first_view.hpp"

#include <utility>

namespace kakehashi {

ExitCode run_application(const WindowOptions& options) {
  require_memory_for_graphics();
  require_threads_for_graphics();
  auto map = start_loading(options.view.boundaries);
  const auto [settings, settings_findings] = load_settings(settings_path());
  const ViewState state = first_state(options.view, settings);
  NetworkResult network = open_network(options.network);
  report(settings_findings, state.look.language);
  report(network.diagnostics, state.look.language);
  const FontSearch fonts = search_fonts();
  if (!fonts.files) {
    report_no_font(fonts, state.look.language);
    return network.network ? ExitCode::no_graphics : ExitCode::bad_input;
  }
  const Timings timings{options.timings};
  timings.mark("network");

  Belongings belongings;
  belongings.refused = !network.network;
  belongings.workspace = first_workspace(std::move(network), options.network, options.view);
  const Workspace& workspace = belongings.workspace;
  const Document& document = *workspace.document;
  belongings.fonts = std::make_unique<FontBook>(*fonts.files, [] { Glfw::wake(); });

  // Boundaries and fonts are made ready while the window opens, for the size that it will most likely have.
  const WindowPlace place = settings.window.value_or(WindowPlace{});
  const PictureSize size{static_cast<double>(place.width), static_cast<double>(place.height)};
  auto preparation = prepare(
      std::move(map), workspace.boundaries, first_tolerance_rad(options.view, document, state, size), *belongings.fonts,
      {workspace.document, state.look.language, state.look.names, design_scale(size, 1) * state.look.text_size},
      OtherwiseDrawn::embedded_map);
  const SteadyClock clock;
  const auto glfw = Glfw::start();
  const std::string title = document.network.title.in(state.look.language) + " — Kakehashi";
  const auto window = glfw.and_then([&, remembered = settings.window](const std::unique_ptr<Glfw>& started) {
    return Window::open(*started, clock, title, remembered);
  });
  if (!window) {
    if (const Prepared unused = preparation.get(); unused.to_come) unused.to_come->progress->cancelled = true;
    if (belongings.refused) return ExitCode::bad_input;
    report_errors({window.error()}, state.look.language);
    return ExitCode::no_graphics;
  }
  timings.mark("window");
  MainWindow main_window{options, settings, state, std::move(belongings), {**glfw, clock}, **window};
  return main_window.run(preparation);
}

}  // namespace kakehashi
