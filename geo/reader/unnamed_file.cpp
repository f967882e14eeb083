#include "geo/reader/unnamed_file.hpp"

#include <fcntl.h>
#if defined(__linux__)
#include <sys/mman.h>
#else
#include <cstdio>
#endif

namespace kakehashi {

OpenDescriptor unnamed_file() {
#if defined(__linux__)
  return OpenDescriptor{memfd_create("kakehashi", MFD_CLOEXEC)};
#else
  std::FILE* const file = std::tmpfile();
  if (file == nullptr) return {};
  OpenDescriptor own{fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)};
  (void)std::fclose(file);
  return own;
#endif
}

}  // namespace kakehashi
