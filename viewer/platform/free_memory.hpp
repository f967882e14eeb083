/// How much memory may still be taken.
#pragma once

#include <cstdint>
#include <optional>

namespace kakehashi {

/// Bytes that the machine, the group of processes (cgroup v2) to which this one belongs and its own limit can still
/// give; nothing where that is not known.
[[nodiscard]] std::optional<std::uint64_t> free_memory_bytes();

/// Throws std::bad_alloc where there is clearly too little memory for OpenGL in software and for fonts: their libraries
/// do not say so, they end the process or find no display.
void require_memory_for_graphics();

}  // namespace kakehashi
