#include "viewer/app/render_command.hpp"

#include "viewer/app/hover_words.hpp"
#include "viewer/app/painter.hpp"
#include "viewer/app/start.hpp"
#include "viewer/gl/offscreen.hpp"
#include "viewer/output/png.hpp"
#include "viewer/output/whole_file.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <iostream>

namespace kakehashi {

namespace {

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

void set_camera(ViewState& state, const Options& options, const Session& framed) {
  state.camera = framed.framing(state.selection);
  if (options.view.center) {
    std::tie(state.camera.longitude_deg, state.camera.latitude_deg) = *options.view.center;
  }
  if (options.view.zoom) state.camera.zoom = *options.view.zoom;
}

}  // namespace

ExitCode run_render(const Options& options) {
  const Settings no_settings;  // a picture depends on the command line alone
  ViewState state = first_state(options.view, no_settings);
  const NetworkResult network = open_network(options.network);
  report(network.diagnostics, state.language);
  if (!network.network) return ExitCode::bad_input;

  auto map = std::make_shared<MapData>();
  BoundaryResult world = load_world(boundary_source(options.view, *network.network, options.network));
  report(world.diagnostics, state.language);
  if (!world.set) return ExitCode::bad_input;
  map->set = std::move(*world.set);
  add_outline(*map);
  report(missing_boundaries(*network.network, map->set, options.network), state.language);
  if (!set_things(state, options.view, *network.network, map->set)) return ExitCode::bad_input;

  const auto font_files = find_fonts();
  if (!font_files) {
    report_error("no-font", {"Noto Sans CJK"}, state.language);
    return ExitCode::no_graphics;
  }
  std::string why;
  const auto context = gl::OffscreenContext::create(why);
  if (!context) {
    report_error("no-gl", {why}, state.language);
    return ExitCode::no_graphics;
  }

  const PictureSize size{static_cast<double>(options.width_px), static_cast<double>(options.height_px)};
  const double scale = design_scale(size, 1);
  const FreeArea free = [&](const ViewState& now) -> PictureRect {
    if (!options.panels) return {0, 0, size.width_px, size.height_px};
    const PixelRect rect = free_area(now, static_cast<float>(size.width_px), static_cast<float>(size.height_px),
                                     static_cast<float>(scale * now.text_size));
    return {rect.left, rect.top, rect.right, rect.bottom};
  };
  Session framed{*network.network, state, free};
  framed.set_map(map);
  framed.set_size(size);
  set_camera(state, options, framed);
  Session session{*network.network, state, free};
  session.set_map(map);
  session.set_size(size);

  const Catalog words{state.language};
  FontBook fonts{*font_files};
  fonts.prepare(words, *network.network, &map->set, scale * state.text_size);
  const OffscreenUi ui{fonts.atlas(), size};
  const gl::OffscreenPicture picture{options.width_px, options.height_px};
  Painter painter;
  painter.renderer().add_level(make_level(*map, gl::tolerance_for(pixels_per_radian(state.camera, size))));
  FrameInput frame{.network = *network.network,
                   .session = session,
                   .map = map.get(),
                   .words = words,
                   .fonts = fonts,
                   .scale = scale,
                   .panels = options.panels,
                   .hover = hover_words(state.hover, 1, *network.network, map->set, words),
                   .notices = {},
                   .loading = {}};
  constexpr int frames_until_cards_have_their_size = 3;
  for (int i = 0; i < frames_until_cards_have_their_size; ++i) {
    picture.bind();
    (void)painter.paint(frame);
  }

  const std::string png = encode_png(picture.pixels(), options.width_px, options.height_px);
  if (const std::string failure = write_whole_file(options.output, png); !failure.empty()) {
    report_error("output-unwritable", {options.output, failure}, state.language);
    return ExitCode::bad_output;
  }
  return ExitCode::done;
}

}  // namespace kakehashi
