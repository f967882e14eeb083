/// The window and what is open in it.
#pragma once

#include "viewer/app/application.hpp"
#include "viewer/app/file_opener.hpp"
#include "viewer/app/view.hpp"
#include "viewer/draw/font_book.hpp"
#include "viewer/draw/renderer.hpp"
#include "viewer/load/detail_builder.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/search_builder.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/state/clock.hpp"
#include "viewer/state/settings_keeper.hpp"
#include "viewer/terminal/timings.hpp"

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// What exists before the window does, because threads already work on it.
struct Belongings {
  Workspace workspace;
  bool refused = false;  ///< The network of the command line could not be opened.
  std::unique_ptr<FontBook> fonts;
};

/// What windows are opened with.
struct Platform {
  const Glfw& glfw;
  const Clock& clock;
};

/// The window and what is open in it, for as long as it is there.
class MainWindow {
 public:
  /// Everything that it is given by reference outlives it.
  MainWindow(const WindowOptions& options, Settings settings, ViewState state, Belongings belongings, Platform platform,
             Window& window);

  ExitCode run(std::future<Prepared>& preparation);

 private:
  void follow_size() { view_.set_size(window_.size(), window_.content_scale()); }
  bool receive(Prepared prepared);
  /// What the command line asks for, as far as the map and the network know it.
  struct AskedThings {
    ViewState state;
    std::vector<Diagnostic> unknown;
  };
  [[nodiscard]] AskedThings asked_things() const;
  void point_at(const ViewState& asked);
  void tell_what_is_missing();
  [[noreturn]] void leave_at_once(ExitCode code);
  void finish_start();
  void take_details();
  void handle(const WindowEvent& event);
  void press(const KeyPressed& key);
  void take_files();
  [[nodiscard]] MapViewers viewers() { return {view_.session(), renderer_.levels(), details_}; }
  void act(const Action& action);
  void show_other_map();
  void follow_fonts();
  void name_window();
  void draw();
  void show_frame();
  void draw_lights();
  void wait_for_events();
  [[nodiscard]] Unrest unrest() const;

  const WindowOptions& options_;
  SettingsKeeper settings_;
  Platform platform_;
  Window& window_;
  Workspace workspace_;
  std::unique_ptr<FontBook> fonts_;
  ViewState start_;
  Timings timings_;
  Renderer renderer_;
  View view_;
  DetailBuilder details_{[] { Glfw::wake(); }};
  std::string keep_as_;
  SearchBuilder searches_{[] { Glfw::wake(); }};
  FileOpener opener_{[] { Glfw::wake(); }};
  double first_tolerance_rad_ = 0;
  bool started_ = false;      ///< The first picture is there.
  bool only_lights_ = false;  ///< The next frame differs from the last one in its lights alone.
};

}  // namespace kakehashi
