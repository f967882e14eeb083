#include "viewer/files/output_target.hpp"
#include "tests/unit/files/output_room.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace kakehashi {
namespace {

using Kind = OutputTarget::Kind;

class OutputTargets : public OutputRoom {
 protected:
  static std::string problem(const std::string& name) {
    const OutputExamination examination = examine_output(name);
    return examination.target ? std::string{"none"} : examination.problem.code;
  }
};

TEST_F(OutputTargets, AreNewFilesWhereNothingIs) {
  const auto target = examine_output(name("new.png")).target;
  ASSERT_TRUE(target);
  EXPECT_EQ(target->kind, Kind::new_file);
  EXPECT_EQ(target->folder, folder_);
  EXPECT_EQ(target->file, "new.png");
  EXPECT_FALSE(target->identity);
  EXPECT_TRUE(names().empty());
}

TEST_F(OutputTargets, AreKnownByTheirIdentityWhateverTheirName) {
  put("map.png", "picture");
  std::filesystem::create_directory(path("folder"));
  std::filesystem::create_symlink("map.png", path("link.png"));
  std::filesystem::create_symlink(path("link.png"), path("folder/link-of-link.png"));
  std::filesystem::create_hard_link(path("map.png"), path("hard.png"));
  const auto identity = identity_of(path("map.png"));
  ASSERT_TRUE(identity);
  for (const char* other : {"map.png", "link.png", "folder/link-of-link.png", "hard.png", "./folder/../map.png"}) {
    const auto target = examine_output(name(other)).target;
    ASSERT_TRUE(target) << other;
    EXPECT_EQ(target->kind, Kind::file) << other;
    EXPECT_EQ(target->identity, identity) << other;
    EXPECT_EQ(target->size, 7U) << other;
  }
  EXPECT_EQ(examine_output(name("folder/link-of-link.png")).target->file, "map.png");
}

TEST_F(OutputTargets, OfLinksThatLeadNowhereAreWhereTheyLeadTo) {
  std::filesystem::create_directory(path("folder"));
  std::filesystem::create_symlink("folder/later.png", path("link.png"));
  const auto target = examine_output(name("link.png")).target;
  ASSERT_TRUE(target);
  EXPECT_EQ(target->kind, Kind::new_file);
  EXPECT_EQ(target->folder, path("folder"));
  EXPECT_EQ(target->file, "later.png");
  std::filesystem::create_symlink("no-folder/later.png", path("lost.png"));
  EXPECT_EQ(problem(name("lost.png")), "output-folder-missing");
}

TEST_F(OutputTargets, MayBePipesAndDevices) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  std::filesystem::create_symlink("pipe", path("link"));
  for (const std::string& stream : {name("pipe"), name("link"), std::string{"/dev/full"}}) {
    const auto target = examine_output(stream).target;
    ASSERT_TRUE(target) << stream;
    EXPECT_EQ(target->kind, Kind::stream) << stream;
    EXPECT_FALSE(target->identity) << stream;
  }
}

TEST_F(OutputTargets, MayBeDescriptorsThatAreOpenForWriting) {
  put("file.txt", "content");
  const int for_writing = ::open(path("file.txt").c_str(), O_RDWR);
  const int for_reading = ::open(path("file.txt").c_str(), O_RDONLY);
  std::filesystem::create_symlink("/dev/fd/" + std::to_string(for_writing), path("link"));
  for (const std::string& open :
       {"/dev/fd/" + std::to_string(for_writing), "/proc/self/fd/" + std::to_string(for_writing),
        "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(for_writing), name("link")}) {
    const auto target = examine_output(open).target;
    ASSERT_TRUE(target) << open;
    EXPECT_EQ(target->kind, Kind::descriptor) << open;
    EXPECT_EQ(target->descriptor, for_writing) << open;
    EXPECT_EQ(target->identity, identity_of(path("file.txt"))) << open;
  }
  EXPECT_EQ(problem("/dev/fd/" + std::to_string(for_reading)), "output-not-open");
  ::close(for_writing);
  ::close(for_reading);
  EXPECT_EQ(problem("/dev/fd/" + std::to_string(for_writing)), "output-not-open");
  const auto standard_output = examine_output("-").target;
  ASSERT_TRUE(standard_output);
  EXPECT_EQ(standard_output->descriptor, STDOUT_FILENO);
  EXPECT_TRUE(goes_to_standard_output(*standard_output));
  EXPECT_TRUE(goes_to_standard_output(*examine_output("/dev/stdout").target));
  EXPECT_FALSE(goes_to_standard_output(*examine_output(name("file.txt")).target));
}

TEST_F(OutputTargets, ThatCannotBeWrittenAreNamedBeforeAnyWork) {
  put("file.txt", "content");
  put("protected.txt", "content", 0444);
  std::filesystem::create_directory(path("folder"));
  std::filesystem::create_symlink("ring-b", path("ring-a"));
  std::filesystem::create_symlink("ring-a", path("ring-b"));
  EXPECT_EQ(problem(""), "output-name-missing");
  EXPECT_EQ(problem(name("folder")), "output-is-folder");
  EXPECT_EQ(problem(name("folder/")), "output-is-folder");
  EXPECT_EQ(problem(name("folder/.")), "output-is-folder");
  EXPECT_EQ(problem(name("missing/map.png")), "output-folder-missing");
  EXPECT_EQ(problem(name("missing/")), "output-folder-missing");
  EXPECT_EQ(problem(name("file.txt/map.png")), "output-folder-is-none");
  EXPECT_EQ(problem(name("file.txt/deeper/map.png")), "output-folder-is-none");
  EXPECT_EQ(problem(name("protected.txt")), "output-write-protected");  // for root as well
  EXPECT_EQ(problem(name("ring-a")), "output-link-loop");
  EXPECT_EQ(problem(name(std::string(300, 'x') + ".png")), "output-name-too-long");
  std::string deep = folder_.string();
  while (deep.size() < 5000) deep += "/folder";
  EXPECT_EQ(problem(deep + "/map.png"), "output-name-too-long");
  const std::string shown = examine_output(deep + "/map.png").problem.arguments.front();
  EXPECT_LT(shown.size(), 300U);
}

TEST_F(OutputTargets, AreNoSockets) {
  const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string where = name("socket");
  ASSERT_LT(where.size(), sizeof address.sun_path);
  where.copy(address.sun_path, where.size());
  ASSERT_EQ(::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  EXPECT_EQ(problem(where), "output-is-socket");
  ::close(made);
}

TEST_F(OutputTargets, NeedAFolderThatMayBeWrittenOnlyWhenTheyAreNew) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can be somebody else";
  put("of-all.txt", "content", 0666);
  put("of-root.txt", "content", 0644);
  const AsNobody other;
  EXPECT_EQ(problem(name("new.txt")), "output-folder-closed");
  EXPECT_EQ(problem(name("of-root.txt")), "output-write-protected");
  EXPECT_EQ(problem(name("of-all.txt")), "none");
}

}  // namespace
}  // namespace kakehashi
