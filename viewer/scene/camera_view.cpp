#include "viewer/scene/camera_view.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace kakehashi {

namespace {

struct Extent {
  PixelPoint min;
  PixelPoint max;
  bool complete = true;  ///< False when a point lies beyond the rim.
};

Extent extent_of(std::span<const Vector3> points, const ViewTransform& view) {
  Extent extent{{1e30, 1e30}, {-1e30, -1e30}, true};
  for (const Vector3 point : points) {
    const auto pixel = view.to_pixel(point);
    if (!pixel) {
      extent.complete = false;
      continue;
    }
    extent.min = {std::min(extent.min.x, pixel->x), std::min(extent.min.y, pixel->y)};
    extent.max = {std::max(extent.max.x, pixel->x), std::max(extent.max.y, pixel->y)};
  }
  return extent;
}

/// The camera whose middle looks at what `camera` shows at `pixel`; a pixel beyond the rim is drawn in to it.
Camera centered_at(Camera camera, PixelPoint pixel, const ViewTransform& view) {
  const double reach = view.projection().rim_radius() * view.pixels_per_radian() * 0.98;
  const double dx = pixel.x - view.center_px().x;
  const double dy = pixel.y - view.center_px().y;
  const double far = std::hypot(dx, dy);
  if (far > reach) pixel = {view.center_px().x + dx / far * reach, view.center_px().y + dy / far * reach};
  if (const auto point = view.to_sphere(pixel)) {
    camera.longitude_deg = longitude_deg(*point);
    camera.latitude_deg = std::clamp(latitude_deg(*point), -89.0, 89.0);
  }
  return camera;
}

}  // namespace

double pixels_per_radian(const Camera& camera, PictureSize size) {
  return std::max(1.0, camera.zoom * std::min(size.width_px, size.height_px) / 2);
}

double design_scale(PictureSize size, double content_scale) {
  return std::max(0.75 * content_scale, std::min(size.width_px / 1920, size.height_px / 1080));
}

double tolerance_for(double pixels_per_radian) { return 0.5 / pixels_per_radian; }

ViewTransform view_of(const Camera& camera, PictureSize size, const Projection& projection) {
  return {camera.longitude_deg, camera.latitude_deg, pixels_per_radian(camera, size),
          PixelPoint{size.width_px / 2, size.height_px / 2}, projection};
}

namespace {

/// Points of whom none lies far from those that are left out: so many that a few make no difference are thinned out.
std::vector<Vector3> thinned(std::span<const Vector3> points) {
  constexpr std::size_t few = 4096;
  constexpr double cells_across = 128;  // less than a hundredth of the picture is lost
  if (points.size() <= few) return {points.begin(), points.end()};
  Vector3 min = points.front();
  Vector3 max = points.front();
  for (const Vector3 point : points) {
    min = {std::min(min.x, point.x), std::min(min.y, point.y), std::min(min.z, point.z)};
    max = {std::max(max.x, point.x), std::max(max.y, point.y), std::max(max.z, point.z)};
  }
  const double side = std::max({max.x - min.x, max.y - min.y, max.z - min.z, 1e-12}) / cells_across;
  std::unordered_set<std::uint32_t> taken;
  std::vector<Vector3> kept;
  for (const Vector3 point : points) {
    const auto cell = [&](double at, double from) { return static_cast<std::uint32_t>((at - from) / side); };
    const std::uint32_t number = cell(point.x, min.x) | cell(point.y, min.y) << 8U | cell(point.z, min.z) << 16U;
    if (taken.insert(number).second) kept.push_back(point);
  }
  return kept;
}

}  // namespace

