#include "geo/names/region_kind.hpp"

#include "geo/text/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kakehashi {
namespace {

struct Word {
  std::string_view word;
  RegionKind kind;
};

constexpr auto oblast = RegionKind::oblast;
constexpr auto krai = RegionKind::krai;
constexpr auto republic = RegionKind::republic;
constexpr auto okrug = RegionKind::okrug;
constexpr auto prefecture = RegionKind::prefecture;
constexpr auto city = RegionKind::city;
constexpr auto any = RegionKind::any;

/// Whole words, folded: й is и, and ь is left out. Cases and abbreviations of Russian, transcriptions, English.
constexpr std::array words{Word{"oblast", oblast},
                           Word{"obl", oblast},
                           Word{"oblasti", oblast},
                           Word{"област", oblast},
                           Word{"области", oblast},
                           Word{"обл", oblast},
                           Word{"областью", oblast},
                           Word{"krai", krai},
                           Word{"kray", krai},
                           Word{"kraj", krai},
                           Word{"kraii", krai},
                           Word{"territory", krai},
                           Word{"краи", krai},
                           Word{"края", krai},
                           Word{"краю", krai},
                           Word{"кр", krai},
                           Word{"republic", republic},
                           Word{"resp", republic},
                           Word{"rep", republic},
                           Word{"respublika", republic},
                           Word{"respoublika", republic},
                           Word{"republik", republic},
                           Word{"республика", republic},
                           Word{"республики", republic},
                           Word{"республике", republic},
                           Word{"респ", republic},
                           Word{"okrug", okrug},
                           Word{"okr", okrug},
                           Word{"округ", okrug},
                           Word{"округа", okrug},
                           Word{"окр", okrug},
                           Word{"округе", okrug},
                           Word{"prefecture", prefecture},
                           Word{"pref", prefecture},
                           Word{"ken", prefecture},
                           Word{"префектура", prefecture},
                           Word{"префектуры", prefecture},
                           Word{"префектуре", prefecture},
                           Word{"преф", prefecture},

                           Word{"city", city},
                           Word{"town", city},
                           Word{"gorod", city},
                           Word{"город", city},
                           Word{"города", city},
                           Word{"г", city},
                           Word{"гор", city},
                           Word{"region", any},
                           Word{"province", any},
                           Word{"prov", any},
                           Word{"state", any},
                           Word{"district", any},
                           Word{"county", any},
                           Word{"регион", any},
                           Word{"провинция", any},
                           Word{"губерния", any},
                           Word{"ao", any},
                           Word{"ао", any},
                           Word{"area", any}};

/// Words that only go with others.
constexpr std::array<std::string_view, 37> fillers{"of",
                                                   "the",
                                                   "autonomous",
                                                   "autonomnyi",
                                                   "автономныи",
                                                   "автономного",
                                                   "автономная",
                                                   "автономнои",
                                                   "авт",
                                                   "federal",
                                                   "федеральныи",
                                                   "avtonomnyi",
                                                   "avtonomnyy",
                                                   "avtonomny",
                                                   "avtonomnaya",
                                                   "avtonomnaja",
                                                   "avtonomnaia",
                                                   "avtonomnaa",
                                                   "avtonomnyj",
                                                   "auton",
                                                   "island",
                                                   "остров",
                                                   "о",
                                                   "government",
                                                   "prefectural",
                                                   "regional",
                                                   "administration",
                                                   "правителство",
                                                   "правителства",
                                                   "администрация",
                                                   "администрации",
                                                   "губернаторство",
                                                   "территория",
                                                   "prefektura",
                                                   "prefektury",
                                                   "субъект",
                                                   "islands"};

/// Endings of Japanese names; the longer before those that they end in.
constexpr std::array endings{Word{"自治管区", okrug},  Word{"自治州", RegionKind::autonomous_oblast},
                             Word{"共和国", republic}, Word{"地方", krai},
                             Word{"県庁", prefecture}, Word{"府庁", prefecture},
                             Word{"都庁", prefecture}, Word{"道庁", prefecture},
                             Word{"県", prefecture},   Word{"州", oblast},
                             Word{"府", prefecture},   Word{"都", prefecture},
                             Word{"道", prefecture},   Word{"市", city}};

std::optional<RegionKind> kind_of(std::string_view word) {
  const auto* const found = std::find_if(words.begin(), words.end(), [word](const Word& w) { return w.word == word; });
  return found == words.end() ? std::nullopt : std::optional{found->kind};
}

void note(RegionKind& kind, RegionKind found) {
  if (kind == RegionKind::none || kind == RegionKind::any) kind = found;
}

void take_ending(RegionStem& stem) {
  for (const Word& ending : endings) {
    if (!stem.key.ends_with(ending.word) || stem.key.size() == ending.word.size()) continue;
    stem.key.resize(stem.key.size() - ending.word.size());
    note(stem.kind, ending.kind);
    return;
  }
}

}  // namespace

RegionKind parse_region_kind(std::string_view word) {
  if (word == "prefecture") return prefecture;
  if (word == "republic") return republic;
  if (word == "krai") return krai;
  if (word == "oblast") return oblast;
  if (word == "federal_city") return city;
  if (word == "autonomous_oblast") return RegionKind::autonomous_oblast;
  if (word == "autonomous_okrug") return okrug;
  return RegionKind::none;
}

RegionStem region_stem(std::string_view name) {
  const std::string folded = folded_words(name);
  RegionStem stem;
  bool autonomous = false;
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (const auto kind = kind_of(word)) {
      note(stem.kind, *kind);
    } else if (std::find(fillers.begin(), fillers.end(), word) != fillers.end()) {
      autonomous = autonomous || word.starts_with("au") || word.starts_with("av") || word.starts_with("авт");
    } else {
      stem.key += word;
    }
  }
  if (autonomous && stem.kind == oblast) stem.kind = RegionKind::autonomous_oblast;
  if (stem.key.empty()) return {folded_name(name), RegionKind::none};
  take_ending(stem);
  return stem;
}

}  // namespace kakehashi
