/// Drawing with Dear ImGui into a framebuffer of one's own.
#pragma once

struct ImDrawList;

namespace kakehashi {

/// Empties a list and makes it ready for text and shapes on a picture of that size, pixels. Within a frame of Dear
/// ImGui.
void begin_list(ImDrawList& list, int width_px, int height_px);

/// Draws a list into the bound framebuffer, which has that size.
void render_list(ImDrawList& list, int width_px, int height_px);

}  // namespace kakehashi
