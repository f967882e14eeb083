# Warnings, sanitizers and include paths that every target of ours shares.
add_library(kakehashi_options INTERFACE)
target_include_directories(kakehashi_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_features(kakehashi_options INTERFACE cxx_std_20)
target_compile_definitions(kakehashi_options INTERFACE KAKEHASHI_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(kakehashi_options INTERFACE /W4 /utf-8)
else()
  target_compile_options(
    kakehashi_options
    INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wsign-conversion;-Wnon-virtual-dtor;-Woverloaded-virtual;-Wold-style-cast>)
endif()
# What makes mistakes of ours and of libraries harder to use against the user. Sanitizers bring checks of their own.
if(NOT MSVC AND NOT KAKEHASHI_SANITIZE AND NOT KAKEHASHI_SANITIZE_THREADS)
  include(CheckCXXCompilerFlag)
  foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "KAKEHASHI_HAS${flag}" has_flag)
    check_cxx_compiler_flag("${flag}" "${has_flag}")
    if(${has_flag})
      target_compile_options(kakehashi_options INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${flag}>")
    endif()
  endforeach()
  target_compile_options(
    kakehashi_options INTERFACE "$<$<AND:$<COMPILE_LANGUAGE:CXX>,$<CONFIG:Release>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>")
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    target_link_options(kakehashi_options INTERFACE LINKER:-z,relro,-z,now,-z,noexecstack)
  endif()
endif()
# Not for users: another compiler or library than ours may warn of what is harmless. GCC's flow warnings misjudge
# instrumented code; the other builds stop at every warning.
if(KAKEHASHI_WARNINGS_AS_ERRORS AND NOT KAKEHASHI_SANITIZE AND NOT KAKEHASHI_SANITIZE_THREADS)
  target_compile_options(kakehashi_options INTERFACE $<IF:$<BOOL:${MSVC}>,/WX,$<$<COMPILE_LANGUAGE:CXX>:-Werror>>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 sees uninitialised and overlapping memory in std::string where there is none (GCC bugs 105329, 105562).
  target_compile_options(kakehashi_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized;-Wno-restrict>)
endif()
if(KAKEHASHI_SANITIZE)
  target_compile_definitions(kakehashi_options INTERFACE KAKEHASHI_SANITIZED)
  target_compile_options(kakehashi_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                    -fno-omit-frame-pointer)
  target_link_options(kakehashi_options INTERFACE -fsanitize=address,undefined)
endif()
if(KAKEHASHI_SANITIZE_THREADS)
  # No KAKEHASHI_SANITIZED here: tests of time and memory are not among those that are run with it.
  target_compile_options(kakehashi_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(kakehashi_options INTERFACE -fsanitize=thread)
endif()
if(KAKEHASHI_FUZZ)
  target_compile_options(kakehashi_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
endif()
