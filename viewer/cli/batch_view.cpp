#include "viewer/cli/batch_view.hpp"

#include "viewer/draw/level_parts.hpp"
#include "viewer/gl/limits.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/unknown_regions.hpp"
#include "viewer/platform/free_memory.hpp"
#include "viewer/platform/spare_memory.hpp"
#include "viewer/platform/spare_threads.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/terminal/terminal_watch.hpp"
#include "viewer/ui/hover_words.hpp"
#include "viewer/visit/first_state.hpp"
#include "viewer/visit/first_view.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {

namespace {

/// What a picture takes until it is in its file, on this side and on that of OpenGL, as measured.
std::uint64_t bytes_for_picture(int width_px, int height_px) {
  constexpr std::uint64_t whatever_its_size = 160'000'000;
  constexpr std::uint64_t bytes_a_pixel = 22;
  constexpr std::uint64_t bytes_of_letters_a_pixel = 10;
  constexpr std::uint64_t max_letter_pixels = 8192 * 8192;
  const std::uint64_t pixels = static_cast<std::uint64_t>(width_px) * static_cast<std::uint64_t>(height_px);
  return whatever_its_size + bytes_a_pixel * pixels + bytes_of_letters_a_pixel * std::min(pixels, max_letter_pixels);
}

std::string size_word(int width_px, int height_px) {
  return std::to_string(width_px) + "×" + std::to_string(height_px);
}

std::vector<std::string> size_arguments(const Options& options, PictureSize max) {
  return {size_word(options.width_px, options.height_px),
          size_word(static_cast<int>(max.width_px), static_cast<int>(max.height_px))};
}

}  // namespace

BatchView::BatchView(const Options& options) : options_(options) {}
BatchView::~BatchView() = default;

tl::expected<std::unique_ptr<BatchView>, ExitCode> BatchView::set_up(const Options& options) {
  require_memory_for_graphics();
  require_threads_for_graphics();
  std::unique_ptr<BatchView> stage{new BatchView{options}};
  if (const ExitCode code = stage->prepare(); code != ExitCode::done) return tl::make_unexpected(code);
  return stage;
}

ExitCode BatchView::prepare() {
  // A picture of uncommon size may be more than this OpenGL draws, or than memory holds: that is known before any work.
  constexpr int common_px = 4096;
  const bool uncommon = options_.width_px > common_px || options_.height_px > common_px;
  state_.look.language = language_for(options_.view, {});
  if (uncommon) {
    if (const ExitCode code = open_surface(); code != ExitCode::done) return code;
  }
  auto map = start_loading(options_.view.boundaries);
  const Settings no_settings;  // a picture depends on the command line alone
  state_ = first_state(options_.view, no_settings);
  state_.panels = options_.panels;
  NetworkResult network = open_network(options_.network);
  report(network.diagnostics, state_.look.language);
  if (!network.network) return ExitCode::bad_input;
  document_ = std::make_shared<const Document>(std::move(*network.network), options_.network);
  const FontSearch fonts = search_fonts();
  if (!fonts.files) {
    report_no_font(fonts, state_.look.language);
    return ExitCode::no_graphics;
  }

  // Boundaries and fonts are made ready while the context is.
  const PictureSize size{static_cast<double>(options_.width_px), static_cast<double>(options_.height_px)};
  scale_ = design_scale(size, 1);
  words_ = std::make_unique<Catalog>(state_.look.language);
  fonts_ = std::make_unique<FontBook>(*fonts.files);
  const std::optional<BoundarySource> named = boundary_source(options_.view, document_->network, options_.network);
  auto preparation = kakehashi::prepare(
      std::move(map), named, first_tolerance_rad(options_.view, *document_, state_, size), *fonts_,
      {document_, state_.look.language, state_.look.names, scale_ * state_.look.text_size}, OtherwiseDrawn::nothing,
      named ? watch_on_terminal(named->file, state_.look.language) : ReadingWatch{});
  const ExitCode surface = uncommon ? ExitCode::done : open_surface();
  if (surface == ExitCode::done) {
    renderer_ = std::make_unique<Renderer>(options_.view.ground);
    painter_ = std::make_unique<ViewPainter>(*renderer_);
    painter_->warm_up(gl::picture_view(new_session(size)->view(), size, scale_), palette(state_.look.theme));
  }
  Prepared prepared = preparation.get();
  trim_memory();
  report(prepared.diagnostics, state_.look.language);
  if (!prepared.map) return ExitCode::bad_input;
  map_ = std::move(prepared.map);
  report(missing_boundaries(document_->network, map_->set, options_.network), state_.look.language);
  if (const auto unknown = set_things(state_, options_.view, *document_, map_->set); !unknown.empty()) {
    report_errors(unknown, state_.look.language);
    return ExitCode::bad_input;
  }
  if (surface != ExitCode::done) return surface;
  fonts_->set_max_texture_px(gl::limits().max_texture_px);
  fonts_->prepare({document_, map_, {scale_ * state_.look.text_size}}, state_.look.language, state_.look.names);
  ui_ = std::make_unique<UiContext>(fonts_->atlas());
  frame(std::move(prepared.level), size);
  keep_as_ = std::move(prepared.keep_as);
  return load_flows() ? ExitCode::done : ExitCode::bad_input;
}

