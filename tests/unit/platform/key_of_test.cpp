#include "viewer/platform/key_of.hpp"

#include "viewer/platform/glfw_compatibility.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(KeyOf, NumberPadsHaveTheSameSigns) {
  EXPECT_EQ(key_of(GLFW_KEY_KP_ADD), key_of(GLFW_KEY_EQUAL));
  EXPECT_EQ(key_of(GLFW_KEY_KP_SUBTRACT), Key::minus);
  EXPECT_EQ(key_of(GLFW_KEY_KP_0), Key::zero);
  EXPECT_EQ(key_of(GLFW_KEY_KP_ENTER), Key::enter);
}

TEST(KeyOf, LettersAndSignsAreTheirCharacters) {
  EXPECT_EQ(key_of(GLFW_KEY_G), Key::g);
  EXPECT_EQ(key_of(GLFW_KEY_SLASH), Key::slash);
}

TEST(KeyOf, KeysWithoutACommandAreUnknown) {
  EXPECT_EQ(key_of(GLFW_KEY_UNKNOWN), Key::unknown);
  EXPECT_EQ(key_of(GLFW_KEY_F25), Key::unknown);
  EXPECT_EQ(key_of(GLFW_KEY_WORLD_1), Key::unknown);
}

TEST(KeyOf, ALetterIsWhereItIsPrinted) {
  EXPECT_EQ(key_of(GLFW_KEY_A, "q"), Key::q);
  EXPECT_EQ(key_of(GLFW_KEY_SEMICOLON, "m"), Key::m);
  EXPECT_EQ(key_of(GLFW_KEY_L, "д"), Key::l) << "of another alphabet: by its place";
  EXPECT_EQ(key_of(GLFW_KEY_EQUAL, ")"), Key::equal);
  EXPECT_EQ(key_of(GLFW_KEY_ESCAPE, "q"), Key::escape);
}

TEST(ButtonOf, ThreeButtonsMeanSomething) {
  EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_LEFT), MouseButton::left);
  EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_RIGHT), MouseButton::right);
  EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_MIDDLE), MouseButton::middle);
  EXPECT_EQ(button_of(GLFW_MOUSE_BUTTON_4), std::nullopt);
}

TEST(ModifiersOf, SuperIsAControlKey) {
  EXPECT_EQ(modifiers_of(GLFW_MOD_SUPER), (Modifiers{.control = true}));
  EXPECT_EQ(modifiers_of(GLFW_MOD_CONTROL | GLFW_MOD_SHIFT), (Modifiers{.control = true, .shift = true}));
  EXPECT_EQ(modifiers_of(GLFW_MOD_ALT | GLFW_MOD_CAPS_LOCK), (Modifiers{.alt = true}));
}

}  // namespace
}  // namespace kakehashi
