#include "geo/boundary/boundary_file.hpp"

#include "tests/unit/boundary/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace kakehashi::test {
namespace {

void expect_source(const std::string& argument, const std::string& file, const std::string& layer,
                   const std::string& key) {
  const BoundarySource source = BoundarySource::parse(argument);
  EXPECT_EQ(source.file, file) << argument;
  EXPECT_EQ(source.layer, layer) << argument;
  EXPECT_EQ(source.key, key) << argument;
}

TEST(BoundarySource, IsAFileAlone) { expect_source("japan.gpkg", "japan.gpkg", "", ""); }

TEST(BoundarySource, IsAFileAndALayer) { expect_source("japan.gpkg:adm1", "japan.gpkg", "adm1", ""); }

TEST(BoundarySource, IsAFileALayerAndAKey) { expect_source("japan.gpkg:adm1:GID_1", "japan.gpkg", "adm1", "GID_1"); }

TEST(BoundarySource, MayLeaveTheLayerOut) { expect_source("japan.gpkg::GID_1", "japan.gpkg", "", "GID_1"); }

TEST(BoundarySource, LeavesADriveLetterWithTheFile) {
  expect_source(R"(C:\maps\japan.gpkg:adm1)", R"(C:\maps\japan.gpkg)", "adm1", "");
}

TEST(BoundarySource, TakesAnAddressForOneName) {
  expect_source("http://example.org/a.geojson", "http://example.org/a.geojson", "", "");
}

TEST(BoundarySource, LeavesAColonOfAnExistingFileWithTheFile) {
  const TemporaryFolder folder;
  const std::string file = folder.write("2024:final.gpkg", "x");
  expect_source(file, file, "", "");
  expect_source(file + ":adm1:code", file, "adm1", "code");
}

TEST(BoundarySource, IsEmptyForNothing) { expect_source("", "", "", ""); }

}  // namespace
}  // namespace kakehashi::test
