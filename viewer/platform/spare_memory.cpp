#include "viewer/platform/spare_memory.hpp"

#include <glad/gl.h>

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace kakehashi {

void trim_memory() {
  // The functions of the shading language: some megabytes, made again if another shader should come.
  if (GLAD_GL_ARB_ES2_compatibility != 0) glReleaseShaderCompiler();
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace kakehashi
