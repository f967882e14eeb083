#include "viewer/words/plural_rule.hpp"

#include <cstdlib>

namespace kakehashi {

std::string_view plural_category(std::string_view language, long long count) {
  const long long number = std::llabs(count);
  if (language == "en") return number == 1 ? "one" : "other";
  if (language == "ru") {
    const long long last = number % 10;
    const long long last_two = number % 100;
    if (last == 1 && last_two != 11) return "one";
    if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return "few";
    return "many";
  }
  return "other";
}

}  // namespace kakehashi
