# How our own code is compiled: one interface target that everything of ours links, and one function per level.

add_library(goodterms_flags INTERFACE)
target_include_directories(goodterms_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(goodterms_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
# GCC 12 sees overlapping copies in plain assignments to std::string (GCC bug 105651); nothing of ours sets it off.
target_compile_options(goodterms_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

if(GOODTERMS_SANITIZE)
  # For third-party code as well, so that a bad pointer we hand to it is seen where it is used. Left out are null, which
  # the address sanitizer sees when it is followed; object-size, which GCC judges wrongly (SQLite's
  # `(nNew>nOld ? apNew : apOld)[nOld-1]` is inside whichever array is chosen); and alignment, which nothing of ours
  # casts away. The three took a quarter of the time to compile, and -g instead of -g1 another.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,object-size,alignment -fno-sanitize-recover=all
    -fno-omit-frame-pointer -O1 -g1)
  add_link_options(-fsanitize=address,undefined)
endif()

# goodterms_library(NAME SOURCES file... [DEPENDS target...])
# A static library of our own. DEPENDS names only libraries of lower levels; tools/check_levels.py fails the
# tests when an include disagrees with the levels.
function(goodterms_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC goodterms_flags ${arg_DEPENDS})
endfunction()

# goodterms_test(NAME SOURCES file... [DEPENDS target...])
# A doctest program that ctest runs under the same name.
function(goodterms_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE goodterms_flags test_main ${arg_DEPENDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_compile_definitions(${name} PRIVATE
    GOODTERMS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" GOODTERMS_BINARY_DIR="${CMAKE_BINARY_DIR}")
  # What a test itself does takes no time worth an optimiser's; its own arithmetic is not what is tested.
  target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU,Clang>:-O1>)
  if(GOODTERMS_SANITIZE)
    target_compile_options(${name} PRIVATE -fno-sanitize=undefined)
  endif()
  add_test(NAME ${name} COMMAND ${name})
endfunction()
