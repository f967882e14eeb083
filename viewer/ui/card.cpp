#include "viewer/ui/card.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace kakehashi {

namespace {

constexpr float card_rounding = 14;
constexpr ImGuiWindowFlags card_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing |
                                        ImGuiWindowFlags_NoScrollWithMouse;

/// A soft shadow around a card, somewhat below it: rings whose alpha runs out, and nothing under the card itself, so
/// that every pixel is filled once (software rendering pays for pixels).
void draw_shadow(ImDrawList& list, PixelRect rect, float rounding_px, const PanelInput& input) {
  constexpr int corner_steps = 6;
  constexpr int contour_points = 4 * (corner_steps + 1);
  constexpr std::array<float, 4> reach{-6, 0, 7, 20};  // of each ring's contour, design pixels
  constexpr std::array<float, 4> strength{0.75F, 0.5F, 0.2F, 0};
  const float drop = 4 * input.scale;
  const auto index_of = [&](int ring, int point) {
    return static_cast<ImDrawIdx>(list._VtxCurrentIdx) +
           static_cast<ImDrawIdx>(ring * contour_points + point % contour_points);
  };
  constexpr int rings = static_cast<int>(reach.size());
  list.PrimReserve((rings - 1) * contour_points * 6, rings * contour_points);
  for (int ring = 0; ring + 1 < rings; ++ring) {
    for (int point = 0; point < contour_points; ++point) {
      for (const auto& [r, p] : {std::pair{0, 0}, {0, 1}, {1, 0}, {1, 0}, {0, 1}, {1, 1}}) {
        list.PrimWriteIdx(static_cast<ImDrawIdx>(index_of(ring + r, point + p)));
      }
    }
  }
  const ImVec2 white = list._Data->TexUvWhitePixel;
  for (std::size_t ring = 0; ring < reach.size(); ++ring) {
    const ImU32 color = packed(with_alpha(input.colors.shadow, input.colors.shadow.a * 0.42F * strength.at(ring)));
    const float radius = rounding_px + reach.at(ring) * input.scale;
    for (int point = 0; point < contour_points; ++point) {
      const int corner = point / (corner_steps + 1);
      const float angle = (static_cast<float>(corner) + static_cast<float>(point % (corner_steps + 1)) / corner_steps) *
                          std::numbers::pi_v<float> / 2;
      const float x = (corner == 0 || corner == 3 ? rect.right - rounding_px : rect.left + rounding_px);
      const float y = (corner < 2 ? rect.bottom - rounding_px : rect.top + rounding_px) + drop;
      list.PrimWriteVtx({x + radius * std::cos(angle), y + radius * std::sin(angle)}, white, color);
    }
  }
}

}  // namespace

void draw_frame(ImDrawList& list, PixelRect rect, float rounding_px, Rgba fill, const PanelInput& input) {
  draw_shadow(list, rect, rounding_px, input);
  list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(fill), rounding_px);
  list.AddRect({rect.left, rect.top}, {rect.right, rect.bottom}, packed(input.colors.card_border), rounding_px,
               ImDrawFlags_None, std::max(1.0F, std::round(input.scale)));
}

Card::Card(const PanelInput& input, PanelResult& result, const char* id, ImVec2 upper_left, float width_px,
           float max_height_px, Layer layer)
    : input_(input),
      result_(result),
      upper_left_{std::round(upper_left.x), std::round(upper_left.y)},
      width_(std::max(1.0F, std::round(width_px))),
      height_(std::max(1.0F, std::round(max_height_px))) {
  ImGui::SetNextWindowPos(upper_left_);
  ImGui::SetNextWindowSize({width_, height_}, ImGuiCond_Appearing);
  ImGui::Begin(id, nullptr,
               card_flags | (layer == Layer::below ? ImGuiWindowFlags_NoBringToFrontOnFocus : ImGuiWindowFlags_None));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  // Shadows reach beyond the window, and a card that has grown beyond its height of the last frame is not cut.
  list.PushClipRectFullScreen();
  ImGui::PushClipRect({0, 0}, {input.width_px, input.height_px}, false);
  layers_.Split(&list, 2);
  layers_.SetCurrentChannel(&list, 1);
}

