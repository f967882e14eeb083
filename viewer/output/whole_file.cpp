#include "viewer/output/whole_file.hpp"

#include <glib.h>
#include <glib/gstdio.h>

namespace kakehashi {

std::string write_whole_file(const std::filesystem::path& path, std::string_view content) {
  constexpr int readable_by_all = 0644;
  GError* error = nullptr;
  constexpr auto flags =
      static_cast<GFileSetContentsFlags>(G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE);
  if (g_file_set_contents_full(path.c_str(), content.data(), static_cast<gssize>(content.size()), flags,
                               readable_by_all, &error) != FALSE) {
    return {};
  }
  std::string why = error != nullptr ? error->message : "unknown error";
  g_clear_error(&error);
  return why;
}

}  // namespace kakehashi
