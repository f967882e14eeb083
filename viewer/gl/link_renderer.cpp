#include "viewer/gl/link_renderer.hpp"

#include "geo/sphere/cap_view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace kakehashi::gl {

void LinkRenderer::draw(const MapScene& scene, const GroundLevel* level, const PictureView& view,
                        const Palette& colors) {
  glViewport(0, 0, static_cast<GLsizei>(view.size.width_px), static_cast<GLsizei>(view.size.height_px));
  strokes_.clear();
  if (level != nullptr) add_outlines(scene, *level, view);
  add_rim(view, colors);
  add_arcs(scene, view);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  strokes_.draw(view, static_cast<float>(9 * view.scale));
  glDisable(GL_BLEND);
  glBindVertexArray(0);
}

void LinkRenderer::add_outlines(const MapScene& scene, const GroundLevel& level, const PictureView& view) {
  const CapView caps{view.transform, view.size.width_px, view.size.height_px, 8 * std::max(1.0, view.scale)};
  const auto is_seen = [&](const GroundLevel::Piece& piece) {
    return caps.place(piece.center, piece.radius_rad) == CapPlace::maybe;
  };
  std::vector<PixelPoint> line;
  for (const AccentOutline& outline : scene.outlines) {
    const auto feature = static_cast<std::int32_t>(outline.feature);
    const auto half = static_cast<float>(outline.width_px * view.scale / 2);
    const auto finish = [&] {
      strokes_.add(line, half, outline.color);
      line.clear();
    };
    std::uint32_t end_of_line = 0;
    for (const GroundLevel::Piece& piece : level.pieces) {
      const GroundLevel::Arc& arc = level.arcs[piece.arc];
      if ((arc.left != feature && arc.right != feature) || !is_seen(piece)) continue;
      // The next piece of the same arc goes on where the last one ended.
      const bool goes_on = !line.empty() && piece.first == end_of_line && piece.first != arc.first;
      if (!goes_on) finish();
      for (std::uint32_t i = piece.first + (goes_on ? 1 : 0); i < piece.first + piece.count; ++i) {
        const GroundPoint& point = level.points[i];
        if (const auto pixel = view.transform.to_pixel({point[0], point[1], point[2]})) {
          line.push_back(*pixel);
        } else {
          finish();
        }
      }
      end_of_line = piece.first + piece.count - 1;
    }
    finish();
  }
}

void LinkRenderer::add_arcs(const MapScene& scene, const PictureView& view) {
  const auto tapered = [](float share) {
    return 0.55F + 0.45F * std::sin(std::numbers::pi_v<float> * std::clamp(share, 0.0F, 1.0F));
  };
  for (const ArcItem& arc : scene.arcs) {
    const auto half = static_cast<float>(arc.width_px * view.scale / 2);
    for (const auto& line : arc.curve.polylines(view.transform)) {
      if (arc.glow > 0) {
        strokes_.add(line, half + static_cast<float>(9 * view.scale), with_alpha(arc.color, 0.42F * arc.glow),
                     StrokeKind::glow, tapered);
      }
      if (!arc.dashed) {
        strokes_.add(line, half + static_cast<float>(1.3 * view.scale), arc.casing, StrokeKind::solid, tapered);
      }
      strokes_.add(line, half, arc.color, arc.dashed ? StrokeKind::dashed : StrokeKind::solid, tapered);
    }
  }
}

void LinkRenderer::add_rim(const PictureView& view, const Palette& colors) {
  const double rim_px = view.transform.projection().rim_radius() * view.transform.pixels_per_radian();
  if (rim_px > std::hypot(view.size.width_px, view.size.height_px) / 2) return;
  std::vector<PixelPoint> circle;
  constexpr int sides = 256;
  for (int side = 0; side <= sides; ++side) {
    const double angle = 2 * std::numbers::pi * side / sides;
    circle.push_back({view.transform.center_px().x + rim_px * std::cos(angle),
                      view.transform.center_px().y + rim_px * std::sin(angle)});
  }
  strokes_.add(circle, static_cast<float>(26 * view.scale), with_alpha(colors.atmosphere, colors.atmosphere.a * 0.8F),
               StrokeKind::glow);
  strokes_.add(circle, static_cast<float>(0.8 * view.scale), colors.atmosphere);
}

}  // namespace kakehashi::gl
