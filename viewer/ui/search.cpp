#include "viewer/ui/search.hpp"

#include "geo/names/region_aliases.hpp"
#include "geo/text/fold.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kakehashi {

namespace {

/// Ranks of names of the table come after all others.
constexpr int alias_rank = 3;

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool begins_a_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    if (at == 0 || text[at - 1] == ' ') return true;
  }
  return false;
}

void keep_better(std::optional<int>& best, std::optional<int> found) {
  if (found && (!best || *found < *best)) best = found;
}

/// The colour of the first partnership that ends at a thing, if there is one.
std::optional<Rgba> color_at(const Links& links, const Thing& thing) {
  const std::span<const std::uint32_t> numbers = links.of(thing);
  return numbers.empty() ? std::nullopt : std::optional{links.color(numbers.front())};
}

}  // namespace

class SearchIndex::Query {
 public:
  explicit Query(std::string_view text)
      : text_(folded_words(text)), whole_(folded_name(text)), words_(split_words(text_)) {}

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

  /// How well a name matches: 0 begins with the query, 1 a word begins with it, 2 somewhere within; std::nullopt: not
  /// at all.
  [[nodiscard]] std::optional<int> rank(const Name& name) const {
    if (name.whole.starts_with(whole_)) return 0;
    const bool all = std::all_of(words_.begin(), words_.end(),
                                 [&](const std::string& word) { return name.words.find(word) != std::string::npos; });
    if (all) return name.words.starts_with(words_.front()) ? 0 : begins_a_word(name.words, words_.front()) ? 1 : 2;
    return name.whole.find(whole_) != std::string::npos ? std::optional{2} : std::nullopt;
  }

  /// Names of the table are many: only what begins like a word of them counts.
  [[nodiscard]] std::optional<int> alias_rank_of(const Name& name) const {
    const auto found = rank(name);
    return found && *found < 2 ? std::optional{alias_rank + *found} : std::nullopt;
  }

 private:
  std::string text_;
  std::string whole_;
  std::vector<std::string> words_;
};

SearchIndex::SearchIndex(SharedDocument document, std::shared_ptr<const BoundarySet> shared_boundaries,
                         std::string_view region_aliases)
    : document_(std::move(document)), boundaries_(std::move(shared_boundaries)) {
  const Network& network = document_->network;
  const BoundarySet& boundaries = *boundaries_;
  const auto add_name = [](std::vector<Name>& names, std::string_view text) {
    Name name{folded_words(text), {}};
    name.whole = name.words;
    std::erase(name.whole, ' ');
    const auto same = [&](const Name& other) { return other.words == name.words; };
    if (!name.words.empty() && std::none_of(names.begin(), names.end(), same)) names.push_back(std::move(name));
  };
  const auto add_names = [&](std::vector<Name>& names, const auto& by_language) {
    for (const auto& [language, text] : by_language) add_name(names, text);
  };
  std::unordered_map<std::string_view, std::vector<Name>> aliases;
  for (const RegionAliases& row : parse_region_aliases(region_aliases)) {
    for (const std::string_view name : row.names) add_name(aliases[row.code], name);
  }
  const auto aliases_of = [&](const std::string& code) {
    const auto found = aliases.find(code);
    return found == aliases.end() ? std::vector<Name>{} : std::move(found->second);
  };
  std::unordered_map<std::string_view, const Boundary*> shapes;
  for (const Boundary& boundary : boundaries.boundaries) {
    if (boundary.kind == BoundaryKind::region) shapes.emplace(boundary.code, &boundary);
  }

  Regions known;
  for (std::size_t i = 0; i < network.regions.size(); ++i) {
    const Region& region = network.regions[i];
    Entry entry{Entry::Kind::region, i};
    add_names(entry.names, region.name.by_language);
    entry.aliases = aliases_of(region.id);
    if (const auto shape = shapes.find(region.id); shape != shapes.end())
      add_names(entry.aliases, shape->second->names);
    known.emplace(region.id, entries_.size());
    entries_.push_back(std::move(entry));
  }
  for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
    add_partnership(network.partnerships[i], i, known);
  }
  for (std::size_t i = 0; i < network.places.size(); ++i) {
    Entry entry{Entry::Kind::place, i};
    add_names(entry.names, network.places[i].name.by_language);
    entries_.push_back(std::move(entry));
  }
  for (std::size_t i = 0; i < boundaries.boundaries.size(); ++i) {
    const Boundary& boundary = boundaries.boundaries[i];
    const bool claimed = boundary.kind == BoundaryKind::claimed;
    if ((!claimed && boundary.kind != BoundaryKind::region) || known.contains(boundary.code)) continue;
    Entry entry{Entry::Kind::boundary, i};
    add_names(entry.names, boundary.names);
    if (claimed) {
      add_names(entry.names, boundary.group_names);
    } else {
      entry.aliases = aliases_of(boundary.code);
    }
    entries_.push_back(std::move(entry));
  }
  for (std::size_t i = 0; i < network.fields.size(); ++i) {
    Entry entry{Entry::Kind::field, i};
    add_names(entry.names, network.fields[i].name.by_language);
    entries_.push_back(std::move(entry));
  }
}

