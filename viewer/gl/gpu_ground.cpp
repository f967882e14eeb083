#include "viewer/gl/gpu_ground.hpp"

#include <array>

namespace kakehashi::gl {

namespace {

constexpr double wide_step_deg = 15;
constexpr double narrow_step_deg = 5;

using Pens = std::array<Pen, line_styles>;

void set_pens(const ShaderProgram& program, const Pens& pens) {
  std::array<Rgba, line_styles> colors;
  std::array<float, line_styles> half_widths{};
  for (std::size_t i = 0; i < pens.size(); ++i) {
    colors.at(i) = pens.at(i).color;
    half_widths.at(i) = pens.at(i).width_px / 2;
  }
  static_assert(sizeof(Rgba) == 4 * sizeof(float));
  glUniform4fv(program.uniform("u_kind_color"), line_styles, &colors.front().r);
  glUniform1fv(program.uniform("u_kind_half_width_px"), line_styles, half_widths.data());
}

/// One pen only, the others transparent.
Pens only(LineStyle style, const Pen& pen) {
  Pens pens;
  pens.at(static_cast<std::size_t>(style)) = pen;
  return pens;
}

}  // namespace

GpuGround::GpuGround() : wide_graticule_(graticule(wide_step_deg)), narrow_graticule_(graticule(narrow_step_deg)) {
  for (StripBuffer* lines : {&wide_graticule_, &narrow_graticule_}) lines->set_style(LineStyle::graticule);
}

void GpuGround::warm_up(const PictureView& view) {
  LevelGeometry small;
  const auto middle = view.transform.to_sphere(view.transform.center_px()).value_or(Vector3{1, 0, 0});
  const OutlineMesh::Vertex vertex{static_cast<float>(middle.x), static_cast<float>(middle.y),
                                   static_cast<float>(middle.z), 0};
  small.fill_vertices.assign(3, vertex);
  small.fill_indices = {0, 1, 2};
  small.land = small.claimed = small.lakes = {Chunk{.first = 0, .count = 3, .center = middle, .radius_rad = 1}};
  BoundaryLevel level{std::move(small)};
  GroundStyle style;
  style.fills.resize(1);
  draw(&level, style, view);
}

void GpuGround::draw(BoundaryLevel* level, const GroundStyle& style, const PictureView& view) {
  glViewport(0, 0, static_cast<GLsizei>(view.size.width_px), static_cast<GLsizei>(view.size.height_px));
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_BLEND);
  sea_.draw(view, style);

  glEnable(GL_CLIP_DISTANCE0);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  border_.use();
  set_view_uniforms(border_, view);
  const Pen& graticule_pen = style.pens.at(static_cast<std::size_t>(LineStyle::graticule));
  set_pens(border_, only(LineStyle::graticule, graticule_pen));
  (style.graticule_step_deg < wide_step_deg ? narrow_graticule_ : wide_graticule_).draw(view);
  if (level != nullptr) {
    level->set_look(style);
    set_pens(border_, only(LineStyle::partner_coast, style.glow));
    level->draw_glow(view);
    glDisable(GL_BLEND);
    draw_land(*level, style, view);
    glEnable(GL_BLEND);
    border_.use();
    set_pens(border_, style.pens);
    level->draw_borders(view);
  }
  glDisable(GL_CLIP_DISTANCE0);
  glDisable(GL_BLEND);
}

void GpuGround::draw_land(const BoundaryLevel& level, const GroundStyle& style, const PictureView& view) {
  fill_.use();
  set_view_uniforms(fill_, view);
  level.draw_land(view);

  hatch_.use();
  set_view_uniforms(hatch_, view);
  glUniform4f(hatch_.uniform("u_hatch_color"), style.hatch.r, style.hatch.g, style.hatch.b, style.hatch.a);
  glUniform1f(hatch_.uniform("u_hatch_period_px"), style.hatch_period_px);
  glUniform1f(hatch_.uniform("u_hatch_width_px"), style.hatch_width_px);
  level.draw_claimed(view);

  fill_.use();
  level.draw_lakes(view);
}

}  // namespace kakehashi::gl
