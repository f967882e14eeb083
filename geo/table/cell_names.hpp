/// What the things of a network are called in the cells of a table.
#pragma once

#include "geo/text/text.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kakehashi {

/// Names in one language on one line, no two of them the same for a reader who does not heed case and width: what
/// shares its name with another has its id behind it.
class CellNames {
 public:
  explicit CellNames(std::string_view language) : language_(language) {}

  void add(const std::string& id, const Text& name);
  /// The name of what has been added; the id of anything else.
  [[nodiscard]] const std::string& of(const std::string& id) const;

 private:
  std::string language_;
  std::unordered_map<std::string, std::string> names_;
  std::unordered_set<std::string> taken_;
};

}  // namespace kakehashi
