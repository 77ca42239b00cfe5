# How our own code is compiled: one interface target that everything of ours links, and one function per level.

add_library(goodterms_flags INTERFACE)
target_include_directories(goodterms_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(goodterms_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
# GCC 12 sees overlapping copies in plain assignments to std::string (GCC bug 105651); nothing of ours sets it off.
target_compile_options(goodterms_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

if(GOODTERMS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

if(GOODTERMS_SANITIZE)
  # The address sanitizer for third-party code as well, so that a bad pointer we hand to it is seen where it is used;
  # what is undefined is looked for in our own. Left out are null, which the address sanitizer sees when it is followed,
  # object-size, which GCC judges wrongly, and alignment, which nothing of ours casts away: they cost a quarter of the
  # time to compile, and -g instead of -g1 another.
  add_compile_options(-fsanitize=address -fno-omit-frame-pointer -O1 -g1)
  add_link_options(-fsanitize=address,undefined)
  set(looks_for_undefined $<NOT:$<BOOL:$<TARGET_PROPERTY:GOODTERMS_IS_TEST>>>)
  target_compile_options(goodterms_flags INTERFACE
    $<${looks_for_undefined}:-fsanitize=undefined;-fno-sanitize=null,object-size,alignment>
    -fno-sanitize-recover=all)
  # GCC takes an empty std::optional that it has instrumented for one that may be read (GCC bug 80635).
  target_compile_options(goodterms_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# goodterms_read_once(NAME header...)
# Under sanitizers and for the browser these headers are read once for a whole target, beside what most files begin with: half the time of
# a file that an optimiser does little for. That each file includes what it uses is seen by the native build, which
# reads every header where it stands.
function(goodterms_read_once name)
  if(GOODTERMS_SANITIZE OR EMSCRIPTEN)
    target_precompile_headers(${name} PRIVATE ${ARGN})
  endif()
endfunction()

function(goodterms_read_usual_once name sources)
  list(LENGTH sources files)
  if(files GREATER 6) # reading them takes as long as five files save
    goodterms_read_once(${name}
      <algorithm> <array> <chrono> <cmath> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
      <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)
  endif()
endfunction()

# goodterms_library(NAME SOURCES file... [DEPENDS target...])
# A static library of our own. DEPENDS names only libraries of lower levels; tools/check_levels.py fails the
# tests when an include disagrees with the levels.
function(goodterms_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC goodterms_flags ${arg_DEPENDS})
  goodterms_read_usual_once(${name} "${arg_SOURCES}")
endfunction()

# What a test itself does takes no time worth an optimiser's; its own arithmetic is not what is tested.
function(goodterms_compile_as_test name)
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU,Clang>:-O0>)
  set_target_properties(${name} PROPERTIES GOODTERMS_IS_TEST ON)
endfunction()

# goodterms_test(NAME SOURCES file... [DEPENDS target...] [SECONDS number])
# A doctest program that ctest runs under the same name. SECONDS: about how long it takes under sanitizers, where that is
# long: the longest begin first, so that no core waits for the last of them.
function(goodterms_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SECONDS" "SOURCES;DEPENDS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE goodterms_flags test_main ${arg_DEPENDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_compile_definitions(${name} PRIVATE
    GOODTERMS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GOODTERMS_BINARY_DIR="${CMAKE_BINARY_DIR}")
  goodterms_compile_as_test(${name})
  goodterms_read_usual_once(${name} "${arg_SOURCES}")
  goodterms_read_once(${name} <doctest/doctest.h>)
  if(EMSCRIPTEN)
    goodterms_test_in_node(${name})
    return()
  endif()
  set_property(TARGET ${name} PROPERTY GOODTERMS_TAKEN_OUT "")
  set(taken "$<TARGET_PROPERTY:${name},GOODTERMS_TAKEN_OUT>")
  add_test(NAME ${name} COMMAND ${name} "$<$<BOOL:${taken}>:--source-file-exclude=${taken}>" COMMAND_EXPAND_LISTS)
  if(arg_SECONDS)
    set_tests_properties(${name} PROPERTIES COST ${arg_SECONDS})
  endif()
endfunction()

# What is compiled for browsers runs in Node, on the files that are there.
function(goodterms_test_in_node name)
  set(host ${CMAKE_SOURCE_DIR}/platform/web/host.js)
  target_link_options(${name} PRIVATE
    -fexceptions --js-library ${host} -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sMODULARIZE=1
    -sALLOW_MEMORY_GROWTH=1)
  set_target_properties(${name} PROPERTIES LINK_DEPENDS ${host})
  add_test(NAME ${name} COMMAND node ${CMAKE_SOURCE_DIR}/tests/web/run_in_node.mjs $<TARGET_FILE:${name}>)
endfunction()

# goodterms_test_part(NAME PROGRAM SECONDS number FILES file...)
# Takes the cases of these files out of what ctest runs as PROGRAM, to be run beside it under a name of their own: one
# program that takes longer than all others leaves the other cores idle.
function(goodterms_test_part name program)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "SECONDS" "FILES")
  list(TRANSFORM arg_FILES PREPEND "*/" OUTPUT_VARIABLE patterns)
  list(JOIN patterns "," patterns)
  add_test(NAME ${name} COMMAND ${program} --source-file=${patterns})
  set_tests_properties(${name} PROPERTIES COST ${arg_SECONDS})
  get_property(taken TARGET ${program} PROPERTY GOODTERMS_TAKEN_OUT)
  list(APPEND taken ${patterns})
  list(JOIN taken "," taken)
  set_property(TARGET ${program} PROPERTY GOODTERMS_TAKEN_OUT ${taken})
endfunction()
