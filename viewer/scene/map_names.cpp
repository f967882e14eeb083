#include "viewer/scene/map_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kakehashi {

namespace {

using Names = std::map<std::string, std::string, std::less<>>;

/// By country, in the order of the alphabet.
constexpr std::array<std::pair<std::string_view, std::string_view>, 72> home_languages{{
    {"AM", "hy"}, {"AR", "es"}, {"AT", "de"}, {"AU", "en"},  {"AZ", "az"}, {"BG", "bg"}, {"BR", "pt"}, {"BY", "be"},
    {"CA", "en"}, {"CL", "es"}, {"CN", "zh"}, {"CO", "es"},  {"CZ", "cs"}, {"DE", "de"}, {"DK", "da"}, {"EE", "et"},
    {"EG", "ar"}, {"ES", "es"}, {"FI", "fi"}, {"FR", "fr"},  {"GB", "en"}, {"GE", "ka"}, {"GR", "el"}, {"HR", "hr"},
    {"HU", "hu"}, {"ID", "id"}, {"IE", "en"}, {"IL", "he"},  {"IN", "hi"}, {"IR", "fa"}, {"IS", "is"}, {"IT", "it"},
    {"JP", "ja"}, {"KG", "ky"}, {"KH", "km"}, {"KP", "ko"},  {"KR", "ko"}, {"KZ", "kk"}, {"LA", "lo"}, {"LT", "lt"},
    {"LV", "lv"}, {"MD", "ro"}, {"MM", "my"}, {"MN", "mn"},  {"MX", "es"}, {"MY", "ms"}, {"NL", "nl"}, {"NO", "no"},
    {"NP", "ne"}, {"NZ", "en"}, {"PE", "es"}, {"PH", "fil"}, {"PK", "ur"}, {"PL", "pl"}, {"PT", "pt"}, {"RO", "ro"},
    {"RS", "sr"}, {"RU", "ru"}, {"SA", "ar"}, {"SE", "sv"},  {"SI", "sl"}, {"SK", "sk"}, {"TH", "th"}, {"TJ", "tg"},
    {"TM", "tk"}, {"TR", "tr"}, {"TW", "zh"}, {"UA", "uk"},  {"US", "en"}, {"UY", "es"}, {"UZ", "uz"}, {"VN", "vi"},
}};

std::string joined(const std::string& chosen, const Names& names, std::string_view country, NameChoice choice) {
  if (choice == NameChoice::chosen) return chosen;
  const auto own = names.find(home_language(country));
  if (own == names.end() || own->second == chosen) return chosen;
  return choice == NameChoice::own ? own->second : chosen + " · " + own->second;
}

}  // namespace

std::string_view home_language(std::string_view country) {
  const auto found = std::lower_bound(home_languages.begin(), home_languages.end(), country,
                                      [](const auto& entry, std::string_view code) { return entry.first < code; });
  return found != home_languages.end() && found->first == country ? found->second : std::string_view{};
}

std::string map_name(const Boundary& boundary, const ViewState& state) {
  const std::string& chosen = boundary.name(state.look.language);
  if (boundary.kind == BoundaryKind::claimed) return chosen;
  return joined(chosen, boundary.names, boundary.country, state.look.names);
}

std::string map_name(const Region& region, const ViewState& state) {
  return joined(region.name.in(state.look.language), region.name.by_language, region.country, state.look.names);
}

std::string map_name(const Place& place, const ViewState& state) {
  // A region's ISO 3166-2 code begins with its country's.
  return joined(place.name.in(state.look.language), place.name.by_language, std::string_view{place.region}.substr(0, 2),
                state.look.names);
}

}  // namespace kakehashi
