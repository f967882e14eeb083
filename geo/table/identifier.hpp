/// Ids made from names.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace kakehashi {

/// Lower-case letters and digits of `name` with hyphens between its words; what has no Latin letters becomes
/// `otherwise`.
[[nodiscard]] std::string identifier_from(std::string_view name, std::string_view otherwise);

/// Hands out every id once: the second "sochi" becomes "sochi-2".
class Identifiers {
 public:
  [[nodiscard]] std::string take(const std::string& wanted);

 private:
  std::unordered_set<std::string> taken_;
};

}  // namespace kakehashi
