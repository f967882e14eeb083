#include "viewer/draw/view_painter.hpp"

#include "viewer/draw/map_labels.hpp"
#include "viewer/scene/ground_look.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {

namespace {

const BoundarySet& boundaries_of(const MapData* map) {
  static const BoundarySet none;
  return map != nullptr ? map->set : none;
}

PanelResult draw_cards(const FrameInput& input, const Fonts& fonts, const Palette& colors, const MapScene& scene) {
  const PanelInput cards{.document = *input.document,
                         .boundaries = boundaries_of(input.map),
                         .state = input.state,
                         .words = input.words,
                         .colors = colors,
                         .fonts = fonts,
                         .search = input.search,
                         .width_px = static_cast<float>(input.size.width_px),
                         .height_px = static_cast<float>(input.size.height_px),
                         .scale = static_cast<float>(input.scale * input.state.look.text_size),
                         .hover = input.hover,
                         .notice = input.notice,
                         .loading = input.loading,
                         .loaded_share = input.loaded_share,
                         .legend = scene.legend,
                         .has_flows = input.flows != nullptr,
                         .can_go_back = input.can_go_back,
                         .can_go_forward = input.can_go_forward};
  return draw_panels(cards);
}

/// The lit links in the picture.
std::vector<LitArc> lit_arcs(const MapScene& scene, const ViewTransform& view, double scale) {
  std::vector<LitArc> lit;
  for (const ArcItem& arc : scene.arcs) {
    if (!arc.lit) continue;
    for (auto& line : arc.curve.polylines(view)) {
      lit.push_back({std::move(line), arc.color, static_cast<float>(arc.width_px * scale / 2)});
    }
  }
  return lit;
}

/// Where cards, menus and tooltips lie, with their shadows.
std::vector<PictureRect> covered_by(const ImDrawData& frame) {
  std::vector<PictureRect> rects;
  for (const ImDrawList* list : lists_of(frame)) {
    if (list == ImGui::GetBackgroundDrawList() || list->VtxBuffer.empty()) continue;
    const ImVec2 first = list->VtxBuffer.front().pos;
    PictureRect rect{first.x, first.y, first.x, first.y};
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      rect.left = std::min<double>(rect.left, vertex.pos.x);
      rect.top = std::min<double>(rect.top, vertex.pos.y);
      rect.right = std::max<double>(rect.right, vertex.pos.x);
      rect.bottom = std::max<double>(rect.bottom, vertex.pos.y);
    }
    rects.push_back(rect);
  }
  return rects;
}

/// The largest bundles say how many links they are.
void add_bundle_names(std::vector<LabelItem>& names, const Bundles* bundles, const Catalog& words,
                      const Palette& colors) {
  if (bundles == nullptr) return;
  constexpr std::size_t max_labels = 40;
  const std::size_t count = bundles->count();
  for (std::size_t i = count > max_labels ? count - max_labels : 0; i < count; ++i) {
    const std::size_t members = bundles->members(i).size();
    if (members < 2) continue;
    const FieldArc& arc = bundles->arcs()[i];
    names.push_back({.key = "bundle " + std::to_string(i),
                     .text = words.number(static_cast<double>(members)),
                     .anchor = ArcCurve{unpacked(arc.from), unpacked(arc.to)}.at(0.5),
                     .style = LabelStyle::normal,
                     .color = colors.label,
                     .importance = 30 + static_cast<float>(std::log2(members))});
  }
}

}  // namespace

/// What the crowds of links put on the ground.
GroundCover ViewPainter::update_crowds(const FrameInput& input) {
  const ViewTransform& view = input.view;
  const PictureSize size = input.size;
  const Patience patience = input.patience == Patience::step && input.moving ? Patience::moving : input.patience;
  GroundCover cover;
  if (input.flows != nullptr) {
    const FlowMap& map = *input.flows;
    cover.changed |= flows_.update({.arcs = map.flows.arcs, .bundles = &map.bundles, .revision = input.revision}, view,
                                   size, input.scale, patience);
  } else {
    cover.changed |= flows_.clear();
  }
  const ArcCrowd& crowd = *composed_.scene()->crowd;
  const bool has_crowd = !crowd.arcs.empty();
  if (has_crowd) {
    cover.changed |= links_.update({.arcs = crowd.arcs,
                                    .from_area = crowd.from_area,
                                    .to_area = crowd.to_area,
                                    .revision = composed_.crowd_revision()},
                                   view, size, input.scale, patience);
  } else {
    cover.changed |= links_.clear();
  }
  if (input.flows == nullptr && !has_crowd) return cover;
  cover.draw_over = [this, flows = input.flows != nullptr, has_crowd](std::span<std::uint32_t> pixels) {
    if (flows) flows_.draw_over(pixels);
    if (has_crowd) links_.draw_over(pixels);
  };
  return cover;
}

