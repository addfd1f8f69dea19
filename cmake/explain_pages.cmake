# Turns docs/diagnostics/*.txt into a C table, so `rosc explain` works offline and without files.
#
# Included by CMakeLists.txt it declares the rule; run as a script (cmake -P, with PAGES and OUT) it is the rule.
# Bytes are written as numbers: no text of a page can break out of a C string, and no string is too long for C11.

function(rosc_explain_pages pages out)
  file(GLOB files CONFIGURE_DEPENDS "${pages}/*.txt")
  add_custom_command(
    OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" "-DPAGES=${pages}" "-DOUT=${out}" -P
            "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    DEPENDS ${files} "${CMAKE_CURRENT_FUNCTION_LIST_FILE}"
    COMMENT "Embedding the explain pages"
    VERBATIM)
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

file(GLOB files "${PAGES}/*.txt")
list(SORT files)
set(texts "")
set(rows "")
set(count 0)
foreach(file IN LISTS files)
  get_filename_component(slug "${file}" NAME_WE)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(APPEND texts "static const char page_${count}[] = {${bytes}0};\n")
  string(APPEND rows "    {\"${slug}\", page_${count}},\n")
  math(EXPR count "${count} + 1")
endforeach()
# An array of no elements is not C: a last row with NULLs, which `explain_pages_len` does not count.
file(WRITE "${OUT}"
     "/* Generated from docs/diagnostics by cmake/explain_pages.cmake. */\n"
     "#include \"app/explain_pages.h\"\n\n"
     "${texts}\n"
     "const struct explain_page explain_pages[] = {\n${rows}    {0, 0},\n};\n"
     "const size_t explain_pages_len = ${count};\n")
