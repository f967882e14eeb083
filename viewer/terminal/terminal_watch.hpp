/// Long reading, as those see it who wait at a terminal.
#pragma once

#include "geo/reader/reading_watch.hpp"

#include <string>

namespace kakehashi {

/// After a second shows on the terminal what is being read and how much of it has been, and takes that away when the
/// last copy goes. Empty where standard error is no terminal. Ctrl+C ends the command and with it the reading.
[[nodiscard]] ReadingWatch watch_on_terminal(const std::string& file, const std::string& language);

}  // namespace kakehashi
