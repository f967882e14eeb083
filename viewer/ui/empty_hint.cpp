#include "viewer/ui/cards.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

void draw_empty_hint(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const Network& network = input.document.network;
  const bool empty = network.partnerships.empty() && network.regions.empty() && network.places.empty();
  if (!empty || input.has_flows || input.notice != nullptr || input.state.map.selection) return;
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const float width = std::min(px(520), layout.free.right - layout.free.left - px(16));
  if (width < px(200)) return;
  const float left = std::round((layout.free.left + layout.free.right - width) / 2);
  // As high as it needs to be; the height of the frame before serves to stand in the middle.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID key = ImGui::GetID("empty hint height");
  const float height = storage.GetFloat(key, px(150));
  const float top = std::max(layout.free.top, std::round((layout.free.top + layout.free.bottom - height) / 2));
  float needed = 0;
  {
    Card card{input, result, "##empty", {left, top}, width, height};
    CardPen pen = card.pen(26, 20);
    pen.heading(input.words("empty.title"));
    pen.gap(8);
    pen.paragraph(input.words("empty.drop"), input.fonts.body, input.colors.text);
    pen.gap(8);
    pen.paragraph(input.words("empty.init"), input.fonts.small, input.colors.text_faint);
    pen.gap(20);
    needed = pen.y - top;
    card.finish(needed);
  }
  storage.SetFloat(key, needed);
}

}  // namespace kakehashi
