#include "geo/gdal/gdal_functions.hpp"

#if defined(KAKEHASHI_GDAL_MODULE)
#include <dlfcn.h>

#include <filesystem>
#include <system_error>
#endif

namespace kakehashi {

namespace {

#if defined(KAKEHASHI_GDAL_MODULE)
/// Beside the program or in its lib/kakehashi; otherwise the linker may know, by the program's run path.
std::string module_file() {
  std::error_code problem;
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", problem).parent_path();
  for (const std::filesystem::path& place : {folder, folder / ".." / "lib" / "kakehashi"}) {
    if (std::filesystem::is_regular_file(place / KAKEHASHI_GDAL_MODULE, problem)) {
      return (place / KAKEHASHI_GDAL_MODULE).string();
    }
  }
  return KAKEHASHI_GDAL_MODULE;
}
#endif

GdalAccess load() {
#if defined(KAKEHASHI_GDAL_MODULE)
  // Never closed: libraries below GDAL keep threads and handlers.
  void* module = dlopen(module_file().c_str(), RTLD_NOW | RTLD_LOCAL);
  void* entry = module != nullptr ? dlsym(module, "kakehashi_gdal_functions") : nullptr;
  if (entry == nullptr) {
    const char* why = dlerror();
    return {nullptr, why != nullptr ? why : KAKEHASHI_GDAL_MODULE};
  }
  return {reinterpret_cast<decltype(&kakehashi_gdal_functions)>(entry)(), {}};
#else
  return {kakehashi_gdal_functions(), {}};
#endif
}

}  // namespace

const GdalAccess& gdal_access() {
  static const GdalAccess access = load();
  return access;
}

}  // namespace kakehashi
