/// Which system calls this process may make.
#pragma once

namespace kakehashi {

/// Refuses system calls by which this process could reach the network, start programs, touch other processes or change
/// files, by seccomp; does nothing where the system has none. Refused calls fail, they do not end the process.
void filter_system_calls();

}  // namespace kakehashi
