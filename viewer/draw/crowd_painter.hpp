/// Draws crowds of arcs: all of them at once where that is quick, in steps or gathered where it is not.
#pragma once

#include "geo/arcs/arc_picture.hpp"
#include "geo/arcs/bundles.hpp"
#include "viewer/gl/pixel_layer.hpp"
#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/drawn_map.hpp"

#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// The arcs of a crowd and the areas where each begins and ends, or their bundles. `revision` differs between different
/// crowds.
struct CrowdInput {
  std::span<const FieldArc> arcs;
  std::span<const std::uint32_t> from_area{};
  std::span<const std::uint32_t> to_area{};
  const Bundles* bundles = nullptr;  ///< Made before; nullptr: made when they are needed.
  std::size_t revision = 0;
};

/// How much of a crowd a frame may take.
enum class Patience {
  moving,    ///< As quick as a frame has to be; gathers where it must.
  step,      ///< A step towards the whole picture, when nothing has moved.
  complete,  ///< The whole picture, however long it takes.
};

class CrowdPainter {
 public:
  explicit CrowdPainter(WorkerPool& workers) : workers_(&workers), picture_(workers) {}

  /// Makes what a frame shows; true when it differs from what the frame before showed. A view that differs from the
  /// last one's counts as moving, unless patience is `complete`.
  bool update(const CrowdInput& crowd, const ViewTransform& view, PictureSize size, double scale, Patience patience);
  /// Draws what update() made over a picture of the same size: BGRA, rows from the top.
  void draw_over(std::span<std::uint32_t> pixels) { picture_.resolve_over(pixels); }
  /// Draws it into the bound framebuffer.
  void draw();

  /// Forgets the crowd; true when there was one.
  bool clear();
  /// False when another frame would show more.
  [[nodiscard]] bool complete() const { return !gathered_ && picture_.complete(); }
  /// The bundles shown, when arcs are gathered.
  [[nodiscard]] const Bundles* bundles() const { return gathered_ ? bundles_ : nullptr; }

  /// What a pick at a pixel finds: numbers of arcs of the crowd, nearest first, and how many there are in all.
  [[nodiscard]] FieldHits near(PixelPoint pixel, double reach_px) const;
  /// near() of this painter, up to its next picture.
  [[nodiscard]] CrowdPick pick() const {
    return [this](PixelPoint pixel, double reach_px) { return near(pixel, reach_px); };
  }

 private:
  void prepare(const CrowdInput& crowd);
  void begin_moving(const ViewTransform& view, PictureSize size, double scale);
  void begin_whole(const ViewTransform& view, PictureSize size, double scale);
  void upload();
  [[nodiscard]] std::vector<std::uint32_t> seen(const ViewTransform& view, PictureSize size) const;

  WorkerPool* workers_;
  ArcPicture picture_;
  std::optional<gl::PixelLayer> layer_;
  bool layer_is_old_ = true;  ///< What update() made is not in the layer yet.
  std::vector<std::uint32_t> pixels_;
  CrowdInput crowd_;
  Bundles own_bundles_;
  const Bundles* bundles_ = nullptr;  ///< For frames that move.
  bool gathered_ = false;             ///< The picture shows bundles.
  std::optional<ViewTransform> view_;
  PictureSize size_;
  double scale_ = 0;
};

}  // namespace kakehashi
