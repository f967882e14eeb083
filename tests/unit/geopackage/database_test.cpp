#include "geo/geopackage/database.hpp"

#include "../boundary/temporary_folder.hpp"
#include "written_database.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kakehashi {
namespace {

bool take_all(const Database::Row&) { return true; }

TEST(DatabaseTest, GivesUpQuestionsThatTakeTooMuchWork) {
  const test::TemporaryFolder folder;
  test::run_sql(folder.path("a.db"), "CREATE TABLE a (b); INSERT INTO a VALUES ('c');");
  const Database database(folder.path("a.db"), Database::Log::none);
  ASSERT_TRUE(database.is_open());
  EXPECT_FALSE(database.ask("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", {},
                            take_all));
  // That one was too much does not keep the next from being answered.
  std::string got;
  EXPECT_TRUE(database.ask("SELECT b FROM a WHERE b = ?1", "c", [&](const Database::Row& row) {
    got = row[0];
    return true;
  }));
  EXPECT_EQ(got, "c");
}

TEST(DatabaseTest, ChangesNothingAndRunsNoViews) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path("a %20?#.db");
  test::run_sql(path, "CREATE TABLE a (b); CREATE VIEW v AS SELECT * FROM a;");
  const Database database(path, Database::Log::none);
  ASSERT_TRUE(database.is_open());
  EXPECT_TRUE(database.ask("SELECT * FROM a", {}, take_all));
  EXPECT_FALSE(database.ask("SELECT * FROM v", {}, take_all));
  EXPECT_FALSE(database.ask("INSERT INTO a VALUES (1)", {}, take_all));
  EXPECT_FALSE(database.ask("ATTACH 'other.db' AS o", {}, take_all));
  EXPECT_EQ(folder.files(), std::set<std::string>{"a %20?#.db"});
}

TEST(DatabaseTest, TrustsNoSchema) {
  const test::TemporaryFolder folder;
  test::run_sql(folder.path("a.db"), "CREATE TABLE a (b);");
  const Database database(folder.path("a.db"), Database::Log::none);
  std::string trusted;
  EXPECT_TRUE(database.ask("PRAGMA trusted_schema", {}, [&](const Database::Row& row) {
    trusted = row[0];
    return true;
  }));
  EXPECT_EQ(trusted, "0");
  EXPECT_FALSE(database.ask("DELETE FROM sqlite_master", {}, take_all));
}

}  // namespace
}  // namespace kakehashi
