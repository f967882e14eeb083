#include "viewer/app/main_window.hpp"

#include "viewer/load/preparation.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/platform/spare_memory.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/scene/command.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/ui/hover_words.hpp"
#include "viewer/ui/search.hpp"
#include "viewer/visit/first_view.hpp"
#include "viewer/visit/pointer.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

constexpr double longest_step_s = 0.1;
constexpr double lights_s = 1.0 / 30;  // between two frames in which only lights move
constexpr double reading_s = 0.05;     // between two looks whether files have been read

}  // namespace

void MainWindow::take_details() {
  if (auto index = details_.take_index()) workspace_.index = std::move(index);
  gl::DetailLevels& levels = painter_->ground().levels();
  if (auto level = details_.take_level()) {
    levels.add(detail_level(std::move(*level)));
    frames_wanted_ = std::max(frames_wanted_, 1);
  }
  if (!workspace_.map || details_.busy()) return;
  const bool triangles = painter_->ground().wants_triangles();
  const gl::PictureView view = gl::picture_view(session_.view(), window_.size(), scale());
  if (const auto missing = levels.missing_for(view, triangles)) {
    details_.make_level(*missing, triangles);
  }
}

Pointer::Context MainWindow::pointer_context() {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const auto& cards = last_.panels.covered;
  const bool over_card =
      std::any_of(cards.begin(), cards.end(), [&](const PixelRect& card) { return card.contains(mouse.x, mouse.y); });
  return {session_, last_.drawn, Ground{workspace_.map ? &workspace_.map->set : nullptr, workspace_.index.get()},
          over_card || ImGui::GetIO().WantCaptureMouse};
}

void MainWindow::handle(const WindowEvent& event) {
  frames_wanted_ = frames_after_event;
  Pointer::Context context = pointer_context();
  const auto covers = [&](PixelPoint at) {
    const auto& cards = last_.panels.covered;
    return std::any_of(cards.begin(), cards.end(), [&](const PixelRect& card) {
      return card.contains(static_cast<float>(at.x), static_cast<float>(at.y));
    });
  };
  if (const auto* moved = std::get_if<CursorMoved>(&event)) {
    context.over_card = covers(moved->at);
    pointer_.move(moved->at, moved->time_s, context);
  } else if (std::holds_alternative<CursorLeft>(event)) {
    pointer_.leave(context);
  } else if (const auto* pressed = std::get_if<ButtonPressed>(&event)) {
    context.over_card = covers(pressed->at);
    pointer_.press(pressed->at, pressed->time_s, context);
  } else if (const auto* released = std::get_if<ButtonReleased>(&event)) {
    pointer_.release(released->at, released->time_s, context);
  } else if (const auto* wheel = std::get_if<WheelTurned>(&event)) {
    context.over_card = covers(wheel->at);
    pointer_.wheel(wheel->at, wheel->steps, context);
  } else if (const auto* key = std::get_if<KeyPressed>(&event)) {
    press(*key);
  } else if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
    // What follows a slash within the same frame is written into the search, not pressed.
    if (opens_search(typed->code_point) && !ImGui::GetIO().WantTextInput) {
      search_opening_ = true;
      session_.dispatch(SetPanels{true});  // the search is on a card
    }
  } else if (const auto* dropped = std::get_if<FilesDropped>(&event)) {
    opener_.drop(dropped->files);
  }
}

void MainWindow::press(const KeyPressed& key) {
  auto action =
      action_of(key.key, key.held, {session_.state(), session_.document(), session_.size(), session_.projection()});
  const bool of_window = action && std::holds_alternative<ToggleFullScreen>(*action);
  if (!of_window) {
    if (ImGui::GetIO().WantTextInput || search_opening_) return;
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
    last_.drawn = {};
    searches_.follow(workspace_.document, workspace_.map);
    frames_wanted_ = frames_after_event;
  }
  if (std::holds_alternative<ToggleFullScreen>(action)) window_.toggle_full_screen();
  session_.dispatch(action);
}

