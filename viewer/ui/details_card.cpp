#include "viewer/scene/command.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/details.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <optional>

namespace kakehashi {

namespace {

std::optional<Details> details_of(const PanelInput& input) {
  const Thing& thing = input.state.map.selection;
  switch (thing.kind) {
    case ThingKind::flow:
    case ThingKind::none:
      return std::nullopt;
    case ThingKind::partnership:
      if (const Partnership* partnership = input.document.index.partnership(thing.id)) {
        return partnership_details(input, *partnership);
      }
      return std::nullopt;
    case ThingKind::place:
      if (const Place* place = input.document.index.place(thing.id)) return place_details(input, *place);
      return std::nullopt;
    case ThingKind::region:
      if (const Region* region = input.document.index.region(thing.id)) return region_details(input, *region);
      [[fallthrough]];
    case ThingKind::claimed:
      return boundary_details(input, thing, find_boundary(input.boundaries, thing));
  }
  return std::nullopt;
}

/// Close, zoom to, forward and back, from the right edge inwards.
void draw_buttons(CardPen& pen) {
  const float side = pen.px(34);
  const float step = pen.px(38);
  ImVec2 center{pen.right() - pen.px(9), pen.y + pen.px(4)};
  const Catalog& words = pen.words();
  if (pen.icon_button("close", Icon::close, center, side, words("card.close"), true, keys_of("escape")))
    pen.act(ClearSelection{});
  center.x -= step;
  if (pen.icon_button("zoom", Icon::zoom_to, center, side, words("card.zoom_to"), true, keys_of("zoom_to"))) {
    pen.act(FlyTo{pen.input.state.map.selection});
  }
  if (!pen.input.can_go_back && !pen.input.can_go_forward) return;
  center.x -= step;
  if (pen.icon_button("forward", Icon::forward, center, side, words("card.forward"), pen.input.can_go_forward,
                      key_of("history", 1))) {
    pen.act(Forward{});
  }
  center.x -= step;
  if (pen.icon_button("back", Icon::back, center, side, words("card.back"), pen.input.can_go_back,
                      key_of("history", 0))) {
    pen.act(Back{});
  }
}

void draw_head(CardPen& pen, const Details& details) {
  pen.paragraph(details.title, pen.fonts().title, pen.colors().text_heading);
  if (!details.line.empty()) {
    pen.gap(2);
    const std::string line = sentence_case(details.line);
    const bool fits = text_width(*pen.fonts().body, line) <= pen.width;
    pen.paragraph(line, fits ? pen.fonts().body : pen.fonts().small, pen.colors().text_faint);
  }
}

}  // namespace

void draw_details_card(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const std::optional<Details> details = details_of(input);
  if (!details) return;
  const PixelRect& place = layout.details;
  const float width = place.right - place.left;
  const float height = place.bottom - place.top;
  if (width < 40 || height < 40) return;
  Card card{input, result, "##details", {place.left, place.top}, width, height};
  CardPen pen = card.pen(layout.narrow ? 18 : 28, layout.narrow ? 20 : 28);
  draw_buttons(pen);
  pen.accent_bar(details->accent);
  pen.gap(layout.narrow ? 14 : 20);
  if (!layout.narrow) {
    draw_head(pen, *details);
    pen.gap(16);
  }

  // The source stands at the foot; what is between scrolls.
  const std::size_t max_source_lines = layout.narrow ? 1 : 3;
  const std::string source =
      details->source.empty() ? std::string{} : input.words.format("card.source", {details->source});
  const float source_height = std::min(pen.paragraph_height(source, *pen.fonts().small, pen.width),
                                       static_cast<float>(max_source_lines) * height_px(*pen.fonts().small));
  const float foot_height = pen.px(source.empty() ? 16 : 22) + source_height;
  const float above_foot = pen.px(14);
  const float contents_top = pen.y;
  const float space = place.bottom - foot_height - above_foot - contents_top;
  if (space < pen.px(24)) return;
  float contents_bottom = 0;
  ImGui::PushID(static_cast<int>(input.state.map.selection.kind));
  ImGui::PushID(input.state.map.selection.id.c_str());  // so that every thing keeps its own place in the text
  {
    ScrollArea area{pen, "contents", space, place.right - pen.right()};
    if (layout.narrow) {
      draw_head(area.pen(), *details);
      area.pen().gap(12);
    }
    details->contents(area.pen());
    area.pen().gap(12);
    contents_bottom = area.pen().y;
  }
  ImGui::PopID();
  ImGui::PopID();
  // Where there is little to say the card ends early.
  const bool little = contents_bottom - contents_top < space * 0.5F;
  pen.y = (little ? contents_bottom : contents_top + space) + above_foot;
  pen.paragraph_of(source, pen.fonts().small, pen.colors().text_faint, max_source_lines);
  card.finish(little ? pen.y + foot_height - source_height - place.top : height);
}

}  // namespace kakehashi
