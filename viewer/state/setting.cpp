#include "viewer/state/setting.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>

namespace kakehashi {

namespace {

constexpr std::array<std::string_view, 3> language_words{"ja", "ru", "en"};
// Those of enumerations stand in the order of their enumerators.
constexpr std::array<std::string_view, 3> name_words{"chosen", "own", "both"};
constexpr std::array<std::string_view, 2> theme_words{"night", "day"};
constexpr std::array<std::string_view, 3> projection_words{"equal-area", "stereographic", "globe"};

/// A member of a part of the state that is itself the value.
template <typename Value, auto part, auto member>
SettingValue value_of(const ViewState& state) {
  return state.*part.*member;
}
template <typename Value, auto part, auto member>
void set_value(ViewState& state, const SettingValue& value) {
  state.*part.*member = std::get<Value>(value);
}

/// A member that is an enumeration, as one of `words`.
template <auto part, auto member, const auto& words>
SettingValue word_in(const ViewState& state) {
  return std::string{words.at(static_cast<std::size_t>(state.*part.*member))};
}
template <auto part, auto member, const auto& words>
void set_word(ViewState& state, const SettingValue& value) {
  const auto found = std::find(words.begin(), words.end(), std::get<std::string>(value));
  using Enum = std::remove_reference_t<decltype(state.*part.*member)>;
  if (found != words.end()) state.*part.*member = static_cast<Enum>(found - words.begin());
}

constexpr auto map = &ViewState::map;
constexpr auto look = &ViewState::look;

const std::array<Setting, 6> table{{
    {setting_key::language, "--lang", "LANG", "cli.lang", language_words, 0, 0,
     value_of<std::string, look, &Preferences::language>, set_value<std::string, look, &Preferences::language>},
    {setting_key::names, "--names", "CHOICE", "cli.names", name_words, 0, 0,
     word_in<look, &Preferences::names, name_words>, set_word<look, &Preferences::names, name_words>},
    {setting_key::theme, "--theme", "THEME", "cli.theme", theme_words, 0, 0,
     word_in<look, &Preferences::theme, theme_words>, set_word<look, &Preferences::theme, theme_words>},
    {setting_key::projection, "--projection", "NAME", "cli.projection", projection_words, 0, 0,
     word_in<map, &MapView::projection, projection_words>, set_word<map, &MapView::projection, projection_words>},
    {setting_key::text_size,
     "--text-size",
     "FACTOR",
     "cli.text_size",
     {},
     min_text_size,
     max_text_size,
     value_of<double, look, &Preferences::text_size>,
     set_value<double, look, &Preferences::text_size>},
    {setting_key::reduced_motion,
     {},
     {},
     {},
     {},
     0,
     0,
     value_of<bool, look, &Preferences::reduced_motion>,
     set_value<bool, look, &Preferences::reduced_motion>},
}};

}  // namespace

std::span<const Setting> all_settings() { return table; }

const Setting* find_setting(std::string_view key) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Setting& row) { return row.key == key; });
  return found == table.end() ? nullptr : &*found;
}

std::optional<SettingValue> fitting(const Setting& setting, const SettingValue& value) {
  if (const auto* number = std::get_if<double>(&value); number != nullptr && setting.max > setting.min) {
    return std::clamp(*number, setting.min, setting.max);
  }
  if (const auto* word = std::get_if<std::string>(&value)) {
    const bool known = std::find(setting.choices.begin(), setting.choices.end(), *word) != setting.choices.end();
    return known ? std::optional{value} : std::nullopt;
  }
  const bool is_switch = setting.choices.empty() && setting.max <= setting.min;
  return std::holds_alternative<bool>(value) && is_switch ? std::optional{value} : std::nullopt;
}

SettingValue next_value(const Setting& setting, const ViewState& state) {
  SettingValue now = setting.get(state);
  if (const auto* on = std::get_if<bool>(&now)) return !*on;
  if (setting.choices.empty()) return now;
  const auto found = std::find(setting.choices.begin(), setting.choices.end(), std::get<std::string>(now));
  const bool last = found == setting.choices.end() || found + 1 == setting.choices.end();
  return std::string{last ? setting.choices.front() : *(found + 1)};
}

std::string word_of(ProjectionKind projection) {
  return std::string{projection_words.at(static_cast<std::size_t>(projection))};
}
std::string word_of(NameChoice names) { return std::string{name_words.at(static_cast<std::size_t>(names))}; }
std::string word_of(ThemeName theme) { return std::string{theme_words.at(static_cast<std::size_t>(theme))}; }

}  // namespace kakehashi
