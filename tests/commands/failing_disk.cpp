/// Loaded before the program (LD_PRELOAD), makes calls of the operating system fail that FAILING names, as a bad disk
/// or a file system with fewer abilities does.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <string_view>

namespace {

bool fails(std::string_view call) {
  const char* failing = std::getenv("FAILING");
  return failing != nullptr && std::string_view{failing}.find(call) != std::string_view::npos;
}

int error(int number) {
  errno = number;
  return -1;
}

template <typename Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int openat(int folder, const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  if ((flags & O_TMPFILE) == O_TMPFILE && fails("nameless")) return error(EOPNOTSUPP);
  return real<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

int fsync(int file) {
  struct stat status {};
  static int files = 0;
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    ++files;
    if (fails("any-sync") || (fails("second-sync") && files == 2)) return error(EIO);
  }
  return real<int(int)>("fsync")(file);
}

int renameat(int from, const char* old_name, int to, const char* new_name) {
  if (fails("rename")) return error(fails("rename-of-busy") ? EBUSY : EIO);
  return real<int(int, const char*, int, const char*)>("renameat")(from, old_name, to, new_name);
}

int renameat2(int from, const char* old_name, int to, const char* new_name, unsigned flags) {
  if (fails("without-replacing")) return error(EINVAL);
  return real<int(int, const char*, int, const char*, unsigned)>("renameat2")(from, old_name, to, new_name, flags);
}

int ftruncate(int file, off_t size) {
  if (fails("truncate")) return error(EIO);
  return real<int(int, off_t)>("ftruncate")(file, size);
}
}
