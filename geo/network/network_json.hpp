/// Network files: reading with findings for every mistake, and writing without loss.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/network/network.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A network, or none when the file has errors; with everything found on the way, sorted by line.
struct NetworkResult {
  std::optional<Network> network;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a network from text. `name` is the file's name in findings. Checks syntax, limits (size, nesting, numbers,
/// UTF-8, duplicate keys), types and references; never throws for what the text contains.
[[nodiscard]] NetworkResult read_network(std::string_view text, std::string_view name);

/// Reads a network file. A missing file, a folder, an unreadable or over-long file is a finding, too.
[[nodiscard]] NetworkResult load_network(const std::filesystem::path& path);

/// The network as canonical text (two-space indent, members in the order of the file, final newline);
/// members unknown to the program are kept. Written from Network::original: a change has to be made there, too.
[[nodiscard]] std::string write_network(const Network& network);

}  // namespace kakehashi
