#include "geo/embedded/embedded_file.hpp"

#include <array>

// The assembler puts each file between two labels; cmake/KakehashiEmbed.cmake writes both lists.
#define KAKEHASHI_FILE(label, name)          \
  extern "C" const char kakehashi_##label[]; \
  extern "C" const char kakehashi_##label##_end[];
#include KAKEHASHI_FILE_TABLE
#undef KAKEHASHI_FILE

namespace kakehashi {

namespace {

struct File {
  std::string_view name;
  const char* begin;
  const char* end;
};

#define KAKEHASHI_FILE(label, name) File{name, kakehashi_##label, kakehashi_##label##_end},
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
