#include "core/template/template.h"

#include <algorithm>

namespace goodterms {

TextPosition position_in(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  TextPosition position;
  position.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_end = before.rfind('\n');
  position.column =
      1 + count_code_points(line_end == std::string_view::npos ? before : before.substr(line_end + 1));
  return position;
}

std::string_view Template::source() const {
  return parsed_ == nullptr ? std::string_view() : parsed_->source;
}

std::vector<Template::Use> Template::uses() const {
  std::vector<Use> uses;
  if (parsed_ == nullptr) return uses;
  for (const TemplateNode& node : parsed_->nodes) {
    if (node.kind == NodeKind::text || node.kind == NodeKind::close || node.kind == NodeKind::invisible) {
      continue;
    }
    uses.push_back(Use{parsed_->name_text(node.name), node.kind, TextRange{node.begin, node.end}});
  }
  return uses;
}

}  // namespace goodterms
