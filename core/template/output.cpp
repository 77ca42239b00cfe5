#include "core/template/output.h"

namespace goodterms {

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
