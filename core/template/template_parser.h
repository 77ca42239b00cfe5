// Turns Mustache source into the flat nodes of a Template. Internal to core/template.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/template/template.h"

namespace goodterms {

class TemplateParser {
 public:
  TemplateParser(std::string_view source, const TemplateLimits& limits);

  // Once per parser. See Template::parse.
  Result<ParsedTemplate> parse();

 private:
  // One tag: what stands between the delimiters, without blanks around it and without the sign in front.
  struct Tag {
    std::size_t begin = 0;  // of the opening delimiter
    std::size_t end = 0;    // after the closing delimiter
    char sign = 0;          // one of # ^ / > ! & { =, or 0 for a plain placeholder
    std::size_t content_begin = 0;
    std::size_t content_end = 0;
  };

  Result<Tag> read_tag(std::size_t begin) const;
  Result<void> add_tag(const Tag& tag, TemplateNode node);
  Result<void> close_section(const Tag& tag, TemplateNode& node);
  Result<void> change_delimiters(const Tag& tag);
  Result<std::uint32_t> intern(const Tag& tag);
  Result<void> split_at_dots(const Tag& tag, TemplateName& name);

  // The line the tag stands alone on, with its newline; empty where something else is on that line.
  TextRange own_line(const Tag& tag) const;
  void add_text(std::size_t begin, std::size_t end);

  std::string_view source() const { return parsed_.source; }
  std::string_view text_of(const Tag& tag) const { return source().substr(tag.begin, tag.end - tag.begin); }
  std::string_view content_of(const Tag& tag) const {
    return source().substr(tag.content_begin, tag.content_end - tag.content_begin);
  }
  // "Line 3, column 7: " and what is wrong there.
  tl::unexpected<Error> wrong(std::size_t byte, Wording what) const;

  ParsedTemplate parsed_;
  TemplateLimits limits_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<std::uint32_t> open_sections_;  // indices of nodes
  std::unordered_map<std::string_view, std::uint32_t> interned_;
};

}  // namespace goodterms
