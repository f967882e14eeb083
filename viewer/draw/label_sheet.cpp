#include "viewer/draw/label_sheet.hpp"

#include "viewer/draw/map_labels.hpp"
#include "viewer/gl/limits.hpp"
#include "viewer/ui/drawn_text.hpp"
#include "viewer/ui/style.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace kakehashi {

namespace {

constexpr int min_width_px = 1024;
constexpr int min_height_px = 256;
/// A sheet of this size takes a quarter of a gigabyte. Names that find no room in it are drawn without.
constexpr int max_side_px = 8192;

/// Letters, halos included, that a frame draws at most where names may wait: without a graphics card some milliseconds.
constexpr std::size_t max_letters_per_frame = 900;

/// How far a halo reaches from its letters.
float reach_of(double scale) { return static_cast<float>(std::max(1.4, 1.8 * scale)); }

/// Pixels around a text that its halo may need.
int margin_px(double scale) { return static_cast<int>(std::ceil(reach_of(scale))) + 1; }

/// Of the copies of the letters that make a halo.
struct Ring {
  float reach, strength;
  int copies;
};
constexpr std::array halo_rings{Ring{1, 0.3F, 16}, Ring{0.55F, 0.3F, 8}};

/// Names of countries and waters are part of the backdrop.
bool has_halo(const ShownLabel& label) {
  return label.style != LabelStyle::country && label.style != LabelStyle::water;
}

std::size_t letters_of(const ShownLabel& label) {
  std::size_t copies = 1;
  for (const Ring& ring : halo_rings) copies += has_halo(label) ? static_cast<std::size_t>(ring.copies) : 0;
  const auto begins_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; };
  return copies * static_cast<std::size_t>(std::count_if(label.text.begin(), label.text.end(), begins_letter));
}

/// Copies around the letters, close together, darker towards them.
void draw_halo(ImDrawList& list, const ShownLabel& label, ImVec2 at, const LabelInk& ink) {
  const float reach = reach_of(ink.scale);
  const ImFont* font = label_font(ink.fonts, label.style);
  for (const Ring& ring : halo_rings) {
    const std::uint32_t color = packed(with_alpha(ink.halo, ink.halo.a * ring.strength * label.color.a));
    for (int i = 0; i < ring.copies; ++i) {
      const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(ring.copies);
      draw_text(list, ink.fonts, *font,
                {at.x + reach * ring.reach * std::cos(angle), at.y + reach * ring.reach * std::sin(angle)}, color,
                label.text);
    }
  }
}

void draw_name(ImDrawList& list, const ShownLabel& label, ImVec2 at, const LabelInk& ink) {
  if (has_halo(label)) draw_halo(list, label, at, ink);
  draw_text(list, ink.fonts, *label_font(ink.fonts, label.style), at, packed(label.color), label.text);
}

}  // namespace

LabelSheet::LabelSheet(const UiRenderer& renderer)
    : renderer_(renderer), max_side_px_(std::min(max_side_px, gl::limits().max_texture_px)) {}

std::optional<gl::PixelArea> LabelSheet::place_for(int width_px, int height_px) {
  if (width_px > width_px_) return std::nullopt;
  if (shelf_end_px_ + width_px > width_px_) {
    shelf_top_px_ += shelf_height_px_;
    shelf_end_px_ = shelf_height_px_ = 0;
  }
  shelf_height_px_ = std::max(shelf_height_px_, height_px);
  if (shelf_top_px_ + shelf_height_px_ > height_px_) return std::nullopt;
  const gl::PixelArea place{shelf_end_px_, shelf_top_px_, shelf_end_px_ + width_px, shelf_top_px_ + height_px};
  shelf_end_px_ += width_px;
  return place;
}

bool LabelSheet::has_time_for(const ShownLabel& label) {
  waiting_ = waiting_ || letters_left_ == 0;
  letters_left_ -= std::min(letters_left_, letters_of(label));
  return !waiting_;
}

