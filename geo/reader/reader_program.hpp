/// Where the program that reads foreign files lies.
#pragma once

#include <filesystem>
#include <optional>

namespace kakehashi {

/// kakehashi-reader beside the running program, in ../lib/kakehashi from there, or where it was installed; never looked
/// for in the current folder or by PATH. Returns std::nullopt if it is in none of these places.
[[nodiscard]] std::optional<std::filesystem::path> reader_program();

}  // namespace kakehashi
