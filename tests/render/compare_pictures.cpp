// compare_pictures DRAWN.png REVIEWED.png [TOLERANCE]: ends with 0 when no channel of any pixel differs by more than
// TOLERANCE/255, 1 if nothing else is said.
// Otherwise it says how many pixels differ, and where the first one is.

#include <png.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace {

struct Picture {
  std::uint32_t width_px = 0;
  std::uint32_t height_px = 0;
  std::vector<std::uint8_t> rgb;
};

std::optional<Picture> read(const std::string& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), image.message);
    return std::nullopt;
  }
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
  if (png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) == 0) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), image.message);
    return std::nullopt;
  }
  return picture;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 4) {
    std::fprintf(stderr, "usage: compare_pictures DRAWN.png REVIEWED.png [TOLERANCE]\n");
    return 2;
  }
  const int tolerance = argc == 4 ? std::atoi(argv[3]) : 1;
  const auto drawn = read(argv[1]);
  const auto reviewed = read(argv[2]);
  if (!drawn || !reviewed) return 2;
  if (drawn->width_px != reviewed->width_px || drawn->height_px != reviewed->height_px) {
    std::fprintf(stderr, "sizes differ: %ux%u, reviewed %ux%u\n", drawn->width_px, drawn->height_px, reviewed->width_px,
                 reviewed->height_px);
    return 1;
  }
  std::size_t differing = 0;
  std::size_t first = 0;
  int max = 0;
  for (std::size_t pixel = 0; pixel < drawn->rgb.size() / 3; ++pixel) {
    int difference = 0;
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const int a = drawn->rgb[pixel * 3 + channel];
      const int b = reviewed->rgb[pixel * 3 + channel];
      difference = std::max(difference, std::abs(a - b));
    }
    if (difference > tolerance && differing++ == 0) first = pixel;
    max = std::max(max, difference);
  }
  if (differing == 0) return 0;
  std::fprintf(stderr, "%zu pixels differ by up to %d/255, the first at %zu,%zu\n", differing, max,
               first % drawn->width_px, first / drawn->width_px);
  return 1;
}
