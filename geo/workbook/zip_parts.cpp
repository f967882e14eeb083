#include "geo/workbook/zip_parts.hpp"

#include <zip.h>

#include <unordered_map>
#include <vector>

namespace kakehashi {
namespace {

constexpr zip_int64_t max_entries = 10'000;
constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

/// Some writers use backslashes, a leading slash or other letters' case.
std::string folded(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (c == '\\') {
      result += '/';
    } else {
      result += c;
    }
  }
  return result.starts_with('/') ? result.substr(1) : result;
}

}  // namespace

struct ZipParts::State {
  zip_t* archive = nullptr;
  std::uint64_t left = 0;
  std::unordered_map<std::string, zip_uint64_t> entries;
};

ZipParts::ZipParts(std::string_view bytes, std::uint64_t unpacked_bytes) : state_(std::make_unique<State>()) {
  state_->left = unpacked_bytes;
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  if (source != nullptr) {
    state_->archive = zip_open_from_source(source, ZIP_RDONLY, &problem);
    if (state_->archive == nullptr) zip_source_free(source);
  }
  zip_error_fini(&problem);
  if (state_->archive == nullptr) return;
  const zip_int64_t entries = zip_get_num_entries(state_->archive, 0);
  for (zip_int64_t i = 0; i < entries && i < max_entries; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    if (const char* name = zip_get_name(state_->archive, index, 0)) state_->entries.emplace(folded(name), index);
  }
}

ZipParts::~ZipParts() {
  if (state_->archive != nullptr) zip_discard(state_->archive);
}

bool ZipParts::is_open() const { return state_->archive != nullptr; }
bool ZipParts::has(std::string_view name) const { return state_->entries.contains(folded(name)); }

ZipOutcome ZipParts::read(std::string_view name, const std::function<bool(std::string_view)>& take) {
  const auto entry = state_->entries.find(folded(name));
  if (entry == state_->entries.end()) return ZipOutcome::missing;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(state_->archive, entry->second, 0, &stat) != 0) return ZipOutcome::damaged;
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return ZipOutcome::locked;
  }
  if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > state_->left) return ZipOutcome::too_large;
  zip_file_t* file = zip_fopen_index(state_->archive, entry->second, 0);
  if (file == nullptr) return ZipOutcome::damaged;
  ZipOutcome outcome = ZipOutcome::done;
  std::vector<char> piece(piece_bytes);
  for (;;) {
    const zip_int64_t read = zip_fread(file, piece.data(), piece.size());
    if (read <= 0) {
      if (read < 0) outcome = ZipOutcome::damaged;
      break;
    }
    const auto size = static_cast<std::size_t>(read);
    if (size > state_->left) {
      outcome = ZipOutcome::too_large;
      break;
    }
    state_->left -= size;
    if (!take({piece.data(), size})) {
      outcome = ZipOutcome::stopped;
      break;
    }
  }
  zip_fclose(file);
  return outcome;
}

}  // namespace kakehashi
