#include "viewer/ui/growing_list.hpp"

#include <imgui.h>

#include <algorithm>

namespace kakehashi {

namespace {

constexpr std::size_t step = 100;

}  // namespace

GrowingList::GrowingList(const CardPen& /*pen*/, std::string_view id, std::size_t total)
    : key_(ImGui::GetID(id.data(), id.data() + id.size())),
      total_(total),
      shown_(
          std::min(total, static_cast<std::size_t>(ImGui::GetStateStorage()->GetInt(key_, static_cast<int>(step))))) {}

void GrowingList::finish(CardPen& pen) const {
  if (shown_ == total_) return;
  pen.gap(9);
  const std::string more = pen.words().plural("notice.more", static_cast<long long>(total_ - shown_));
  const float line = pen.y;
  pen.paragraph(more, pen.fonts().small, pen.colors().text_faint);
  const float view_end = ImGui::GetWindowPos().y + ImGui::GetWindowHeight();
  if (line > view_end + ImGui::GetWindowHeight()) return;
  ImGui::GetStateStorage()->SetInt(key_, static_cast<int>(std::min(total_, shown_ + step)));
  pen.result.animating = true;  // the next frame has them
}

}  // namespace kakehashi
