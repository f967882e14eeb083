#include "viewer/output/png.hpp"

#include <png.h>

#include <array>
#include <fstream>
#include <stdexcept>

namespace kakehashi {

namespace {

void append(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

/// A chunk that only this program knows. As its fourth letter is a capital, programs that change the picture have to
/// leave it out (PNG specification, 5.4): a picture that has it is as it was drawn.
constexpr std::array<png_byte, 5> drawn_here{'k', 'a', 'K', 'H', 0};

[[noreturn]] void fail(png_structp /*png*/, png_const_charp message) { throw std::runtime_error(message); }

}  // namespace

std::string encode_png(std::span<const std::uint8_t> rgb, int width_px, int height_px) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append, nullptr);
  constexpr int good_and_quick = 6;
  png_set_compression_level(png, good_and_quick);
  png_set_IHDR(png, info, static_cast<png_uint_32>(width_px), static_cast<png_uint_32>(height_px), 8,
               PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_write_info(png, info);
  png_write_chunk(png, drawn_here.data(), nullptr, 0);
  const std::size_t row_bytes = static_cast<std::size_t>(width_px) * 3;
  for (std::size_t row = 0; row < static_cast<std::size_t>(height_px); ++row) {
    png_write_row(png, rgb.subspan(row * row_bytes, row_bytes).data());
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

bool is_own_picture(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  constexpr std::size_t bytes_before_pixels = 128;
  std::string head(bytes_before_pixels, '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(stream.gcount()));
  constexpr std::string_view signature{"\x89PNG\r\n\x1a\n"};
  const std::string_view mark{"\0\0\0\0kaKH", 8};  // its length, 0, stands before its name
  return head.starts_with(signature) && head.find(mark) < head.find("IDAT");
}

}  // namespace kakehashi
