#include "geo/opening/same_file.hpp"

#include "geo/files/utf8_path.hpp"

#include <system_error>

namespace kakehashi {

bool is_same_file(const std::string& a, const std::string& b) {
  if (a == b) return true;
  std::error_code error;
  return std::filesystem::equivalent(utf8_path(a), utf8_path(b), error) && !error;
}

}  // namespace kakehashi
