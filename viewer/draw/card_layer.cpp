#include "viewer/draw/card_layer.hpp"

#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace kakehashi {

namespace {

constexpr int tile_px = 16;

/// Pictures larger than this are drawn once or twice: keeping their cards would take more memory than it saves time.
constexpr double max_kept_px = 8192.0 * 4608;

template <typename T>
void mix(std::uint64_t& hash, const T* data, std::size_t count) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), count * sizeof(T)};
  hash ^= std::hash<std::string_view>{}(bytes) + 0x9e3779b97f4a7c15ULL + (hash << 6U) + (hash >> 2U);
}

/// A number that differs when anything about a frame's lists does.
std::uint64_t look_of(const std::vector<ImDrawList*>& lists, const ImDrawData& frame, std::uint64_t fonts) {
  std::uint64_t look = 1;
  mix(look, &frame.DisplaySize, 1);
  mix(look, &fonts, 1);
  for (const ImDrawList* list : lists) {
    mix(look, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.Size));
    mix(look, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      mix(look, &command.ClipRect, 1);
      const std::uint64_t texture = texture_number(command);
      mix(look, &texture, 1);
      mix(look, &command.ElemCount, 1);
    }
  }
  return look;
}

/// The tiles that lists draw into, row by row, joined where they touch.
std::vector<gl::PixelArea> areas_of(const std::vector<ImDrawList*>& lists, int width, int height) {
  const int columns = (width + tile_px - 1) / tile_px;
  const int rows = (height + tile_px - 1) / tile_px;
  std::vector<bool> touched(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  const auto index = [columns](int row, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  };
  for (const ImDrawList* list : lists) {
    ImVec2 low{1e9F, 1e9F};
    ImVec2 high{-1e9F, -1e9F};
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      low = {std::min(low.x, vertex.pos.x), std::min(low.y, vertex.pos.y)};
      high = {std::max(high.x, vertex.pos.x), std::max(high.y, vertex.pos.y)};
    }
    const auto tile = [](float position, int count) {
      return std::clamp(static_cast<int>(std::floor(position / tile_px)), 0, count - 1);
    };
    if (low.x > high.x) continue;
    for (int row = tile(low.y, rows); row <= tile(high.y, rows); ++row) {
      for (int column = tile(low.x, columns); column <= tile(high.x, columns); ++column) {
        touched[index(row, column)] = true;
      }
    }
  }
  std::vector<gl::PixelArea> areas;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (!touched[index(row, column)]) continue;
      const int first = column;
      while (column < columns && touched[index(row, column)]) ++column;
      areas.push_back(
          {first * tile_px, row * tile_px, std::min(width, column * tile_px), std::min(height, (row + 1) * tile_px)});
    }
  }
  // Runs that stand on one another are one area: fewer corners.
  std::vector<gl::PixelArea> joined;
  for (const gl::PixelArea& area : areas) {
    const auto above = std::find_if(joined.begin(), joined.end(), [&](const gl::PixelArea& other) {
      return other.left == area.left && other.right == area.right && other.bottom == area.top;
    });
    if (above != joined.end()) {
      above->bottom = area.bottom;
    } else {
      joined.push_back(area);
    }
  }
  return joined;
}

}  // namespace

void CardLayer::draw(ImDrawData& frame, std::uint64_t fonts, const std::function<void()>& between) {
  std::vector<ImDrawList*> behind;
  std::vector<ImDrawList*> cards;
  for (ImDrawList* list : lists_of(frame)) {
    (list == ImGui::GetBackgroundDrawList() ? behind : cards).push_back(list);
  }
  const auto draw_lists = [this, &frame](const std::vector<ImDrawList*>& lists) {
    if (lists.empty()) return;
    ImDrawData part = frame_of(lists, frame.DisplaySize);
    renderer_.render(part);
  };
  const auto width = static_cast<int>(frame.DisplaySize.x);
  const auto height = static_cast<int>(frame.DisplaySize.y);
  const std::uint64_t look = look_of(cards, frame, fonts);
  // After a rest, a change is most likely the only one; cards that change in every frame are not worth keeping.
  const bool lasting = look == last_ || rested_;
  last_ = look;
  rested_ = look == kept_;
  const bool kept =
      lasting && !cards.empty() && width > 0 && height > 0 && static_cast<double>(width) * height <= max_kept_px;
  if (kept && kept_ != look) {
    layer_.begin(width, height);
    draw_lists(cards);
    layer_.end(areas_of(cards, width, height));
    kept_ = look;
  }
  draw_lists(behind);
  between();
  if (kept) {
    layer_.draw();
  } else {
    draw_lists(cards);
  }
}

}  // namespace kakehashi
