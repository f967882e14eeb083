/// Keys as the window system numbers them.
#pragma once

#include "viewer/state/key.hpp"

namespace kakehashi {

/// The key that GLFW numbers so; those of the number pad are those that bear the same sign. Key::unknown for keys that
/// no command has.
[[nodiscard]] Key key_of(int glfw_key);

/// What is held down, of GLFW's bits; Super or Command counts as Control.
[[nodiscard]] Modifiers modifiers_of(int glfw_bits);

}  // namespace kakehashi
