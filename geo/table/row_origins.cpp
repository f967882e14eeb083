#include "geo/table/row_origins.hpp"

#include <utility>

namespace kakehashi {

const RowOrigin* RowOrigins::find(std::string_view pointer) const {
  for (;;) {
    if (const auto found = origins_.find(std::string(pointer)); found != origins_.end()) return &found->second;
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string_view::npos) return nullptr;
    pointer = pointer.substr(0, slash);
  }
}

void RowNotes::find(Severity severity, std::size_t line, LinkColumn column, std::string code,
                    std::vector<std::string> arguments) {
  diagnostics_.push_back({severity, std::move(code), std::move(arguments), file_, line, 1, reader_.heading(column)});
}

void RowNotes::came_from(const std::string& pointer, std::size_t line, LinkColumn column) {
  origins_.add(pointer, {line, reader_.heading(column)});
}

void RowNotes::came_with(const std::string& pointer, const std::string& other) {
  const RowOrigin* const origin = origins_.find(other);
  if (origin == nullptr) return;
  origins_.add(pointer, *origin);
}

}  // namespace kakehashi
