#include "viewer/files/whole_file.hpp"
#include "tests/unit/files/output_room.hpp"
#include "viewer/files/standard_streams.hpp"

#include <fcntl.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>

#include <array>
#include <future>

namespace kakehashi {
namespace {

class WholeFiles : public OutputRoom {
 protected:
  WholeFiles() { prepare_standard_streams(); }

  /// The code of the problem that writing met; empty when there was none.
  [[nodiscard]] std::string written(const std::string& file, std::string_view content) const {
    const auto problem = write_whole_file(path(file), content);
    return problem ? problem->code : std::string{};
  }
};

TEST_F(WholeFiles, AreNewWithWhatTheUmaskLeaves) {
  for (const mode_t mask : {0022U, 0077U, 0002U, 0000U}) {
    const std::string file = "new-" + std::to_string(mask);
    const mode_t before = ::umask(mask);
    EXPECT_EQ(written(file, "content"), "");
    ::umask(before);
    EXPECT_EQ(content(file), "content");
    EXPECT_EQ(mode(file), 0666U & ~mask);
  }
  EXPECT_EQ(names().size(), 4U);
}

TEST_F(WholeFiles, KeepTheirModeAndAreNewFilesOtherwise) {
  for (const mode_t kept : {0600U, 0640U, 0664U, 0755U, 0200U}) {
    put("file", "old content that is longer", kept);
    const ino_t before = status("file").st_ino;
    EXPECT_EQ(written("file", "new"), "");
    EXPECT_EQ(content("file"), "new");
    EXPECT_EQ(mode("file"), kept);
    EXPECT_NE(status("file").st_ino, before);
  }
  EXPECT_EQ(names(), std::set<std::string>{"file"});
}

TEST_F(WholeFiles, AreWrittenThroughSymbolicLinks) {
  std::filesystem::create_directory(path("folder"));
  put("folder/target", "old", 0600);
  std::filesystem::create_symlink("folder/target", path("link"));
  std::filesystem::create_symlink("link", path("link-of-link"));
  EXPECT_EQ(written("link-of-link", "new"), "");
  EXPECT_EQ(content("folder/target"), "new");
  EXPECT_EQ(mode("folder/target"), 0600U);
  std::filesystem::create_symlink("folder/later", path("dangling"));
  EXPECT_EQ(written("dangling", "later"), "");
  EXPECT_EQ(content("folder/later"), "later");
  for (const char* link : {"link", "link-of-link", "dangling"}) {
    EXPECT_TRUE(std::filesystem::is_symlink(path(link))) << link;
  }
}

TEST_F(WholeFiles, KeepTheirHardLinks) {
  put("first", "old content that is longer", 0640);
  std::filesystem::create_hard_link(path("first"), path("second"));
  for (const std::string now : {"new", "", "now longer than what was there before"}) {
    EXPECT_EQ(written("second", now), "");
    EXPECT_EQ(content("first"), now);
    EXPECT_EQ(status("first").st_ino, status("second").st_ino);
    EXPECT_EQ(mode("first"), 0640U);
  }
  EXPECT_EQ(names(), (std::set<std::string>{"first", "second"}));
}

TEST_F(WholeFiles, KeepExtendedAttributes) {
  put("file", "old");
  if (::setxattr(path("file").c_str(), "user.origin", "archive", 7, 0) != 0) GTEST_SKIP() << "no such attributes here";
  EXPECT_EQ(written("file", "new"), "");
  std::array<char, 16> value{};
  EXPECT_EQ(::getxattr(path("file").c_str(), "user.origin", value.data(), value.size()), 7);
  EXPECT_STREQ(value.data(), "archive");
}

TEST_F(WholeFiles, StayAsTheyWereWhenWritingFails) {
  const std::string old(1000, 'o');
  const std::string too_large(100'000, 'n');
  put("file", old, 0600);
  put("linked", old);
  std::filesystem::create_hard_link(path("linked"), path("other-link"));
  std::filesystem::create_symlink("file", path("link"));
  const auto before = names();
  {
    const FileSizeLimit limit{50'000};
    for (const char* file : {"file", "link", "linked", "new"}) {
      EXPECT_EQ(written(file, too_large), "output-too-large") << file;
    }
  }
  EXPECT_EQ(names(), before);
  for (const char* file : {"file", "linked"}) EXPECT_EQ(content(file), old) << file;
  EXPECT_EQ(status("linked").st_ino, status("other-link").st_ino);
}

TEST_F(WholeFiles, ThatHaveSeveralLinksArePutBackAtTheirFullLength) {
  const std::string old(80'000, 'o');
  put("linked", old);
  std::filesystem::create_hard_link(path("linked"), path("other-link"));
  {
    const FileSizeLimit limit{90'000};
    EXPECT_EQ(written("linked", std::string(100'000, 'n')), "output-too-large");
  }
  EXPECT_EQ(content("linked"), old);
  EXPECT_EQ(names(), (std::set<std::string>{"linked", "other-link"}));
}

TEST_F(WholeFiles, KeepTheirOwner) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can write for others";
  put("file", "old", 04755);
  ASSERT_EQ(::chown(path("file").c_str(), nobody, nobody), 0);
  ::chmod(path("file").c_str(), 04755);
  EXPECT_EQ(written("file", "new"), "");
  EXPECT_EQ(content("file"), "new");
  EXPECT_EQ(status("file").st_uid, nobody);
  EXPECT_EQ(status("file").st_gid, nobody);
  EXPECT_EQ(mode("file"), 04755U);
}

TEST_F(WholeFiles, OfSomebodyElseAreWrittenInPlace) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can be somebody else";
  put("file", "old", 0666);
  for (const mode_t of_folder : {0755U, 0777U, 01777U}) {  // closed, open, and open with files of one's own only
    ::chmod(folder_.c_str(), of_folder);
    const ino_t before = status("file").st_ino;
    const std::string now = "in a folder with mode " + std::to_string(of_folder);
    {
      const AsNobody other;
      EXPECT_EQ(written("file", now), "");
    }
    EXPECT_EQ(content("file"), now);
    EXPECT_EQ(status("file").st_ino, before);
    EXPECT_EQ(status("file").st_uid, 0U);
    EXPECT_EQ(mode("file"), 0666U);
  }
  EXPECT_EQ(names(), std::set<std::string>{"file"});
}

TEST_F(WholeFiles, LeaveDevicesDevices) {
  if (::mknod(path("null").c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) GTEST_SKIP() << "only root makes devices";
  const int opened = ::open(path("null").c_str(), O_WRONLY);
  if (opened < 0) GTEST_SKIP() << "no devices in this folder";
  ::close(opened);
  EXPECT_EQ(written("null", "content"), "");
  EXPECT_TRUE(S_ISCHR(status("null").st_mode));
  EXPECT_EQ(mode("null"), 0600U);
  EXPECT_EQ(names(), std::set<std::string>{"null"});
}

TEST_F(WholeFiles, AreNeverPipes) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(written("pipe", "content"), "output-unwritable");  // nobody would ever read it
}

TEST_F(WholeFiles, GiveWayToNothingThatAppearedMeanwhile) {
  const auto as_new = examine_output(name("file")).target;
  put("file", "of somebody else");
  ASSERT_TRUE(as_new);
  const auto problem = write_output(*as_new, "new", Replace::what_was_examined);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "output-exists");
  EXPECT_EQ(content("file"), "of somebody else");
  const auto as_file = examine_output(name("file")).target;
  put("other", "of another one");
  std::filesystem::rename(path("other"), path("file"));
  ASSERT_TRUE(as_file);
  EXPECT_TRUE(write_output(*as_file, "new", Replace::what_was_examined));
  EXPECT_EQ(content("file"), "of another one");
  EXPECT_FALSE(write_output(*as_file, "new", Replace::anything));
  EXPECT_EQ(content("file"), "new");
  EXPECT_EQ(names(), std::set<std::string>{"file"});
}

TEST_F(WholeFiles, MayBePipesThatSomebodyReads) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  const std::string all(300'000, 'x');  // more than a pipe holds
  auto read = std::async(std::launch::async, [this] { return content("pipe"); });
  const auto target = examine_output(name("pipe")).target;
  ASSERT_TRUE(target);
  EXPECT_FALSE(write_output(*target, all, Replace::what_was_examined));
  EXPECT_EQ(read.get(), all);
  EXPECT_TRUE(S_ISFIFO(status("pipe").st_mode));
}

TEST_F(WholeFiles, SayThatAReaderHasGone) {
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  const auto target = examine_output("/dev/fd/" + std::to_string(pipe[1])).target;
  ASSERT_TRUE(target);
  ::close(pipe[0]);
  const auto problem = write_output(*target, "content", Replace::what_was_examined);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "output-pipe-closed");
  ::close(pipe[1]);
}

TEST_F(WholeFiles, SayThatADeviceIsFull) {
  const auto target = examine_output("/dev/full").target;
  ASSERT_TRUE(target);
  EXPECT_EQ(write_output(*target, "content", Replace::what_was_examined)->code, "output-disk-full");
}

TEST_F(WholeFiles, AreAppendedWhereADescriptorAppends) {
  put("file", "before ");
  const int appending = ::open(path("file").c_str(), O_WRONLY | O_APPEND);
  const auto target = examine_output("/dev/fd/" + std::to_string(appending)).target;
  ASSERT_TRUE(target);
  EXPECT_FALSE(write_output(*target, "after", Replace::what_was_examined));
  ::close(appending);
  EXPECT_EQ(content("file"), "before after");
}

}  // namespace
}  // namespace kakehashi
