// Text files as other programs leave them.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// The text of a file as UTF-8: UTF-8 or UTF-16 by its mark (Unicode, 23.8), else told line by line, since
// files that were put together from others mix encodings: a line that is UTF-8 is that, any other is
// Windows-1252, as which programs for Windows write in Western Europe and America. Zero bytes are left out.
std::string text_of_file(std::string_view bytes);

}  // namespace goodterms
