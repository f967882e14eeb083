/// The Dear ImGui context of a window.
#pragma once

#include <imgui.h>

namespace kakehashi {

class UiContext {
 public:
  explicit UiContext(ImFontAtlas& atlas) : context_(ImGui::CreateContext(&atlas)) {
    ImGui::GetIO().IniFilename = nullptr;  // cards have fixed places
  }
  ~UiContext() { ImGui::DestroyContext(context_); }
  UiContext(const UiContext&) = delete;
  UiContext& operator=(const UiContext&) = delete;

 private:
  ImGuiContext* context_;
};

}  // namespace kakehashi
