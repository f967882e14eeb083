#include "viewer/scene/command.hpp"
#include "viewer/ui/cards.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// Three quarters of a ring that turns; it stands still when motion is to be reduced.
void draw_spinner(CardPen& pen, ImVec2 center, float radius) {
  constexpr float turn = 2 * std::numbers::pi_v<float>;
  const auto seconds = static_cast<float>(std::fmod(ImGui::GetTime(), 3600.0));
  const float angle = pen.input.state.look.reduced_motion ? 0 : std::fmod(seconds * 0.9F, 1.0F) * turn;
  const float thickness = std::max(2.0F, 2.5F * pen.input.scale);
  pen.list.AddCircle(center, radius, packed(with_alpha(pen.colors().text_faint, 0.3F)), 0, thickness);
  pen.list.PathArcTo(center, radius, angle, angle + turn * 0.28F, 24);
  pen.list.PathStroke(packed(pen.colors().accent), ImDrawFlags_None, thickness);
}

/// How much is done, along the foot of a card.
void draw_share(const CardPen& pen, const PixelRect& card, double share) {
  if (share <= 0) return;
  const float height = std::max(2.0F, 3 * pen.input.scale);
  const float right = card.left + (card.right - card.left) * static_cast<float>(std::clamp(share, 0.0, 1.0));
  pen.list.AddRectFilled({card.left, card.bottom - height}, {right, card.bottom}, packed(pen.colors().accent),
                         height / 2);
}

/// A small card with a spinner, at the foot of the free area, by which reading can be given up.
void draw_loading(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const ImFont& font = *input.fonts.body;
  const float width = std::min(std::round(text_width(font, input.loading)) + px(136), input.width_px - px(16));
  const float height = px(56);
  const float middle = (layout.free.left + layout.free.right) / 2;
  const float left = std::clamp(middle - width / 2, px(8), std::max(px(8), input.width_px - width - px(8)));
  Card card{input, result, "##loading", {left, layout.free.bottom - height - px(16)}, width, height};
  CardPen pen = card.pen(24, 0);
  pen.y = std::round(layout.free.bottom - height - px(16));
  draw_spinner(pen, {pen.left + px(10), pen.y + height / 2}, 10 * input.scale);
  pen.line_at({pen.left + px(36), CardPen::line_top(pen.y + height / 2, font)},
              shortened(font, input.loading, pen.width - px(84)), input.fonts.body, input.colors.text);
  if (pen.icon_button("cancel", Icon::close, {pen.right() - px(4), pen.y + height / 2}, px(36),
                      input.words("notice.cancel"), true, keys_of("escape"))) {
    pen.act(CancelReading{});
  }
  const float inset = px(14);  // clear of the card's round corners
  draw_share(pen, {left + inset, pen.y, left + width - inset, pen.y + height}, input.loaded_share);
  card.finish(height);
  result.animating = result.animating || !input.state.look.reduced_motion;
}

Rgba color_of(NoticeCard::Tone tone, const Palette& colors) {
  switch (tone) {
    case NoticeCard::Tone::failed:
      return rgb(0xe2574c);
    case NoticeCard::Tone::remarks:
      return rgb(0xe0a030);
    case NoticeCard::Tone::done:
    case NoticeCard::Tone::question:
      break;
  }
  return colors.accent;
}

/// A button with a key that does the same; returns how wide it is.
float draw_button(CardPen& pen, float left, std::string_view id, std::string_view text, std::string_view key,
                  bool first, const Action& action) {
  const ImFont& font = *pen.fonts().body;
  const ImFont& small = *pen.fonts().small;
  const float between = pen.px(10);
  const float width = text_width(font, text) + between + text_width(small, key) + pen.px(36);
  const PixelRect rect{left, pen.y, left + width, pen.y + pen.px(40)};
  const Rgba fill = first ? pen.colors().chip_on : pen.colors().chip;
  const Rgba ink = first ? pen.colors().chip_on_text : pen.colors().chip_text;
  pen.list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(fill), pen.px(9));
  if (pen.pressable(id, rect, pen.px(9)).clicked) pen.act(action);
  const float middle = (rect.top + rect.bottom) / 2;
  pen.line_at({rect.left + pen.px(18), CardPen::line_top(middle, font)}, text, pen.fonts().body, ink);
  pen.line_at({rect.left + pen.px(18) + text_width(font, text) + between, CardPen::line_top(middle, small)}, key,
              pen.fonts().small, with_alpha(ink, 0.7F));
  return width;
}

