#include "fuzz_file.hpp"

#include <unistd.h>

#include <fstream>
#include <string>
#include <system_error>

namespace kakehashi::test {

FuzzFolder::FuzzFolder() {
  std::error_code problem;
  const std::filesystem::path memory = "/dev/shm";
  const bool has_memory = std::filesystem::is_directory(memory, problem) && ::access(memory.c_str(), W_OK) == 0;
  folder_ =
      (has_memory ? memory : std::filesystem::temp_directory_path()) / ("kakehashi-fuzz-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder_);
}

FuzzFolder::~FuzzFolder() {
  std::error_code problem;
  std::filesystem::remove_all(folder_, problem);
}

std::filesystem::path FuzzFolder::write(std::string_view name, std::string_view content) const {
  const std::filesystem::path path = folder_ / name;
  std::ofstream{path, std::ios::binary | std::ios::trunc} << content;
  return path;
}

}  // namespace kakehashi::test
