# What `cmake --install` puts where, in three components:
#
#   command       rosc, its manual pages, completion for bash, zsh and fish, the JSON Schemas, examples and documents
#   library       librosc.so.N
#   development   librosc.a, librosc.so, rosc.h, pkg-config and CMake package files
#
# Manual pages, completion and schemas are written by the rosc that was just built. A folder of one's own for the completion
# of a shell: ROSC_BASH_COMPLETIONS, ROSC_ZSH_COMPLETIONS, ROSC_FISH_COMPLETIONS.
include(CMakePackageConfigHelpers)

set(ROSC_BASH_COMPLETIONS "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" CACHE PATH "")
set(ROSC_ZSH_COMPLETIONS "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" CACHE PATH "")
set(ROSC_FISH_COMPLETIONS "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" CACHE PATH "")
set(ROSC_CMAKE_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/rosc")

set(ROSC_WRITTEN "")
# rosc_writes(FILE FOLDER ARGUMENT...): what `rosc ARGUMENT...` writes is installed as FOLDER/FILE
function(rosc_writes file folder)
  set(path "${CMAKE_CURRENT_BINARY_DIR}/share/${file}")
  add_custom_command(OUTPUT "${path}" COMMAND rosc ${ARGN} -o "${path}" DEPENDS rosc
                     COMMENT "Writing ${file}" VERBATIM)
  install(FILES "${path}" DESTINATION "${folder}" COMPONENT command)
  set(ROSC_WRITTEN ${ROSC_WRITTEN} "${path}" PARENT_SCOPE)
endfunction()
file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/share/bash")
rosc_writes(rosc.1 "${CMAKE_INSTALL_MANDIR}/man1" man rosc)
rosc_writes(rosc.yaml.5 "${CMAKE_INSTALL_MANDIR}/man5" man rosc.yaml)
rosc_writes(bash/rosc "${ROSC_BASH_COMPLETIONS}" completion bash)
rosc_writes(_rosc "${ROSC_ZSH_COMPLETIONS}" completion zsh)
rosc_writes(rosc.fish "${ROSC_FISH_COMPLETIONS}" completion fish)
rosc_writes(site.schema.json "${CMAKE_INSTALL_DATADIR}/rosc" schema)
rosc_writes(profile.schema.json "${CMAKE_INSTALL_DATADIR}/rosc" schema --profile)
add_custom_target(written ALL DEPENDS ${ROSC_WRITTEN})

install(TARGETS rosc RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT command)
install(FILES docs/findings.schema.json DESTINATION "${CMAKE_INSTALL_DATADIR}/rosc" COMPONENT command)
file(GLOB ROSC_DOCS CONFIGURE_DEPENDS docs/*.md)
install(FILES ${ROSC_DOCS} DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT command)
install(DIRECTORY examples DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT command)

if(ROSC_STATIC)
  return() # the one file, and what it writes
endif()

install(TARGETS rosc_static rosc_shared EXPORT rosc_targets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT library
                NAMELINK_COMPONENT development)
install(FILES include/rosc/rosc.h DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/rosc"
        COMPONENT development)
install(EXPORT rosc_targets NAMESPACE rosc:: DESTINATION "${ROSC_CMAKE_DIR}" FILE roscTargets.cmake
        COMPONENT development)

configure_package_config_file(cmake/roscConfig.cmake.in
                              "${CMAKE_CURRENT_BINARY_DIR}/roscConfig.cmake"
                              INSTALL_DESTINATION "${ROSC_CMAKE_DIR}")
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/roscConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/roscConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/roscConfigVersion.cmake"
        DESTINATION "${ROSC_CMAKE_DIR}" COMPONENT development)

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
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
