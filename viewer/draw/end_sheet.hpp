/// Pictures of the ends of links, each drawn once: an end costs two hundred triangles, its picture two.
#pragma once

#include "viewer/draw/ui_renderer.hpp"
#include "viewer/gl/sprite_layer.hpp"
#include "viewer/scene/map_scene.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace kakehashi {

/// From this number on the ends of a map are drawn as pictures. They stand on quarters of a pixel then, and one that
/// another of its look covers is left out.
constexpr std::size_t least_crowd_of_ends = 300;

class EndSheet {
 public:
  /// The renderer outlives it.
  explicit EndSheet(const UiRenderer& renderer) : renderer_(renderer) {}

  /// Draws a scene's ends over what is in the bound framebuffer, pixels of that size. What was drawn last is
  /// remembered: the same again is quick. Needs a current OpenGL context. Within a frame of Dear ImGui.
  void draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
            int height_px);

 private:
  /// How an end looks: ring, core, radius in 64ths of a pixel.
  using Look = std::tuple<std::uint32_t, std::uint32_t, int>;
  /// With the quarters of a pixel by which it stands right of and below a whole one.
  using Key = std::tuple<Look, int, int>;
  struct Shown {
    Key key;
    const EndItem* end;
    float radius_px;
    int left_px, top_px;  ///< The pixel that its middle lies in.
  };

  [[nodiscard]] static std::vector<Shown> shown_of(const std::vector<EndItem>& ends, const ViewTransform& view,
                                                   double scale, int width_px, int height_px);
  void look_at(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
               int height_px);
  void make_pictures(const std::vector<Shown>& shown);
  [[nodiscard]] bool make_missing(const std::vector<Shown>& shown);

  const UiRenderer& renderer_;
  std::optional<gl::SpriteLayer> sprites_;  ///< Made when there is a crowd.
  std::map<Key, gl::PixelArea> pictures_;
  int cell_px_ = 0;  ///< Side of a picture.
  // What was drawn last.
  std::shared_ptr<const MapScene> scene_;
  ViewTransform view_;
  double scale_ = 0;
  int width_px_ = 0;
  int height_px_ = 0;
  std::vector<gl::Sprite> placed_;
  std::vector<Shown> without_picture_;
};

}  // namespace kakehashi
