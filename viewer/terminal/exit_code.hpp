/// How a command ended.
#pragma once

namespace kakehashi {

/// What the process gives back to the shell.
enum class ExitCode : int {
  done = 0,
  bad_input = 1,    ///< A file has errors, an id is unknown.
  bad_usage = 2,    ///< The command line cannot be understood.
  no_graphics = 3,  ///< No display, no OpenGL 3.3 or no font.
  bad_output = 4,   ///< A file could not be written.
  no_memory = 5,    ///< The system gives no more memory or threads.
};

}  // namespace kakehashi
