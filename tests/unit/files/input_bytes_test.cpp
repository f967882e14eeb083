#include "geo/files/input_bytes.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace kakehashi {
namespace {

class InputBytesTest : public ::testing::Test {
 protected:
  InputBytesTest() : path_(std::filesystem::temp_directory_path() / ("kakehashi-input-" + std::to_string(::getpid()))) {
    std::filesystem::remove(path_);
  }
  ~InputBytesTest() override { std::filesystem::remove(path_); }
  std::filesystem::path path_;
};

TEST_F(InputBytesTest, ReadsFilesToTheirEndOrTheLimit) {
  const std::string text(200'000, 'x');
  std::ofstream(path_) << text;
  EXPECT_EQ(read_input(path_, 1'000'000).bytes, text);
  EXPECT_EQ(read_input(path_, 200'000).bytes, text);
  ASSERT_TRUE(read_input(path_, 1000).bytes);
  EXPECT_EQ(read_input(path_, 1000).bytes->size(), 1001U);
  ASSERT_TRUE(read_input("/dev/zero", 1000).bytes);  // has no end
  EXPECT_EQ(read_input("/dev/zero", 1000).bytes->size(), 1001U);
  EXPECT_EQ(read_input("/dev/null", 1000).bytes, "");
}

TEST_F(InputBytesTest, TellsWhyAFileCannotBeRead) {
  const InputBytes none = read_input(path_, 9);
  EXPECT_FALSE(none.bytes);
  EXPECT_EQ(none.problem, std::errc::no_such_file_or_directory);
  EXPECT_EQ(read_input("/", 9).problem, std::errc::is_a_directory);
}

TEST_F(InputBytesTest, WaitsForThoseWhoHaveAPipeOpen) {
  ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
  std::thread writer{[this] {
    std::this_thread::sleep_for(std::chrono::milliseconds{100});  // comes late
    std::ofstream out(path_);
    out << "one " << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds{100});  // and thinks
    out << "two";
  }};
  EXPECT_EQ(read_input(path_, 1000).bytes, "one two");
  writer.join();
}

TEST_F(InputBytesTest, DoesNotWaitForEverForNobody) {
  ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
  const InputBytes input = read_input(path_, 1000);
  EXPECT_FALSE(input.bytes);
  EXPECT_TRUE(input.is_silent);
}

}  // namespace
}  // namespace kakehashi
