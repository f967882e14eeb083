#include "viewer/draw/ui_renderer.hpp"

#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui_impl_opengl3.h>

namespace kakehashi {

namespace {

/// Makes a context the current one, and the one before it afterwards.
class InContext {
 public:
  explicit InContext(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
  ~InContext() { ImGui::SetCurrentContext(before_); }
  InContext(const InContext&) = delete;
  InContext& operator=(const InContext&) = delete;

 private:
  ImGuiContext* before_;
};

}  // namespace

UiRenderer::~UiRenderer() {
  if (context_ == nullptr) return;
  {
    const InContext here{context_};
    ImGui_ImplOpenGL3_Shutdown();
  }
  ImGui::DestroyContext(context_);
}

void UiRenderer::use(ImFontAtlas& atlas, std::uint64_t build) {
  const bool first = context_ == nullptr;
  // Only now: the backend makes the atlas' texture, and fonts are built while windows open.
  if (first) context_ = ImGui::CreateContext(&atlas);
  const InContext here{context_};
  if (first) {
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 330 core");
  } else if (build != build_) {
    draw_from(atlas);
  }
  build_ = build;
  ImGui_ImplOpenGL3_NewFrame();
}

void UiRenderer::render(ImDrawData& frame) const {
  const InContext here{context_};
  ImGui_ImplOpenGL3_RenderDrawData(&frame);
}

void UiRenderer::render_list(ImDrawList& list, int width_px, int height_px) const {
  ImDrawList* const lists = &list;
  ImDrawData data = frame_of({&lists, 1}, {static_cast<float>(width_px), static_cast<float>(height_px)});
  render(data);
}

void begin_list(ImDrawList& list, int width_px, int height_px) {
  list._ResetForNewFrame();
  begin_text(list);
  list.PushClipRect({0, 0}, {static_cast<float>(width_px), static_cast<float>(height_px)});
}

}  // namespace kakehashi