ViewPainter::ViewPainter(Renderer& renderer)
    : renderer_(renderer),
      ground_(renderer),
      links_(renderer.workers()),
      flows_(renderer.workers()),
      crowd_of_ends_(renderer.workers()),
      labels_(renderer.ui()),
      cards_(renderer.ui()) {}

void ViewPainter::warm_up(const gl::PictureView& view, const Palette& colors) {
  ground_.warm_up(view);
  links_above_.draw({}, nullptr, view, colors);
}

FrameOutput ViewPainter::paint(const FrameInput& input, UiContext& ui) {
  const ViewState& state = input.state;
  const Palette& colors = palette(state.look.theme);
  const PictureSize size = input.size;
  const ViewTransform& view = input.view;
  static const BoundaryTable no_table;
  composed_.follow({.document = *input.document,
                    .boundaries = boundaries_of(input.map),
                    .table = input.map != nullptr ? input.map->table : no_table,
                    .revision = input.revision,
                    .flows = input.flows,
                    .seas = renderer_.seas()},
                   state);
  const gl::PictureView picture = gl::picture_view(view, size, input.scale);
  GroundCover crowds = update_crowds(input);
  std::vector<LabelItem> bundle_names;
  add_bundle_names(bundle_names, links_.bundles(), input.words, colors);
  add_bundle_names(bundle_names, flows_.bundles(), input.words, colors);
  composed_.name_bundles(std::move(bundle_names));
  const std::shared_ptr<const MapScene> kept = composed_.scene();
  const MapScene& scene = *kept;
  const auto width_px = static_cast<int>(size.width_px);
  const auto height_px = static_cast<int>(size.height_px);
  const bool many_ends = scene.ends.size() >= min_crowd_of_ends;
  // Where nothing is drawn between the ground and the ends, they are laid on the same pixels.
  const bool ends_on_ground = many_ends && scene.arcs.empty() && scene.outlines.empty() && !renderer_.wants_triangles();
  if (ends_on_ground) {
    crowds.changed |= !crowd_of_ends_.shows(kept, view, input.scale, width_px, height_px);
    crowds.draw_over = [&, below = std::move(crowds.draw_over)](std::span<std::uint32_t> pixels) {
      if (below) below(pixels);
      crowd_of_ends_.draw_over(pixels, kept, view, input.scale, width_px, height_px);
    };
  }
  if (!ground_.draw(ground_style(scene, colors, input.scale, view.pixels_per_radian()), picture, crowds)) {
    flows_.draw();
    links_.draw();
  }
  const gl::DetailLevel* level = renderer_.levels().best_for(picture);
  links_above_.draw(scene, level != nullptr ? &level->ground : nullptr, picture, colors);

  FrameOutput output;
  output.complete = links_.complete() && flows_.complete();
  output.drawn = DrawnMap{input.document,
                          kept,
                          view,
                          input.scale,
                          scene.crowd->arcs.empty() ? CrowdPick{} : links_.pick(),
                          input.flows == nullptr ? CrowdPick{} : flows_.pick()};

  const Fonts& fonts = input.fonts.fonts(input.scale * state.look.text_size);
  renderer_.ui().use(input.fonts.atlas(), input.fonts.builds());
  ui.begin_frame(input.fonts.atlas(), size, input.seconds);
  if (input.panels) {
    output.panels = draw_cards(input, fonts, colors, scene);
  }

  LabelView names{kept, view, size, input.scale, {}, input.fonts.builds()};
  for (const PixelRect& rect : output.panels.covered) {
    names.cards.push_back({rect.left, rect.top, rect.right, rect.bottom});
  }
  ImDrawList& behind = *ImGui::GetBackgroundDrawList();
  if (!many_ends) draw_ends(behind, scene, view, input.scale);
  const auto& placed = label_placement_.place(std::move(names), output.drawn.arcs(), measure_with(fonts));
  const auto labels = label_fade_.update(scene, placed, view, state.look.reduced_motion ? 1 : input.seconds);
  output.fading = label_fade_.fading();
  ImDrawData& drawn = ui.end_frame();
  output.lit = lit_arcs(scene, view, input.scale);
  if (!output.lit.empty()) output.covered = covered_by(drawn);
  cards_.draw(drawn, input.fonts.builds(), [&] {
    if (many_ends && !ends_on_ground) crowd_of_ends_.draw(kept, view, input.scale, width_px, height_px);
    const LabelInk ink{fonts, input.fonts.builds(), colors.label_halo, input.scale,
                       input.patience == Patience::complete};
    const bool all = labels_.draw(labels, ink, width_px, height_px);
    output.fading = output.fading || !all;
  });
  return output;
}

}  // namespace kakehashi