/// Takes what has been read, and has the next read.
void MainWindow::take_files() {
  if (auto opened = opener_.take(session_.state().look.language, glfwGetTime())) {
    const bool of_start = opened->of_start;
    if (of_start && !opened->map) {
      go_without_boundaries(workspace_, session_);
      last_.drawn = {};
    }
    if (replace(workspace_, std::move(*opened), viewers())) last_.drawn = {};
    if (of_start) {
      timings_.mark("boundaries of the start");
      // Who has begun to look around stays there.
      if (!session_.state().map.selection && session_.keeps_framed()) point_at(asked_things().state);
      tell_what_is_missing();
    }
    searches_.follow(workspace_.document, workspace_.map);
    frames_wanted_ = frames_after_event;
  }
  opener_.read_next([this] {
    OpenNow now = open_now(workspace_);
    now.language = session_.state().look.language;
    now.tolerance_rad = first_tolerance_rad_;
    now.triangles = painter_->ground().wants_triangles();
    return now;
  });
}

/// Words and fonts follow the language and the size; the title says what is selected.
void MainWindow::follow_state() {
  const ViewState& state = session_.state();
  if (words_->language() != state.look.language) words_ = std::make_unique<Catalog>(state.look.language);
  const FontNeeds needs{workspace_.document, workspace_.map, scale() * state.look.text_size};
  if (!started_) {
    fonts_->prepare(needs, state.look.language, state.look.names);
  } else if (fonts_->follow(needs)) {
    fonts_->hand_over();
  }
  static const BoundarySet none;
  const std::string name =
      name_of(state.map.selection, *workspace_.document, workspace_.map ? workspace_.map->set : none, *words_);
  window_.set_title((name.empty() ? workspace_.document->network.title.in(state.look.language) : name) +
                    " — Kakehashi");
}

void MainWindow::draw() {
  const double now_s = glfwGetTime();
  follow_size();
  session_.advance(std::clamp(now_s - last_frame_s_, 0.0, longest_step_s));
  last_frame_s_ = now_s;
  follow_state();
  window_.begin_ui_frame();
  search_opening_ = false;
  opener_.advance(now_s);
  const std::optional<NoticeCard> notice = opener_.card(*words_);
  const ViewState& state = session_.state();
  std::optional<HoverWords> hover;
  if (workspace_.map) {
    hover = hover_words(state.hover, pointer_.things_here(), *workspace_.document, workspace_.map->set,
                        workspace_.flows.get(), *words_);
  }
  last_ = painter_->paint({.document = workspace_.document,
                           .revision = workspace_.revision,
                           .session = session_,
                           .map = workspace_.map.get(),
                           .flows = workspace_.flows.get(),
                           .words = *words_,
                           .fonts = *fonts_,
                           .scale = scale(),
                           .panels = true,
                           .hover = std::move(hover),
                           .notice = notice ? &*notice : nullptr,
                           .search = searches_.search(),
                           .loading = opener_.reading(*words_),
                           .loaded_share = opener_.reading_share()});
  if (!last_.complete || last_.fading) frames_wanted_ = std::max(frames_wanted_, 2);
  lights_.set(std::move(last_.lit), std::move(last_.covered),
              gl::picture_view(session_.view(), window_.size(), scale()));
  if (lights_run()) {
    const bool still = frames_wanted_ <= 1 && !session_.moving() && !last_.panels.animating;
    if (still) lights_.keep_picture();
    lights_.draw(now_s);
  }
  // A frame that lacks letters is not shown: the next one has them.
  const bool lacks_letters = fonts_->learn();
  report_unknown_letters(fonts_->take_unknown(), state.look.language);
  if (lacks_letters) {
    fonts_->hand_over();
    frames_wanted_ = frames_after_event;
  } else {
    window_.swap();
  }
  if (timings_.on()) {
    glFinish();
    timings_.frame((glfwGetTime() - now_s) * 1e3);
  }
  const std::vector<Action> actions = std::exchange(last_.panels.actions, {});
  for (const Action& action : actions) act(action);
  if (!actions.empty()) frames_wanted_ = frames_after_event;
  ui_animating_ = last_.panels.animating;
  if (workspace_.map && pointer_.stay(pointer_context())) frames_wanted_ = frames_after_event;
}