ExitCode BatchView::no_graphics(const Diagnostic& why) const {
  report_errors({why}, state_.look.language);
  return ExitCode::no_graphics;
}

/// Opens what is drawn on; what is wrong is reported.
ExitCode BatchView::open_surface() {
  if (!options_.window) return open_picture();
  auto glfw = Glfw::start();
  if (!glfw) return no_graphics(glfw.error());
  glfw_ = std::move(*glfw);
  auto window = Window::open(*glfw_, clock_, "Kakehashi", WindowPlace{0, 0, options_.width_px, options_.height_px});
  if (!window) return no_graphics(window.error());
  window_ = std::move(*window);
  const PictureSize got = window_->size();
  if (got.width_px < options_.width_px || got.height_px < options_.height_px) {
    report_error("picture-too-large", size_arguments(options_, got), state_.look.language);
    return ExitCode::bad_usage;
  }
  window_->set_vsync(false);  // frames are measured, not the screen
  return ExitCode::done;
}

ExitCode BatchView::open_picture() {
  auto context = gl::OffscreenContext::create();
  if (!context) return no_graphics(context.error());
  context_ = std::move(*context);
  const gl::Limits limits = gl::limits();
  if (options_.width_px > limits.max_width_px || options_.height_px > limits.max_height_px) {
    const PictureSize max{static_cast<double>(limits.max_width_px), static_cast<double>(limits.max_height_px)};
    report_error("picture-too-large", size_arguments(options_, max), state_.look.language);
    return ExitCode::bad_usage;
  }
  const std::uint64_t needed = bytes_for_picture(options_.width_px, options_.height_px);
  const std::uint64_t free = free_memory_bytes().value_or(needed);
  if (free >= needed) picture_ = gl::OffscreenPicture::create(options_.width_px, options_.height_px);
  if (!picture_) {
    report_error("picture-out-of-memory",
                 {size_word(options_.width_px, options_.height_px), std::to_string(needed), std::to_string(free)},
                 state_.look.language);
    return ExitCode::bad_usage;
  }
  return ExitCode::done;
}

std::unique_ptr<Session> BatchView::new_session(PictureSize size) const {
  const FreeArea free = [scale = scale_, size](const ViewState& now) { return free_rect(now, size, scale); };
  auto session = std::make_unique<Session>(document_, state_, free);
  session->set_size(size);
  return session;
}

/// Points the camera at what the options ask for, with the boundaries in the detail which that needs.
void BatchView::frame(GroundLevel level, PictureSize size) {
  session_ = new_session(size);
  session_->set_map(map_);
  session_->dispatch(SetCamera{asked_camera(session_->framing(state_.map.selection), options_.view)});
  renderer_->levels().add({std::move(level), nullptr});
  add_detail();
}

void BatchView::add_detail() {
  const gl::PictureView view = gl::picture_view(session_->view(), session_->size(), scale_);
  const bool triangles = renderer_->wants_triangles();
  if (const auto missing = renderer_->levels().missing_for(view, triangles)) {
    renderer_->levels().add(detail_level(make_level(*map_, *missing, triangles)));
  }
}

bool BatchView::load_flows() {
  if (options_.view.flows.empty()) return true;
  FlowLoading loading = load_flow_map(options_.view.flows, *map_);
  report(loading.diagnostics, state_.look.language);
  flows_ = std::move(loading.flows);
  return flows_ != nullptr;
}

FrameOutput BatchView::paint(Patience patience) {
  FrameOutput output = paint_once(patience);
  while (fonts_->learn()) output = paint_once(patience);
  report_unknown_letters(fonts_->take_unknown(), state_.look.language);
  return output;
}

FrameOutput BatchView::paint_once(Patience patience) {
  if (picture_) picture_->bind();
  constexpr double until_fades_are_over_s = 1;
  FrameOutput output =
      painter_->paint({.document = document_,
                       .revision = document_->revision,
                       .state = session_->state(),
                       .view = session_->view(),
                       .size = session_->size(),
                       .moving = session_->moving(),
                       .can_go_back = session_->can_go_back(),
                       .can_go_forward = session_->can_go_forward(),
                       .seconds = until_fades_are_over_s,
                       .map = map_.get(),
                       .flows = flows_.get(),
                       .words = *words_,
                       .fonts = *fonts_,
                       .scale = scale_,
                       .panels = options_.panels,
                       .hover = hover_words(session_->state().hover, 1, *document_, map_->set, flows_.get(), *words_),
                       .notice = nullptr,
                       .loading = {},
                       .patience = patience},
                      *ui_);
  if (window_) window_->swap();
  // Only now: the processor belongs to the first picture until it is there.
  if (first_) {
    keeping_ = keep_prepared(map_, std::exchange(keep_as_, {}));
    trim_memory();
    first_ = false;
  }
  return output;
}

}  // namespace kakehashi
