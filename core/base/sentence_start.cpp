#include "core/base/sentence_start.h"

#include <utf8proc.h>

namespace goodterms {

std::string as_sentence_start(std::string_view text) {
  utf8proc_int32_t first = 0;
  const auto taken = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &first);
  if (taken <= 0) return std::string(text);
  utf8proc_uint8_t large[4];
  const auto written = utf8proc_encode_char(utf8proc_totitle(first), large);
  std::string said(reinterpret_cast<const char*>(large), static_cast<std::size_t>(written));
  said += text.substr(static_cast<std::size_t>(taken));
  return said;
}

}  // namespace goodterms
