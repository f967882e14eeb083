#include "viewer/draw/moving_lights.hpp"

#include <cmath>
#include <utility>

namespace kakehashi {

void MovingLights::set(std::vector<LitArc> arcs, std::vector<PictureRect> hidden, const gl::PictureView& view) {
  arcs_ = std::move(arcs);
  hidden_ = std::move(hidden);
  view_ = view;
  kept_ = false;
  if (arcs_.empty()) picture_.reset();
}

void MovingLights::keep_picture() {
  if (!picture_) picture_.emplace();
  picture_->copy_bound(static_cast<int>(view_.size.width_px), static_cast<int>(view_.size.height_px));
  kept_ = true;
}

void MovingLights::draw(double time_s) {
  if (!strokes_) strokes_.emplace();
  strokes_->clear();
  for (const Light& light : link_lights(arcs_, time_s, view_.scale, hidden_)) {
    const auto brightness = [&light](float share) { return std::lerp(light.from_share, light.to_share, share); };
    strokes_->add(light.line, light.half_width_px + static_cast<float>(5 * view_.scale),
                  with_alpha(light.color, 0.4F * light.to_share), gl::StrokeKind::glow, brightness);
    strokes_->add(light.line, light.half_width_px + static_cast<float>(0.3 * view_.scale),
                  mix(light.color, {1, 1, 1, 1}, 0.85F), gl::StrokeKind::solid, brightness);
  }
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  strokes_->draw(view_, static_cast<float>(9 * view_.scale));
  glDisable(GL_BLEND);
  glBindVertexArray(0);
}

void MovingLights::draw_again(double time_s) {
  if (!picture_) return;
  picture_->draw(gl::PixelBlend::replace);
  draw(time_s);
}

}  // namespace kakehashi