Card::~Card() {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  layers_.SetCurrentChannel(&list, 0);
  const PixelRect rect{upper_left_.x, upper_left_.y, upper_left_.x + width_, upper_left_.y + height_};
  draw_frame(list, rect, card_rounding * input_.scale, input_.colors.card, input_);
  layers_.Merge(&list);
  ImGui::PopClipRect();
  list.PopClipRect();
  ImGui::SetWindowSize({width_, height_});
  ImGui::End();
  result_.covered.push_back(rect);
}

CardPen Card::pen(float margin_x, float margin_y) const {
  const float x = std::round(margin_x * input_.scale);
  return CardPen{input_, result_, {upper_left_.x + x, upper_left_.y + margin_y * input_.scale}, width_ - 2 * x};
}

void Card::bring_to_front() { ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow()); }

void Card::finish(float height_px) { height_ = std::max(1.0F, std::round(height_px)); }

CardPen ScrollArea::begin(CardPen& card_pen, const char* id, float height_px, float margin_px) {
  const float height = std::max(1.0F, std::round(height_px));
  ImGui::SetCursorScreenPos({card_pen.left, card_pen.y});
  ImGui::BeginChild(id, {card_pen.width + margin_px, height}, false,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav |
                        ImGuiWindowFlags_NoSavedSettings);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return CardPen{card_pen.input, card_pen.result, at, card_pen.width};
}

ScrollArea::ScrollArea(CardPen& card_pen, const char* id, float height_px, float margin_px)
    : rect_{card_pen.left, card_pen.y, card_pen.right() + margin_px, card_pen.y + std::max(1.0F, height_px)},
      pen_(begin(card_pen, id, height_px, margin_px)),
      top_(pen_.y) {
  card_pen.y = rect_.bottom;
}

ScrollArea::~ScrollArea() {
  const float content = pen_.y - top_;
  ImGui::SetCursorScreenPos({pen_.left, top_});
  ImGui::Dummy({1, std::max(1.0F, content)});
  const float height = rect_.bottom - rect_.top;
  if (content > height + 1) {
    const float scrolled = rect_.top - top_;
    const float range = content - height;
    const float thumb = std::max(pen_.px(36), height * height / content);
    const float thumb_width = std::max(3.0F, pen_.px(5));
    const float track_right = rect_.right - std::round((rect_.right - pen_.right()) * 0.32F);
    const float thumb_top = rect_.top + (height - thumb) * std::clamp(scrolled / range, 0.0F, 1.0F);
    ImGui::SetCursorScreenPos({track_right - pen_.px(14), rect_.top});
    ImGui::InvisibleButton("scroll", {pen_.px(20), height});
    const bool held = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    if (held && height > thumb) ImGui::SetScrollY(scrolled + ImGui::GetIO().MouseDelta.y * range / (height - thumb));
    const Rgba color = with_alpha(pen_.colors().text_faint, held ? 0.8F : hovered ? 0.6F : 0.35F);
    pen_.list.AddRectFilled({track_right - thumb_width, thumb_top}, {track_right, thumb_top + thumb}, packed(color),
                            thumb_width / 2);
    // What goes on above or below fades out.
    const float fade = std::min(pen_.px(28), height / 4);
    const ImU32 solid = packed(with_alpha(pen_.colors().card, 1));
    const ImU32 clear = packed(with_alpha(pen_.colors().card, 0));
    const float fade_right = pen_.right() + 1;
    if (scrolled > 1) {
      pen_.list.AddRectFilledMultiColor({rect_.left, rect_.top}, {fade_right, rect_.top + fade}, solid, solid, clear,
                                        clear);
    }
    if (scrolled < range - 1) {
      pen_.list.AddRectFilledMultiColor({rect_.left, rect_.bottom - fade}, {fade_right, rect_.bottom}, clear, clear,
                                        solid, solid);
    }
  }
  ImGui::EndChild();
}

}  // namespace kakehashi
