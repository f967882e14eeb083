#include "viewer/app/offscreen_stage.hpp"

#include "viewer/app/hover_words.hpp"
#include "viewer/app/start.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <string>
#include <tuple>
#include <utility>

namespace kakehashi {

/// A Dear ImGui context with its OpenGL backend, for pictures without a window.
class OffscreenUi {
 public:
  OffscreenUi(ImFontAtlas& atlas, PictureSize size) : context_(ImGui::CreateContext(&atlas)) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
    io.DeltaTime = 1;  // fades are over within a frame
    ImGui_ImplOpenGL3_Init("#version 330 core");
  }
  ~OffscreenUi() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
  }
  OffscreenUi(const OffscreenUi&) = delete;
  OffscreenUi& operator=(const OffscreenUi&) = delete;

 private:
  ImGuiContext* context_;
};

namespace {

void set_camera(ViewState& state, const Options& options, const Session& framed) {
  state.camera = framed.framing(state.selection);
  if (options.view.center) {
    std::tie(state.camera.longitude_deg, state.camera.latitude_deg) = *options.view.center;
  }
  if (options.view.zoom) state.camera.zoom = *options.view.zoom;
}

}  // namespace

OffscreenStage::OffscreenStage() = default;
OffscreenStage::~OffscreenStage() = default;

std::unique_ptr<OffscreenStage> OffscreenStage::set_up(const Options& options, ExitCode& failure) {
  std::unique_ptr<OffscreenStage> stage{new OffscreenStage};
  if (!stage->open(options, failure) || !stage->prepare(options, failure)) return nullptr;
  return stage;
}

bool OffscreenStage::open(const Options& options, ExitCode& failure) {
  failure = ExitCode::bad_input;
  const Settings no_settings;  // a picture depends on the command line alone
  state_ = first_state(options.view, no_settings);
  panels_ = options.panels;
  NetworkResult network = open_network(options.network);
  report(network.diagnostics, state_.language);
  if (!network.network) return false;
  network_ = std::make_unique<const Network>(std::move(*network.network));

  auto map = std::make_shared<MapData>();
  BoundaryResult world = load_world(boundary_source(options.view, *network_, options.network));
  report(world.diagnostics, state_.language);
  if (!world.set) return false;
  map->set = std::move(*world.set);
  add_outline(*map);
  report(missing_boundaries(*network_, map->set, options.network), state_.language);
  map_ = std::move(map);
  if (!options.view.flows.empty()) {
    FlowLoading loading = load_flow_map(options.view.flows, *map_);
    report(loading.diagnostics, state_.language);
    if (!loading.flows) return false;
    flows_ = std::move(loading.flows);
  }
  return set_things(state_, options.view, *network_, map_->set);
}

bool OffscreenStage::prepare(const Options& options, ExitCode& failure) {
  failure = ExitCode::no_graphics;
  const auto font_files = find_fonts();
  if (!font_files) {
    report_error("no-font", {"Noto Sans CJK"}, state_.language);
    return false;
  }
  std::string why;
  context_ = gl::OffscreenContext::create(why);
  if (!context_) {
    report_error("no-gl", {why}, state_.language);
    return false;
  }

  const PictureSize size{static_cast<double>(options.width_px), static_cast<double>(options.height_px)};
  scale_ = design_scale(size, 1);
  const FreeArea free = [scale = scale_, panels = panels_, size](const ViewState& now) -> PictureRect {
    if (!panels) return {0, 0, size.width_px, size.height_px};
    const PixelRect rect = free_area(now, static_cast<float>(size.width_px), static_cast<float>(size.height_px),
                                     static_cast<float>(scale * now.text_size));
    return {rect.left, rect.top, rect.right, rect.bottom};
  };
  Session framed{*network_, state_, free};
  framed.set_map(map_);
  framed.set_size(size);
  set_camera(state_, options, framed);
  session_ = std::make_unique<Session>(*network_, state_, free);
  session_->set_map(map_);
  session_->set_size(size);

  words_ = std::make_unique<Catalog>(state_.language);
  fonts_ = std::make_unique<FontBook>(*font_files);
  fonts_->prepare(*words_, *network_, &map_->set, scale_ * state_.text_size);
  ui_ = std::make_unique<OffscreenUi>(fonts_->atlas(), size);
  picture_ = std::make_unique<gl::OffscreenPicture>(options.width_px, options.height_px);
  painter_ = std::make_unique<Painter>();
  painter_->renderer().add_level(make_level(*map_, gl::tolerance_for(pixels_per_radian(state_.camera, size))));
  failure = ExitCode::done;
  return true;
}

FrameOutput OffscreenStage::paint(Patience patience) {
  picture_->bind();
  return painter_->paint({.network = *network_,
                          .session = *session_,
                          .map = map_.get(),
                          .flows = flows_.get(),
                          .words = *words_,
                          .fonts = *fonts_,
                          .scale = scale_,
                          .panels = panels_,
                          .hover = hover_words(session_->state().hover, 1, *network_, map_->set, flows_.get(), *words_),
                          .notices = {},
                          .loading = {},
                          .patience = patience});
}

}  // namespace kakehashi
