#include "viewer/embedded/embedded_file.hpp"

#include <array>

// The assembler puts each file between two labels; cmake/KakehashiEmbed.cmake writes both lists.
#define KAKEHASHI_FILE(number, name)               \
  extern "C" const char kakehashi_file_##number[]; \
  extern "C" const char kakehashi_file_##number##_end[];
#include KAKEHASHI_FILE_TABLE
#undef KAKEHASHI_FILE

namespace kakehashi {

namespace {

struct File {
  std::string_view name;
  const char* begin;
  const char* end;
};

#define KAKEHASHI_FILE(number, name) File{name, kakehashi_file_##number, kakehashi_file_##number##_end},
constexpr std::array files{
#include KAKEHASHI_FILE_TABLE
};
#undef KAKEHASHI_FILE

}  // namespace

std::optional<std::string_view> embedded_file(std::string_view name) {
  for (const File& file : files) {
    if (file.name == name) return std::string_view{file.begin, static_cast<std::size_t>(file.end - file.begin)};
  }
  return std::nullopt;
}

}  // namespace kakehashi
