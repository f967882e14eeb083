/// Letters that were to be drawn and are not there yet.
#pragma once

#include <map>
#include <set>
#include <string_view>

struct ImFont;

namespace kakehashi {

/// Everything that draws text tells here what its font has no glyph for; whoever keeps the fonts takes it between two
/// frames and builds them anew. So no list of places has to know where text may come from.
class MissingLetters {
 public:
  using ByFont = std::map<const ImFont*, std::set<char32_t>>;

  void note(const ImFont& font, std::string_view text);
  /// What was noted since the last time.
  [[nodiscard]] ByFont take();

 private:
  ByFont letters_;
};

}  // namespace kakehashi
