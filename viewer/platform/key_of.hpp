/// Keys as the window system numbers them.
#pragma once

#include "viewer/state/window_event.hpp"

#include <optional>
#include <string_view>

namespace kakehashi {

/// The key that GLFW numbers so, by its place on a keyboard from the USA; those of the number pad are those that bear
/// the same sign. Where a Latin letter is `printed` on it, it is the key of that letter: Q is elsewhere on a French
/// keyboard. Key::unknown for keys that mean nothing here.
[[nodiscard]] Key key_of(int glfw_key, std::string_view printed = {});

/// The button that GLFW numbers so; std::nullopt for those beyond the third.
[[nodiscard]] std::optional<MouseButton> button_of(int glfw_button);

/// What is held down, of GLFW's bits; Super or Command counts as Control.
[[nodiscard]] Modifiers modifiers_of(int glfw_bits);

}  // namespace kakehashi
