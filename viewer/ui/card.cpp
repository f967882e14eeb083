#include "viewer/ui/card.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr float card_rounding = 14;
constexpr ImGuiWindowFlags card_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing |
                                        ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

void draw_frame(ImDrawList& list, PixelRect rect, float rounding_px, Rgba fill, const PanelInput& input) {
  // A shadow: layers of little alpha, each a little larger, somewhat below the card.
  constexpr int layers = 6;
  const float reach = 16 * input.scale;
  const Rgba shadow = with_alpha(input.colors.shadow, input.colors.shadow.a / layers * 0.9F);
  for (int i = layers; i >= 1; --i) {
    const float grow = reach * static_cast<float>(i) / layers;
    const float drop = reach * 0.35F;
    list.AddRectFilled({rect.left - grow, rect.top - grow + drop}, {rect.right + grow, rect.bottom + grow + drop},
                       packed(shadow), rounding_px + grow);
  }
  list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, packed(fill), rounding_px);
  list.AddRect({rect.left, rect.top}, {rect.right, rect.bottom}, packed(input.colors.card_border), rounding_px,
               ImDrawFlags_None, std::max(1.0F, std::round(input.scale)));
}

Card::Card(const PanelInput& input, PanelResult& result, const char* id, ImVec2 upper_left, float width_px,
           float greatest_height_px, Layer layer)
    : input_(input),
      result_(result),
      upper_left_{std::round(upper_left.x), std::round(upper_left.y)},
      width_(std::max(1.0F, std::round(width_px))),
      height_(std::max(1.0F, std::round(greatest_height_px))) {
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

Pen Card::pen(float margin_x, float margin_y) const {
  const float x = std::round(margin_x * input_.scale);
  return Pen{input_, result_, {upper_left_.x + x, upper_left_.y + margin_y * input_.scale}, width_ - 2 * x};
}

void Card::finish(float height_px) { height_ = std::max(1.0F, std::round(height_px)); }

Pen ScrollArea::begin(Pen& card_pen, const char* id, float height_px) {
  const float height = std::max(1.0F, std::round(height_px));
  // The thumb stands in the card's margin, beside the text.
  const float margin = card_pen.px(26);
  ImGui::SetCursorScreenPos({card_pen.left, card_pen.y});
  ImGui::BeginChild(id, {card_pen.width + margin, height}, false,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav |
                        ImGuiWindowFlags_NoSavedSettings);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return Pen{card_pen.input, card_pen.result, at, card_pen.width};
}

ScrollArea::ScrollArea(Pen& card_pen, const char* id, float height_px)
    : rect_{card_pen.left, card_pen.y, card_pen.right() + card_pen.px(26), card_pen.y + std::max(1.0F, height_px)},
      pen_(begin(card_pen, id, height_px)),
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
    const float track_right = rect_.right - pen_.px(8);
    const float thumb_top = rect_.top + (height - thumb) * std::clamp(scrolled / range, 0.0F, 1.0F);
    ImGui::SetCursorScreenPos({track_right - pen_.px(14), rect_.top + scrolled - scrolled});
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
