# SPDX-License-Identifier: BSL-1.0
# cmake -D PROGRAM=… -D EXPECTED=… -D WORK=… [-D INPUT=… -D ARGUMENTS=…] -P compare.cmake: runs PROGRAM; its output must
# be the text of EXPECTED.

set(input)
if(DEFINED INPUT)
  set(input INPUT_FILE "${INPUT}")
endif()
separate_arguments(arguments UNIX_COMMAND "${ARGUMENTS}")
execute_process(COMMAND "${PROGRAM}" ${arguments} ${input} OUTPUT_VARIABLE printed RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${result}")
endif()
file(MAKE_DIRECTORY "${WORK}")
file(WRITE "${WORK}/printed" "${printed}")
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files "${EXPECTED}" "${WORK}/printed"
  RESULT_VARIABLE differs ERROR_QUIET)
if(differs)
  execute_process(COMMAND diff -u "${EXPECTED}" "${WORK}/printed")
  message(FATAL_ERROR "the output is not that of ${EXPECTED}")
endif()
