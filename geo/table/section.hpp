/// Sections of a network file while they grow, and what stands in them under the names of a table.
#pragma once

#include "geo/table/identifier.hpp"
#include "geo/text/text.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kakehashi {

/// Adds a member to the end of an object without looking whether it is there: ordered_json walks along all members to
/// see, too long a way in large sections.
void append_member(nlohmann::ordered_json& object, std::string key, nlohmann::ordered_json value);

/// A text as the network file has it.
[[nodiscard]] nlohmann::ordered_json json_of(const Text& text);

/// An object of a network file whose members are found without a walk.
class Section {
 public:
  [[nodiscard]] bool contains(const std::string& key) const { return index_.contains(key); }
  [[nodiscard]] bool empty() const { return members_.empty(); }
  /// The member; added when it is not there.
  [[nodiscard]] nlohmann::ordered_json& at(const std::string& key);
  /// All members in the order in which they were added.
  [[nodiscard]] nlohmann::ordered_json take();

 private:
  std::vector<std::pair<std::string, nlohmann::ordered_json>> members_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// Things that a table knows by their names: fields, groups. Names that differ only in case or width are one.
class NamedThings {
 public:
  /// `kind` is the id of what has no letters for one.
  explicit NamedThings(std::string kind) : kind_(std::move(kind)) {}

  /// The id of what bears this name; entered with it, in `language`, at its first use.
  std::string id_of(const std::string& name, const std::string& language);
  /// The same for a name that has its own id and names in other languages. What the table declares goes first.
  std::string id_of_usual(const std::string& name, const std::string& id, const Text& names);
  /// Says what bears `name` in the table and is called `names` in truth.
  std::string declare(const std::string& name, const Text& names);

  [[nodiscard]] Section& section() { return section_; }

 private:
  std::string kind_;
  Section section_;
  Identifiers ids_;
  std::unordered_map<std::string, std::string> known_;  ///< Ids by folded name.
};

}  // namespace kakehashi
