# SPDX-License-Identifier: BSL-1.0
# One unit that includes every public header, so that clang-tidy reads those too that no source includes.

set(text "")
foreach(header IN LISTS chidao_core_headers)
  cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/include")
  string(APPEND text "#include <${header}>\n")
endforeach()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/all_headers.cpp" CONTENT "${text}" @ONLY)
add_library(chidao_all_headers OBJECT "${PROJECT_BINARY_DIR}/all_headers.cpp")
target_link_libraries(chidao_all_headers PRIVATE chidao::core)
chidao_own_target(chidao_all_headers)
