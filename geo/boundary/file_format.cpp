#include "geo/boundary/file_format.hpp"

#include "geo/boundary/utf8_path.hpp"

#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

/// The driver for what a file begins with; empty when it is none of ours.
std::string driver_for(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("SQLite format 3\0"sv)) return "GPKG";
  if (bytes.starts_with("\x00\x00\x27\x0A"sv)) return "ESRI Shapefile";
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n"sv);
  return begin != std::string_view::npos && bytes[begin] == '{' ? "GeoJSON" : "";
}

}  // namespace

std::optional<KnownFile> examine_file(const std::string& file, const BoundaryLimits& limits,
                                      std::vector<Diagnostic>& diagnostics) {
  const auto refuse = [&](const char* code, const std::string& detail = {}) {
    Diagnostic finding{Severity::error, code, {file}, file, 0, 0, {}};
    if (!detail.empty()) finding.arguments.push_back(detail);
    diagnostics.push_back(std::move(finding));
    return std::optional<KnownFile>();
  };
  namespace fs = std::filesystem;
  const fs::path path = utf8_path(file);
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found || file.empty()) return refuse("file-missing");
  if (error) return refuse("file-unreadable", error.message());
  if (status.type() == fs::file_type::directory) return refuse("file-is-folder");
  if (status.type() != fs::file_type::regular) return refuse("file-unreadable", "not a regular file");
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return refuse("file-unreadable", error.message());
  if (size == 0) return refuse("file-empty");
  if (size > limits.file_bytes) return refuse("file-too-large", std::to_string(limits.file_bytes));
  std::ifstream in(path, std::ios::binary);
  std::array<char, 512> begin{};
  in.read(begin.data(), begin.size());
  if (in.bad() || in.gcount() == 0) return refuse("file-unreadable", "cannot be opened for reading");
  std::string driver = driver_for({begin.data(), static_cast<std::size_t>(in.gcount())});
  if (driver.empty()) return refuse("format-unknown");
  const fs::path absolute = fs::absolute(path, error);
  if (error) return refuse("file-unreadable", error.message());
  return KnownFile{utf8_name(absolute), std::move(driver)};
}

}  // namespace kakehashi
