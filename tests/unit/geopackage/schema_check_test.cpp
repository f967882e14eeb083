#include "geo/geopackage/schema_check.hpp"

#include "../boundary/temporary_folder.hpp"
#include "geo/boundary/boundary_file.hpp"
#include "written_database.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kakehashi {
namespace {

using test::geopackage_sql;

class SchemaCheck : public ::testing::Test {
 protected:
  /// The code and the arguments behind the file of what is said of a GeoPackage with more statements; empty: it is fit.
  std::string said(const std::string& more) {
    const std::string path = folder_.path("m" + std::to_string(number_++) + ".gpkg");
    test::run_sql(path, geopackage_sql() + more);
    return said_of(path);
  }
  static std::string said_of(const std::string& path) {
    const auto finding = unfit_schema(path, "m.gpkg");
    if (!finding) return {};
    std::string out = finding->code;
    for (std::size_t i = 1; i < finding->arguments.size(); ++i) out += " " + finding->arguments[i];
    return out;
  }
  /// A table as a file can claim it, whether this SQLite knows its kind or not.
  static std::string claimed_table(const std::string& name, const std::string& sql) {
    return "PRAGMA writable_schema = ON; INSERT INTO sqlite_master VALUES ('table', '" + name + "', '" + name +
           "', 0, '" + sql + "');";
  }
  static std::string layer(const std::string& name) {
    return "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('" + name +
           "', 'features', 4326); INSERT INTO gpkg_geometry_columns VALUES ('" + name +
           "', 'geom', 'POLYGON', 4326, 0, 0);";
  }

  test::TemporaryFolder folder_;
  int number_ = 0;
};

TEST_F(SchemaCheck, OrdinaryFilesAreFit) {
  EXPECT_EQ(said(""), "");
  EXPECT_EQ(said("CREATE VIRTUAL TABLE \"rtree_regions_geom\" USING rtree(id, minx, maxx, miny, maxy);"), "");
  EXPECT_EQ(said("CREATE VIRTUAL TABLE IF NOT EXISTS main.[rtree_regions_geom] /* USING fts5 */ USING RTree(id, a, b, "
                 "c, d);"),
            "");
  EXPECT_EQ(said("CREATE TRIGGER t AFTER INSERT ON regions BEGIN DELETE FROM regions; END;"), "");
  EXPECT_EQ(said("CREATE TABLE notes (a TEXT DEFAULT (hex(zeroblob(9))), b TEXT CHECK (b <> 'x'));"), "");
}

TEST_F(SchemaCheck, ViewsAreNoLayers) {
  EXPECT_EQ(said("CREATE VIEW v AS SELECT * FROM regions;" + layer("v")), "geopackage-view v");
  EXPECT_EQ(said("CREATE VIEW \"V\" AS SELECT * FROM regions;" + layer("v")), "geopackage-view V");
  EXPECT_EQ(
      said("DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS SELECT 'regions' AS table_name;"),
      "geopackage-view gpkg_geometry_columns");
  EXPECT_EQ(said("DROP TABLE gpkg_contents; CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                 "SELECT i FROM n) SELECT i AS table_name FROM n;"),
            "geopackage-view gpkg_contents");
  EXPECT_EQ(said("CREATE VIEW gpkg_extensions AS SELECT 1;"), "geopackage-view gpkg_extensions");
}

TEST_F(SchemaCheck, ViewsBesideTheLayersAreNeverRun) {
  const std::string path = folder_.path("beside.gpkg");
  test::run_sql(path, geopackage_sql() +
                          "CREATE VIEW st_geometry_columns AS SELECT 1; CREATE VIEW endless AS WITH RECURSIVE n(i) AS "
                          "(SELECT 1 UNION ALL SELECT i FROM n) SELECT i, (SELECT geom FROM regions) AS geom FROM n;");
  EXPECT_EQ(said_of(path), "");
  const BoundaryResult result = load_boundaries({path});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries.size(), 1U);
}

TEST_F(SchemaCheck, VirtualTablesOtherThanSpatialIndexesAreRefused) {
  EXPECT_EQ(said(claimed_table("etc", "CREATE VIRTUAL TABLE etc USING VirtualText(\"/etc/passwd\", UTF8, 0)")),
            "geopackage-virtual-table etc virtualtext");
  EXPECT_EQ(said(claimed_table("a USING rtree", "CREATE VIRTUAL TABLE [a USING rtree] USING VirtualShape(\"/a\")")),
            "geopackage-virtual-table a USING rtree virtualshape");
  EXPECT_EQ(said(claimed_table("etc", "CREATE VIRTUAL TABLE etc /* USING rtree */ USING VirtualShape(\"/a\")")),
            "geopackage-virtual-table etc virtualshape");
  EXPECT_EQ(said(claimed_table("etc", "CREATE VIRTUAL TABLE etc -- USING rtree\n USING \"VirtualShape\"(\"/a\")")),
            "geopackage-virtual-table etc virtualshape");
  EXPECT_EQ(said("CREATE VIRTUAL TABLE v USING rtree(id, a, b, c, d);" + layer("v")),
            "geopackage-virtual-table v rtree");
}

TEST_F(SchemaCheck, ColumnsThatAreComputedAreRefused) {
  EXPECT_EQ(said("ALTER TABLE regions ADD COLUMN big AS (hex(zeroblob(100000000)));"),
            "geopackage-computed-column regions big");
  EXPECT_EQ(said("DROP TABLE regions; CREATE TABLE regions (fid INTEGER PRIMARY KEY, geom POLYGON, n TEXT "
                 "GENERATED ALWAYS AS (upper('x')) STORED);"),
            "geopackage-computed-column regions n");
  EXPECT_EQ(said("CREATE TABLE other (a, b AS (a + 1));"), "");  // is not read
}

TEST_F(SchemaCheck, DamagedFilesAreFindings) {
  EXPECT_EQ(said_of(folder_.write("cut.gpkg", std::string("SQLite format 3\0", 16))), "boundaries-damaged");
  EXPECT_EQ(said("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'CREATE TABLE nonsense' WHERE name = "
                 "'regions';"),
            "boundaries-damaged");
  EXPECT_EQ(said_of(folder_.path("none.gpkg")), "boundaries-damaged");
}

TEST_F(SchemaCheck, TablesAreCounted) {
  EXPECT_EQ(
      said("PRAGMA writable_schema = ON; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10001) "
           "INSERT INTO sqlite_master SELECT 'view', 'v' || i, 'v' || i, 0, 'CREATE VIEW v' || i || ' AS SELECT 1' "
           "FROM n;"),
      "geopackage-too-many-tables 10000");
}

TEST_F(SchemaCheck, WhatADatabaseWithoutTheFormatsTablesIsSaysGdal) {
  const std::string path = folder_.path("other.sqlite");
  test::run_sql(path, "CREATE TABLE a (b); CREATE VIEW v AS SELECT * FROM a;");
  EXPECT_EQ(said_of(path), "");
}

}  // namespace
}  // namespace kakehashi
