// A page of HTML that stands alone: nothing is loaded, nothing runs, and it prints on paper.
#pragma once

#include <string>
#include <string_view>

#include "core/base/html_escape.h"

namespace goodterms {

// html_escaped(), for what somebody else wrote, which may run from right to left and turns nothing beside it.
std::string html_isolated(std::string_view text);

struct HtmlPage {
  std::string_view title;     // plain text
  std::string_view language;  // "en-GB"; empty: not said
  std::string_view style;     // CSS of its own, after that of every page
  std::string_view body;      // HTML; what came from somebody is escaped
};
std::string html_page(const HtmlPage& page);

}  // namespace goodterms
