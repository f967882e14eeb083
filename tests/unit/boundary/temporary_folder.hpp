/// A folder for one test, gone with it.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace kakehashi::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] std::string path(std::string_view name) const;
  /// Writes a file and gives its path.
  [[nodiscard]] std::string write(std::string_view name, std::string_view content) const;
  [[nodiscard]] std::set<std::string> files() const;

 private:
  std::filesystem::path folder_;
};

}  // namespace kakehashi::test
