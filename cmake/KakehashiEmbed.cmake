# kakehashi_embed(TARGET FILES…): puts files into the program, to be found by name with embedded_file().
# Names are relative to the source folder, or to the build folder for generated files.
function(kakehashi_embed target)
  set(assembly "${CMAKE_CURRENT_BINARY_DIR}/${target}_files.S")
  set(table "${CMAKE_CURRENT_BINARY_DIR}/${target}_files.inc")
  set(asm_text "")
  set(table_text "")
  set(number 0)
  string(REPLACE "kakehashi_" "" own_name "${target}")
  foreach(file IN LISTS ARGN)
    if(IS_ABSOLUTE "${file}")
      set(path "${file}")
      file(RELATIVE_PATH name "${PROJECT_BINARY_DIR}" "${file}")
    else()
      set(path "${PROJECT_SOURCE_DIR}/${file}")
      set(name "${file}")
    endif()
    list(APPEND paths "${path}")
    string(
      APPEND
      asm_text
      ".global ${target}_file_${number}\n.global ${target}_file_${number}_end\n.balign 16\n"
      "${target}_file_${number}:\n.incbin \"${path}\"\n${target}_file_${number}_end:\n.byte 0\n")
    string(APPEND table_text "KAKEHASHI_FILE(${own_name}_file_${number}, \"${name}\")\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT "${assembly}" CONTENT ".section .rodata\n${asm_text}.section .note.GNU-stack,\"\",%progbits\n"
       @ONLY)
  file(CONFIGURE OUTPUT "${table}" CONTENT "${table_text}" @ONLY)
  set_source_files_properties("${assembly}" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${assembly}")
  target_compile_definitions(${target} PRIVATE KAKEHASHI_FILE_TABLE="${table}")
endfunction()
