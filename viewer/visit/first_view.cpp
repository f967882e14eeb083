#include "viewer/visit/first_view.hpp"

#include "viewer/scene/framing.hpp"
#include "viewer/ui/panels.hpp"

#include <tuple>

namespace kakehashi {

PictureRect free_rect(const ViewState& state, PictureSize size, double scale) {
  if (!state.panels) return {0, 0, size.width_px, size.height_px};
  const PixelRect rect = free_area(state, static_cast<float>(size.width_px), static_cast<float>(size.height_px),
                                   static_cast<float>(scale * state.look.text_size));
  return {rect.left, rect.top, rect.right, rect.bottom};
}

Camera asked_camera(Camera camera, const ViewOptions& options) {
  if (options.center) std::tie(camera.longitude_deg, camera.latitude_deg) = *options.center;
  if (options.zoom) camera.zoom = *options.zoom;
  return camera;
}

double first_tolerance_rad(const ViewOptions& options, const Document& document, const ViewState& state,
                           PictureSize size) {
  const FramingView view{state.map.camera, state.map.projection, size, free_rect(state, size, design_scale(size, 1))};
  const double zoom = asked_camera(framing({}, document, nullptr, view), options).zoom;
  return tolerance_for(pixels_per_radian({0, 0, zoom}, size));
}

}  // namespace kakehashi
