#include "viewer/platform/ui_keys.hpp"

#include <imgui_impl_glfw.h>

#include <set>

namespace kakehashi {

void UiKeys::add_key(int key, int scancode, int action, int modifiers) {
  waiting_.emplace_back(Key{key, scancode, action, modifiers});
}

void UiKeys::add_character(unsigned int code_point) { waiting_.emplace_back(Character{code_point}); }

void UiKeys::feed(GLFWwindow* window) {
  std::set<int> changed;
  while (!waiting_.empty()) {
    if (const auto* key = std::get_if<Key>(&waiting_.front())) {
      if (!changed.insert(key->key).second) return;
      ImGui_ImplGlfw_KeyCallback(window, key->key, key->scancode, key->action, key->modifiers);
    } else {
      ImGui_ImplGlfw_CharCallback(window, std::get<Character>(waiting_.front()).code_point);
    }
    waiting_.pop_front();
  }
}

}  // namespace kakehashi