void SearchIndex::add_partnership(const Partnership& partnership, std::size_t number, const Regions& regions) {
  Entry entry{Entry::Kind::partnership, number};
  const auto add = [&](std::string_view text) { entry.names.push_back({folded_words(text), folded_name(text)}); };
  for (const auto& [language, name] : partnership.name.by_language) add(name);
  // All parties in one line, so that "miyagi nizhny" finds what links the two.
  for (const std::string_view language : Catalog::languages()) {
    std::string names;
    for (const Party& party : partnership.between) names += document_->index.name(party).in(language) + ' ';
    add(names);
  }
  for (const Party& party : partnership.between) {
    if (const auto region = regions.find(party.region); region != regions.end())
      entry.parties.push_back(region->second);
  }
  entries_.push_back(std::move(entry));
}

std::optional<int> SearchIndex::rank(const Entry& entry, const Query& query) const {
  std::optional<int> best;
  for (const Name& name : entry.names) keep_better(best, query.rank(name));
  if (best) return best;
  for (const Name& name : entry.aliases) keep_better(best, query.alias_rank_of(name));
  if (best || entry.parties.empty()) return best;
  // A partnership goes by the other names of its regions: each word may mean another of them.
  const auto means_party = [&](const std::string& word) {
    return std::any_of(entry.parties.begin(), entry.parties.end(), [&](std::size_t party) {
      const auto begins = [&](const Name& name) { return begins_a_word(name.words, word); };
      const Entry& region = entries_[party];
      return std::any_of(region.names.begin(), region.names.end(), begins) ||
             std::any_of(region.aliases.begin(), region.aliases.end(), begins);
    });
  };
  const bool all = std::all_of(query.words().begin(), query.words().end(), means_party);
  return all ? std::optional{alias_rank + 1} : std::nullopt;
}

SearchHit SearchIndex::hit(const Entry& entry, const Catalog& words) const {
  const std::string& language = words.language();
  const Network& network = document_->network;
  const Links& links = document_->links;
  switch (entry.kind) {
    case Entry::Kind::region: {
      const Region& region = network.regions[entry.number];
      const Thing thing{ThingKind::region, region.id};
      return {thing, {}, region.name.in(language), region.kind.in(language), color_at(links, thing)};
    }
    case Entry::Kind::partnership: {
      const Partnership& partnership = network.partnerships[entry.number];
      return {{ThingKind::partnership, partnership.id},
              {},
              words.title(document_->index, partnership),
              words.type(partnership.type),
              links.color(entry.number)};
    }
    case Entry::Kind::place: {
      const Place& place = network.places[entry.number];
      const Thing thing{ThingKind::place, place.id};
      return {thing, {}, place.name.in(language), words("kind.place." + place.kind), color_at(links, thing)};
    }
    case Entry::Kind::boundary: {
      const Boundary& boundary = boundaries_->boundaries[entry.number];
      const bool claimed = boundary.kind == BoundaryKind::claimed;
      const Country* country = document_->index.country(boundary.country);
      return {{claimed ? ThingKind::claimed : ThingKind::region, boundary.code},
              {},
              boundary.name(language),
              claimed              ? words("legend.claimed")
              : country != nullptr ? country->name.in(language)
                                   : std::string{},
              std::nullopt};
    }
    case Entry::Kind::field:
      break;
  }
  const Field& field = network.fields[entry.number];
  return {{}, field.id, field.name.in(language), words("card.fields"), std::nullopt};
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, const Catalog& words, std::size_t max_hits) const {
  const Query wanted{query};
  if (wanted.empty()) return {};
  std::vector<std::pair<int, const Entry*>> found;
  for (const Entry& entry : entries_) {
    if (const auto how_well = rank(entry, wanted)) found.emplace_back(*how_well, &entry);
  }
  // The kinds' order decides between equals.
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  found.resize(std::min(found.size(), max_hits));
  std::vector<SearchHit> hits;
  hits.reserve(found.size());
  for (const auto& [how_well, entry] : found) hits.push_back(hit(*entry, words));
  return hits;
}

std::span<const SearchHit> Search::hits(const std::string& query, const Catalog& words) {
  constexpr std::size_t max_hits = 7;
  if (query != query_ || words.language() != language_) {
    hits_ = index_->find(query, words, max_hits);
    query_ = query;
    language_ = words.language();
  }
  return hits_;
}

}  // namespace kakehashi