bool MainWindow::lights_run() const { return lights_.any() && !session_.state().look.reduced_motion; }

/// Nothing but the lights has moved since the last frame.
void MainWindow::draw_lights() {
  const double now_s = glfwGetTime();
  lights_.draw_again(now_s);
  window_.swap();
  if (timings_.on()) {
    glFinish();
    timings_.lights((glfwGetTime() - now_s) * 1e3);
  }
}

/// How long to wait for the next event: not at all while something moves, for the text cursor's blinking and for lights
/// a little.
double MainWindow::patience_s() const {
  constexpr double do_not_wait = -1;
  constexpr double blink_s = 0.4;
  constexpr double for_ever = 0;
  if (!window_.visible()) return for_ever;
  if (frames_wanted_ > 0 || window_.has_input_for_ui() || session_.moving() || ui_animating_) return do_not_wait;
  if (lights_run()) return lights_s;
  if (ImGui::GetIO().WantTextInput) return blink_s;
  if (opener_.reads()) return reading_s;
  if (const auto rest_s = opener_.rest_s(glfwGetTime())) return std::max(reading_s, *rest_s);
  return for_ever;
}

ExitCode MainWindow::run(std::future<Prepared>& preparation) {
  painter_.emplace(options_.view.ground);
  painter_->warm_up(gl::picture_view(session_.view(), window_.size(), scale()), palette(start_.look.theme));
  timings_.mark("window and shaders");
  // Boundaries that take long must not keep the window from being closed.
  constexpr std::chrono::milliseconds patience{200};
  while (preparation.wait_for(patience) != std::future_status::ready) {
    window_.wait(reading_s);
    if (window_.wants_to_close()) leave_at_once(ExitCode::done);
  }
  Prepared prepared = preparation.get();
  give_back_spare_memory();
  timings_.mark("boundaries and fonts");
  if (!receive(std::move(prepared))) {
    return ExitCode::bad_input;
  }
  last_frame_s_ = glfwGetTime();
  bool first = true;
  bool only_lights = false;
  while (!window_.wants_to_close() && !session_.wants_to_quit()) {
    if (window_.visible() && only_lights) {
      draw_lights();
    } else if (window_.visible()) {
      take_details();
      take_files();
      draw();
      if (first) {
        timings_.mark("first complete frame");
        finish_start();
      }
      first = false;
      frames_wanted_ = std::max(0, frames_wanted_ - 1);
    }
    const bool was_still = patience_s() >= 0;
    if (was_still) settings_.follow(session_.state(), window_.place());
    const double wait_from_s = glfwGetTime();
    window_.wait(patience_s());
    if (was_still) last_frame_s_ = glfwGetTime();
    const std::vector<WindowEvent> events = window_.take_events();
    for (const WindowEvent& event : events) handle(event);
    // Somebody who ends the wait before its time has brought something.
    const bool woken = glfwGetTime() - wait_from_s < 0.9 * lights_s;
    only_lights = events.empty() && was_still && !woken && lights_run() && lights_.kept() &&
                  !opener_.rest_s(glfwGetTime()) && !opener_.reads() && !ImGui::GetIO().WantTextInput;
    if (events.empty() && was_still && !only_lights) frames_wanted_ = std::max(frames_wanted_, 1);
  }
  settings_.keep(session_.state(), window_.place());
  const ExitCode code = opener_.start_failed() ? ExitCode::bad_input : ExitCode::done;
  opener_.finish_writing();
  // Before the first frame boundaries may still be on their way, which nobody waits for either.
  if (opener_.reads() || searches_.busy() || fonts_->is_building() || first) leave_at_once(code);
  return code;
}

/// A window that is closed is gone, however long a file takes that is being read.
void MainWindow::leave_at_once(ExitCode code) {
  if (workspace_.keeping.valid()) workspace_.keeping.wait();
  std::quick_exit(static_cast<int>(code));
}

}  // namespace kakehashi
