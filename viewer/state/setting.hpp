/// The table of what a user chooses about the map for good: a row is all that the command line, the settings file and
/// the first state need to know of a setting.
#pragma once

#include "viewer/state/view_state.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace kakehashi {

/// A switch, a number, or one of several words.
using SettingValue = std::variant<bool, double, std::string>;
/// Values by the settings' keys.
using SettingValues = std::map<std::string, SettingValue, std::less<>>;

struct Setting {
  std::string_view key;                       ///< In the settings file and in SetSetting.
  std::string_view option;                    ///< Of the command line; empty: none.
  std::string_view value_name;                ///< What its help calls the value.
  std::string_view meaning;                   ///< Key of the text that its help shows.
  std::span<const std::string_view> choices;  ///< Empty for a switch or a number.
  double min = 0;                             ///< Of a number.
  double max = 0;
  SettingValue (*get)(const ViewState& state);
  void (*set)(ViewState& state, const SettingValue& value);  ///< `value` is as fitting() gives it.
};

[[nodiscard]] std::span<const Setting> all_settings();
/// The row with a key; nullptr when there is none.
[[nodiscard]] const Setting* find_setting(std::string_view key);

/// A value that the setting can have: numbers are brought into their range; std::nullopt for another kind of value and
/// for unknown words.
[[nodiscard]] std::optional<SettingValue> fitting(const Setting& setting, const SettingValue& value);

/// What comes after the present value: the next word, the first after the last one; the other position of a switch. A
/// number stays.
[[nodiscard]] SettingValue next_value(const Setting& setting, const ViewState& state);

/// Keys of settings that have a command or a button.
namespace setting_key {
inline constexpr std::string_view language = "language";
inline constexpr std::string_view names = "names";
inline constexpr std::string_view theme = "theme";
inline constexpr std::string_view projection = "projection";
inline constexpr std::string_view text_size = "text_size";
inline constexpr std::string_view reduced_motion = "reduced_motion";
}  // namespace setting_key

/// A projection and a choice of names as words of their settings.
[[nodiscard]] std::string word_of(ProjectionKind projection);
[[nodiscard]] std::string word_of(NameChoice names);
[[nodiscard]] std::string word_of(ThemeName theme);

}  // namespace kakehashi
