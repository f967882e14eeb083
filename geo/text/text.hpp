/// Text in several languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kakehashi {

/// One text in several languages, keyed by BCP 47 language code ("ja", "ru", "en"). UTF-8.
struct Text {
  std::map<std::string, std::string, std::less<>> by_language;

  /// The text in `language`; otherwise in English, otherwise in any language there is; empty if there is none.
  [[nodiscard]] const std::string& in(std::string_view language) const;
  [[nodiscard]] bool empty() const { return by_language.empty(); }
};

}  // namespace kakehashi
