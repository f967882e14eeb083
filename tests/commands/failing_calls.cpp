/// Loaded before the program (LD_PRELOAD), makes one call of the system fail: the FAILING_NUMBERth of the kind
/// FAILING_KIND (open, read, write, sync, rename, map, allocate, thread). Before the process ends, how many there were
/// of that kind is appended to the file FAILING_COUNT. Each process counts its own. With FAILING_BELOW only calls about
/// files count whose names begin so.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" {
// What malloc() is in the C library, which is asked before anything can be looked up.
void* __libc_malloc(std::size_t size);                      // NOLINT(bugprone-reserved-identifier)
void* __libc_calloc(std::size_t number, std::size_t size);  // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* old, std::size_t size);          // NOLINT(bugprone-reserved-identifier)
}

namespace {

/// Counts the calls of the kind that fails. Initialised without any call of its own.
class Failing {
 public:
  constexpr Failing() = default;

  bool now(std::string_view kind) {
    if (!known_) learn();
    if (number_ < 0 || kind_ != kind) return false;
    return ++count_ == number_;
  }
  /// As above, about a file with a name as it is given.
  bool now(std::string_view kind, const char* path) { return concerns(path) && now(kind); }
  /// As above, about a name in an open folder.
  bool now(std::string_view kind, int folder, const char* path) {
    return path[0] == '/' ? now(kind, path) : now(kind, folder);
  }
  /// As above, about an open file.
  bool now(std::string_view kind, int file) {
    if (!known_) learn();
    if (below_.empty()) return now(kind);
    char link[32];
    char name[4096];
    (void)std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, name, sizeof name - 1);
    if (length < 0) return false;
    name[length] = '\0';
    return now(kind, name);
  }

  void tell() {
    const char* file = std::getenv("FAILING_COUNT");
    if (file == nullptr) return;
    number_ = -1;
    if (std::FILE* out = std::fopen(file, "a"); out != nullptr) {
      (void)std::fprintf(out, "%ld\n", count_.load());
      (void)std::fclose(out);
    }
  }

 private:
  bool concerns(const char* path) {
    if (!known_) learn();
    return below_.empty() || std::string_view{path}.starts_with(below_);
  }

  void learn() {
    known_ = true;
    if (const char* below = std::getenv("FAILING_BELOW"); below != nullptr) below_ = below;
    const char* kind = std::getenv("FAILING_KIND");
    const char* number = std::getenv("FAILING_NUMBER");
    if (kind == nullptr) return;
    kind_ = kind;
    number_ = number != nullptr ? std::atol(number) : 0;
  }

  bool known_ = false;
  std::string_view kind_;
  std::string_view below_;
  long number_ = -1;
  std::atomic<long> count_{0};
};

constinit Failing failing;

struct Teller {
  ~Teller() { failing.tell(); }
};
const Teller teller;

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

template <typename Result = int>
Result error(int number) {
  errno = number;
  return Result(-1);
}

}  // namespace

#define KAKEHASHI_OPEN(name)                                                                  \
  int name(const char* path, int flags, ...) {                                                \
    va_list arguments;                                                                        \
    va_start(arguments, flags);                                                               \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0; \
    va_end(arguments);                                                                        \
    if (failing.now("open", path)) return error(EMFILE);                                      \
    return real<int(const char*, int, ...)>(#name)(path, flags, mode);                        \
  }
#define KAKEHASHI_OPEN_AT(name)                                                               \
  int name(int folder, const char* path, int flags, ...) {                                    \
    va_list arguments;                                                                        \
    va_start(arguments, flags);                                                               \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0; \
    va_end(arguments);                                                                        \
    if (failing.now("open", folder, path)) return error(EMFILE);                              \
    return real<int(int, const char*, int, ...)>(#name)(folder, path, flags, mode);           \
  }

extern "C" {
KAKEHASHI_OPEN(open)
KAKEHASHI_OPEN(open64)
KAKEHASHI_OPEN_AT(openat)
KAKEHASHI_OPEN_AT(openat64)

std::FILE* fopen(const char* path, const char* mode) {
  if (failing.now("open", path)) {
    errno = EMFILE;
    return nullptr;
  }
  return real<std::FILE*(const char*, const char*)>("fopen")(path, mode);
}
std::FILE* fopen64(const char* path, const char* mode) {
  if (failing.now("open", path)) {
    errno = EMFILE;
    return nullptr;
  }
  return real<std::FILE*(const char*, const char*)>("fopen64")(path, mode);
}

ssize_t read(int file, void* data, std::size_t size) {
  if (failing.now("read", file)) return error<ssize_t>(EIO);
  return real<ssize_t(int, void*, std::size_t)>("read")(file, data, size);
}
ssize_t write(int file, const void* data, std::size_t size) {
  if (failing.now("write", file)) return error<ssize_t>(ENOSPC);
  return real<ssize_t(int, const void*, std::size_t)>("write")(file, data, size);
}
ssize_t writev(int file, const iovec* parts, int count) {
  if (failing.now("write", file)) return error<ssize_t>(ENOSPC);
  return real<ssize_t(int, const iovec*, int)>("writev")(file, parts, count);
}

int fsync(int file) {
  if (failing.now("sync", file)) return error(EIO);
  return real<int(int)>("fsync")(file);
}

int rename(const char* from, const char* to) {
  if (failing.now("rename", to)) return error(EIO);
  return real<int(const char*, const char*)>("rename")(from, to);
}
int renameat(int from, const char* old_name, int to, const char* new_name) {
  if (failing.now("rename", to, new_name)) return error(EIO);
  return real<int(int, const char*, int, const char*)>("renameat")(from, old_name, to, new_name);
}
int renameat2(int from, const char* old_name, int to, const char* new_name, unsigned flags) {
  if (failing.now("rename", to, new_name)) return error(EIO);
  return real<int(int, const char*, int, const char*, unsigned)>("renameat2")(from, old_name, to, new_name, flags);
}
int linkat(int from, const char* old_name, int to, const char* new_name, int flags) {
  if (failing.now("rename", to, new_name)) return error(EIO);
  return real<int(int, const char*, int, const char*, int)>("linkat")(from, old_name, to, new_name, flags);
}

void* mmap(void* address, std::size_t size, int protection, int flags, int file, off_t offset) {
  if (failing.now("map")) {
    errno = ENOMEM;
    return MAP_FAILED;
  }
  return real<void*(void*, std::size_t, int, int, int, off_t)>("mmap")(address, size, protection, flags, file, offset);
}

void* malloc(std::size_t size) {
  if (failing.now("allocate")) {
    errno = ENOMEM;
    return nullptr;
  }
  return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) {
  if (failing.now("allocate")) {
    errno = ENOMEM;
    return nullptr;
  }
  return __libc_calloc(number, size);
}
void* realloc(void* old, std::size_t size) {
  if (failing.now("allocate")) {
    errno = ENOMEM;
    return nullptr;
  }
  return __libc_realloc(old, size);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*), void* argument) {
  if (failing.now("thread")) return EAGAIN;
  return real<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>("pthread_create")(thread, attributes,
                                                                                                 start, argument);
}
}