/// Draws the pictures that are not there yet; false when the sheet is too small for them.
bool LabelSheet::make_all(const std::vector<ShownLabel>& labels, const LabelInk& ink) {
  ImDrawList list{ImGui::GetDrawListSharedData()};
  begin_list(list, width_px_, height_px_);
  const int margin = margin_px(ink.scale);
  const MeasureText measure = measure_with(ink.fonts);
  bool all = true;
  for (const ShownLabel& label : labels) {
    const Key key{label.text, label.style, packed(label.color)};
    if (pictures_.contains(key)) continue;
    if (!has_time_for(label)) break;
    const PictureSize size = measure(label.text, label.style);
    const int width = static_cast<int>(std::ceil(size.width_px)) + 2 * margin;
    const auto place = place_for(width, static_cast<int>(std::ceil(size.height_px)) + 2 * margin);
    if (!place) {
      all = all && width > max_side_px_;  // a name wider than any sheet is drawn without
      continue;
    }
    draw_name(list, label, {static_cast<float>(place->left + margin), static_cast<float>(place->top + margin)}, ink);
    pictures_.emplace(key, *place);
  }
  if (list.VtxBuffer.empty()) return all;
  sprites_.begin();
  renderer_.render_list(list, width_px_, height_px_);
  sprites_.end();
  return all;
}

void LabelSheet::make_missing(const std::vector<ShownLabel>& labels, const LabelInk& ink) {
  const Look look{ink.font_builds, packed(ink.halo), ink.scale};
  const bool old = look_ != look;
  const bool first = !look_;
  look_ = look;
  const std::size_t letters = ink.at_once || first ? std::numeric_limits<std::size_t>::max() : max_letters_per_frame;
  letters_left_ = letters;
  waiting_ = false;
  if (!old && make_all(labels, ink)) return;
  // Anew, with those that are wanted now; larger when even they find no room.
  width_px_ = std::max(width_px_, min_width_px);
  const MeasureText measure = measure_with(ink.fonts);
  for (const ShownLabel& label : labels) {
    const int wanted =
        static_cast<int>(std::ceil(measure(label.text, label.style).width_px)) + 2 * margin_px(ink.scale);
    while (width_px_ < wanted && width_px_ * 2 <= max_side_px_) width_px_ *= 2;
  }
  for (int height = std::max(min_height_px, height_px_); height <= max_side_px_; height *= 2) {
    height_px_ = height;
    shelf_top_px_ = shelf_height_px_ = shelf_end_px_ = 0;
    letters_left_ = letters;
    waiting_ = false;
    pictures_.clear();
    sprites_.clear(width_px_, height_px_);
    if (make_all(labels, ink)) return;
  }
}

bool LabelSheet::draw(const std::vector<ShownLabel>& labels, const LabelInk& ink, int width_px, int height_px) {
  if (labels.empty()) return true;
  make_missing(labels, ink);
  const auto margin = static_cast<float>(margin_px(ink.scale));
  std::vector<gl::Sprite> sprites;
  std::vector<ShownLabel> without_picture;
  sprites.reserve(labels.size());
  for (const ShownLabel& label : labels) {
    const auto picture = pictures_.find(Key{label.text, label.style, packed(label.color)});
    if (picture == pictures_.end()) {
      if (!waiting_) without_picture.push_back(label);
      continue;
    }
    // Whole pixels: a glyph between two of them would blur.
    sprites.push_back({picture->second, std::round(static_cast<float>(label.upper_left.x)) - margin,
                       std::round(static_cast<float>(label.upper_left.y)) - margin, label.opacity});
  }
  sprites_.draw(sprites, width_px, height_px);
  draw_without_sheet(without_picture, ink, width_px, height_px);
  return !waiting_;
}

void LabelSheet::draw_without_sheet(const std::vector<ShownLabel>& labels, const LabelInk& ink, int width_px,
                                    int height_px) const {
  if (labels.empty()) return;
  ImDrawList list{ImGui::GetDrawListSharedData()};
  begin_list(list, width_px, height_px);
  for (ShownLabel label : labels) {
    label.color.a *= label.opacity;
    draw_name(list, label,
              {std::round(static_cast<float>(label.upper_left.x)), std::round(static_cast<float>(label.upper_left.y))},
              ink);
  }
  renderer_.render_list(list, width_px, height_px);
}

}  // namespace kakehashi
