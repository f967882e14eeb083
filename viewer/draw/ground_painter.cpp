#include "viewer/draw/ground_painter.hpp"

#include <array>

namespace kakehashi {

void GroundPainter::warm_up(const gl::PictureView& view) {
  if (gl::GpuGround* gpu = renderer_.gpu_ground()) gpu->warm_up(view);
  draw_picture(nullptr, {}, view, {});
  shown_.reset();
}

bool GroundPainter::draw(const GroundStyle& style, const gl::PictureView& view, const GroundCover& cover) {
  const gl::DetailLevel* level = renderer_.levels().best_for(view);
  gl::GpuGround* gpu = renderer_.gpu_ground();
  if (gpu != nullptr && level != nullptr && level->triangles != nullptr) {
    gpu->draw(level->triangles.get(), style, view);
    return false;
  }
  draw_picture(level, style, view, cover);
  return true;
}

void GroundPainter::draw_picture(const gl::DetailLevel* level, const GroundStyle& style, const gl::PictureView& view,
                                 const GroundCover& cover) {
  const auto width = static_cast<int>(view.size.width_px);
  const auto height = static_cast<int>(view.size.height_px);
  const bool same = shown_ && shown_->level == level && shown_->removals == renderer_.levels().removals() &&
                    shown_->size.width_px == view.size.width_px && shown_->size.height_px == view.size.height_px &&
                    shown_->view == view.transform && shown_->style == style;
  if (!same || (overlaid_ && cover.changed)) {
    pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    picture_.draw(level != nullptr ? &level->ground : nullptr, style, view.transform, width, height, pixels_);
    shown_ = {level, renderer_.levels().removals(), style, view.transform, view.size};
    overlaid_ = false;
  }
  if (!same || cover.changed) {
    std::vector<std::uint32_t>* shown = &pixels_;
    if (cover.draw_over) {
      // Ground that has just moved will do so again: no copy is kept of it. Covers that grow at rest ask for one.
      overlaid_ = !same;
      if (same) {
        covered_ = pixels_;
        shown = &covered_;
      }
      cover.draw_over(*shown);
    }
    const std::array whole{gl::PixelArea{0, 0, width, height}};
    layer_.set(*shown, width, height, whole);
  }
  layer_.draw(gl::PixelBlend::replace);
}

}  // namespace kakehashi
