# Run by cpack on the files that are about to be packed: adds what Debian wants of a package (policy chapter 12: copyright,
# changelog, manual pages compressed without a time), and gives all files the time of the version.
file(GLOB roots "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*/usr" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr")
if(NOT roots)
  message(FATAL_ERROR "package_files.cmake: nothing was installed in ${CPACK_TEMPORARY_INSTALL_DIRECTORY}")
endif()

file(READ "${CPACK_ROSC_SOURCE}/LICENSE" license)
string(REGEX MATCH "Copyright[^\n]*" copyright "${license}")
string(REGEX REPLACE "^.*${copyright}\n+" "" license "${license}")
string(REPLACE "Copyright (c) " "" holder "${copyright}")
string(REGEX REPLACE "\n\n" "\n.\n" license "${license}")
string(STRIP "${license}" license)
string(REPLACE "\n" "\n " license " ${license}")

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code)
  if(code)
    message(FATAL_ERROR "package_files.cmake: failed: ${ARGV}")
  endif()
endfunction()

# A day in seconds since 1970, and as Debian writes it.
set(ENV{LC_ALL} C)
set(ENV{TZ} UTC)
execute_process(COMMAND date -d "${CPACK_ROSC_DATE}" "+%a, %d %b %Y %H:%M:%S +0000"
                OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE)

execute_process(COMMAND date -d "${CPACK_ROSC_DATE}" +%s
                OUTPUT_VARIABLE seconds OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  set(ENV{SOURCE_DATE_EPOCH} "${seconds}") # cpack reads it: the times in the archives
endif()

foreach(root IN LISTS roots)
  set(doc "${root}/share/doc/rosc")
  file(WRITE "${doc}/copyright"
       "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
       "Upstream-Name: rosc\n\nFiles: *\nCopyright: ${holder}\nLicense: Expat\n${license}\n")
  file(COPY_FILE "${CPACK_ROSC_SOURCE}/CHANGELOG.md" "${doc}/changelog")
  file(WRITE "${doc}/changelog.Debian"
       "rosc (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium\n\n"
       "  * Built from the sources of ${CPACK_PACKAGE_VERSION}, see changelog.gz.\n\n"
       " -- ${CPACK_ROSC_MAINTAINER}  ${day}\n")
  # Where Debian's zsh looks for what packages bring.
  if(EXISTS "${root}/share/zsh/site-functions/_rosc")
    file(MAKE_DIRECTORY "${root}/share/zsh/vendor-completions")
    file(RENAME "${root}/share/zsh/site-functions/_rosc" "${root}/share/zsh/vendor-completions/_rosc")
    file(REMOVE_RECURSE "${root}/share/zsh/site-functions")
  endif()
  file(GLOB pages "${root}/share/man/man*/*.[0-9]")
  run(gzip -9 -n -f "${doc}/changelog" "${doc}/changelog.Debian" ${pages})
  run(chmod -R u=rwX,go=rX "${root}")
  run(find "${root}" -exec touch -h -d "${CPACK_ROSC_DATE} 00:00:00 UTC" "{}" "+")
endforeach()
