#include "geo/boundary/boundary_file.hpp"
#include "geo/files/utf8_path.hpp"

#include <cctype>
#include <system_error>

namespace kakehashi {
namespace {

bool exists(std::string_view path) {
  std::error_code error;
  return !path.empty() && std::filesystem::exists(utf8_path(path), error);
}

/// Where the file's name ends when no such file exists: at the first colon that is neither a drive's nor a scheme's.
std::size_t end_of_missing_file(std::string_view argument) {
  if (argument.find("://") != std::string_view::npos) return argument.size();
  const bool drive = argument.size() > 2 && std::isalpha(static_cast<unsigned char>(argument[0])) != 0 &&
                     argument[1] == ':' && (argument[2] == '\\' || argument[2] == '/');
  const std::size_t colon = argument.find(':', drive ? 2 : 0);
  return colon == std::string_view::npos ? argument.size() : colon;
}

std::size_t end_of_file(std::string_view argument) {
  for (std::size_t end = argument.size(); end != std::string_view::npos && end > 0;
       end = argument.rfind(':', end - 1)) {
    if (exists(argument.substr(0, end))) return end;
  }
  return end_of_missing_file(argument);
}

}  // namespace

BoundarySource BoundarySource::parse(std::string_view argument) {
  const std::size_t end = end_of_file(argument);
  BoundarySource source{std::string(argument.substr(0, end))};
  if (end >= argument.size()) return source;
  const std::string_view rest = argument.substr(end + 1);
  const std::size_t colon = rest.find(':');
  source.layer = rest.substr(0, colon);
  if (colon != std::string_view::npos) source.key = rest.substr(colon + 1);
  return source;
}

}  // namespace kakehashi
