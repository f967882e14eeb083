#include "geo/table/identifier.hpp"

namespace kakehashi {

std::string identifier_from(std::string_view name, std::string_view otherwise) {
  constexpr std::size_t longest = 60;
  std::string id;
  bool gap = false;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    const char letter = capital ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (kept && id.size() < longest) {
      if (gap && !id.empty()) id += '-';
      id += letter;
    }
    gap = !kept;
  }
  return id.empty() ? std::string(otherwise) : id;
}

std::string Identifiers::take(const std::string& wanted) {
  std::string id = wanted;
  for (int copy = 2; !taken_.insert(id).second; ++copy) id = wanted + "-" + std::to_string(copy);
  return id;
}

}  // namespace kakehashi
