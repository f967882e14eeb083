#include "viewer/app/application.hpp"

#include "viewer/app/detail_builder.hpp"
#include "viewer/app/first_view.hpp"
#include "viewer/app/hover_words.hpp"
#include "viewer/app/keys.hpp"
#include "viewer/app/moving_lights.hpp"
#include "viewer/app/painter.hpp"
#include "viewer/app/pointer.hpp"
#include "viewer/app/preparation.hpp"
#include "viewer/app/settings_keeper.hpp"
#include "viewer/app/spare_memory.hpp"
#include "viewer/app/start.hpp"
#include "viewer/app/timings.hpp"
#include "viewer/app/window.hpp"
#include "viewer/gl/limits.hpp"
#include "viewer/ui/search.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace kakehashi {

namespace {

/// Dear ImGui settles a new layout within this many frames.
constexpr int frames_after_event = 3;
constexpr double longest_step_s = 0.1;
constexpr double notice_seconds = 12;
constexpr std::uint64_t first_revision = 1;
constexpr double lights_s = 1.0 / 30;  // between two frames in which only lights move

struct ImGuiContextOwner {
  explicit ImGuiContextOwner(ImFontAtlas& atlas) : context(ImGui::CreateContext(&atlas)) {
    ImGui::GetIO().IniFilename = nullptr;  // cards have fixed places
  }
  ~ImGuiContextOwner() { ImGui::DestroyContext(context); }
  ImGuiContextOwner(const ImGuiContextOwner&) = delete;
  ImGuiContextOwner& operator=(const ImGuiContextOwner&) = delete;
  ImGuiContext* context;
};

/// What exists before the window does, because threads already work on it.
struct Belongings {
  std::unique_ptr<Network> network;
  std::unique_ptr<Catalog> words;
  std::unique_ptr<FontBook> fonts;
};

/// The window, its document and its user's session, for as long as it is open.
class Application {
 public:
  Application(const Options& options, Settings settings, ViewState state, Belongings belongings, Window& window);
  ~Application() { window_.stop_ui(); }
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  ExitCode run(std::future<Prepared>& preparation);

 private:
  [[nodiscard]] double scale() const { return design_scale(session_.size(), window_.content_scale()); }
  void follow_size() { session_.set_size(window_.size(), window_.content_scale()); }
  bool receive(Prepared prepared);
  void finish_start();
  void take_details();
  void start_flows();
  void take_flows();
  void handle(const WindowEvent& event);
  void open_dropped(const std::string& file);
  bool follow_boundaries(const std::optional<BoundarySource>& wanted);
  void follow_state();
  void draw();
  void draw_lights();
  [[nodiscard]] bool lights_run() const;
  [[nodiscard]] double patience_s() const;
  [[nodiscard]] Pointer::Context pointer_context();

