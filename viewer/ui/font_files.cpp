#include "viewer/ui/font_files.hpp"

#include "viewer/ui/fonts.hpp"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <system_error>

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

std::optional<FontFiles> find_fonts() {
  if (auto noto = find_noto()) return noto;
  const auto regular = match_face(FC_WEIGHT_REGULAR);
  if (!regular) return std::nullopt;
  const auto bold = match_face(FC_WEIGHT_BOLD);
  // One number serves both files; a bold face under another number is better left out than taken for its neighbour.
  const bool usable = bold && bold->face == regular->face;
  return FontFiles{regular->path, usable ? bold->path : regular->path, regular->face & 0xffff};
}

std::span<const std::byte> mapped_file(const std::filesystem::path& path) {
  MappedFiles& mapped = mapped_files();
  const std::lock_guard lock{mapped.mutex};
  if (const auto found = mapped.files.find(path); found != mapped.files.end()) return found->second;
  const std::span<const std::byte> bytes = map_file(path);
  if (!bytes.empty()) mapped.files.emplace(path, bytes);
  return bytes;
}

void rest_mapped_files() {
  MappedFiles& mapped = mapped_files();
  const std::lock_guard lock{mapped.mutex};
  for (const auto& [path, bytes] : mapped.files) {
    ::madvise(const_cast<std::byte*>(bytes.data()), bytes.size(), MADV_DONTNEED);  // they are read again when needed
  }
}

std::vector<char32_t> characters_without_glyph(std::span<const std::byte> file, int face,
                                               const std::vector<char32_t>& wanted) {
  FT_Library library = nullptr;
  FT_Face opened = nullptr;
  if (file.empty() || FT_Init_FreeType(&library) != 0) return wanted;
  std::vector<char32_t> missing;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(file.data()), static_cast<FT_Long>(file.size()),
                         face, &opened) == 0) {
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing),
                 [opened](char32_t character) { return FT_Get_Char_Index(opened, character) == 0; });
    FT_Done_Face(opened);
  } else {
    missing = wanted;
  }
  FT_Done_FreeType(library);
  return missing;
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
  std::optional<FontFace> best;
  FcChar32 most = 0;
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FcCharSet* has = nullptr;
    FcChar8* file = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) != FcResultMatch ||
        FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &file) != FcResultMatch) {
      continue;
    }
    const FcChar32 count = FcCharSetIntersectCount(has, set.get());
    if (count <= most) continue;
    most = count;
    best = FontFace{reinterpret_cast<const char*>(file), 0};
    FcPatternGetInteger(fonts->fonts[i], FC_INDEX, 0, &best->face);
  }
  return best;
}

double line_height_em(std::span<const std::byte> file, int face_number) {
  constexpr double usual = 1.2;
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return usual;
  double height = usual;
  FT_Face face = nullptr;
  if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(file.data()), static_cast<FT_Long>(file.size()),
                         face_number, &face) == 0) {
    if (face->units_per_EM > 0) {
      height = static_cast<double>(face->ascender - face->descender) / static_cast<double>(face->units_per_EM);
    }
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
  return height;
}

}  // namespace kakehashi
