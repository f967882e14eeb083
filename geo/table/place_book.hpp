/// The places and regions in which the links of a table end.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/table/link_row.hpp"
#include "geo/table/row_origins.hpp"
#include "geo/table/section.hpp"
#include "geo/table/source_book.hpp"

#include <map>
#include <string>
#include <vector>

namespace kakehashi {

/// One side of a link in the network that a table becomes.
struct FoundEnd {
  std::string region;  ///< May be empty.
  std::string place;   ///< Id of the place that the row names; may be empty.
};

/// Finds the places that rows name: by name, region and position, the same for all rows that tell of the same.
class PlaceBook {
 public:
  /// Names are in `language`, those of regions in all `languages`. Keeps references to `set` and `rows`.
  PlaceBook(const BoundarySet& set, std::vector<std::string> languages, std::string language, RowNotes& rows);

  /// Says what stands under a name in the table, from a row of RowKind::country, region or place.
  void declare(const LinkRow& row, SourceBook& sources);

  /// Remembers where a row puts the place of an end, so that rows that name it without a position find it. To be called
  /// for all rows before the first find().
  void learn(const LinkRow& row, std::size_t side);

  /// The end that a row names on a side.
  [[nodiscard]] FoundEnd find(const LinkRow& row, std::size_t side);

  /// The party of an end as the network file has it; in a region without a place the arc ends in its middle.
  [[nodiscard]] nlohmann::ordered_json party(const FoundEnd& end);

  [[nodiscard]] Section& countries() { return countries_; }
  [[nodiscard]] Section& regions() { return regions_; }
  [[nodiscard]] Section& places() { return places_; }

 private:
  struct Known {
    std::string id;
    std::string region;
    LonLat position;
    std::size_t line;
    bool is_declared;
  };

  [[nodiscard]] const Boundary* boundary(BoundaryKind kind, const std::string& code) const;
  [[nodiscard]] Text names_of(const decltype(Boundary::names)& names, const std::string& otherwise) const;
  void enter_region(const LinkRow& row, std::size_t side);
  void enter_country(const std::string& code);
  Known* known_place(const LinkRow& row, std::size_t side, const LonLat& position);
  std::string enter_place(const LinkRow& row, std::size_t side, const LonLat& position);
  std::string middle_of(const std::string& region);

  const BoundarySet& set_;
  std::vector<std::string> languages_;
  std::string language_;
  RowNotes& rows_;
  Section countries_, regions_, places_;
  Identifiers ids_;
  std::unordered_map<std::string, const Boundary*> boundaries_;
  std::unordered_map<std::string, std::vector<Known>> known_;  ///< By folded name.
  std::unordered_map<std::string, LonLat> learnt_;             ///< By folded name and region.
  std::unordered_map<std::string, std::string> middles_;       ///< Ids of places by region.
};

}  // namespace kakehashi
