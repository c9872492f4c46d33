# SPDX-License-Identifier: BSL-1.0
# The API reference. docs/Doxyfile takes its few variable parts from the environment.

find_program(CHIDAO_DOXYGEN doxygen REQUIRED)
find_path(CHIDAO_DOXYGEN_AWESOME doxygen-awesome.css PATH_SUFFIXES share/doxygen-awesome-css REQUIRED)
add_custom_target(chidao_reference ALL
  COMMAND ${CMAKE_COMMAND} -E make_directory "${PROJECT_BINARY_DIR}/reference"
  COMMAND ${CMAKE_COMMAND} -E env
    "CHIDAO_VERSION=${PROJECT_VERSION}"
    "CHIDAO_DOCS_OUTPUT=${PROJECT_BINARY_DIR}/reference"
    "CHIDAO_DOXYGEN_AWESOME=${CHIDAO_DOXYGEN_AWESOME}"
    "${CHIDAO_DOXYGEN}" docs/Doxyfile
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
  COMMENT "API reference into ${PROJECT_BINARY_DIR}/reference/html"
  VERBATIM)
