/// What is to be done with files that are opened together.
#pragma once

#include "geo/opening/file_kind.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kakehashi {

/// One file of each kind is opened; several that belong together count as one.
struct OpeningPlan {
  std::optional<std::string> network;
  std::optional<std::string> boundaries;
  std::optional<std::string> flows;
  std::optional<RecognisedFile> table;   ///< To be offered for import.
  std::vector<RecognisedFile> left_out;  ///< Others of a kind of which one is opened, and tables beside a network.
  std::vector<RecognisedFile> refused;   ///< Whatever cannot be opened.
};

/// Recognises files, and looks into folders: a folder in which exactly one network, or table of links, or set of
/// boundaries lies stands for that file.
[[nodiscard]] std::vector<RecognisedFile> recognise_all(std::span<const std::string> files);

/// The first file of each kind is taken; a table is left out where a network is opened.
[[nodiscard]] OpeningPlan plan_opening(std::span<const RecognisedFile> files);

}  // namespace kakehashi
