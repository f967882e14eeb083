#include "geo/reader/embedded_world.hpp"

#include <cstddef>

// The assembler puts the file between two labels; cmake/KakehashiEmbed.cmake writes the list.
#define KAKEHASHI_FILE(label, name)       \
  extern "C" const unsigned char label[]; \
  extern "C" const unsigned char label##_end[];
#include KAKEHASHI_FILE_TABLE
#undef KAKEHASHI_FILE

namespace kakehashi {

std::span<const unsigned char> embedded_world() {
#define KAKEHASHI_FILE(label, name) return {label, static_cast<std::size_t>(label##_end - label)};
#include KAKEHASHI_FILE_TABLE
#undef KAKEHASHI_FILE
}

}  // namespace kakehashi
