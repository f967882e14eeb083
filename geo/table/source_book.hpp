/// The sources that a table cites.
#pragma once

#include "geo/table/link_row.hpp"
#include "geo/table/section.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace kakehashi {

/// Sources by name and address: a newspaper may be cited with the addresses of several articles.
class SourceBook {
 public:
  /// Names are in `language`.
  explicit SourceBook(std::string language) : language_(std::move(language)) {}

  /// Says what stands under a name in the table, from a row of RowKind::source or RowKind::part.
  void declare(const LinkRow& row);

  /// Citations as the network file has them: an object for one, an array for several, null for none. New sources are
  /// entered.
  [[nodiscard]] nlohmann::ordered_json cite(const std::vector<WrittenSource>& sources);

  [[nodiscard]] Section& section() { return section_; }

 private:
  std::string id_of(const WrittenSource& source);

  std::string language_;
  Section section_;
  Identifiers ids_;
  /// Ids by folded name; of those with the same name in order of their first use.
  std::map<std::string, std::vector<std::string>> known_;
};

}  // namespace kakehashi