  const Options& options_;
  SettingsKeeper settings_;
  Window& window_;
  std::unique_ptr<Network> network_;
  std::unique_ptr<Catalog> words_;
  std::unique_ptr<FontBook> fonts_;
  std::uint64_t revision_ = first_revision;  ///< Of what is shown: another network or map, another number.
  Session session_;
  ViewState start_;
  Timings timings_;
  ImGuiContextOwner ui_;
  std::optional<Painter> painter_;
  DetailBuilder details_{[] { Window::wake(); }};
  std::shared_ptr<const MapData> map_;
  std::optional<BoundarySource> boundaries_;  ///< Those that map_ was made of, besides the embedded ones.
  std::shared_ptr<const RegionIndex> index_;
  std::string keep_as_;
  std::future<void> keeping_;  ///< The map is being kept prepared.
  std::future<FlowLoading> flows_to_come_;
  std::unique_ptr<const FlowMap> flows_;
  double first_tolerance_rad_ = 0;
  Pointer pointer_;
  FrameOutput last_;
  MovingLights lights_;
  std::vector<std::string> notices_;
  double notices_until_s_ = 0;
  double last_frame_s_ = 0;
  int frames_wanted_ = frames_after_event;
  bool ui_animating_ = false;
  bool search_opening_ = false;  ///< A slash was typed since the last frame.
};

Application::Application(const Options& options, Settings settings, ViewState state, Belongings belongings,
                         Window& window)
    : options_(options),
      settings_(std::move(settings), state),
      window_(window),
      network_(std::move(belongings.network)),
      words_(std::move(belongings.words)),
      fonts_(std::move(belongings.fonts)),
      session_(*network_, state, [this](const ViewState& now) { return free_rect(now, session_.size(), scale()); }),
      start_(std::move(state)),
      timings_(options.timings),
      ui_(fonts_->atlas()) {
  boundaries_ = boundary_source(options_.view, *network_, options_.network);
  follow_size();
  window_.start_ui();
}

bool Application::receive(Prepared prepared) {
  report(prepared.diagnostics, start_.language);
  if (!prepared.map) return false;
  follow_size();  // the window may have become larger or smaller since it opened
  fonts_->set_max_texture_px(gl::limits().max_texture_px);
  map_ = std::move(prepared.map);
  keep_as_ = std::move(prepared.keep_as);
  session_.set_map(map_);
  report(missing_boundaries(*network_, map_->set, options_.network), start_.language);
  ViewState state = start_;
  if (!set_things(state, options_.view, *network_, map_->set)) return false;
  const Thing framed = state.selection.kind == ThingKind::partnership ? Thing{} : state.selection;
  session_.keep_framed(framed, [this](Camera camera) { return asked_camera(camera, options_.view); });
  if (state.selection) session_.dispatch(Select{state.selection});
  if (state.hover) session_.dispatch(Hover{state.hover});
  first_tolerance_rad_ = prepared.level.tolerance_rad;
  painter_->ground().levels().add({std::move(prepared.level), nullptr});
  return true;
}

/// What waits until the first picture is there: the processor belongs to it.
void Application::finish_start() {
  details_.start(map_);
  start_flows();
  keeping_ = keep_prepared(map_, std::exchange(keep_as_, {}));
  give_back_spare_memory();
}

void Application::take_details() {
  if (auto index = details_.take_index()) index_ = std::move(index);
  gl::DetailLevels& levels = painter_->ground().levels();
  if (auto level = details_.take_level()) {
    levels.add(detail_level(std::move(*level)));
    frames_wanted_ = std::max(frames_wanted_, 1);
  }
  if (!map_ || details_.busy()) return;
  const bool triangles = painter_->ground().wants_triangles();
  const gl::PictureView view = gl::picture_view(session_.view(), window_.size(), scale());
  if (const auto missing = levels.missing_for(view, triangles)) {
    details_.make_level(*missing, triangles);
  }
}

void Application::start_flows() {
  if (options_.view.flows.empty()) return;
  flows_to_come_ = std::async(std::launch::async, [file = options_.view.flows, map = map_] {
    FlowLoading loading = load_flow_map(file, *map);
    Window::wake();
    return loading;
  });
}

void Application::take_flows() {
  if (!flows_to_come_.valid() || flows_to_come_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return;
  FlowLoading loading = flows_to_come_.get();
  report(loading.diagnostics, session_.state().language);
  for (const Diagnostic& finding : loading.diagnostics) {
    notices_.push_back(to_line(finding, session_.state().language));
    notices_until_s_ = glfwGetTime() + notice_seconds;
  }
  flows_ = std::move(loading.flows);
  frames_wanted_ = frames_after_event;
}

Pointer::Context Application::pointer_context() {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const auto& cards = last_.panels.covered;
  const bool over_card =
      std::any_of(cards.begin(), cards.end(), [&](const PixelRect& card) { return card.contains(mouse.x, mouse.y); });
  return {session_, last_.drawn, Ground{map_ ? &map_->set : nullptr, index_.get()},
          over_card || ImGui::GetIO().WantCaptureMouse};
}

void Application::handle(const WindowEvent& event) {
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
    if (key->key == GLFW_KEY_F11) {
      window_.toggle_full_screen();
    } else if (!ImGui::GetIO().WantTextInput && !search_opening_) {
      press_key(key->key, key->modifiers, session_, *network_);
    }
  } else if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
    // What follows a slash within the same frame is written into the search, not pressed.
    if (opens_search(typed->code_point) && !ImGui::GetIO().WantTextInput) search_opening_ = true;
  } else if (const auto* dropped = std::get_if<FilesDropped>(&event)) {
    if (!dropped->files.empty()) open_dropped(dropped->files.front());
  }
}

