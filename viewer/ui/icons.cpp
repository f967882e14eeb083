#include "viewer/ui/icons.hpp"

#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace kakehashi {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// Draws in the icon's own coordinates, -1 to 1, y downwards.
class IconPen {
 public:
  IconPen(ImDrawList& list, ImVec2 center, float size_px, ImU32 color)
      : list_(list), center_(center), half_(size_px / 2), color_(color), thickness_(std::fmax(1.25F, size_px / 12)) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) {
    for (const ImVec2 point : points) list_.PathLineTo(at(point));
    list_.PathStroke(color_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, thickness_);
  }
  void circle(ImVec2 middle, float radius) { list_.AddCircle(at(middle), radius * half_, color_, 0, thickness_); }
  void dot(ImVec2 middle, float radius) { list_.AddCircleFilled(at(middle), radius * half_, color_); }
  void ellipse(float radius_x, float radius_y) {
    constexpr int parts = 28;
    for (int i = 0; i < parts; ++i) {
      const float angle = 2 * pi * static_cast<float>(i) / parts;
      list_.PathLineTo(at({std::cos(angle) * radius_x, std::sin(angle) * radius_y}));
    }
    list_.PathStroke(color_, ImDrawFlags_Closed, thickness_);
  }
  void arc(ImVec2 middle, float radius, float from, float to) {
    list_.PathArcTo(at(middle), radius * half_, from, to, 20);
    list_.PathStroke(color_, ImDrawFlags_None, thickness_);
  }

 private:
  [[nodiscard]] ImVec2 at(ImVec2 point) const { return {center_.x + point.x * half_, center_.y + point.y * half_}; }

  ImDrawList& list_;
  ImVec2 center_;
  float half_;
  ImU32 color_;
  float thickness_;
};

void draw_globe(IconPen& pen) {
  pen.circle({0, 0}, 0.9F);
  pen.ellipse(0.4F, 0.9F);
  pen.line({{-0.9F, 0}, {0.9F, 0}});
}

void draw_flat_map(IconPen& pen) {
  pen.line({{-0.9F, -0.6F},
            {-0.3F, -0.8F},
            {0.3F, -0.6F},
            {0.9F, -0.8F},
            {0.9F, 0.6F},
            {0.3F, 0.8F},
            {-0.3F, 0.6F},
            {-0.9F, 0.8F}},
           true);
  pen.line({{-0.3F, -0.8F}, {-0.3F, 0.6F}});
  pen.line({{0.3F, -0.6F}, {0.3F, 0.8F}});
}

void draw_sun(IconPen& pen) {
  pen.circle({0, 0}, 0.42F);
  for (int i = 0; i < 8; ++i) {
    const float angle = pi / 4 * static_cast<float>(i);
    const ImVec2 direction{std::cos(angle), std::sin(angle)};
    pen.line({{direction.x * 0.68F, direction.y * 0.68F}, {direction.x * 0.95F, direction.y * 0.95F}});
  }
}

/// A crescent: the outer circle open to the right, and the inner one that bites into it.
void draw_moon(IconPen& pen) {
  pen.arc({-0.05F, 0}, 0.85F, 0.27F * pi, 1.73F * pi);
  pen.arc({0.46F, 0}, 0.63F, 0.495F * pi, 1.505F * pi);
}

/// A letter A, and a minus or plus beside it.
void draw_letter(IconPen& pen, bool larger) {
  pen.line({{-0.95F, 0.7F}, {-0.4F, -0.75F}, {0.15F, 0.7F}});
  pen.line({{-0.74F, 0.2F}, {-0.06F, 0.2F}});
  pen.line({{0.35F, -0.45F}, {0.95F, -0.45F}});
  if (larger) pen.line({{0.65F, -0.75F}, {0.65F, -0.15F}});
}

void draw_help(IconPen& pen) {
  pen.arc({0, -0.3F}, 0.42F, -pi, 0.35F * pi);
  pen.line({{0.19F, 0.075F}, {0, 0.26F}, {0, 0.42F}});
  pen.dot({0, 0.75F}, 0.11F);
}

/// Four corners of a frame and a dot in its middle.
void draw_zoom_to(IconPen& pen) {
  for (const float x : {-1.0F, 1.0F}) {
    for (const float y : {-1.0F, 1.0F}) {
      pen.line({{x * 0.8F, y * 0.35F}, {x * 0.8F, y * 0.8F}, {x * 0.35F, y * 0.8F}});
    }
  }
  pen.dot({0, 0}, 0.24F);
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size_px, ImU32 color) {
  IconPen pen{list, center, size_px, color};
  switch (icon) {
    case Icon::home:
      pen.line({{-0.95F, 0}, {0, -0.85F}, {0.95F, 0}});
      pen.line({{-0.68F, -0.1F}, {-0.68F, 0.85F}, {0.68F, 0.85F}, {0.68F, -0.1F}});
      break;
    case Icon::globe:
      draw_globe(pen);
      break;
    case Icon::flat_map:
      draw_flat_map(pen);
      break;
    case Icon::sun:
      draw_sun(pen);
      break;
    case Icon::moon:
      draw_moon(pen);
      break;
    case Icon::smaller:
      draw_letter(pen, false);
      break;
    case Icon::larger:
      draw_letter(pen, true);
      break;
    case Icon::help:
      draw_help(pen);
      break;
    case Icon::close:
      pen.line({{-0.62F, -0.62F}, {0.62F, 0.62F}});
      pen.line({{-0.62F, 0.62F}, {0.62F, -0.62F}});
      break;
    case Icon::back:
      pen.line({{0.3F, -0.68F}, {-0.38F, 0}, {0.3F, 0.68F}});
      break;
    case Icon::forward:
      pen.line({{-0.3F, -0.68F}, {0.38F, 0}, {-0.3F, 0.68F}});
      break;
    case Icon::zoom_to:
      draw_zoom_to(pen);
      break;
    case Icon::search:
      pen.circle({-0.18F, -0.18F}, 0.6F);
      pen.line({{0.27F, 0.27F}, {0.85F, 0.85F}});
      break;
    case Icon::check:
      pen.line({{-0.75F, 0.05F}, {-0.2F, 0.6F}, {0.8F, -0.55F}});
      break;
    case Icon::chevron_down:
      pen.line({{-0.6F, -0.25F}, {0, 0.35F}, {0.6F, -0.25F}});
      break;
  }
}

}  // namespace kakehashi
