/// The ends of very many links, drawn on the processor: an end costs two hundred triangles, or as many pixels.
#pragma once

#include "geo/parallel/worker_pool.hpp"
#include "geo/raster/pixel_stamp.hpp"
#include "viewer/gl/pixel_layer.hpp"
#include "viewer/scene/map_scene.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// From this number on the ends of a map are drawn so. They stand on quarters of a pixel then, and one that another of
/// its look covers is left out.
constexpr std::size_t min_crowd_of_ends = 100;

class EndPicture {
 public:
  /// The workers outlive it.
  explicit EndPicture(WorkerPool& workers) : workers_(workers) {}

  /// Whether ends that were drawn last are those of this view of a scene.
  [[nodiscard]] bool shows(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale,
                           int width_px, int height_px) const;
  /// Draws a scene's ends over opaque pixels of a picture of that size: BGRA, rows from the top.
  void draw_over(std::span<std::uint32_t> pixels, const std::shared_ptr<const MapScene>& scene,
                 const ViewTransform& view, double scale, int width_px, int height_px);
  /// Draws them over what is in the bound framebuffer, of that size. What was drawn last is remembered: the same again
  /// is quick. Needs a current OpenGL context.
  void draw(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
            int height_px);

 private:
  /// How ends look, and their stamps: one for each quarter of a pixel by which an end stands right of a whole one, and
  /// below it. Made when they are needed.
  struct Look {
    Rgba ring;
    Rgba core;
    float radius_px = 0;
    std::vector<std::optional<PixelStamp>> stamps;
  };
  /// A stamp with its upper left corner at a pixel.
  struct Placed {
    const PixelStamp* stamp;
    int left_px, top_px;
  };

  [[nodiscard]] std::size_t look_of(const EndItem& end, float radius_px);
  [[nodiscard]] const PixelStamp& stamp(Look& look, int right_quarters, int down_quarters);
  [[nodiscard]] std::vector<Placed> place(const std::vector<EndItem>& ends, const ViewTransform& view, double scale,
                                          int width_px, int height_px);
  void lay(const std::vector<Placed>& placed, std::span<std::uint32_t> pixels, int width_px, int height_px,
           bool on_nothing);
  void remember(const std::shared_ptr<const MapScene>& scene, const ViewTransform& view, double scale, int width_px,
                int height_px);

  WorkerPool& workers_;
  std::optional<gl::PixelLayer> layer_;  ///< Made when there is a crowd.
  std::vector<Look> looks_;
  std::vector<std::uint32_t> pixels_;
  // What was drawn last.
  std::shared_ptr<const MapScene> scene_;
  ViewTransform view_;
  double scale_ = 0;
  int width_px_ = 0;
  int height_px_ = 0;
  bool in_layer_ = false;  ///< It is in the layer.
};

}  // namespace kakehashi
