#include "viewer/ui/search.hpp"

#include "geo/network/utf8.hpp"
#include "viewer/scene/relations.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace kakehashi {

namespace {

/// Small letters with accents, and the letters they are compared as.
constexpr std::u32string_view accented = U"àáâãäåāçćčèéêëēěìíîïīñńňòóôõöøōùúûüūýÿžšłřё";
constexpr std::u32string_view plain = U"aaaaaaaccceeeeeeiiiiinnnooooooouuuuuyyzslrе";
static_assert(accented.size() == plain.size());

char32_t small_letter(char32_t c) {
  if ((c >= U'A' && c <= U'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) || (c >= 0x410 && c <= 0x42f)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40f) return c + 0x50;
  // Latin Extended-A: capitals and small letters alternate, with the parity changing on the way.
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14a && c <= 0x177)) return c | 1u;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e)) return (c & 1u) != 0 ? c + 1 : c;
  return c;
}

char32_t folded_character(char32_t c) {
  if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;      // full-width ASCII
  if (c >= 0x3041 && c <= 0x3096) return c + 0x60;  // hiragana
  if (c == 0xa0 || c == 0x3000 || c == 0x2009 || c == 0x202f) return U' ';
  if (c == U'–' || c == U'—' || c == U'‐' || c == U'−') return U'-';
  if (c == U'’' || c == U'ʼ') return U'\'';
  c = small_letter(c);
  const std::size_t accent = accented.find(c);
  return accent != std::u32string_view::npos ? plain[accent] : c;
}

std::vector<std::string> words_of(const std::string& query) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find(' ', at), query.size());
    if (end > at) words.push_back(query.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// How well names match: 0 begins with the query, 1 a word begins with it, 2 somewhere within; nothing: not at all.
class Matcher {
 public:
  explicit Matcher(std::string_view query) : query_(folded(query)), words_(words_of(query_)) {}

  [[nodiscard]] bool empty() const { return words_.empty(); }

  [[nodiscard]] std::optional<int> rank(std::string_view name) const {
    const std::string text = folded(name);
    const bool all =
        std::all_of(words_.begin(), words_.end(), [&](const auto& word) { return text.find(word) != text.npos; });
    if (!all) return std::nullopt;
    if (text.starts_with(words_.front())) return 0;
    const std::size_t at = text.find(words_.front());
    return at != text.npos && at > 0 && (text[at - 1] == ' ' || text[at - 1] == '-') ? 1 : 2;
  }

  template <typename Names>
  [[nodiscard]] std::optional<int> best(const Names& names) const {
    std::optional<int> best;
    for (const auto& [language, name] : names) {
      if (const auto found = rank(name); found && (!best || *found < *best)) best = found;
    }
    return best;
  }

 private:
  std::string query_;
  std::vector<std::string> words_;
};

/// Hits with their rank; the kinds' order decides between equals.
class Hits {
 public:
  void add(std::optional<int> rank, SearchHit hit) {
    if (rank) hits_.emplace_back(*rank, std::move(hit));
  }
  std::vector<SearchHit> best(std::size_t most) {
    std::stable_sort(hits_.begin(), hits_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<SearchHit> best;
    for (auto& [rank, hit] : hits_) {
      if (best.size() < most) best.push_back(std::move(hit));
    }
    return best;
  }

 private:
  std::vector<std::pair<int, SearchHit>> hits_;
};

std::optional<int> rank_of(const Matcher& matcher, const Network& network, const Partnership& partnership) {
  if (const auto named = matcher.best(partnership.name.by_language)) return named;
  // All parties in one line, so that "miyagi nizhny" finds what links the two.
  std::optional<int> best;
  for (const std::string_view language : Catalog::languages()) {
    std::string names;
    for (const Party& party : partnership.between) names += network.name(party).in(language) + ' ';
    if (const auto found = matcher.rank(names); found && (!best || *found < *best)) best = found;
  }
  return best;
}

std::optional<Rgba> color_at(const Network& network, const Thing& thing) {
  for (const Partnership& link : network.partnerships) {
    if (concerns(network, link, thing)) return color_of(network, link);
  }
  return std::nullopt;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    append_utf8(result, folded_character(character.value));
    at += character.length;
  }
  return result;
}

std::vector<SearchHit> search(const Network& network, const BoundarySet& boundaries, const Catalog& words,
                              std::string_view query, std::size_t most) {
  const Matcher matcher{query};
  if (matcher.empty()) return {};
  const std::string& language = words.language();
  Hits hits;
  std::unordered_set<std::string_view> known;
  for (const Region& region : network.regions) {
    known.insert(region.id);
    const Thing thing{ThingKind::region, region.id};
    hits.add(matcher.best(region.name.by_language),
             {thing, {}, region.name.in(language), region.kind.in(language), color_at(network, thing)});
  }
  for (const Partnership& partnership : network.partnerships) {
    hits.add(rank_of(matcher, network, partnership), {{ThingKind::partnership, partnership.id},
                                                      {},
                                                      words.title(network, partnership),
                                                      words.type(partnership.type),
                                                      color_of(network, partnership)});
  }
  for (const Place& place : network.places) {
    const Thing thing{ThingKind::place, place.id};
    hits.add(matcher.best(place.name.by_language),
             {thing, {}, place.name.in(language), words("kind.place." + place.kind), color_at(network, thing)});
  }
  for (const Boundary& boundary : boundaries.boundaries) {
    const bool claimed = boundary.kind == BoundaryKind::claimed;
    if ((!claimed && boundary.kind != BoundaryKind::region) || known.contains(boundary.code)) continue;
    const Country* country = network.country(boundary.country);
    hits.add(matcher.best(boundary.names), {{claimed ? ThingKind::claimed : ThingKind::region, boundary.code},
                                            {},
                                            boundary.name(language),
                                            claimed              ? words("legend.claimed")
                                            : country != nullptr ? country->name.in(language)
                                                                 : std::string{},
                                            std::nullopt});
  }
  for (const Field& field : network.fields) {
    SearchHit hit;
    hit.field = field.id;
    hit.title = field.name.in(language);
    hit.line = words("card.fields");
    hits.add(matcher.best(field.name.by_language), std::move(hit));
  }
  return hits.best(most);
}

}  // namespace kakehashi
