/// Files made to harm, and names that are none.
#include "geo/boundary/boundary_file.hpp"

#include "geo/boundary/outline.hpp"
#include "tests/unit/boundary/temporary_folder.hpp"
#include "tests/unit/boundary/written_layer.hpp"

#include <arpa/inet.h>
#include <cpl_conv.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace kakehashi::test {
namespace {

std::string first_code(const BoundaryResult& result) {
  return result.diagnostics.empty() ? "" : result.diagnostics.front().code;
}

/// A port on this machine that nobody should ever call.
class SilentPort {
 public:
  SilentPort() : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, any, size) != 0 || listen(socket_, 4) != 0 || getsockname(socket_, any, &size) != 0) {
      throw std::runtime_error("no port");
    }
    port_ = ntohs(address.sin_port);
  }
  ~SilentPort() { close(socket_); }
  SilentPort(const SilentPort&) = delete;
  SilentPort& operator=(const SilentPort&) = delete;

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }
  [[nodiscard]] bool was_called() const {
    pollfd waiting{socket_, POLLIN, 0};
    return poll(&waiting, 1, 50) > 0;
  }

 private:
  int socket_;
  int port_ = 0;
};

TEST(HostileFile, IsNoAddress) {
  const SilentPort port;
  for (const std::string& name : {port.address() + "a.geojson", "/vsicurl/" + port.address() + "a.geojson",
                                  "/vsicurl_streaming/" + port.address(), "GeoJSON:" + port.address(),
                                  "/vsizip//vsicurl/" + port.address() + "a.zip", "GPKG:" + port.address()}) {
    EXPECT_EQ(first_code(load_boundaries({name, "", ""})), "file-missing") << name;
  }
  EXPECT_FALSE(port.was_called());
}

TEST(HostileFile, IsNoGeoJsonInPlaceOfAName) {
  const std::string json = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})";
  EXPECT_EQ(first_code(load_boundaries({json, "", ""})), "file-missing");
}

TEST(HostileFile, IsReadFromDiskEvenIfItsNameIsGeoJson) {
  const TemporaryFolder folder;
  const std::string name = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})";
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path("."));
  (void)folder.write(name, "GIF89a");
  EXPECT_EQ(first_code(load_boundaries({name, "", ""})), "format-unknown");
  std::filesystem::current_path(before);
}

TEST(HostileFile, IsNoVirtualDatasetInDisguise) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("a.geojson",
                   "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/etc/passwd</SrcDataSource>"
                   "</OGRVRTLayer></OGRVRTDataSource>");
  EXPECT_EQ(first_code(load_boundaries({file, "", ""})), "format-unknown");
}

TEST(HostileFile, IsNoNamedPipe) {
  const TemporaryFolder folder;
  ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(first_code(load_boundaries({folder.path("pipe"), "", ""})), "boundaries-from-pipe");
}

TEST(HostileFile, IsNoDevice) { EXPECT_EQ(first_code(load_boundaries({"/dev/zero", "", ""})), "boundaries-from-pipe"); }

TEST(HostileFile, GetsNoAnswerFromItsCrsLink) {
  const SilentPort port;
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.geojson", R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":")" + port.address() +
                       R"(crs","type":"proj4"}},"features":[{"type":"Feature","properties":{"code":"A"},)"
                       R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  (void)load_boundaries({file, "", ""});
  EXPECT_FALSE(port.was_called());
}

TEST(HostileFile, GetsNoIndexWrittenForAShapefileWithoutOne) {
  const TemporaryFolder folder;
  write_layers("ESRI Shapefile", folder.path("a.shp"), {{"a", {{{{"code", "A"}}, "POLYGON((0 0,1 0,1 1,0 0))"}}}});
  std::filesystem::remove(folder.path("a.shx"));
  const std::set<std::string> before = folder.files();
  EXPECT_EQ(first_code(load_boundaries({folder.path("a.shp"), "", ""})), "shapefile-part-missing");
  EXPECT_EQ(folder.files(), before);
}

