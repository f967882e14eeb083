/// Pictures of the names on the map, each drawn once with its halo.
#pragma once

#include "viewer/draw/ui_renderer.hpp"
#include "viewer/gl/sprite_layer.hpp"
#include "viewer/scene/label_fade.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/ui/fonts.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace kakehashi {

/// What all names of a frame share.
struct LabelInk {
  const Fonts& fonts;
  std::uint64_t font_builds = 0;  ///< Differs whenever the fonts do.
  Rgba halo;
  double scale = 1;
  bool at_once = true;  ///< However many names are new; otherwise some wait for the next frames.
};

class LabelSheet {
 public:
  /// Needs a current OpenGL context, as does drawing. The renderer outlives it.
  explicit LabelSheet(const UiRenderer& renderer);

  /// Draws names over what is in the bound framebuffer, pixels of that size; false when some wait for another frame.
  /// Within a frame of Dear ImGui.
  [[nodiscard]] bool draw(const std::vector<ShownLabel>& labels, const LabelInk& ink, int width_px, int height_px);

 private:
  /// All that a picture depends on.
  using Key = std::tuple<std::string, LabelStyle, std::uint32_t>;
  /// What all of them depend on.
  using Look = std::tuple<std::uint64_t, std::uint32_t, double>;

  void make_missing(const std::vector<ShownLabel>& labels, const LabelInk& ink);
  [[nodiscard]] bool has_time_for(const ShownLabel& label);
  [[nodiscard]] bool make_all(const std::vector<ShownLabel>& labels, const LabelInk& ink);
  [[nodiscard]] std::optional<gl::PixelArea> place_for(int width_px, int height_px);
  void draw_without_sheet(const std::vector<ShownLabel>& labels, const LabelInk& ink, int width_px,
                          int height_px) const;

  const UiRenderer& renderer_;
  gl::SpriteLayer sprites_;
  std::map<Key, gl::PixelArea> pictures_;
  std::optional<Look> look_;
  int max_side_px_;
  int width_px_ = 0;  ///< Of the sheet.
  int height_px_ = 0;
  int shelf_top_px_ = 0;
  int shelf_height_px_ = 0;
  int shelf_end_px_ = 0;
  std::size_t letters_left_ = 0;  ///< How many letters, halos included, this frame will draw before names wait.
  bool waiting_ = false;          ///< Some names have to wait.
};

}  // namespace kakehashi
