/// Plural categories of the languages of the program (Unicode CLDR, Language Plural Rules).
#pragma once

#include <string_view>

namespace kakehashi {

/// "one", "few", "many" or "other": the category of a whole number in a language.
[[nodiscard]] std::string_view plural_category(std::string_view language, long long count);

}  // namespace kakehashi
