/// Ids made from names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kakehashi {

/// True for what may be an id as it is: lower-case letters, digits, hyphens and dots, the first a letter or digit.
[[nodiscard]] bool is_identifier(std::string_view text);

/// Lower-case letters and digits of `name` with hyphens between its words; accents are left out, Cyrillic is written in
/// Latin letters. What has no such letters becomes `otherwise` with a number made of the name, the same in every table.
[[nodiscard]] std::string identifier_from(std::string_view name, std::string_view otherwise);

/// Hands out every id once: the second "sochi" becomes "sochi-2".
class Identifiers {
 public:
  [[nodiscard]] std::string take(const std::string& wanted);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> copies_;  ///< The last number put behind one.
};

}  // namespace kakehashi
