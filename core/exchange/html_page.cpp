#include "core/exchange/html_page.h"

#include <fmt/format.h>

namespace goodterms {
namespace {

// Ink on paper, in whatever letters the reader has.
constexpr std::string_view every_page =
    "body{font:11pt/1.4 system-ui,sans-serif;color:#1d2421;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:18pt;margin:0}p{margin:.4rem 0}small{display:block;color:#55605a}";
constexpr std::string_view on_paper = "@media print{body{margin:0;max-width:none;padding:0;font-size:10pt}}";

}  // namespace

std::string html_isolated(std::string_view text) {
  return "<bdi>" + html_escaped(text) + "</bdi>";
}

std::string html_page(const HtmlPage& page) {
  const std::string language =
      page.language.empty() ? std::string() : fmt::format(" lang=\"{}\"", html_escaped(page.language));
  return fmt::format(
      "<!doctype html>\n<html{0}><head><meta charset=\"utf-8\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">"
      "<meta name=\"viewport\" "
      "content=\"width=device-width\"><title>{1}</title><style>{2}{3}{4}</style></head>\n"
      "<body>{5}</body></html>\n",
      language, html_escaped(page.title), every_page, page.style, on_paper, page.body);
}

}  // namespace goodterms
