#include "viewer/app/picture_stage.hpp"

#include "viewer/app/first_view.hpp"
#include "viewer/app/hover_words.hpp"
#include "viewer/app/preparation.hpp"
#include "viewer/app/spare_memory.hpp"
#include "viewer/app/start.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <string>
#include <utility>

namespace kakehashi {

/// A Dear ImGui context with its OpenGL backend, for pictures that nobody works with.
class StageUi {
 public:
  StageUi(ImFontAtlas& atlas, PictureSize size) : context_(ImGui::CreateContext(&atlas)) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
    io.DeltaTime = 1;  // fades are over within a frame
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  ~StageUi() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
  }
  StageUi(const StageUi&) = delete;
  StageUi& operator=(const StageUi&) = delete;

 private:
  ImGuiContext* context_;
};

PictureStage::PictureStage(const Options& options) : options_(options) {}
PictureStage::~PictureStage() = default;

std::unique_ptr<PictureStage> PictureStage::set_up(const Options& options, ExitCode& failure) {
  std::unique_ptr<PictureStage> stage{new PictureStage{options}};
  failure = stage->prepare();
  return failure == ExitCode::done ? std::move(stage) : nullptr;
}

ExitCode PictureStage::prepare() {
  auto map = start_loading(options_.view.boundaries);
  const Settings no_settings;  // a picture depends on the command line alone
  state_ = first_state(options_.view, no_settings);
  state_.panels = options_.panels;
  NetworkResult network = open_network(options_.network);
  report(network.diagnostics, state_.language);
  if (!network.network) return ExitCode::bad_input;
  network_ = std::make_unique<const Network>(std::move(*network.network));
  const auto font_files = find_fonts();
  if (!font_files) {
    report_error("no-font", {"Noto Sans CJK"}, state_.language);
    return ExitCode::no_graphics;
  }

  // Boundaries and fonts are made ready while the context is.
  const PictureSize size{static_cast<double>(options_.width_px), static_cast<double>(options_.height_px)};
  scale_ = design_scale(size, 1);
  words_ = std::make_unique<Catalog>(state_.language);
  fonts_ = std::make_unique<FontBook>(*font_files);
  std::optional<BoundarySource> named = boundary_source(options_.view, *network_, options_.network);
  if (options_.view.boundaries) named.reset();  // being read already
  auto preparation =
      kakehashi::prepare(std::move(map), named, first_tolerance_rad(options_.view, *network_, state_, size), *fonts_,
                         *words_, *network_, state_.names, scale_ * state_.text_size);
  const std::string no_context = open_surface();
  if (no_context.empty()) {
    painter_ = std::make_unique<Painter>(options_.view.ground);
    painter_->warm_up(gl::picture_view(new_session(size)->view(), size, scale_), palette(state_.theme));
  }
  Prepared prepared = preparation.get();
  give_back_spare_memory();
  report(prepared.diagnostics, state_.language);
  if (!prepared.map) return ExitCode::bad_input;
  map_ = std::move(prepared.map);
  report(missing_boundaries(*network_, map_->set, options_.network), state_.language);
  if (!set_things(state_, options_.view, *network_, map_->set)) return ExitCode::bad_input;
  if (!no_context.empty()) {
    report_error("no-gl", {no_context}, state_.language);
    return ExitCode::no_graphics;
  }
  ui_ = std::make_unique<StageUi>(fonts_->atlas(), size);
  frame(std::move(prepared.level), size);
  keep_as_ = std::move(prepared.keep_as);
  return load_flows() ? ExitCode::done : ExitCode::bad_input;
}

/// Why there is nothing to draw on; empty when there is.
std::string PictureStage::open_surface() {
  if (options_.window) {
    WindowFailure failure;
    window_ = Window::open("Kakehashi", WindowPlace{0, 0, options_.width_px, options_.height_px}, failure);
    if (!window_) return failure.why;
    window_->set_vsync(false);  // frames are measured, not the screen
    return {};
  }
  std::string why;
  context_ = gl::OffscreenContext::create(why);
  if (!context_) return why;
  picture_ = std::make_unique<gl::OffscreenPicture>(options_.width_px, options_.height_px);
  return {};
}

std::unique_ptr<Session> PictureStage::new_session(PictureSize size) const {
  const FreeArea free = [scale = scale_, size](const ViewState& now) { return free_rect(now, size, scale); };
  auto session = std::make_unique<Session>(*network_, state_, free);
  session->set_size(size);
  return session;
}

/// Points the camera at what the options ask for, with the boundaries in the detail which that needs.
void PictureStage::frame(GroundLevel level, PictureSize size) {
  session_ = new_session(size);
  session_->set_map(map_);
  session_->dispatch(SetCamera{asked_camera(session_->framing(state_.selection), options_.view)});
  GroundPainter& ground = painter_->ground();
  ground.levels().add({std::move(level), nullptr});
  add_detail();
}

void PictureStage::add_detail() {
  const gl::PictureView view = gl::picture_view(session_->view(), session_->size(), scale_);
  GroundPainter& ground = painter_->ground();
  if (const auto missing = ground.levels().missing_for(view, ground.wants_triangles())) {
    ground.levels().add(detail_level(make_level(*map_, *missing, ground.wants_triangles())));
  }
}

bool PictureStage::load_flows() {
  if (options_.view.flows.empty()) return true;
  FlowLoading loading = load_flow_map(options_.view.flows, *map_);
  report(loading.diagnostics, state_.language);
  flows_ = std::move(loading.flows);
  return flows_ != nullptr;
}

FrameOutput PictureStage::paint(Patience patience) {
  if (picture_) picture_->bind();
  FrameOutput output =
      painter_->paint({.network = *network_,
                       .session = *session_,
                       .map = map_.get(),
                       .flows = flows_.get(),
                       .words = *words_,
                       .fonts = *fonts_,
                       .scale = scale_,
                       .panels = options_.panels,
                       .hover = hover_words(session_->state().hover, 1, *network_, map_->set, flows_.get(), *words_),
                       .notices = {},
                       .loading = {},
                       .patience = patience});
  if (window_) window_->swap();
  // Only now: the processor belongs to the first picture until it is there.
  if (first_) {
    keeping_ = keep_prepared(map_, std::exchange(keep_as_, {}));
    give_back_spare_memory();
    first_ = false;
  }
  return output;
}

}  // namespace kakehashi
