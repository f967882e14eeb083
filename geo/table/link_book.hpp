/// The partnerships that the rows of a table tell of.
#pragma once

#include "geo/table/link_life.hpp"
#include "geo/table/link_row.hpp"
#include "geo/table/place_book.hpp"
#include "geo/table/row_origins.hpp"
#include "geo/table/source_book.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kakehashi {

/// Gathers rows into partnerships: those with the same link_id, without one those with the same ends and type. What two
/// rows tell differently is kept or told, never dropped without a word.
class LinkBook {
 public:
  /// Keeps references to all arguments.
  LinkBook(PlaceBook& places, SourceBook& sources, RowNotes& rows) : places_(places), sources_(sources), rows_(rows) {}

  /// False when the row contradicts an earlier one and is left out; why is then among the findings.
  bool add(const LinkRow& row, const std::vector<std::string>& fields, const std::string& group);

  [[nodiscard]] std::size_t partnerships() const { return links_.size(); }
  [[nodiscard]] std::size_t agreements() const { return agreements_; }

  /// The section "partnerships".
  [[nodiscard]] nlohmann::ordered_json finish();

 private:
  struct Told {
    std::size_t line;
    Text text;
  };
  struct Link {
    std::string id;
    std::size_t line = 0;
    std::vector<FoundEnd> parties;
    std::string type;
    bool has_type = false;
    std::string group;
    std::string group_name;
    std::size_t group_line = 0;
    Text name;
    std::vector<Told> summary;
    std::set<decltype(Text::by_language)> told;  ///< The texts of the summary.
    std::vector<std::string> fields;
    std::vector<WrittenStage> stages;
    nlohmann::ordered_json agreements = nlohmann::ordered_json::array();
    std::vector<WrittenSource> sources;
    std::unordered_map<std::string, std::size_t> rows;  ///< Lines by what they tell.
  };
  using Ends = std::array<FoundEnd, 2>;
  /// The links between two regions or places.
  struct Pair {
    std::map<std::string, std::size_t> exact;  ///< By type and the places of both ends.
    std::vector<std::size_t> all;
    std::vector<std::size_t> open;             ///< Those with an end of which no place is told yet.
    std::map<std::string, std::size_t> types;  ///< Lines of the first rows that say them.
  };

  Link* link_of(const LinkRow& row, Ends ends);
  Link* link_of_id(const LinkRow& row, const Ends& ends);
  Link& new_link(const LinkRow& row, const Ends& ends, const std::string& wanted_id);
  void tell_other_types(const LinkRow& row, const Pair& pair);
  bool add_party(const LinkRow& row, const FoundEnd& party);
  void add_group(Link& link, const LinkRow& row, const std::string& group);
  void add_summary(Link& link, const LinkRow& row, const Text& text);
  void add_agreement(Link& link, const LinkRow& row, const std::vector<std::string>& fields);
  nlohmann::ordered_json finished(Link& link);

  PlaceBook& places_;
  SourceBook& sources_;
  RowNotes& rows_;
  std::vector<Link> links_;
  Identifiers ids_;
  std::map<std::string, std::size_t> by_id_;                   ///< Of rows with a link_id.
  std::map<std::pair<std::string, std::string>, Pair> pairs_;  ///< By region or place, in order.
  std::size_t agreements_ = 0;
};

}  // namespace kakehashi
