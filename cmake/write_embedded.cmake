# Script of goodterms_embed: writes OUTPUT, a C++ file that holds the bytes of each file named in LIST.
# Bytes, not string literals: compilers limit the length of a literal.
file(STRINGS ${LIST} names)
set(arrays "")
set(entries "")
set(index 0)
foreach(name IN LISTS names)
  file(READ ${BASE}/${name} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char file_${index}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${name}\", view(file_${index}, sizeof file_${index})},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "// Written by cmake/write_embedded.cmake.
#include \"core/base/embedded.h\"

namespace goodterms {
namespace {
${arrays}
// The last byte is a terminator that belongs to no file.
std::string_view view(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size - 1};
}
const EmbeddedFile files[] = {
${entries}};
}  // namespace

std::span<const EmbeddedFile> ${VARIABLE}() { return files; }
}  // namespace goodterms
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
file(TOUCH_NOCREATE ${OUTPUT})
