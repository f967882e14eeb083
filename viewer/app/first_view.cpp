#include "viewer/app/first_view.hpp"

#include "viewer/app/painter.hpp"
#include "viewer/gl/detail_levels.hpp"
#include "viewer/ui/panels.hpp"

#include <tuple>

namespace kakehashi {

PictureRect free_rect(const ViewState& state, PictureSize size, double scale) {
  if (!state.panels) return {0, 0, size.width_px, size.height_px};
  const PixelRect rect = free_area(state, static_cast<float>(size.width_px), static_cast<float>(size.height_px),
                                   static_cast<float>(scale * state.text_size));
  return {rect.left, rect.top, rect.right, rect.bottom};
}

Camera asked_camera(Camera camera, const ViewOptions& options) {
  if (options.center) std::tie(camera.longitude_deg, camera.latitude_deg) = *options.center;
  if (options.zoom) camera.zoom = *options.zoom;
  return camera;
}

double first_tolerance_rad(const ViewOptions& options, const Network& network, const ViewState& state,
                           PictureSize size) {
  Session session{network, state, [size](const ViewState& now) { return free_rect(now, size, design_scale(size, 1)); }};
  session.set_size(size);
  const double zoom = asked_camera(session.framing({}), options).zoom;
  return gl::tolerance_for(pixels_per_radian({0, 0, zoom}, size));
}

}  // namespace kakehashi
