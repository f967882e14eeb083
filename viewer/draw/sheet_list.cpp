#include "viewer/draw/sheet_list.hpp"

#include "viewer/ui/drawn_text.hpp"
#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace kakehashi {

void begin_list(ImDrawList& list, int width_px, int height_px) {
  list._ResetForNewFrame();
  begin_text(list);
  list.PushClipRect({0, 0}, {static_cast<float>(width_px), static_cast<float>(height_px)});
}

void render_list(ImDrawList& list, int width_px, int height_px) {
  ImDrawList* const lists = &list;
  ImDrawData data = frame_of({&lists, 1}, {static_cast<float>(width_px), static_cast<float>(height_px)});
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace kakehashi
