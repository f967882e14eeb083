#include "geo/network/network_json.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace kakehashi {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for a test.
class File : public ::testing::Test {
 protected:
  File() {
    std::string name = (fs::temp_directory_path() / "kakehashi-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~File() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  /// The only finding of a file that cannot be loaded.
  static Diagnostic refusal(const fs::path& path) {
    const NetworkResult result = load_network(path);
    EXPECT_FALSE(result.network);
    EXPECT_EQ(result.diagnostics.size(), 1U);
    return result.diagnostics.empty() ? Diagnostic() : result.diagnostics.front();
  }

  fs::path folder_;
};

TEST_F(File, ThatIsSoundIsLoaded) {
  const NetworkResult result = load_network(write("見本 сеть.json", testing::sample()));
  EXPECT_TRUE(result.network);
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST_F(File, ThatIsMissingIsNamed) {
  const Diagnostic finding = refusal(folder_ / "none.json");
  EXPECT_EQ(finding.code, "file-missing");
  EXPECT_EQ(finding.line, 0U);
  EXPECT_EQ(finding.arguments.front(), (folder_ / "none.json").string());
}

TEST_F(File, ThatIsAFolderIsRefused) { EXPECT_EQ(refusal(folder_).code, "file-is-folder"); }

TEST_F(File, ThatIsEmptyIsRefused) {
  EXPECT_EQ(refusal(write("empty.json", "")).code, "file-empty");
  EXPECT_EQ(refusal(write("blank.json", " \n\n")).code, "file-empty");
}

TEST_F(File, ThatCannotBeReadIsRefusedWithTheReason) {
  const Diagnostic finding = refusal("/proc/self/mem");
  EXPECT_EQ(finding.code, "file-unreadable");
  EXPECT_FALSE(finding.arguments.at(1).empty());
}

TEST_F(File, BelowAFileIsRefused) {
  const Diagnostic finding = refusal(write("a.json", "{}") / "b.json");
  EXPECT_TRUE(finding.code == "file-missing" || finding.code == "file-unreadable");
}

TEST_F(File, ThatNeverEndsIsRefused) { EXPECT_EQ(refusal("/dev/zero").code, "file-too-large"); }

TEST_F(File, NameStandsInItsFindings) {
  const NetworkResult result = load_network(write("broken.json", "{\n  \"a\": tru\n}"));
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(to_line(result.diagnostics.front(), "en").substr(0, (folder_ / "broken.json:2:8: /a: ").string().size()),
            (folder_ / "broken.json:2:8: /a: ").string());
}

}  // namespace
}  // namespace kakehashi
