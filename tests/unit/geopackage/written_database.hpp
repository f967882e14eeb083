/// Databases that tests write with SQLite and read back through ours.
#pragma once

#include <string>

namespace kakehashi::test {

/// Runs statements on a database file, which is made if it is not there.
void run_sql(const std::string& path, const std::string& sql);

/// The statements of a GeoPackage with one layer, `regions`, that holds one square.
[[nodiscard]] std::string geopackage_sql();

}  // namespace kakehashi::test
