/// What tests of files need: a folder of their own, other people, a file size that may not be exceeded.
#pragma once

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace kakehashi {

constexpr uid_t nobody = 65534;

/// A folder that is there for one test.
class OutputRoom : public testing::Test {
 protected:
  OutputRoom() {
    std::string name = (std::filesystem::temp_directory_path() / "kakehashi-output-XXXXXX").string();
    folder_ = std::filesystem::canonical(::mkdtemp(name.data()));
    ::chmod(folder_.c_str(), 0755);
  }
  ~OutputRoom() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::string name(const std::string& name) const { return path(name).string(); }

  void put(const std::string& name, const std::string& content, mode_t mode = 0644) const {
    std::ofstream{path(name), std::ios::binary} << content;
    ::chmod(path(name).c_str(), mode);
  }
  [[nodiscard]] std::string content(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream{path(name), std::ios::binary}.rdbuf();
    return text.str();
  }
  [[nodiscard]] struct stat status(const std::string& name) const {
    struct stat status {};
    EXPECT_EQ(::lstat(path(name).c_str(), &status), 0) << name;
    return status;
  }
  [[nodiscard]] mode_t mode(const std::string& name) const { return status(name).st_mode & 07777U; }
  /// The names in the folder, hidden ones among them.
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) names.insert(entry.path().filename());
    return names;
  }

  std::filesystem::path folder_;
};

/// Somebody who owns nothing and may do nothing special, for a while; only root can become that.
class AsNobody {
 public:
  AsNobody() { EXPECT_EQ(::setegid(nobody) | ::seteuid(nobody), 0); }
  ~AsNobody() { EXPECT_EQ(::seteuid(0) | ::setegid(0), 0); }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
};

/// No file may become larger than this, for a while.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_{};
};

}  // namespace kakehashi
