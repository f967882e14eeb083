#include "viewer/app/main_window.hpp"

#include "viewer/draw/level_parts.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/spare_memory.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/ui/hover_words.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace kakehashi {

void MainWindow::take_details() {
  if (auto index = details_.take_index()) workspace_.index = std::move(index);
  gl::DetailLevels& levels = renderer_.levels();
  if (auto level = details_.take_level()) {
    levels.add(detail_level(std::move(*level)));
    view_.pace().want(1);
  }
  if (!workspace_.map || details_.busy()) return;
  const bool triangles = renderer_.wants_triangles();
  if (const auto missing = levels.missing_for(view_.picture_view(), triangles)) {
    details_.make_level(*missing, triangles);
  }
}

void MainWindow::handle(const WindowEvent& event) {
  view_.handle(event, workspace_);
  if (const auto* key = std::get_if<KeyPressed>(&event)) press(*key);
  if (const auto* dropped = std::get_if<FilesDropped>(&event)) opener_.drop(dropped->files);
}

void MainWindow::press(const KeyPressed& key) {
  auto action = view_.action_of(key);
  const bool of_window = action && std::holds_alternative<ToggleFullScreen>(*action);
  if (!of_window) {
    if (view_.has_writing()) return;
    if (auto answer = opener_.answer_of_key(key.key)) {
      if (key.repeated) return;  // a key that is held does not answer the next question
      action = std::move(answer);
    }
  }
  if (action) act(*action);
}

void MainWindow::act(const Action& action) {
  if (auto map = opener_.answer(action)) {
    replace_map(workspace_, std::move(*map), viewers());
    workspace_.boundaries_accepted = true;
    show_other_map();
  }
  if (std::holds_alternative<ToggleFullScreen>(action)) window_.toggle_full_screen();
  view_.session().dispatch(action);
}

/// Something else is open than was shown last.
void MainWindow::show_other_map() {
  view_.forget_picture();
  searches_.follow(workspace_.document, workspace_.map);
  view_.pace().happened();
}

/// Takes what has been read, and has the next read.
void MainWindow::take_files() {
  if (auto opened = opener_.take(view_.state().look.language, platform_.clock.now_s())) {
    const bool of_start = opened->of_start;
    if (of_start && !opened->map) go_without_boundaries(workspace_, view_.session());
    (void)replace(workspace_, std::move(*opened), viewers());
    if (of_start) {
      timings_.mark("boundaries of the start");
      // Who has begun to look around stays there.
      if (!view_.state().map.selection && view_.session().keeps_framed()) point_at(asked_things().state);
      tell_what_is_missing();
    }
    show_other_map();
  }
  opener_.read_next([this] {
    OpenNow now = open_now(workspace_);
    now.language = view_.state().look.language;
    now.tolerance_rad = first_tolerance_rad_;
    now.triangles = renderer_.wants_triangles();
    return now;
  });
}

void MainWindow::follow_fonts() {
  const ViewState& state = view_.state();
  const FontNeeds needs{workspace_.document, workspace_.map, {view_.font_scale()}};
  if (started_) {
    (void)fonts_->follow(needs);
  } else {
    fonts_->prepare(needs, state.look.language, state.look.names);
  }
}

/// The title says what is selected.
void MainWindow::name_window() {
  const ViewState& state = view_.state();
  static const BoundarySet none;
  const std::string name =
      name_of(state.map.selection, *workspace_.document, workspace_.map ? workspace_.map->set : none, view_.words());
  window_.set_title((name.empty() ? workspace_.document->network.title.in(state.look.language) : name) +
                    " — Kakehashi");
}

void MainWindow::draw() {
  const double now_s = platform_.clock.now_s();
  follow_size();
  view_.advance(now_s);
  follow_fonts();
  name_window();
  opener_.advance(now_s);
  const std::optional<NoticeCard> notice = opener_.card(view_.words());
  const std::vector<Action> actions = view_.draw(workspace_, {.notice = notice ? &*notice : nullptr,
                                                              .search = searches_.search(),
                                                              .loading = opener_.reading(view_.words()),
                                                              .loaded_share = opener_.reading_share()});
  show_frame();
  if (timings_.on()) {
    glFinish();
    timings_.frame((platform_.clock.now_s() - now_s) * 1e3);
  }
  for (const Action& action : actions) act(action);
  if (!actions.empty()) view_.pace().happened();
  view_.look_below_pointer(workspace_);
}

