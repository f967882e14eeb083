#include "geo/opening/opening_plan.hpp"

#include "geo/files/utf8_path.hpp"
#include "geo/opening/same_file.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace kakehashi {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_folder_entries = 500;

/// The only file of a kind among those of a folder; the kinds by their rank.
std::optional<RecognisedFile> only_file_in(const fs::path& folder) {
  std::vector<RecognisedFile> found;
  std::set<std::string> known;
  std::error_code error;
  std::size_t entries = 0;
  for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
    if (++entries > max_folder_entries) return std::nullopt;
    if (!entry->is_regular_file(error)) continue;
    RecognisedFile file = recognise(entry->path());
    if (known.insert(file.file).second) found.push_back(std::move(file));
  }
  for (const FileKind kind : {FileKind::network, FileKind::link_table, FileKind::boundaries}) {
    const auto is = [kind](const RecognisedFile& file) { return file.kind == kind; };
    const auto first = std::find_if(found.begin(), found.end(), is);
    if (first == found.end()) continue;
    return std::count_if(found.begin(), found.end(), is) == 1 ? std::optional{*first} : std::nullopt;
  }
  return std::nullopt;
}

void take(std::optional<std::string>& place, const RecognisedFile& file, OpeningPlan& plan) {
  if (!place) {
    place = file.file;
  } else {
    plan.left_out.push_back(file);
  }
}

}  // namespace

std::vector<RecognisedFile> recognise_all(std::span<const std::string> files) {
  std::vector<RecognisedFile> all;
  for (const std::string& file : files) {
    const fs::path path = utf8_path(file);
    RecognisedFile found = recognise(path);
    if (found.kind == FileKind::folder) {
      if (auto inside = only_file_in(path)) found = std::move(*inside);
    }
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const RecognisedFile& other) { return is_same_file(other.file, found.file); });
    if (!known) all.push_back(std::move(found));
  }
  return all;
}

OpeningPlan plan_opening(std::span<const RecognisedFile> files) {
  OpeningPlan plan;
  for (const RecognisedFile& file : files) {
    switch (file.kind) {
      case FileKind::network:
        take(plan.network, file, plan);
        break;
      case FileKind::boundaries:
        take(plan.boundaries, file, plan);
        break;
      case FileKind::flow_table:
        take(plan.flows, file, plan);
        break;
      case FileKind::link_table:
      case FileKind::table:
      case FileKind::workbook:
        if (!plan.table) {
          plan.table = file;
        } else {
          plan.left_out.push_back(file);
        }
        break;
      default:
        plan.refused.push_back(file);
    }
  }
  if (plan.network && plan.table) {
    plan.left_out.push_back(*plan.table);
    plan.table.reset();
  }
  return plan;
}

}  // namespace kakehashi
