/// Checks of values on the command line. Each says in the user's language what was expected and what was found.
#pragma once

#include "viewer/words/catalog.hpp"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi {

/// The number that a text is, in full, from `min` to `max`; CLI11's own check lets through what is no number.
[[nodiscard]] std::optional<double> read_number(std::string_view text, double min, double max);
/// The whole number that a text is, in full, from `min` to `max`.
[[nodiscard]] std::optional<int> read_whole_number(std::string_view text, int min, int max);
/// "LON,LAT" in degrees.
[[nodiscard]] std::optional<std::pair<double, double>> read_center(std::string_view text);
/// "WIDTHxHEIGHT" in pixels, no less than 16 each.
[[nodiscard]] std::optional<std::pair<int, int>> read_size(std::string_view text);

/// “expected …, found …”.
[[nodiscard]] std::string expected_instead(const Catalog& words, std::string_view expected, std::string_view found);

/// Lets through the texts that read_number() reads. `words` outlives the check, as with those below.
[[nodiscard]] CLI::Validator number_check(const Catalog& words, double min, double max);
[[nodiscard]] CLI::Validator whole_number_check(const Catalog& words, int min, int max);
[[nodiscard]] CLI::Validator center_check(const Catalog& words);
[[nodiscard]] CLI::Validator size_check(const Catalog& words);
/// Lets through one of several words.
[[nodiscard]] CLI::Validator word_check(const Catalog& words, std::vector<std::string> choices);

}  // namespace kakehashi
