#include "viewer/ui/cards.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// Three quarters of a ring that turns; it stands still when motion is to be reduced.
void draw_spinner(Pen& pen, ImVec2 center, float radius) {
  constexpr float turn = 2 * std::numbers::pi_v<float>;
  const auto seconds = static_cast<float>(std::fmod(ImGui::GetTime(), 3600.0));
  const float angle = pen.input.state.reduced_motion ? 0 : std::fmod(seconds * 0.9F, 1.0F) * turn;
  const float thickness = std::max(2.0F, 2.5F * pen.input.scale);
  pen.list.AddCircle(center, radius, packed(with_alpha(pen.colors().text_faint, 0.3F)), 0, thickness);
  pen.list.PathArcTo(center, radius, angle, angle + turn * 0.28F, 24);
  pen.list.PathStroke(packed(pen.colors().accent), ImDrawFlags_None, thickness);
}

/// A small card with a spinner, at the foot of the free area.
void draw_loading(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const ImFont& font = *input.fonts.body;
  const float width = std::min(std::round(text_width(font, input.loading)) + px(88), input.width_px - px(16));
  const float height = px(56);
  const float middle = (layout.free.left + layout.free.right) / 2;
  const float left = std::clamp(middle - width / 2, px(8), std::max(px(8), input.width_px - width - px(8)));
  Card card{input, result, "##loading", {left, layout.free.bottom - height - px(16)}, width, height};
  Pen pen = card.pen(24, 0);
  pen.y = std::round(layout.free.bottom - height - px(16));
  draw_spinner(pen, {pen.left + px(10), pen.y + height / 2}, 10 * input.scale);
  pen.line_at({pen.left + px(36), Pen::line_top(pen.y + height / 2, font)},
              shortened(font, input.loading, pen.width - px(36)), input.fonts.body, input.colors.text);
  card.finish(height);
  result.animating = result.animating || !input.state.reduced_motion;
}

/// What went wrong, at the head of the free area: a heading, and a line or more each.
void draw_errors(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const float room = layout.free.right - layout.free.left;
  const float width = std::clamp(px(560), std::min(px(280), input.width_px - px(16)), std::max(px(280), room));
  const float middle = (layout.free.left + layout.free.right) / 2;
  const float left = std::clamp(middle - width / 2, px(8), std::max(px(8), input.width_px - width - px(8)));
  const float greatest = std::max(px(60), input.height_px * 0.6F);
  constexpr std::size_t most_lines = 4;
  constexpr std::size_t most_notices = 5;
  Card card{input, result, "##notices", {left, layout.free.top}, width, greatest, Card::Layer::above};
  Pen pen = card.pen(26, 20);
  const float top = std::round(layout.free.top);
  pen.accent_bar(rgb(0xe2574c));
  pen.gap(12);
  pen.heading(input.words("error.title"));
  for (std::size_t i = 0; i < std::min(input.notices.size(), most_notices); ++i) {
    pen.gap(8);
    pen.paragraph_of(input.notices[i], input.fonts.body, input.colors.text, most_lines);
  }
  if (input.notices.size() > most_notices) {
    pen.gap(8);
    pen.paragraph(input.words.plural("error.more", static_cast<long long>(input.notices.size() - most_notices)),
                  input.fonts.small, input.colors.text_faint);
  }
  pen.gap(20);
  card.finish(pen.y - top);
}

}  // namespace

void draw_notices(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  if (!input.notices.empty()) draw_errors(input, layout, result);
  if (!input.loading.empty()) draw_loading(input, layout, result);
}

}  // namespace kakehashi
