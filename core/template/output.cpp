#include "core/template/output.h"

namespace goodterms {

std::string escaped(std::string_view value) {
  std::string text;
  for (const char c : value) {
    switch (c) {
      case '&':
        text += "&amp;";
        break;
      case '"':
        text += "&quot;";
        break;
      case '<':
        text += "&lt;";
        break;
      case '>':
        text += "&gt;";
        break;
      default:
        text += c;
    }
  }
  return text;
}

std::string missing_text(const RenderOptions& options, std::string_view name) {
  std::string label = options.label ? options.label(name) : std::string();
  if (label.empty()) {
    label = name;
    for (char& c : label) {
      if (c == '_') c = ' ';
    }
  }
  return "[" + label + "]";
}

}  // namespace goodterms