TEST(HostileFile, GetsNoLogWrittenBesideAGeoPackageInWalMode) {
  const TemporaryFolder folder;
  CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", "WAL");
  write_layers("GPKG", folder.path("a.gpkg"), {{"a", {{{{"code", "A"}}, "POLYGON((0 0,1 0,1 1,0 0))"}}}});
  CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", nullptr);
  std::filesystem::permissions(folder.path("a.gpkg"), std::filesystem::perms::owner_read);
  const std::set<std::string> before = folder.files();
  EXPECT_TRUE(load_boundaries({folder.path("a.gpkg"), "", ""}).set);
  EXPECT_EQ(folder.files(), before);
}

TEST(HostileFile, GetsOneLargeFeatureRefused) {
  const TemporaryFolder folder;
  std::string content =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A"},"geometry":)"
      R"({"type":"Polygon","coordinates":[[[0,0])";
  for (int i = 0; i < 5'000'000; ++i) content += ",[1,1.5]";
  const std::string file = folder.write("a.geojson", content + ",[0,0]]]}}]}");
  EXPECT_EQ(first_code(load_boundaries({file, "", ""})), "feature-too-large");
}

TEST(HostileFile, GetsOneLongValueRefused) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A","note":")" +
                       std::string(11'000'000, 'x') +
                       R"("},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  EXPECT_EQ(first_code(load_boundaries({file, "", ""})), "attribute-too-long");
}

TEST(HostileFile, MayCrossItselfAndRepeatItself) {
  const TemporaryFolder folder;
  const std::string file = folder.write(
      "a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A"},"geometry":)"
                   R"({"type":"MultiPolygon","coordinates":[[[[0,0],[9,9],[9,0],[0,9]]],[[[0,0],[9,9],[9,0],[0,9]]],)"
                   R"([[[5,5],[5,5],[5,5],[5,5]]],[[[1,1],[2,2],[1,1],[2,2],[1,1]]]]}}]})");
  const BoundaryResult result = load_boundaries({file, "", ""});
  ASSERT_TRUE(result.set);
  const Outline outline = build_outline(*result.set);
  EXPECT_FALSE(build_mesh(outline, *result.set, 0).triangles.empty());
}

TEST(HostileFile, IsNotReadWhereAPartOfItIsTooLarge) {
  const TemporaryFolder folder;
  write_layers("ESRI Shapefile", folder.path("a.shp"), {{"a", {{{{"code", "JP-01"}}, "POLYGON((0 0,1 0,1 1,0 0))"}}}});
  ASSERT_TRUE(load_boundaries({folder.path("a.shp")}).set);
  // Sparse: they take no room on the disk, but whoever reads them never ends.
  constexpr std::uintmax_t huge = std::uintmax_t{1} << 37U;
  for (const char* part : {"a.dbf", "a.prj", "a.shp"}) {
    std::filesystem::resize_file(folder.path(part), huge);
    const BoundaryResult result = load_boundaries({folder.path("a.shp")});
    EXPECT_EQ(first_code(result), "file-too-large") << part;
    ASSERT_FALSE(result.diagnostics.empty());
    EXPECT_NE(result.diagnostics.front().arguments.front().find(part), std::string::npos) << part;
    std::filesystem::resize_file(folder.path(part), 100);
  }
  (void)folder.write("b.gpkg", std::string("SQLite format 3\0", 16));
  (void)folder.write("b.gpkg-wal", "");
  std::filesystem::resize_file(folder.path("b.gpkg-wal"), huge);
  EXPECT_EQ(first_code(load_boundaries({folder.path("b.gpkg")})), "file-too-large");
}

TEST(HostileFile, CountsFeaturesWithoutPolygonsAndAttributes) {
  const TemporaryFolder folder;
  std::string points = R"({"type":"FeatureCollection","features":[)";
  for (int i = 0; i < 20; ++i) {
    points += R"({"type":"Feature","properties":{"a":1,"b":2},"geometry":null},)";
  }
  const std::string file = folder.write(
      "a.geojson",
      points +
          R"({"type":"Feature","properties":{"a":1,"b":2},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  EXPECT_EQ(first_code(load_boundaries({file}, {.features = 20})), "too-many-features");
  EXPECT_NE(first_code(load_boundaries({file}, {.features = 21})), "too-many-features");
  EXPECT_EQ(first_code(load_boundaries({file}, {.cells = 1})), "too-many-cells");
  EXPECT_NE(first_code(load_boundaries({file}, {.cells = 2})), "too-many-cells");
}

}  // namespace
}  // namespace kakehashi::test
