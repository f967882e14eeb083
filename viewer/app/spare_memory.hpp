/// Memory that is not needed any more.
#pragma once

namespace kakehashi {

/// Gives what the start needed – drivers compile shaders, files are parsed – back to the system, where the C library
/// would keep it. To be called once the first picture is there.
void give_back_spare_memory();

}  // namespace kakehashi
