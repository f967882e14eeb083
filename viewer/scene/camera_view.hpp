/// Cameras: what one sees, and which one frames what.
#pragma once

#include "geo/sphere/view_transform.hpp"
#include "viewer/state/view_state.hpp"

#include <span>

namespace kakehashi {

/// Size of a picture, pixels.
struct PictureSize {
  double width_px = 0;
  double height_px = 0;
};

/// A part of a picture, pixels.
struct PictureRect {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
};

/// Pixels to the radian at the middle of a picture.
[[nodiscard]] double pixels_per_radian(const Camera& camera, PictureSize size);

/// Pixels per pixel of the design for a picture: 1 at 1920×1080; never so small that text cannot be read.
[[nodiscard]] double design_scale(PictureSize size, double content_scale);

/// The tolerance (radians) that keeps an outline within half a pixel of the full one.
[[nodiscard]] double tolerance_for(double pixels_per_radian);

/// What a camera sees in a picture of a size.
[[nodiscard]] ViewTransform view_of(const Camera& camera, PictureSize size, const Projection& projection);

/// The camera that shows all of `points` as large as the part `free` of the picture allows. No points: `start`.
/// `max_zoom_in` bounds the zoom, so that a single point is not looked at from too near.
[[nodiscard]] Camera frame(std::span<const Vector3> points, const Camera& start, PictureSize size, PictureRect free,
                           const Projection& projection, double max_zoom_in);

/// True when all of `points` are in the part `free` of the picture.
[[nodiscard]] bool sees(const Camera& camera, std::span<const Vector3> points, PictureSize size, PictureRect free,
                        const Projection& projection);

/// The camera after dragging the point under `from` to `to`, both pixels: the map sticks to the cursor.
[[nodiscard]] Camera dragged(const Camera& camera, PixelPoint from, PixelPoint to, PictureSize size,
                             const Projection& projection);

/// The camera zoomed by `factor` with the point under `about` staying where it is.
[[nodiscard]] Camera zoomed(const Camera& camera, double factor, PixelPoint about, PictureSize size,
                            const Projection& projection);

}  // namespace kakehashi