/// Side by side, or one below the other where they are wider than the column.
void draw_buttons(CardPen& pen, const NoticeCard& notice) {
  const float gap = pen.px(10);
  const float accept = draw_button(pen, pen.left, "accept", notice.accept, "Enter", true, AcceptOffer{});
  const float other =
      text_width(*pen.fonts().body, notice.decline) + text_width(*pen.fonts().small, keys_of("escape")) + pen.px(46);
  float left = pen.left + accept + gap;
  if (accept + gap + other > pen.width) {
    left = pen.left;
    pen.y += pen.px(40) + gap;
  }
  draw_button(pen, left, "decline", notice.decline, keys_of("escape"), false, DismissNotice{});
  pen.y += pen.px(40);
}

void draw_findings(CardPen& pen, const NoticeCard& notice) {
  for (std::size_t i = 0; i < notice.lines.size(); ++i) {
    if (i > 0) pen.gap(8);
    pen.paragraph(notice.lines[i], pen.fonts().body, pen.colors().text);
  }
  if (!notice.more.empty()) {
    pen.gap(8);
    pen.paragraph(notice.more, pen.fonts().small, pen.colors().text_faint);
  }
}

/// How high the findings are, with those that are counted only.
float findings_height(const CardPen& pen, const NoticeCard& notice) {
  float height = 0;
  for (const std::string& line : notice.lines) {
    height += pen.paragraph_height(line, *pen.fonts().body, pen.width) + pen.px(8);
  }
  if (!notice.more.empty()) height += pen.paragraph_height(notice.more, *pen.fonts().small, pen.width) + pen.px(8);
  return std::max(0.0F, height - pen.px(8));
}

/// At the head of the free area, above everything else; findings scroll where they are many.
void draw_notice(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  const NoticeCard& notice = *input.notice;
  const auto px = [&](float design) { return std::round(design * input.scale); };
  const float room = layout.free.right - layout.free.left;
  const float width = std::clamp(px(560), std::min(px(280), input.width_px - px(16)),
                                 std::min(input.width_px - px(16), std::max(px(280), room)));
  const float middle = (layout.free.left + layout.free.right) / 2;
  const float left = std::clamp(middle - width / 2, px(8), std::max(px(8), input.width_px - width - px(8)));
  // In a low window it covers what is above rather than have its buttons cut off; the frame before tells its heights.
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID height_key = ImGui::GetID("notice height");
  const ImGuiID rest_key = ImGui::GetID("notice height without findings");
  const float lowest = input.height_px - px(8) - storage.GetFloat(height_key, 0);
  const float top = std::round(std::max(px(8), std::min(layout.free.top, lowest)));
  const float max_height = std::max(px(60), input.height_px * 0.6F);
  Card card{input, result, "##notices", {left, top}, width, max_height, Card::Layer::above};
  Card::bring_to_front();
  CardPen pen = card.pen(26, 20);
  if (pen.icon_button("close", Icon::close, {pen.right() - px(4), pen.y + px(10)}, px(36), input.words("card.close"),
                      true, keys_of("escape"))) {
    pen.act(DismissNotice{});
  }
  pen.accent_bar(color_of(notice.tone, pen.colors()));
  pen.gap(12);
  pen.width -= px(36);
  pen.heading(notice.heading);
  if (!notice.about.empty()) {
    pen.paragraph_of(notice.about, input.fonts.small, input.colors.text_faint, 2);
  }
  pen.width += px(36);
  float findings = 0;
  if (!notice.lines.empty()) {
    pen.gap(8);
    const float needed = findings_height(pen, notice);
    const float in_window = input.height_px - px(16) - storage.GetFloat(rest_key, 0);
    const float max_findings = std::max(px(60), std::min(max_height - (pen.y - top), in_window));
    if (needed > max_findings) {
      ScrollArea area{pen, "findings", max_findings, px(26)};
      draw_findings(area.pen(), notice);
    } else {
      draw_findings(pen, notice);
    }
    findings = std::min(needed, max_findings);
  }
  if (!notice.note.empty()) {
    pen.gap(10);
    pen.paragraph(notice.note, input.fonts.small, input.colors.text_faint);
  }
  if (!notice.accept.empty()) {
    pen.gap(16);
    draw_buttons(pen, notice);
  }
  pen.gap(20);
  card.finish(pen.y - top);
  storage.SetFloat(height_key, pen.y - top);
  storage.SetFloat(rest_key, pen.y - top - findings);
}

}  // namespace

void draw_notices(const PanelInput& input, const CardLayout& layout, PanelResult& result) {
  if (input.notice != nullptr) draw_notice(input, layout, result);
  if (!input.loading.empty()) draw_loading(input, layout, result);
}

}  // namespace kakehashi
