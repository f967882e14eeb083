/// Finding things by their names, in every language that they have.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/state/view_state.hpp"
#include "viewer/words/catalog.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
  /// `region_aliases` is the text of data/region-names.tsv, or empty.
  SearchIndex(SharedDocument document, std::shared_ptr<const BoundarySet> boundaries, std::string_view region_aliases);

  /// What bears a name with every word of the query in it, names that begin with the query first, names of the table
  /// last; at most `max_hits`. Nothing for a query without letters.
  [[nodiscard]] std::vector<SearchHit> find(std::string_view query, const Catalog& words, std::size_t max_hits) const;

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
  [[nodiscard]] std::optional<int> rank(const Entry& entry, const Query& query) const;
  [[nodiscard]] SearchHit hit(const Entry& entry, const Catalog& words) const;

  SharedDocument document_;
  std::shared_ptr<const BoundarySet> boundaries_;
  std::vector<Entry> entries_;
};

/// A search that goes on from frame to frame: only another text, or another language, is looked for anew.
class Search {
 public:
  explicit Search(std::shared_ptr<const SearchIndex> index) : index_(std::move(index)) {}

  /// The best hits, as many as a list shows; they stay until the next call.
  [[nodiscard]] std::span<const SearchHit> hits(const std::string& query, const Catalog& words);

 private:
  std::shared_ptr<const SearchIndex> index_;
  std::string query_;
  std::string language_;
  std::vector<SearchHit> hits_;
};

}  // namespace kakehashi
