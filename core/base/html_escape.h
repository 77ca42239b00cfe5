// Text that means nothing to HTML.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// With & " ' < > as HTML writes them: for what stands in an element or in an attribute between quotes.
std::string html_escaped(std::string_view text);

}  // namespace goodterms
