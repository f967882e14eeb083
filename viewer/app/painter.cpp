#include "viewer/app/painter.hpp"

#include "viewer/app/map_labels.hpp"
#include "viewer/scene/compose.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>

namespace kakehashi {

namespace {

const BoundarySet& boundaries_of(const MapData* map) {
  static const BoundarySet none;
  return map != nullptr ? map->set : none;
}

PanelResult draw_cards(const FrameInput& input, const Fonts& fonts, const Palette& colors) {
  const PictureSize size = input.session.size();
  const PanelInput cards{.network = input.network,
                         .boundaries = boundaries_of(input.map),
                         .state = input.session.state(),
                         .words = input.words,
                         .colors = colors,
                         .fonts = fonts,
                         .width_px = static_cast<float>(size.width_px),
                         .height_px = static_cast<float>(size.height_px),
                         .scale = static_cast<float>(input.scale * input.session.state().text_size),
                         .hover = input.hover,
                         .notices = input.notices,
                         .loading = input.loading,
                         .can_go_back = input.session.can_go_back(),
                         .can_go_forward = input.session.can_go_forward()};
  return draw_panels(cards);
}

}  // namespace

double design_scale(PictureSize size, double content_scale) {
  return std::max(0.75 * content_scale, std::min(size.width_px / 1920, size.height_px / 1080));
}

FrameOutput Painter::paint(const FrameInput& input) {
  const ViewState& state = input.session.state();
  const Palette& colors = palette(state.theme);
  const PictureSize size = input.session.size();
  const ViewTransform view = input.session.view();
  static const BoundaryTable no_table;
  const MapScene scene =
      compose(input.network, boundaries_of(input.map), input.map != nullptr ? input.map->table : no_table, state);
  FrameOutput output;
  output.drawn = DrawnMap{input.network, scene, view, input.scale};

  const Fonts& fonts = input.fonts.fonts();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  if (input.panels && state.panels) output.panels = draw_cards(input, fonts, colors);

  LabelObstacles obstacles;
  obstacles.arcs = output.drawn.arcs();
  for (const PixelRect& rect : output.panels.covered) {
    obstacles.cards.push_back({rect.left, rect.top, rect.right, rect.bottom});
  }
  ImDrawList& behind = *ImGui::GetBackgroundDrawList();
  const auto labels = place_labels(scene, view, size, input.scale, obstacles, measure_with(fonts));
  draw_ends(behind, scene, view, input.scale);
  draw_labels(behind, scene, labels, fonts, colors, input.scale);
  ImGui::Render();

  renderer_.draw(scene, gl::picture_view(view, size, input.scale), colors);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return output;
}

}  // namespace kakehashi
