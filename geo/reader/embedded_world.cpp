#include "geo/reader/embedded_world.hpp"

#include <cstddef>

// The assembler puts the file between these labels, see cmake/KakehashiEmbed.cmake.
extern "C" const unsigned char kakehashi_world_file_0[];
extern "C" const unsigned char kakehashi_world_file_0_end[];

namespace kakehashi {

std::span<const unsigned char> embedded_world() {
  return {kakehashi_world_file_0, static_cast<std::size_t>(kakehashi_world_file_0_end - kakehashi_world_file_0)};
}

}  // namespace kakehashi
