#include "viewer/app/spare_memory.hpp"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace kakehashi {

void give_back_spare_memory() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace kakehashi
