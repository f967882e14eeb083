#include "viewer/files/write_problem.hpp"

#include "geo/text/utf8.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

namespace kakehashi {

Diagnostic output_problem(std::string code, const std::string& name, const std::string& argument) {
  constexpr std::size_t max_shown_bytes = 200;
  Diagnostic problem;
  problem.code = std::move(code);
  problem.arguments = {shortened(name, max_shown_bytes), shortened(argument, max_shown_bytes)};
  return problem;
}

Diagnostic write_problem(const std::string& name, int error) {
  switch (error) {
    case ENOSPC:
      return output_problem("output-disk-full", name);
    case EDQUOT:
      return output_problem("output-quota", name);
    case EFBIG:
      return output_problem("output-too-large", name);
    case EIO:
      return output_problem("output-disk-error", name);
    case EROFS:
      return output_problem("output-disk-read-only", name);
    case EPIPE:
      return output_problem("output-pipe-closed", name);
    case EBADF:
      return output_problem("output-not-open", name);
    case EEXIST:
      return output_problem("output-exists", name);
    case EISDIR:
      return output_problem("output-is-folder", name);
    case ENAMETOOLONG:
      return output_problem("output-name-too-long", name);
    case ELOOP:
      return output_problem("output-link-loop", name);
    case EACCES:
    case EPERM:
      return output_problem("output-forbidden", name);
    default:
      return output_problem("output-unwritable", name, std::generic_category().message(error));
  }
}

}  // namespace kakehashi
