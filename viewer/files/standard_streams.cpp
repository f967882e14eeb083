#include "viewer/files/standard_streams.hpp"

#include "viewer/files/write_all.hpp"
#include "viewer/files/write_problem.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace kakehashi {

namespace {

void do_nothing(int /*signal*/) {}

/// Unlike an ignored signal, one with a handler is as usual again in programs that this one starts.
void survive(int signal) {
  struct sigaction action {};
  action.sa_handler = do_nothing;
  action.sa_flags = SA_RESTART;
  (void)::sigaction(signal, &action, nullptr);
}

}  // namespace

void prepare_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The wrong way round, so that reading and writing fail as they do on a closed descriptor. It gets the number, as
    // the lowest that is free.
    const int way = number == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (::fcntl(number, F_GETFD) < 0) (void)::open("/dev/null", way);
  }
  survive(SIGPIPE);
  survive(SIGXFSZ);
}

std::optional<Diagnostic> write_standard_output(std::string_view text) {
  const int error = write_all(STDOUT_FILENO, text);
  return error != 0 ? std::optional{write_problem("-", error)} : std::nullopt;
}

}  // namespace kakehashi
