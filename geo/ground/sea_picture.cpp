#include "geo/ground/sea_picture.hpp"

#include "geo/raster/pixel_order.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

void SeaPicture::set(const SeaLook& look) {
  if (look == look_ && !made_.empty()) return;
  look_ = look;
  for (std::size_t step = 0; step < steps; ++step) {
    const float share = static_cast<float>(step) / (steps - 1);
    const auto level = [share](float a, float b) { return std::lerp(a, b, share); };
    colors_[step] = pixel_float4({level(look.center.r, look.edge.r), level(look.center.g, look.edge.g),
                                  level(look.center.b, look.edge.b), 1},
                                 255, 1)
                        .bytes();
  }
  pixels_.resize(static_cast<std::size_t>(look.width_px) * static_cast<std::size_t>(look.height_px));
  made_.assign(static_cast<std::size_t>(look.height_px), 0);
}

std::span<const std::uint32_t> SeaPicture::row(int y) {
  const auto width = static_cast<std::size_t>(look_.width_px);
  const auto pixels = std::span{pixels_}.subspan(static_cast<std::size_t>(y) * width, width);
  unsigned char& made = made_[static_cast<std::size_t>(y)];
  if (made != 0) return pixels;
  made = 1;
  const auto steps_per_px = static_cast<float>((steps - 1) / std::max(look_.reach_px, 1.0));
  const auto dy = static_cast<float>(y + 0.5 - look_.y_px);
  for (std::size_t x = 0; x < width; ++x) {
    const float dx = static_cast<float>(x) + 0.5F - static_cast<float>(look_.x_px);
    constexpr float half = 0.5F;  // std::lround is a call of its own for every pixel
    const auto step = static_cast<std::size_t>(std::sqrt(dx * dx + dy * dy) * steps_per_px + half);
    pixels[x] = colors_[std::min(step, steps - 1)];
  }
  return pixels;
}

}  // namespace kakehashi
