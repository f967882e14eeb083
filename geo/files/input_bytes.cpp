#include "geo/files/input_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>

#if defined(_WIN32)
#include <fstream>
#else
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>
#endif

namespace kakehashi {

namespace {

constexpr std::size_t reading_step = std::size_t{1} << 16U;

/// A file's size is no more than a hint: a device or a pipe has none, and a file may grow.
void make_room(std::string& bytes, const std::filesystem::path& path, std::size_t limit) {
  std::error_code problem;
  const std::uintmax_t size = std::filesystem::file_size(path, problem);
  if (!problem) bytes.reserve(static_cast<std::size_t>(std::min<std::uintmax_t>(size, limit)) + reading_step);
}

}  // namespace

#if defined(_WIN32)
InputBytes read_input(const std::filesystem::path& path, std::size_t limit) {
  InputBytes input;
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  make_room(bytes, path, limit);
  while (file && bytes.size() <= limit) {
    const std::size_t begin = bytes.size();
    const std::size_t step = std::min(reading_step, limit + 1 - begin);
    bytes.resize(begin + step);
    file.read(bytes.data() + begin, static_cast<std::streamsize>(step));
    bytes.resize(begin + static_cast<std::size_t>(file.gcount()));
  }
  if (bytes.size() > limit || (file.eof() && !file.bad())) {
    input.bytes = std::move(bytes);
  } else {
    input.problem = std::error_code{errno, std::generic_category()};
  }
  return input;
}
#else
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{5};
constexpr std::chrono::milliseconds between_looks{20};

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool is_pipe(const Descriptor& file) {
  struct stat status {};
  return ::fstat(file.number(), &status) == 0 && S_ISFIFO(status.st_mode);
}

}  // namespace

InputBytes read_input(const std::filesystem::path& path, std::size_t limit) {
  InputBytes input;
  // Otherwise opening a pipe waits for a writer, for ever.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
  const auto failed = [&input] {
    input.problem = std::error_code{errno, std::generic_category()};
    return std::move(input);
  };
  if (file.number() < 0) return failed();
  const bool pipe = is_pipe(file);
  const Clock::time_point latest = Clock::now() + patience;
  std::string bytes;
  make_room(bytes, path, limit);
  for (bool somebody_came = !pipe; bytes.size() <= limit;) {
    const std::size_t begin = bytes.size();
    const std::size_t step = std::min(reading_step, limit + 1 - begin);
    bytes.resize(begin + step);
    const ssize_t count = ::read(file.number(), bytes.data() + begin, step);
    const int error = count < 0 ? errno : 0;
    bytes.resize(begin + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count > 0 || error == EINTR) {
      somebody_came |= count > 0;
    } else if (error == EAGAIN || error == EWOULDBLOCK) {  // somebody has it open, and has not written yet
      somebody_came = true;
      pollfd waited{file.number(), POLLIN, 0};
      (void)::poll(&waited, 1, -1);
    } else if (error != 0) {
      errno = error;
      return failed();
    } else if (somebody_came) {
      break;
    } else if (Clock::now() > latest) {
      input.is_silent = true;
      return input;
    } else {
      std::this_thread::sleep_for(between_looks);
    }
  }
  input.bytes = std::move(bytes);
  return input;
}
#endif

}  // namespace kakehashi
