# Finds the libraries: CMake packages where they come with one (vcpkg), otherwise pkg-config (Debian).
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(GDAL 3.6 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS EGL OpenGL)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(glib REQUIRED IMPORTED_TARGET glib-2.0)
pkg_check_modules(fontconfig REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(geographiclib REQUIRED IMPORTED_TARGET geographiclib)
pkg_check_modules(glu REQUIRED IMPORTED_TARGET glu)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(expat REQUIRED IMPORTED_TARGET expat)
find_package(SQLite3 REQUIRED)
find_package(X11)
# Only Linux has it.
pkg_check_modules(seccomp IMPORTED_TARGET libseccomp)

# libcsv comes with neither a CMake package nor a pkg-config file.
find_path(KAKEHASHI_CSV_INCLUDE csv.h REQUIRED)
find_library(KAKEHASHI_CSV_LIBRARY NAMES csv libcsv REQUIRED)
add_library(kakehashi_csv INTERFACE)
target_include_directories(kakehashi_csv SYSTEM INTERFACE "${KAKEHASHI_CSV_INCLUDE}")
target_link_libraries(kakehashi_csv INTERFACE "${KAKEHASHI_CSV_LIBRARY}")

# Dear ImGui: Debian's imgui.pc leaves out the backends' folder and what the backends link.
find_package(imgui CONFIG QUIET)
add_library(kakehashi_imgui INTERFACE)
if(imgui_FOUND)
  target_link_libraries(kakehashi_imgui INTERFACE imgui::imgui)
else()
  pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui)
  find_path(KAKEHASHI_IMGUI_BACKENDS imgui_impl_opengl3.h PATH_SUFFIXES imgui/backends REQUIRED)
  target_include_directories(kakehashi_imgui SYSTEM INTERFACE "${KAKEHASHI_IMGUI_BACKENDS}")
  target_link_libraries(kakehashi_imgui INTERFACE PkgConfig::imgui Freetype::Freetype ${CMAKE_DL_LIBS})
endif()

# glad: generated offline from the Khronos specification that python3-glad brings. Another Python may stand first on
# PATH, Debian's module belongs to Debian's Python.
find_program(KAKEHASHI_GLAD_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT KAKEHASHI_GLAD_PYTHON)
  find_program(KAKEHASHI_GLAD_PYTHON NAMES python3 python REQUIRED)
endif()
set(glad_dir "${PROJECT_BINARY_DIR}/glad")
add_custom_command(
  OUTPUT "${glad_dir}/src/gl.c" "${glad_dir}/include/glad/gl.h"
  COMMAND "${KAKEHASHI_GLAD_PYTHON}" -m glad --api gl:core=3.3 --extensions GL_KHR_debug,GL_ARB_ES2_compatibility --out-path "${glad_dir}"
          --reproducible --quiet c --loader
  COMMENT "Generating the OpenGL loader"
  VERBATIM)
add_library(kakehashi_glad STATIC "${glad_dir}/src/gl.c")
target_include_directories(kakehashi_glad SYSTEM PUBLIC "${glad_dir}/include")
target_link_libraries(kakehashi_glad PUBLIC ${CMAKE_DL_LIBS})
