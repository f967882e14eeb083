# Draws a picture and compares it with the reviewed one; see render_test() beside this file.
execute_process(COMMAND ${PROGRAM} render --force -o ${DRAWN} ${ARGUMENTS} RESULT_VARIABLE drawn)
if(NOT drawn EQUAL 0)
  message(FATAL_ERROR "kakehashi render ended with ${drawn}")
endif()
execute_process(COMMAND ${COMPARE} ${DRAWN} ${REVIEWED} RESULT_VARIABLE compared)
if(NOT compared EQUAL 0)
  message(FATAL_ERROR "the picture is not the reviewed one; look at ${DRAWN} and, when it is right, "
                      "run tests/render/review")
endif()
