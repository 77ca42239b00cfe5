// What a mail's HTML says, as lines of plain text. Internal to core/exchange.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// The text a reader of the mail sees: paragraphs and lines of tables as lines, quotations behind ">",
// addresses behind the words they lie under where those do not name them. Scripts, styles, comments and what
// is hidden are left out; nothing is loaded. `html` is UTF-8, sound or not; in time linear in its length.
std::string html_to_text(std::string_view html);

}  // namespace goodterms
