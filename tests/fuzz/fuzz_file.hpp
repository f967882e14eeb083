/// Bytes as files, for what reads files only.
#pragma once

#include <filesystem>
#include <string_view>

namespace kakehashi::test {

/// A folder for files of this process, in memory where the system has such; its files are written anew for every input.
class FuzzFolder {
 public:
  FuzzFolder();
  ~FuzzFolder();
  FuzzFolder(const FuzzFolder&) = delete;
  FuzzFolder& operator=(const FuzzFolder&) = delete;

  [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace kakehashi::test
