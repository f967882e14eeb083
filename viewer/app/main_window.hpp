/// The window, its document and its user's session.
#pragma once

#include "viewer/app/application.hpp"
#include "viewer/app/file_opener.hpp"
#include "viewer/app/ui_context.hpp"
#include "viewer/draw/font_book.hpp"
#include "viewer/draw/moving_lights.hpp"
#include "viewer/draw/painter.hpp"
#include "viewer/load/detail_builder.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/search_builder.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/state/settings_keeper.hpp"
#include "viewer/terminal/timings.hpp"
#include "viewer/visit/pointer.hpp"
#include "viewer/visit/session.hpp"
#include "viewer/words/catalog.hpp"

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
  std::unique_ptr<Catalog> words;
  std::unique_ptr<FontBook> fonts;
};

/// The window, its document and its user's session, for as long as it is open.
class MainWindow {
 public:
  MainWindow(const WindowOptions& options, Settings settings, ViewState state, Belongings belongings, Window& window);
  ~MainWindow() { window_.stop_ui(); }
  MainWindow(const MainWindow&) = delete;
  MainWindow& operator=(const MainWindow&) = delete;

  ExitCode run(std::future<Prepared>& preparation);

 private:
  /// Dear ImGui settles a new layout within this many frames.
  static constexpr int frames_after_event = 3;

  [[nodiscard]] double scale() const { return design_scale(session_.size(), window_.content_scale()); }
  void follow_size() { session_.set_size(window_.size(), window_.content_scale()); }
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
  [[nodiscard]] MapViewers viewers() { return {session_, painter_->ground().levels(), details_}; }
  void act(const Action& action);
  void follow_state();
  void draw();
  void draw_lights();
  [[nodiscard]] bool lights_run() const;
  [[nodiscard]] double patience_s() const;
  [[nodiscard]] Pointer::Context pointer_context();

  const WindowOptions& options_;
  SettingsKeeper settings_;
  Window& window_;
  Workspace workspace_;
  std::unique_ptr<Catalog> words_;
  std::unique_ptr<FontBook> fonts_;
  Session session_;
  ViewState start_;
  Timings timings_;
  UiContext ui_;
  std::optional<Painter> painter_;
  DetailBuilder details_{[] { Window::wake(); }};
  std::string keep_as_;
  SearchBuilder searches_{[] { Window::wake(); }};
  FileOpener opener_{[] { Window::wake(); }};
  double first_tolerance_rad_ = 0;
  Pointer pointer_;
  FrameOutput last_;
  MovingLights lights_;
  double last_frame_s_ = 0;
  int frames_wanted_ = frames_after_event;
  bool ui_animating_ = false;
  bool started_ = false;         ///< The first picture is there.
  bool search_opening_ = false;  ///< A slash was typed since the last frame.
};

}  // namespace kakehashi
