// The encodings of internet mail, read. Whatever is handed in, something is given back: mail is often broken,
// and a letter with a damaged word is still a letter. Internal to core/exchange.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace goodterms {

std::string decode_base64(std::string_view text);            // RFC 2045, 6.8; what is no digit is passed over
std::string decode_quoted_printable(std::string_view text);  // RFC 2045, 6.7

// A header's text with its encoded words read (RFC 2047); one of an unknown charset stays as it is.
std::string decode_words(std::string_view text);

// "text/plain; charset=utf-8": what stands before the first ";", folded, and the parameters by their folded
// names, with RFC 2231's continuations and charsets read.
struct HeaderValue {
  std::string value;
  std::map<std::string, std::string> parameters;
  std::string parameter(const std::string& name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
  }
};
HeaderValue parse_header_value(std::string_view text);

}  // namespace goodterms
