#include "viewer/gl/map_renderer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kakehashi::gl {

namespace {

/// How one style of line looks in one pass.
struct Pen {
  Rgba color{0, 0, 0, 0};
  float width_px = 1;
};
using Pens = std::array<Pen, line_styles>;

void set_pens(const ShaderProgram& program, const Pens& pens, double scale) {
  std::array<Rgba, line_styles> colors;
  std::array<float, line_styles> half_widths{};
  for (std::size_t i = 0; i < pens.size(); ++i) {
    colors.at(i) = pens.at(i).color;
    half_widths.at(i) = static_cast<float>(pens.at(i).width_px * std::max(scale, 0.6) / 2);
  }
  static_assert(sizeof(Rgba) == 4 * sizeof(float));
  glUniform4fv(program.uniform("u_kind_color"), line_styles, &colors.front().r);
  glUniform1fv(program.uniform("u_kind_half_width_px"), line_styles, half_widths.data());
}

Pens pens_of(const Palette& colors) {
  Pens pens;
  const auto set = [&](LineStyle style, Rgba color, float width_px) {
    pens.at(static_cast<std::size_t>(style)) = {color, width_px};
  };
  set(LineStyle::coast, colors.backdrop_border, 1.2F);
  set(LineStyle::partner_coast, colors.coast, 1.1F);
  set(LineStyle::country, colors.country_border, 1.5F);
  set(LineStyle::region, colors.region_border, 1.1F);
  set(LineStyle::claimed, colors.claimed_border, 1.1F);
  set(LineStyle::lake, colors.lake_border, 1.0F);
  return pens;
}

}  // namespace

MapRenderer::MapRenderer() : wide_graticule_(graticule(15)), narrow_graticule_(graticule(5)) {}

void MapRenderer::warm_up(const PictureView& view, const Palette& colors) {
  LevelGeometry small;
  const auto middle = view.transform.to_sphere(view.transform.center_px()).value_or(Vector3{1, 0, 0});
  const OutlineMesh::Vertex vertex{static_cast<float>(middle.x), static_cast<float>(middle.y),
                                   static_cast<float>(middle.z), 0};
  small.fill_vertices.assign(3, vertex);
  small.fill_indices = {0, 1, 2};
  small.land = small.claimed = small.lakes = {Chunk{.first = 0, .count = 3, .center = middle, .radius_rad = 1}};
  MapScene scene;
  scene.features.resize(1);
  boundaries_.add(std::move(small));
  draw_ground(scene, view, colors);
  draw_links(scene, view, colors);
  boundaries_.clear();
}

void MapRenderer::draw_ground(const MapScene& scene, const PictureView& view, const Palette& colors) {
  glViewport(0, 0, static_cast<GLsizei>(view.size.width_px), static_cast<GLsizei>(view.size.height_px));
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_BLEND);
  sea_.draw(view, colors);

  glEnable(GL_CLIP_DISTANCE0);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  BoundaryLevel* level = boundaries_.best_for(view);
  const bool near = view.transform.pixels_per_radian() > 2600 * view.scale;
  draw_lines(near ? &narrow_graticule_ : &wide_graticule_, nullptr, view, colors, false);
  if (level != nullptr) {
    draw_lines(nullptr, level, view, colors, true);
    level->color(scene.features);
    draw_land(*level, view, colors);
    draw_lines(nullptr, level, view, colors, false);
  }
  glDisable(GL_CLIP_DISTANCE0);
}

void MapRenderer::draw_links(const MapScene& scene, const PictureView& view, const Palette& colors) {
  strokes_.clear();
  if (const BoundaryLevel* level = boundaries_.best_for(view)) add_outlines(scene, *level, view);
  glEnable(GL_BLEND);
  add_rim(view, colors);
  add_arcs(scene, view);
  strokes_.draw(view, static_cast<float>(9 * view.scale));
  glDisable(GL_BLEND);
  glBindVertexArray(0);
}

void MapRenderer::draw_land(const BoundaryLevel& level, const PictureView& view, const Palette& colors) {
  glDisable(GL_BLEND);
  fill_.use();
  set_view_uniforms(fill_, view);
  level.draw_land(view);

  hatch_.use();
  set_view_uniforms(hatch_, view);
  glUniform4f(hatch_.uniform("u_hatch_color"), colors.claimed_hatch.r, colors.claimed_hatch.g, colors.claimed_hatch.b,
              colors.claimed_hatch.a);
  glUniform1f(hatch_.uniform("u_hatch_period_px"), static_cast<float>(5.5 * std::max(view.scale, 0.7)));
  glUniform1f(hatch_.uniform("u_hatch_width_px"), static_cast<float>(1.1 * std::max(view.scale, 0.7)));
  level.draw_claimed(view);

  fill_.use();
  level.draw_lakes(view);
}

void MapRenderer::draw_lines(const StripBuffer* graticule_lines, const BoundaryLevel* level, const PictureView& view,
                             const Palette& colors, bool glow) {
  glEnable(GL_BLEND);
  border_.use();
  set_view_uniforms(border_, view);
  Pens pens;
  if (graticule_lines != nullptr) {
    pens.at(static_cast<std::size_t>(LineStyle::graticule)) = {colors.graticule, 1.0F};
    set_pens(border_, pens, view.scale);
    graticule_lines->draw(view);
  } else if (glow) {
    pens.at(static_cast<std::size_t>(LineStyle::partner_coast)) = {colors.coast_glow, 7.0F};
    set_pens(border_, pens, view.scale);
    level->draw_glow(view);
  } else {
    set_pens(border_, pens_of(colors), view.scale);
    level->draw_borders(view);
  }
}

void MapRenderer::add_outlines(const MapScene& scene, const BoundaryLevel& level, const PictureView& view) {
  std::vector<PixelPoint> line;
  for (const AccentOutline& outline : scene.outlines) {
    const auto feature = static_cast<std::int32_t>(outline.feature);
    const auto half = static_cast<float>(outline.width_px * view.scale / 2);
    for (const Chain& chain : level.chains()) {
      if (chain.left != feature && chain.right != feature) continue;
      line.clear();
      for (const auto& point : chain.points) {
        if (const auto pixel = view.transform.to_pixel({point[0], point[1], point[2]})) {
          line.push_back(*pixel);
        } else {
          strokes_.add(line, half, outline.color);
          line.clear();
        }
      }
      strokes_.add(line, half, outline.color);
    }
  }
}

void MapRenderer::add_arcs(const MapScene& scene, const PictureView& view) {
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

void MapRenderer::add_rim(const PictureView& view, const Palette& colors) {
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