/// A frame that lacks letters is not shown: the next one has them.
void MainWindow::show_frame() {
  const bool lacks_letters = fonts_->learn();
  report_unknown_letters(fonts_->take_unknown(), view_.state().look.language);
  if (lacks_letters) {
    view_.pace().happened();
  } else {
    window_.swap();
  }
  window_.set_pointer(view_.pointer_shape());
}

/// Nothing but the lights has moved since the last frame.
void MainWindow::draw_lights() {
  const double now_s = platform_.clock.now_s();
  view_.draw_lights(now_s);
  window_.swap();
  if (timings_.on()) {
    glFinish();
    timings_.lights((platform_.clock.now_s() - now_s) * 1e3);
  }
}

Unrest MainWindow::unrest() const {
  return {.visible = window_.visible(),
          .changing = view_.changing(),
          .lights = view_.lights_run(),
          .writing = view_.has_writing(),
          .reading = opener_.reads(),
          .notice_rest_s = opener_.rest_s(platform_.clock.now_s())};
}

void MainWindow::wait_for_events() {
  const Clock& clock = platform_.clock;
  const double patience = patience_s(unrest());
  const bool was_still = patience >= 0;
  if (was_still) settings_.follow(view_.state(), window_.place());
  const double wait_from_s = clock.now_s();
  platform_.glfw.wait(patience);
  if (was_still) view_.rest_until(clock.now_s());
  const std::vector<WindowEvent> events = window_.take_events();
  for (const WindowEvent& event : events) handle(event);
  // Somebody who ends the wait before its time has brought something.
  const bool woken = clock.now_s() - wait_from_s < 0.9 * lights_s;
  only_lights_ = events.empty() && was_still && !woken && view_.lights_run() && view_.has_still_picture() &&
                 !opener_.rest_s(clock.now_s()) && !opener_.reads() && !view_.has_writing();
  if (events.empty() && was_still && !only_lights_) view_.pace().want(1);
}

ExitCode MainWindow::run(std::future<Prepared>& preparation) {
  view_.warm_up();
  timings_.mark("window and shaders");
  // Boundaries that take long must not keep the window from being closed.
  constexpr std::chrono::milliseconds patience{200};
  while (preparation.wait_for(patience) != std::future_status::ready) {
    platform_.glfw.wait(reading_s);
    if (window_.wants_to_close()) leave_at_once(ExitCode::done);
  }
  Prepared prepared = preparation.get();
  trim_memory();
  timings_.mark("boundaries and fonts");
  if (!receive(std::move(prepared))) {
    return ExitCode::bad_input;
  }
  view_.rest_until(platform_.clock.now_s());
  while (!window_.wants_to_close() && !view_.session().wants_to_quit()) {
    if (window_.visible() && only_lights_) {
      draw_lights();
    } else if (window_.visible()) {
      take_details();
      take_files();
      draw();
      if (!started_) {
        timings_.mark("first complete frame");
        finish_start();
      }
      view_.pace().drawn();
    }
    wait_for_events();
  }
  settings_.keep(view_.state(), window_.place());
  const ExitCode code = opener_.start_failed() ? ExitCode::bad_input : ExitCode::done;
  opener_.finish_writing();
  // Before the first frame boundaries may still be on their way, which nobody waits for either.
  if (opener_.reads() || searches_.busy() || fonts_->is_building() || !started_) leave_at_once(code);
  return code;
}

/// A window that is closed is gone, however long a file takes that is being read.
void MainWindow::leave_at_once(ExitCode code) {
  if (workspace_.keeping.valid()) workspace_.keeping.wait();
  std::quick_exit(static_cast<int>(code));
}

}  // namespace kakehashi