void Application::open_dropped(const std::string& file) {
  NetworkResult result = load_network(file);
  notices_.clear();
  notices_until_s_ = glfwGetTime() + notice_seconds;
  for (const Diagnostic& finding : result.diagnostics) {
    if (finding.severity != Severity::note) notices_.push_back(to_line(finding, session_.state().language));
  }
  report(result.diagnostics, session_.state().language);
  if (!result.network) return;  // the document that is open stays open
  if (!follow_boundaries(boundary_source(options_.view, *result.network, file))) return;
  auto opened = std::make_unique<Network>(std::move(*result.network));
  ++revision_;
  session_.set_network(*opened);
  last_.drawn = {};
  network_ = std::move(opened);
}

/// Shows the regions that another document brings; false, with notices, when they cannot be read.
bool Application::follow_boundaries(const std::optional<BoundarySource>& wanted) {
  const auto file = [](const std::optional<BoundarySource>& source) { return source ? source->file : std::string(); };
  if (file(wanted) == file(boundaries_)) return true;
  MapLoading loading = load_map(wanted);
  report(loading.diagnostics, session_.state().language);
  for (const Diagnostic& finding : loading.diagnostics) {
    notices_.push_back(to_line(finding, session_.state().language));
  }
  if (!loading.map) return false;
  const std::shared_ptr<const MapData> map = std::move(loading.map);
  gl::DetailLevels& levels = painter_->ground().levels();
  levels.clear();
  levels.add(detail_level(make_level(*map, first_tolerance_rad_, painter_->ground().wants_triangles())));
  map_ = map;
  ++revision_;
  keeping_ = keep_prepared(map_, std::move(loading.keep_as));
  index_.reset();
  session_.set_map(map_);
  details_.start(map_);
  boundaries_ = wanted;
  return true;
}

/// Words and fonts follow the language and the size; the title says what is selected.
void Application::follow_state() {
  const ViewState& state = session_.state();
  if (words_->language() != state.language) words_ = std::make_unique<Catalog>(state.language);
  if (fonts_->prepare(
          {*words_, *network_, map_ ? &map_->set : nullptr, revision_, state.names, scale() * state.text_size})) {
    FontBook::recreate_texture();
  }
  static const BoundarySet none;
  const std::string name = name_of(state.selection, *network_, map_ ? map_->set : none, *words_);
  window_.set_title((name.empty() ? network_->title.in(state.language) : name) + " — Kakehashi");
}

void Application::draw() {
  const double now_s = glfwGetTime();
  follow_size();
  session_.advance(std::clamp(now_s - last_frame_s_, 0.0, longest_step_s));
  last_frame_s_ = now_s;
  follow_state();
  window_.begin_ui_frame();
  search_opening_ = false;
  if (now_s > notices_until_s_) notices_.clear();
  const ViewState& state = session_.state();
  std::optional<HoverWords> hover;
  if (map_) hover = hover_words(state.hover, pointer_.things_here(), *network_, map_->set, flows_.get(), *words_);
  last_ = painter_->paint({.network = *network_,
                           .revision = revision_,
                           .session = session_,
                           .map = map_.get(),
                           .flows = flows_.get(),
                           .words = *words_,
                           .fonts = *fonts_,
                           .scale = scale(),
                           .panels = true,
                           .hover = std::move(hover),
                           .notices = notices_,
                           .loading = flows_to_come_.valid() ? (*words_)("loading.flows") : std::string{}});
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
  report_unknown_letters(fonts_->take_unknown(), state.language);
  if (lacks_letters) {
    FontBook::recreate_texture();
    frames_wanted_ = frames_after_event;
  } else {
    window_.swap();
  }
  if (timings_.on()) {
    glFinish();
    timings_.frame((glfwGetTime() - now_s) * 1e3);
  }
  const std::vector<Action> actions = std::exchange(last_.panels.actions, {});
  for (const Action& action : actions) session_.dispatch(action);
  if (!actions.empty()) frames_wanted_ = frames_after_event;
  ui_animating_ = last_.panels.animating;
  if (map_ && pointer_.stay(pointer_context())) frames_wanted_ = frames_after_event;
}