Camera frame(std::span<const Vector3> all_points, const Camera& start, PictureSize size, PictureRect free,
             const Projection& projection, double max_zoom_in) {
  if (all_points.empty() || free.width() < 1 || free.height() < 1) return start;
  Vector3 sum;
  const std::vector<Vector3> points = thinned(all_points);
  for (const Vector3 point : points) sum = sum + normalized(point);
  if (length(sum) < 1e-9) sum = points.front();
  Camera camera{longitude_deg(sum), std::clamp(latitude_deg(sum), -80.0, 80.0), 1};

  // What lies all around the earth has no middle that could be looked for in a picture: it is seen from where most is.
  constexpr double widest_rad = 100 * radians_per_degree;
  const Vector3 max = normalized(sum);
  const bool all_around = std::any_of(points.begin(), points.end(), [&](const Vector3 point) {
    return dot(normalized(point), max) < std::cos(widest_rad);
  });

  // Scale and middle depend on one another on a curved map: a few rounds settle both. Near a pole, where a small move
  // turns the map much, only shorter steps do.
  for (int round = 0; round < 48; ++round) {
    const double step = all_around ? 0 : round < 12 ? 1.0 : 0.4;
    const ViewTransform view = view_of(camera, size, projection);
    const Extent extent = extent_of(points, view);
    const double width = std::max(extent.max.x - extent.min.x, 1e-6);
    const double height = std::max(extent.max.y - extent.min.y, 1e-6);
    const PixelPoint middle{(extent.min.x + extent.max.x) / 2, (extent.min.y + extent.max.y) / 2};
    const double fit = std::min(free.width() / width, free.height() / height);
    camera.zoom = std::clamp(camera.zoom * fit, min_zoom, max_zoom_in);
    if (!extent.complete) camera.zoom = std::clamp(camera.zoom * 0.8, min_zoom, max_zoom_in);
    const ViewTransform scaled = view_of(camera, size, projection);
    const double grown = scaled.pixels_per_radian() / view.pixels_per_radian();
    const PixelPoint scaled_middle{size.width_px / 2 + (middle.x - size.width_px / 2) * grown,
                                   size.height_px / 2 + (middle.y - size.height_px / 2) * grown};
    camera = centered_at(camera,
                         {size.width_px / 2 + step * (scaled_middle.x - (free.left + free.right) / 2),
                          size.height_px / 2 + step * (scaled_middle.y - (free.top + free.bottom) / 2)},
                         scaled);
  }
  // Around a pole the middle cannot always go where it should: there the rest is seen from farther away.
  const PictureRect nearly_free{free.left - 1, free.top - 1, free.right + 1, free.bottom + 1};
  for (int round = 0; round < 24 && !sees(camera, points, size, nearly_free, projection); ++round) {
    camera.zoom = std::max(min_zoom, camera.zoom * 0.9);
  }
  return camera;
}

bool sees(const Camera& camera, std::span<const Vector3> points, PictureSize size, PictureRect free,
          const Projection& projection) {
  const Extent extent = extent_of(points, view_of(camera, size, projection));
  return extent.complete && extent.min.x >= free.left && extent.max.x <= free.right && extent.min.y >= free.top &&
         extent.max.y <= free.bottom;
}

Camera dragged(const Camera& camera, PixelPoint from, PixelPoint to, PictureSize size, const Projection& projection) {
  const ViewTransform view = view_of(camera, size, projection);
  const auto start = view.to_sphere(from);
  const auto target = view.to_sphere(to);
  if (!start || !target) {  // beyond the rim: turn as if the globe were rolled by hand
    Camera turned = camera;
    const double degrees = 1 / (view.pixels_per_radian() * radians_per_degree);
    turned.longitude_deg = std::remainder(camera.longitude_deg - (to.x - from.x) * degrees, 360.0);
    turned.latitude_deg = std::clamp(camera.latitude_deg + (to.y - from.y) * degrees, -89.0, 89.0);
    return turned;
  }
  // North stays up: move the middle by the difference of both points, then correct for the turning of the meridians.
  Camera moved = camera;
  for (int round = 0; round < 6; ++round) {
    const auto under = view_of(moved, size, projection).to_sphere(to);
    if (!under) break;
    moved.longitude_deg = std::remainder(
        moved.longitude_deg + std::remainder(longitude_deg(*start) - longitude_deg(*under), 360.0), 360.0);
    moved.latitude_deg = std::clamp(moved.latitude_deg + latitude_deg(*start) - latitude_deg(*under), -89.0, 89.0);
  }
  return moved;
}

Camera zoomed(const Camera& camera, double factor, PixelPoint about, PictureSize size, const Projection& projection) {
  const auto fixed = view_of(camera, size, projection).to_sphere(about);
  Camera closer = camera;
  closer.zoom = std::clamp(camera.zoom * factor, min_zoom, max_zoom);
  if (!fixed) return closer;
  for (int round = 0; round < 6; ++round) {
    const auto under = view_of(closer, size, projection).to_sphere(about);
    if (!under) break;
    closer.longitude_deg = std::remainder(
        closer.longitude_deg + std::remainder(longitude_deg(*fixed) - longitude_deg(*under), 360.0), 360.0);
    closer.latitude_deg = std::clamp(closer.latitude_deg + latitude_deg(*fixed) - latitude_deg(*under), -89.0, 89.0);
  }
  return closer;
}

}  // namespace kakehashi
