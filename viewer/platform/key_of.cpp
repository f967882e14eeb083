#include "viewer/platform/key_of.hpp"

#include "viewer/platform/glfw_compatibility.hpp"

namespace kakehashi {

Key key_of(int glfw_key, std::string_view printed) {
  const bool bears_a_character = glfw_key > GLFW_KEY_SPACE && glfw_key < GLFW_KEY_ESCAPE;
  if (bears_a_character && printed.size() == 1 && printed.front() >= 'a' && printed.front() <= 'z') {
    return static_cast<Key>(printed.front() - 'a' + 'A');
  }
  switch (glfw_key) {
    case GLFW_KEY_ESCAPE:
      return Key::escape;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::enter;
    case GLFW_KEY_TAB:
      return Key::tab;
    case GLFW_KEY_BACKSPACE:
      return Key::backspace;
    case GLFW_KEY_INSERT:
      return Key::insert;
    case GLFW_KEY_DELETE:
      return Key::remove;
    case GLFW_KEY_HOME:
      return Key::home;
    case GLFW_KEY_END:
      return Key::end;
    case GLFW_KEY_PAGE_UP:
      return Key::page_up;
    case GLFW_KEY_PAGE_DOWN:
      return Key::page_down;
    case GLFW_KEY_LEFT:
      return Key::left;
    case GLFW_KEY_RIGHT:
      return Key::right;
    case GLFW_KEY_UP:
      return Key::up;
    case GLFW_KEY_DOWN:
      return Key::down;
    case GLFW_KEY_F1:
      return Key::f1;
    case GLFW_KEY_F11:
      return Key::f11;
    case GLFW_KEY_KP_ADD:
      return Key::equal;
    case GLFW_KEY_KP_SUBTRACT:
      return Key::minus;
    case GLFW_KEY_KP_0:
      return Key::zero;
    default:  // GLFW numbers letters and signs by their characters, too
      return glfw_key >= GLFW_KEY_SPACE && glfw_key <= GLFW_KEY_GRAVE_ACCENT ? static_cast<Key>(glfw_key)
                                                                             : Key::unknown;
  }
}

std::optional<MouseButton> button_of(int glfw_button) {
  switch (glfw_button) {
    case GLFW_MOUSE_BUTTON_LEFT:
      return MouseButton::left;
    case GLFW_MOUSE_BUTTON_RIGHT:
      return MouseButton::right;
    case GLFW_MOUSE_BUTTON_MIDDLE:
      return MouseButton::middle;
    default:
      return std::nullopt;
  }
}

Modifiers modifiers_of(int glfw_bits) {
  return {.control = (glfw_bits & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0,
          .alt = (glfw_bits & GLFW_MOD_ALT) != 0,
          .shift = (glfw_bits & GLFW_MOD_SHIFT) != 0};
}

}  // namespace kakehashi
