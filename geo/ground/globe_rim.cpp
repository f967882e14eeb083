#include "geo/ground/globe_rim.hpp"

#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

void cut_at_rim(int y, const GroundPaint& paint, std::uint32_t* row) {
  const double dy = y + 0.5 - paint.center_y_px;
  const Float4 color = pixel_float4(paint.style->space, 255, 1);
  // Outside `outer` there is nothing but space, inside `inner` nothing of it.
  const auto half_chord = [dy](double radius) {
    return radius > std::abs(dy) ? std::sqrt(radius * radius - dy * dy) : -1;
  };
  const double outer = half_chord(paint.rim_px + 0.5);
  const double inner = half_chord(paint.rim_px - 0.5);
  const auto pixel = [&](double x) { return std::clamp(static_cast<int>(std::floor(x)), 0, paint.width_px); };
  const int left = outer < 0 ? paint.width_px : pixel(paint.center_x_px - outer - 0.5);
  const int right = outer < 0 ? paint.width_px : pixel(paint.center_x_px + outer + 1.5);
  std::fill(row, row + left, color.bytes());
  std::fill(row + right, row + paint.width_px, color.bytes());
  const auto blend = [&](int from, int to) {
    for (int x = from; x < to; ++x) {
      const double dx = x + 0.5 - paint.center_x_px;
      const auto shown = static_cast<float>(std::clamp(paint.rim_px + 0.5 - std::hypot(dx, dy), 0.0, 1.0));
      row[x] = (Float4::of_bytes(row[x]) * Float4{shown} + color * Float4{1 - shown}).bytes();
    }
  };
  if (inner < 0) {
    blend(left, right);
  } else {
    blend(left, std::max(left, pixel(paint.center_x_px - inner + 0.5)));
    blend(std::min(right, pixel(paint.center_x_px + inner - 0.5)), right);
  }
}

}  // namespace kakehashi
