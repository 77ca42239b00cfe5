// What a parsed template consists of. Internal to core/template: the parser writes it, the renderer reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goodterms {

enum class NodeKind : std::uint8_t {
  text,       // begin..end is copied
  variable,   // {{name}}
  unescaped,  // {{{name}}} or {{&name}}
  section,    // {{#name}}; `other` is the index of its close
  inverted,   // {{^name}}; `other` is the index of its close
  close,      // {{/name}}
  partial,    // {{>name}}; standalone: `other`..begin is the indentation of its line
  invisible,  // a comment or a change of delimiters
};

// Offsets are bytes in the source; 32 bits suffice, since the source's size is limited.
struct TemplateNode {
  NodeKind kind = NodeKind::text;
  bool standalone = false;  // alone on its line, which is no part of the output
  std::uint32_t begin = 0;  // the text, or the whole tag
  std::uint32_t end = 0;
  std::uint32_t name = 0;  // index of a TemplateName
  std::uint32_t other = 0;
};

// A name as written once or more in the source, "contact.first", with its parts between the dots.
struct TemplateName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first_part = 0;
  std::uint32_t part_count = 0;  // 0 for ".", the value at hand itself
};

struct TemplateNamePart {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;  // name_hash()
};

// What Template::parse makes. Offsets are into `source`.
struct ParsedTemplate {
  std::string source;
  std::vector<TemplateNode> nodes;
  std::vector<TemplateName> names;
  std::vector<TemplateNamePart> parts;
  std::size_t variable_count = 0;

  std::string_view slice(std::size_t begin, std::size_t end) const {
    return {source.data() + begin, end - begin};
  }
  std::string_view name_text(std::uint32_t name) const { return slice(names[name].begin, names[name].end); }
};

}  // namespace goodterms
