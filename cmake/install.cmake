# What `cmake --install` puts where: the command, both libraries, the header, pkg-config and CMake package files.
include(CMakePackageConfigHelpers)

set(ROSC_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/rosc")

install(TARGETS rosc RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS rosc_static rosc_shared EXPORT rosc_targets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(FILES include/rosc/rosc.h DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/rosc")
install(EXPORT rosc_targets NAMESPACE rosc:: DESTINATION "${ROSC_CMAKE_DIR}" FILE roscTargets.cmake)

configure_package_config_file(cmake/roscConfig.cmake.in
                              "${CMAKE_CURRENT_BINARY_DIR}/roscConfig.cmake"
                              INSTALL_DESTINATION "${ROSC_CMAKE_DIR}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/roscConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/roscConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/roscConfigVersion.cmake"
        DESTINATION "${ROSC_CMAKE_DIR}")

# The file finds the rest from where it lies, so that `cmake --install --prefix` may put it anywhere; a folder that was
# given as an absolute path stays that path.
set(ROSC_PC_PREFIX "${CMAKE_INSTALL_PREFIX}")
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  file(RELATIVE_PATH ROSC_PC_UP "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
  string(REGEX REPLACE "/$" "" ROSC_PC_UP "${ROSC_PC_UP}")
  set(ROSC_PC_PREFIX "\${pcfiledir}/${ROSC_PC_UP}")
endif()
foreach(dir LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${dir}}")
    set(ROSC_PC_${dir} "${CMAKE_INSTALL_${dir}}")
  else()
    set(ROSC_PC_${dir} "\${prefix}/${CMAKE_INSTALL_${dir}}")
  endif()
endforeach()
configure_file(cmake/rosc.pc.in "${CMAKE_CURRENT_BINARY_DIR}/rosc.pc" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/rosc.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
