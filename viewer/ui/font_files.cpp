#include "viewer/ui/font_files.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/ui/font_faces.hpp"
#include "viewer/ui/fonts.hpp"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace kakehashi {

namespace {

/// Where distributions put Noto Sans CJK; face 0 of the collection is the Japanese one.
constexpr std::array noto_folders{"/usr/share/fonts/opentype/noto", "/usr/share/fonts/noto-cjk",
                                  "/usr/share/fonts/google-noto-cjk", "/usr/local/share/fonts/noto"};

std::optional<FontFiles> find_noto() {
  for (const std::filesystem::path folder : noto_folders) {
    FontFiles files{folder / "NotoSansCJK-Regular.ttc", folder / "NotoSansCJK-Bold.ttc", 0};
    std::error_code error;
    if (std::filesystem::is_regular_file(files.regular, error) && std::filesystem::is_regular_file(files.bold, error)) {
      return files;
    }
  }
  return std::nullopt;
}

/// Letters without which the program cannot be read in its three languages: kana, everyday kanji, Cyrillic and Latin.
const std::vector<char32_t>& needed_letters() {
  static const std::vector<char32_t> letters = [] {
    constexpr std::u32string_view text = U"あのアンー日本県連携АБЯабяёABZabz09";
    return std::vector<char32_t>{text.begin(), text.end()};
  }();
  return letters;
}

/// The needed letters that a face has not, and no other face of this machine has either: others stand in for it letter
/// by letter.
std::vector<char32_t> letters_nowhere(const std::filesystem::path& path, int face) {
  std::vector<char32_t> missing = characters_without_glyph(mapped_file(path), face, needed_letters());
  while (!missing.empty()) {
    const std::optional<FontFace> other = face_for(missing);
    if (!other) break;
    std::vector<char32_t> left = characters_without_glyph(mapped_file(other->path), other->face & 0xffff, missing);
    if (left.size() == missing.size()) break;
    missing = std::move(left);
  }
  return missing;
}

/// The face that fontconfig prefers for sans-serif text in Japanese and Russian.
std::optional<FontFace> match_face(int weight) {
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> pattern{FcPatternCreate(), FcPatternDestroy};
  const std::unique_ptr<FcLangSet, decltype(&FcLangSetDestroy)> languages{FcLangSetCreate(), FcLangSetDestroy};
  if (!pattern || !languages) return std::nullopt;
  for (const std::string language : {"ja", "ru"}) {
    FcLangSetAdd(languages.get(), reinterpret_cast<const FcChar8*>(language.c_str()));
  }
  FcPatternAddLangSet(pattern.get(), FC_LANG, languages.get());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, weight);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> match{FcFontMatch(nullptr, pattern.get(), &result),
                                                                      FcPatternDestroy};
  FcChar8* file = nullptr;
  if (!match || FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
  FontFace face{reinterpret_cast<const char*>(file), 0};
  FcPatternGetInteger(match.get(), FC_INDEX, 0, &face.face);
  return face;
}

std::span<const std::byte> map_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct stat status {};
  void* bytes = MAP_FAILED;
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    bytes = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  }
  ::close(file);
  if (bytes == MAP_FAILED) return {};
  return {static_cast<const std::byte*>(bytes), static_cast<std::size_t>(status.st_size)};
}

struct MappedFiles {
  std::mutex mutex;
  std::map<std::filesystem::path, std::span<const std::byte>> files;
};

MappedFiles& mapped_files() {
  static MappedFiles mapped;
  return mapped;
}

}  // namespace

FontSearch search_fonts() {
  FontSearch search;
  const auto usable = [&search](const FontFiles& files) {
    const std::vector<char32_t> lacking = letters_nowhere(files.regular, files.face);
    if (lacking.empty()) return true;
    search.unsuitable = files.regular;
    search.lacking.clear();
    constexpr std::size_t max_named = 6;
    for (std::size_t i = 0; i < std::min(lacking.size(), max_named); ++i) append_utf8(search.lacking, lacking[i]);
    return false;
  };
  // Whoever names a configuration of fontconfig's wants it to be asked.
  const bool asked = std::getenv("FONTCONFIG_FILE") != nullptr || std::getenv("FONTCONFIG_PATH") != nullptr;
  if (const auto noto = asked ? std::nullopt : find_noto(); noto && usable(*noto)) {
    search.files = noto;
    return search;
  }
  const auto regular = match_face(FC_WEIGHT_REGULAR);
  if (!regular) return search;
  const auto bold = match_face(FC_WEIGHT_BOLD);
  // One number serves both files; a bold face under another number is better left out than taken for its neighbour.
  const bool same_number = bold && bold->face == regular->face;
  const FontFiles files{regular->path, same_number ? bold->path : regular->path, regular->face & 0xffff};
  if (usable(files)) search.files = files;
  return search;
}

std::optional<FontFiles> find_fonts() { return search_fonts().files; }

std::span<const std::byte> mapped_file(const std::filesystem::path& path) {
  MappedFiles& mapped = mapped_files();
  const std::lock_guard lock{mapped.mutex};
  if (const auto found = mapped.files.find(path); found != mapped.files.end()) return found->second;
  const std::span<const std::byte> bytes = map_file(path);
  if (!bytes.empty()) mapped.files.emplace(path, bytes);
  return bytes;
}

void release_mapped_pages() {
  MappedFiles& mapped = mapped_files();
  const std::lock_guard lock{mapped.mutex};
  for (const auto& [path, bytes] : mapped.files) {
    ::madvise(const_cast<std::byte*>(bytes.data()), bytes.size(), MADV_DONTNEED);  // they are read again when needed
  }
}

std::optional<FontFace> face_for(const std::vector<char32_t>& characters) {
  const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> pattern{FcPatternCreate(), FcPatternDestroy};
  const std::unique_ptr<FcCharSet, decltype(&FcCharSetDestroy)> set{FcCharSetCreate(), FcCharSetDestroy};
  if (!pattern || !set) return std::nullopt;
  for (const char32_t character : characters) FcCharSetAddChar(set.get(), character);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, set.get());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  // The best match is of the best family and may lack them all: of those that fontconfig would try, the one with most.
  FcResult result = FcResultNoMatch;
  const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> fonts{
      FcFontSort(nullptr, pattern.get(), FcTrue, nullptr, &result), FcFontSetDestroy};
  std::vector<std::pair<FcChar32, FontFace>> faces;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcCharSet* has = nullptr;
    FcChar8* file = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) != FcResultMatch ||
        FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch) {
      continue;
    }
    const FcChar32 count = FcCharSetIntersectCount(has, set.get());
    if (count == 0) continue;
    FontFace face{reinterpret_cast<const char*>(file), 0};
    FcPatternGetInteger(fonts->fonts[i], FC_INDEX, 0, &face.face);
    faces.emplace_back(count, std::move(face));
  }
  std::stable_sort(faces.begin(), faces.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  // Fontconfig knows files that cannot be used: pictures without outlines, files damaged since it looked at them.
  for (const auto& [count, face] : faces) {
    const auto left = characters_without_glyph(mapped_file(face.path), face.face & 0xffff, characters);
    if (left.size() < characters.size()) return face;
  }
  return std::nullopt;
}

}  // namespace kakehashi
