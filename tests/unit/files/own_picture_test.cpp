#include "tests/unit/files/output_room.hpp"
#include "viewer/output/png.hpp"

#include <png.h>

#include <vector>

namespace kakehashi {
namespace {

class OwnPictures : public OutputRoom {
 protected:
  OwnPictures() { put("own.png", encode_png(std::vector<std::uint8_t>(3 * 4 * 2, 128), 4, 2)); }
};

TEST_F(OwnPictures, AreKnown) { EXPECT_TRUE(is_own_picture(path("own.png"))); }

TEST_F(OwnPictures, AreOthersOnceAnotherProgramHasWrittenThem) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  ASSERT_NE(png_image_begin_read_from_file(&image, name("own.png").c_str()), 0);
  std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
  ASSERT_NE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr), 0);
  ASSERT_NE(png_image_write_to_file(&image, name("edited.png").c_str(), 0, pixels.data(), 0, nullptr), 0);
  EXPECT_FALSE(is_own_picture(path("edited.png")));
}

TEST_F(OwnPictures, AreNothingElse) {
  put("text.png", "no picture, although this stands here: " + std::string("\0\0\0\0kaKH", 8));
  put("empty.png", "");
  put("late.png", content("own.png").substr(0, 46) + std::string("\0\0\0\0IDAT", 8) + content("own.png").substr(46));
  EXPECT_FALSE(is_own_picture(path("text.png")));
  EXPECT_FALSE(is_own_picture(path("empty.png")));
  EXPECT_FALSE(is_own_picture(path("late.png")));
  EXPECT_FALSE(is_own_picture(path("missing.png")));
  EXPECT_FALSE(is_own_picture(folder_));
}

}  // namespace
}  // namespace kakehashi
