# SPDX-License-Identifier: BSL-1.0
# Install rules: headers, the CMake package with its components `core`, `compiled` and `io`, pkg-config files, the tool,
# the schemas.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Headers alone belong to no architecture; a compiled part binds the package to one.
if(TARGET chidao_compiled)
  set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/chidao")
  set(arch "")
else()
  set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/chidao")
  set(arch ARCH_INDEPENDENT)
endif()

install(TARGETS chidao_core EXPORT chidao_core
  FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILE_SET bodies DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT chidao_core FILE chidaoCoreTargets.cmake NAMESPACE chidao::
  DESTINATION "${package_dir}")

if(TARGET chidao_compiled)
  install(TARGETS chidao_compiled EXPORT chidao_compiled
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(EXPORT chidao_compiled FILE chidaoCompiledTargets.cmake NAMESPACE chidao::
    DESTINATION "${package_dir}")
endif()

if(TARGET chidao_io)
  install(TARGETS chidao_io EXPORT chidao_io
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(EXPORT chidao_io FILE chidaoIoTargets.cmake NAMESPACE chidao::
    DESTINATION "${package_dir}")
  install(FILES cmake/Findutf8proc.cmake DESTINATION "${package_dir}")
endif()

configure_package_config_file(cmake/chidaoConfig.cmake.in
  "${PROJECT_BINARY_DIR}/chidaoConfig.cmake"
  INSTALL_DESTINATION "${package_dir}"
  NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/chidaoConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion ${arch})
install(FILES
  "${PROJECT_BINARY_DIR}/chidaoConfig.cmake"
  "${PROJECT_BINARY_DIR}/chidaoConfigVersion.cmake"
  DESTINATION "${package_dir}")

# pkg-config: paths are relative to the .pc file, so an installed tree may be moved.
foreach(pc IN ITEMS chidao chidao-compiled chidao-io)
  string(REPLACE "-" "_" target "${pc}")
  if(pc STREQUAL "chidao")
    set(pc_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")
  elseif(TARGET ${target})
    set(pc_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
  else()
    continue()
  endif()
  file(RELATIVE_PATH pc_to_prefix "/prefix/${pc_dir}" "/prefix")
  configure_file(cmake/${pc}.pc.in "${PROJECT_BINARY_DIR}/${pc}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/${pc}.pc" DESTINATION "${pc_dir}")
endforeach()

if(TARGET chidao_tool)
  install(TARGETS chidao_tool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
if(EXISTS "${PROJECT_SOURCE_DIR}/schema")
  install(DIRECTORY data/vietnam DESTINATION "${CMAKE_INSTALL_DATADIR}/chidao" FILES_MATCHING PATTERN "*.json")
  install(DIRECTORY schema DESTINATION "${CMAKE_INSTALL_DATADIR}/chidao" FILES_MATCHING PATTERN "*.json")
endif()
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
