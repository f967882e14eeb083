/// How much memory may still be taken.
#pragma once

#include <cstdint>
#include <optional>

namespace kakehashi {

/// Bytes that the machine, the group of processes (cgroup v2) to which this one belongs and its own limit can still
/// give; nothing where that is not known.
[[nodiscard]] std::optional<std::uint64_t> free_memory_bytes();

}  // namespace kakehashi
