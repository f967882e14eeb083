#include "tests/unit/boundary/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace kakehashi::test {

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "kakehashi-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
}

std::string TemporaryFolder::path(std::string_view name) const { return (folder_ / name).string(); }

std::string TemporaryFolder::write(std::string_view name, std::string_view content) const {
  std::ofstream(path(name), std::ios::binary) << content;
  return path(name);
}

std::set<std::string> TemporaryFolder::files() const {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.insert(entry.path().filename().string());
  return names;
}

}  // namespace kakehashi::test
