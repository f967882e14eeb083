/// A Dear ImGui context without a picture: cards draw into lists that nobody shows.
#pragma once

#include "viewer/ui/fonts.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/panels.hpp"

#include <imgui.h>

#include <string_view>
#include <vector>

namespace kakehashi::testing {

class Drawing {
 public:
  explicit Drawing(const std::vector<std::string_view>& texts = {}, float scale = 1) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    begin_io(io);
    io.MousePos = {-1, -1};
    if (const auto files = find_fonts())
      fonts_ = build_fonts(*io.Fonts, *files, std::array{static_cast<double>(scale)}, letters_for(texts)).front();
  }
  ~Drawing() { ImGui::DestroyContext(); }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  [[nodiscard]] bool has_fonts() const { return fonts_.body != nullptr; }
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }

  /// One frame of the cards.
  PanelResult frame(const PanelInput& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width_px, input.height_px};
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    PanelResult result = draw_panels(input);
    ImGui::Render();
    io.MouseWheel = 0;
    return result;
  }

 private:
  Fonts fonts_;
};

}  // namespace kakehashi::testing
