# goodterms_embed(TARGET VARIABLE BASE_DIRECTORY file...)
# Puts the files' bytes into TARGET as `goodterms::VARIABLE()`, a span of EmbeddedFile (core/base/embedded.h) whose
# paths are relative to BASE_DIRECTORY.
function(goodterms_embed target variable base)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${variable}.cpp)
  list(TRANSFORM ARGN PREPEND ${base}/ OUTPUT_VARIABLE sources)
  list(JOIN ARGN "\n" names)
  file(GENERATE OUTPUT ${generated}.list CONTENT "${names}\n")
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DLIST=${generated}.list -DBASE=${base} -DVARIABLE=${variable} -DOUTPUT=${generated}
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${sources} ${generated}.list ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
