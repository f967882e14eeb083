#include "geo/geopackage/log_merging.hpp"

#include "../boundary/temporary_folder.hpp"
#include "geo/boundary/boundary_file.hpp"
#include "written_database.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace kakehashi {
namespace {

namespace fs = std::filesystem;

std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class LogMerging : public ::testing::Test {
 protected:
  /// A GeoPackage as a program leaves it that still has it open: its code, JP-01, was changed to JP-02 in the log.
  LogMerging() : path_(folder_.path("open.gpkg")) {
    const std::string written = folder_.path("written.gpkg");
    test::run_sql(written, test::geopackage_sql());
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open(written.c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(
        sqlite3_exec(handle, "PRAGMA journal_mode = WAL; UPDATE regions SET code = 'JP-02'", nullptr, nullptr, nullptr),
        SQLITE_OK);
    for (const char* ending : {"", "-wal"}) fs::copy_file(written + ending, path_ + ending);
    sqlite3_close(handle);
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(written + ending);
  }
  test::TemporaryFolder folder_;
  std::string path_;
};

TEST_F(LogMerging, TheLogCountsAndNothingIsWritten) {
  const std::string before = content(path_);
  const std::string log = content(path_ + "-wal");
  const auto changed = fs::last_write_time(path_);
  const BoundaryResult result = load_boundaries({path_});
  ASSERT_TRUE(result.set);
  ASSERT_EQ(result.set->boundaries.size(), 1U);
  EXPECT_EQ(result.set->boundaries[0].code, "JP-02");
  EXPECT_EQ(content(path_), before);
  EXPECT_EQ(content(path_ + "-wal"), log);
  EXPECT_EQ(fs::last_write_time(path_), changed);
  EXPECT_EQ(folder_.files(), (std::set<std::string>{"open.gpkg", "open.gpkg-wal"}));
}

TEST_F(LogMerging, WithoutItsLogTheFileIsAsItWas) {
  fs::remove(path_ + "-wal");
  EXPECT_FALSE(has_write_ahead_log(path_));
  const BoundaryResult result = load_boundaries({path_});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].code, "JP-01");
}

TEST_F(LogMerging, ADamagedLogIsNoCrash) {
  const std::string log = content(path_ + "-wal");
  for (std::size_t size = 0; size < log.size(); size += 997) {
    std::ofstream(path_ + "-wal", std::ios::binary | std::ios::trunc) << log.substr(0, size);
    (void)load_boundaries({path_});
  }
  std::ofstream(path_ + "-wal", std::ios::binary | std::ios::trunc) << std::string(40'000, 'x');
  const BoundaryResult result = load_boundaries({path_});  // a log of something else does not count
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].code, "JP-01");
}

}  // namespace
}  // namespace kakehashi
