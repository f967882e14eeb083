/// Memory that is not needed any more.
#pragma once

namespace kakehashi {

/// Gives what the start needed – drivers compile shaders, files are parsed – back to the system, where the C library
/// would keep it. To be called when the parts of the first picture are ready, so that making it does not need memory on
/// top of theirs, and when it is there. Needs a current OpenGL context.
void trim_memory();

}  // namespace kakehashi
