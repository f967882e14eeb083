/// Finding things by their names, in every language that they have.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network_index.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/scene/party_ends.hpp"
#include "viewer/state/view_state.hpp"
#include "viewer/words/catalog.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Something that was found: a thing of the map, or a field of co-operation.
struct SearchHit {
  Thing thing;        ///< None for a field.
  std::string field;  ///< Id of a Field; empty for a thing.
  std::string title;
  std::string line;  ///< What it is.
  std::optional<Rgba> color;
};

/// The characters that open the search box: a slash, also a full-width one.
[[nodiscard]] constexpr bool opens_search(unsigned int code_point) { return code_point == U'/' || code_point == U'／'; }

/// The names of everything that can be found, made ready for comparing once: of the network's regions, partnerships,
/// places and fields, and of the boundaries' other regions and claimed areas. Regions also go by the names of
/// data/region-names.tsv. Names are compared as folded_words() writes them.
class SearchIndex {
 public:
  /// Keeps references to the network and the boundaries. `region_aliases` is the text of data/region-names.tsv, or
  /// empty.
  SearchIndex(const Network& network, const BoundarySet& boundaries, std::string_view region_aliases);

  [[nodiscard]] bool is_of(const Network& network, const BoundarySet& boundaries) const {
    return &network == &index_.network() && &boundaries == boundaries_;
  }

  /// What bears a name with every word of the query in it, names that begin with the query first, names of the table
  /// last; at most `most`. Nothing for a query without letters.
  [[nodiscard]] std::vector<SearchHit> find(std::string_view query, const Catalog& words, std::size_t most) const;

 private:
  /// A name as it is compared.
  struct Name {
    std::string words;
    std::string whole;  ///< Without spaces.
  };
  struct Entry {
    enum class Kind { region, partnership, place, boundary, field };
    Kind kind;
    std::size_t number;  ///< Its place in the list of its kind.
    std::vector<Name> names{};
    std::vector<Name> aliases{};
    std::vector<std::size_t> parties{};  ///< Of a partnership: the entries of its regions.
  };
  class Query;

  /// Regions by id, as entries.
  using Regions = std::unordered_map<std::string_view, std::size_t>;

  void add_partnership(const Partnership& partnership, std::size_t number, const Regions& regions);
  void color_ends();
  [[nodiscard]] std::optional<int> rank(const Entry& entry, const Query& query) const;
  [[nodiscard]] SearchHit hit(const Entry& entry, const Catalog& words) const;

  NetworkIndex index_;
  const BoundarySet* boundaries_;
  PartyEnds ends_;
  /// Of regions and places at which links end: the colour of the first of them.
  std::unordered_map<std::string_view, Rgba> region_colors_;
  std::unordered_map<std::string_view, Rgba> place_colors_;
  std::vector<Entry> entries_;
};

}  // namespace kakehashi
