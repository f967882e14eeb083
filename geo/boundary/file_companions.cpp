#include "geo/boundary/file_companions.hpp"

#include "geo/files/utf8_path.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

namespace fs = std::filesystem;

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

/// Encodings by the language mark of dBASE files; 0x01 to 0x03 and 0x57 to 0x59 are written whatever the text is.
constexpr std::array<std::pair<unsigned char, std::string_view>, 24> language_marks{{
    {0x01, "437"}, {0x02, "850"}, {0x03, "1252"}, {0x13, "932"},  {0x26, "866"},  {0x4D, "936"},
    {0x4E, "949"}, {0x4F, "950"}, {0x57, "1252"}, {0x58, "1252"}, {0x59, "1252"}, {0x64, "852"},
    {0x65, "866"}, {0x78, "950"}, {0x79, "949"},  {0x7A, "936"},  {0x7B, "932"},  {0x7C, "874"},
    {0x86, "437"}, {0x87, "852"}, {0xC8, "1250"}, {0xC9, "1251"}, {0xCA, "1254"}, {0xCC, "1257"},
}};

bool is_written_by_default(unsigned char mark) { return mark <= 0x03 || (mark >= 0x57 && mark <= 0x59); }

/// The first bytes of a small file.
std::string beginning(const fs::path& path, std::size_t bytes) {
  std::ifstream in(path, std::ios::binary);
  std::string out(bytes, '\0');
  in.read(out.data(), static_cast<std::streamsize>(bytes));
  out.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
  return out;
}

}  // namespace

std::optional<fs::path> companion(const fs::path& file, std::string_view ending) {
  for (const std::string& written : {std::string(ending), in_capitals(ending)}) {
    fs::path beside = file;
    beside.replace_extension(written);
    if (is_file(beside)) return beside;
  }
  return std::nullopt;
}

fs::path main_file_of_shapefile(const fs::path& file) {
  fs::path shp = companion(file, ".shp").value_or(file);
  std::error_code error;
  if (!companion(shp, ".shx") && fs::is_symlink(shp, error)) {
    fs::path target = fs::canonical(shp, error);
    if (!error && companion(target, ".shx")) return target;
  }
  return shp;
}

std::vector<fs::path> all_companions(const fs::path& file) {
  std::vector<fs::path> out;
  std::error_code error;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path name = entry.path().filename();
    const std::string ending = in_capitals(utf8_name(name.extension()));
    const bool belongs =
        ending == ".SHP" || ending == ".DBF" || ending == ".SHX" || ending == ".PRJ" || ending == ".CPG";
    if (belongs && name.stem() == file.stem() && name != file.filename()) out.push_back(folder / name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<fs::path> boundary_parts(const fs::path& file) {
  const fs::path main = main_file_of_shapefile(file);
  std::vector<fs::path> parts{file};
  if (main != file) parts.push_back(main);
  for (fs::path& part : all_companions(main)) {
    if (part != file) parts.push_back(std::move(part));
  }
  parts.push_back(fs::path{file} += "-wal");
  std::erase_if(parts, [](const fs::path& part) { return !is_file(part); });
  return parts;
}

ShapefileEncoding encoding_of_shapefile(const fs::path& shp) {
  ShapefileEncoding out;
  constexpr std::size_t longest_name = 64;
  if (const auto cpg = companion(shp, ".cpg")) {
    out.says = *cpg;
    out.declared.name = encoding_name(beginning(*cpg, longest_name));
    if (!out.declared.name.empty()) return out;
  }
  constexpr std::size_t place_of_mark = 29;
  const auto dbf = companion(shp, ".dbf");
  const std::string head = dbf ? beginning(*dbf, place_of_mark + 1) : std::string();
  if (head.size() <= place_of_mark) return out;
  const auto mark = static_cast<unsigned char>(head[place_of_mark]);
  const auto* const known = std::find_if(language_marks.begin(), language_marks.end(),
                                         [mark](const auto& entry) { return entry.first == mark; });
  if (known == language_marks.end()) return out;
  out.declared = {encoding_name(known->second), is_written_by_default(mark)};
  out.says = *dbf;
  return out;
}

}  // namespace kakehashi
