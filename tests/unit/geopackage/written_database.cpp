#include "written_database.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace kakehashi::test {

void run_sql(const std::string& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  char* message = nullptr;
  if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK ||
      sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
    const std::string why = message != nullptr ? message : "cannot be opened";
    sqlite3_free(message);
    sqlite3_close(handle);
    throw std::runtime_error(why);
  }
  sqlite3_close(handle);
}

std::string geopackage_sql() {
  // GeoPackage 1.2, clauses 1.1 and 2.1; the geometry is a polygon in its binary form (clause 2.1.3).
  return R"(
PRAGMA application_id = 1196444487; PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'undefined', '');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER);
INSERT INTO gpkg_contents VALUES ('regions', 'features', 'regions', '', '2017-01-01T00:00:00Z', 0, 0, 1, 1, 4326);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk PRIMARY KEY (table_name, column_name));
INSERT INTO gpkg_geometry_columns VALUES ('regions', 'geom', 'POLYGON', 4326, 0, 0);
CREATE TABLE regions (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POLYGON, code TEXT);
)"
         "INSERT INTO regions (geom, code) VALUES ("
         "x'47500001E61000000103000000010000000500000000000000000000000000000000000000000000000000F03F0000000000"
         "000000000000000000F03F000000000000F03F0000000000000000000000000000F03F000000000000000000000000000000"
         "00'"
         ", 'JP-01');";
}

}  // namespace kakehashi::test
