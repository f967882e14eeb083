/// Keys and characters on their way to Dear ImGui, so that none is lost when several come within one frame.
#pragma once

#include <deque>
#include <variant>

struct GLFWwindow;

namespace kakehashi {

/// Dear ImGui (before 1.87) sees only which keys are down when a frame begins: a key that was pressed and released
/// since the last frame would go unnoticed, and so would one typed twice. This hands on at most one change of each key
/// a frame.
class UiKeys {
 public:
  void add_key(int key, int scancode, int action, int modifiers);
  void add_character(unsigned int code_point);

  /// Hands on what a frame may hold, in order; to be called before each frame.
  void feed(GLFWwindow* window);
  /// True when another frame is needed for the rest.
  [[nodiscard]] bool has_more() const { return !waiting_.empty(); }

 private:
  struct Key {
    int key, scancode, action, modifiers;
  };
  struct Character {
    unsigned int code_point;
  };
  std::deque<std::variant<Key, Character>> waiting_;
};

}  // namespace kakehashi
