/// The ends of very many links, drawn on the processor: an end costs two hundred triangles, or as many pixels.
#pragma once

#include "geo/parallel/worker_pool.hpp"
#include "geo/raster/pixel_stamp.hpp"
#include "viewer/gl/pixel_layer.hpp"
#include "viewer/scene/map_scene.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace kakehashi {

/// From this number on the ends of a map are drawn so. They stand on quarters of a pixel then, and one that another of
/// its look covers is left out.
constexpr std::size_t min_crowd_of_ends = 300;

class EndPicture {
 public:
  /// The workers outlive it.
  explicit EndPicture(WorkerPool& workers) : workers_(workers) {}

  /// Draws a scene's ends over what is in the bound framebuffer, pixels of that size. What was drawn last is
  /// remembered: the same again is quick. Needs a current OpenGL context.
  void draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
            int height_px);

 private:
  using Color = std::tuple<float, float, float, float>;
  /// How an end looks: ring, core, radius in 64ths of a pixel.
  using Look = std::tuple<Color, Color, int>;
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
  [[nodiscard]] const PixelStamp& stamp(const Shown& end);
  void make(const std::vector<EndItem>& ends, const ViewTransform& view, double scale, int width_px, int height_px);

  WorkerPool& workers_;
  std::optional<gl::PixelLayer> layer_;  ///< Made when there is a crowd.
  std::map<Key, PixelStamp> stamps_;
  std::vector<std::uint32_t> pixels_;
  // What was drawn last.
  std::shared_ptr<const MapScene> scene_;
  ViewTransform view_;
  double scale_ = 0;
  int width_px_ = 0;
  int height_px_ = 0;
};

}  // namespace kakehashi
