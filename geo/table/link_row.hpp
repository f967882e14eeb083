/// One row of a table of links, read and checked.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/diagnostic/diagnostic.hpp"
#include "geo/names/region_names.hpp"
#include "geo/table/link_columns.hpp"
#include "geo/table/row_kind.hpp"
#include "geo/table/table.hpp"
#include "geo/text/text.hpp"
#include "geo/written/link_words.hpp"
#include "geo/written/written_date.hpp"
#include "geo/written/written_degrees.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace kakehashi {

/// Where a link ends: a region, a place, or a region with the place where its arc ends.
struct LinkEnd {
  std::string region;                  ///< ISO 3166-2; empty when a place is the partner.
  const Boundary* boundary = nullptr;  ///< Of the region, when there is one.
  std::string place;                   ///< Its name as written; may be empty.
  std::optional<LonLat> position;

  /// The same partner?
  [[nodiscard]] bool is_same(const LinkEnd& other) const;
};

/// A source that a row cites: a line of its cell, with the lines of the cells that belong to it.
struct WrittenSource {
  std::string name;
  std::string part;
  std::string at;
  std::string url;

  friend bool operator==(const WrittenSource&, const WrittenSource&) = default;
};

struct LinkRow {
  std::size_t line = 0;
  RowKind kind = RowKind::any;
  std::string link_id;
  std::array<LinkEnd, 2> ends;
  std::string type;
  bool has_type = false;  ///< False: the one that links have when nobody says.
  std::string status;
  bool has_status = false;
  std::string date;  ///< Canonical; may be empty.
  bool fiscal_year = false;
  bool planned = false;
  Text title;
  Text text;
  std::vector<std::string> fields;
  std::vector<WrittenSource> sources;
  std::string group;
};

/// Reads rows by the headings of their table.
class LinkRowReader {
 public:
  /// Unknown headings become notes, missing ones errors. Keeps references to all arguments.
  LinkRowReader(const Table& table, const BoundarySet& set, const RegionNames& regions, const std::string& language,
                std::vector<Diagnostic>& diagnostics);

  /// False when a column is missing without which no row can be read.
  [[nodiscard]] bool is_usable() const { return usable_; }
  /// The languages of titles and texts in the order of their columns, and the one of everything else.
  [[nodiscard]] const std::vector<std::string>& languages() const { return languages_; }
  [[nodiscard]] const std::string& language() const { return language_; }

  /// The row; std::nullopt if it has mistakes, which are added to the diagnostics.
  [[nodiscard]] std::optional<LinkRow> read(const Table::Row& row);

  /// The heading under which a column stands; the English one when the table has no such column.
  [[nodiscard]] std::string heading(LinkColumn column) const;

 private:
  struct Column {
    LinkHeading heading;
    std::size_t cell;
  };

  /// A finding about a cell.
  struct Found {
    Severity severity;
    const Table::Row& row;
    LinkColumn column;
    std::string code;
    std::vector<std::string> arguments;
  };
  /// What a name of a region means, found once for all rows that write it.
  struct Meant {
    std::vector<const Boundary*> regions;
    const Boundary* claimed = nullptr;
    std::string suggestions;
  };

  [[nodiscard]] std::string cell(const Table::Row& row, LinkColumn column) const;
  void find(Found found);
  void find(const Table::Row& row, LinkColumn column, std::string code, std::vector<std::string> arguments);
  void collect_languages(const std::string& language);
  void collect_named_regions();
  bool read_kind(const Table::Row& row, LinkRow& link);
  bool read_ends(const Table::Row& row, LinkRow& link);
  bool read_words(const Table::Row& row, LinkRow& link);
  /// What a row names: no region has to be found, no position has to be there.
  bool read_named(const Table::Row& row, LinkRow& link);
  bool read_flag(const Table::Row& row, LinkColumn column, bool& flag);
  bool read_sources(const Table::Row& row, LinkRow& link);
  bool read_what_kinds_need(const Table::Row& row, LinkRow& link);
  void find_date_order();
  const Meant& meant_by(const std::string& written);
  bool read_end(const Table::Row& row, std::size_t side, LinkEnd& end);
  bool read_region(const Table::Row& row, LinkColumn column, const std::string& written, LinkEnd& end);
  bool read_position(const Table::Row& row, LinkColumn lon, LinkColumn lat, std::optional<LonLat>& position);
  std::optional<double> read_degrees(const Table::Row& row, LinkColumn column, DegreeAxis axis);
  /// The vocabulary's word; empty when the cell has none.
  std::string read_word(const Table::Row& row, LinkColumn column, const LinkVocabulary& words,
                        std::string_view otherwise);
  /// Empty for an empty cell, std::nullopt for one that is no date.
  std::optional<std::string> read_date(const Table::Row& row);

  const Table& table_;
  const BoundarySet& set_;
  const RegionNames& regions_;
  std::string language_;  ///< Of what has none of its own.
  std::vector<Diagnostic>& diagnostics_;
  std::vector<Column> columns_;
  std::vector<std::string> languages_;
  std::set<std::string, std::less<>> named_regions_;  ///< Codes that rows of the table declare.
  std::unordered_map<std::string, Meant> meant_;
  DateOrder date_order_ = DateOrder::unknown;
  bool usable_ = true;
};

}  // namespace kakehashi