bool Application::lights_run() const { return lights_.any() && !session_.state().reduced_motion; }

/// Nothing but the lights has moved since the last frame.
void Application::draw_lights() {
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
double Application::patience_s() const {
  constexpr double do_not_wait = -1;
  constexpr double blink_s = 0.4;
  constexpr double for_ever = 0;
  if (!window_.visible()) return for_ever;
  if (frames_wanted_ > 0 || window_.has_input_for_ui() || session_.moving() || ui_animating_) return do_not_wait;
  if (lights_run()) return lights_s;
  if (ImGui::GetIO().WantTextInput) return blink_s;
  if (!notices_.empty()) return std::max(0.05, notices_until_s_ - glfwGetTime());
  return for_ever;
}

ExitCode Application::run(std::future<Prepared>& preparation) {
  painter_.emplace(options_.view.ground);
  painter_->warm_up(gl::picture_view(session_.view(), window_.size(), scale()), palette(start_.theme));
  timings_.mark("window and shaders");
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
      take_flows();
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
    only_lights = events.empty() && was_still && !woken && lights_run() && lights_.kept() && notices_.empty() &&
                  !ImGui::GetIO().WantTextInput;
    if (events.empty() && was_still && !only_lights) frames_wanted_ = std::max(frames_wanted_, 1);
  }
  settings_.keep(session_.state(), window_.place());
  return ExitCode::done;
}

}  // namespace

ExitCode run_application(const Options& options) {
  auto map = start_loading(options.view.boundaries);
  const Settings settings = load_settings(settings_path());
  const ViewState state = first_state(options.view, settings);
  NetworkResult network = open_network(options.network);
  report(network.diagnostics, state.language);
  if (!network.network) return ExitCode::bad_input;
  const FontSearch fonts = search_fonts();
  if (!fonts.files) {
    report_no_font(fonts, state.language);
    return ExitCode::no_graphics;
  }
  const Timings timings{options.timings};
  timings.mark("network");

  Belongings belongings;
  belongings.network = std::make_unique<Network>(std::move(*network.network));
  belongings.words = std::make_unique<Catalog>(state.language);
  belongings.fonts = std::make_unique<FontBook>(*fonts.files);
  const Network& document = *belongings.network;

  // Boundaries and fonts are made ready while the window opens, for the size that it will most likely have.
  const WindowPlace place = settings.window.value_or(WindowPlace{});
  const PictureSize size{static_cast<double>(place.width), static_cast<double>(place.height)};
  std::optional<BoundarySource> named = boundary_source(options.view, document, options.network);
  if (options.view.boundaries) named.reset();  // being read already
  auto preparation =
      prepare(std::move(map), named, first_tolerance_rad(options.view, document, state, size), *belongings.fonts,
              *belongings.words, document, first_revision, state.names, design_scale(size, 1) * state.text_size);
  WindowFailure failure;
  const auto window = Window::open(document.title.in(state.language) + " — Kakehashi", settings.window, failure);
  if (!window) {
    preparation.wait();
    report_error(failure.display ? "no-gl" : "no-display", {failure.why}, state.language);
    return ExitCode::no_graphics;
  }
  timings.mark("window");
  Application application{options, settings, state, std::move(belongings), *window};
  return application.run(preparation);
}

}  // namespace kakehashi
