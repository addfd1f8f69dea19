# What is handed out:
#
#   cmake --build --preset package    a Debian package of the component `command`: build/release/rosc_VERSION-1_ARCH.deb
#   cmake --build --preset dist       the sources of the last commit: build/release/rosc-VERSION.tar.gz
#
# The same commit gives the same bytes of both. Nobody reads mail at the address of the maintainer: .invalid (RFC 2606) says
# so, and Debian's tools ask for one. Whoever puts the package into a repository sets ROSC_MAINTAINER.
set(ROSC_MAINTAINER "The rosc authors <rosc@packages.invalid>" CACHE STRING
    "Who answers for the package: NAME <ADDRESS>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rosc)
set(CPACK_PACKAGE_VENDOR "The rosc authors")
set(CPACK_PACKAGE_CONTACT "${ROSC_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiler of site descriptions into RouterOS failover scripts")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
    GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_COMPONENTS_ALL command)
set(CPACK_COMPONENT_COMMAND_DESCRIPTION
    "rosc turns the description of a site, twenty lines of YAML, into a RouterOS
v7 script that makes a MikroTik router fail over between its internet lines,
or share the load among them. It also compares a router's export with a site,
finds the usual mistakes in it, and writes a site from it.")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME rosc)
set(CPACK_DEBIAN_COMMAND_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
if(ROSC_STATIC)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
endif()

# What Debian wants and `cmake --install` does not: see the script.
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_SOURCE_DIR}/cmake/package_files.cmake")
set(CPACK_ROSC_SOURCE "${CMAKE_CURRENT_SOURCE_DIR}")
set(CPACK_ROSC_DATE "${ROSC_DATE}")
set(CPACK_ROSC_MAINTAINER "${ROSC_MAINTAINER}")
include(CPack)

add_custom_target(dist COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/cmake/dist.sh"
                  "${CMAKE_CURRENT_BINARY_DIR}/rosc-${PROJECT_VERSION}.tar.gz"
                  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" VERBATIM)
