#include "core/template/template_parser.h"

#include <fmt/format.h>

namespace goodterms {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view signs = "#^/>!&{=";
constexpr std::string_view signs_that_can_stand_alone = "#^/>!=";

// Names and tags are quoted in sentences, and a hostile one may be very long.
std::string short_quote(std::string_view text) {
  constexpr std::size_t longest = 40;  // code points; a line of a message
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < longest; ++count)
    next_code_point(text, end);
  std::string quote = single_line(text.substr(0, end));
  if (end < text.size()) quote += "...";
  return quote;
}

NodeKind kind_of(char sign) {
  switch (sign) {
    case '#':
      return NodeKind::section;
    case '^':
      return NodeKind::inverted;
    case '/':
      return NodeKind::close;
    case '>':
      return NodeKind::partial;
    case '&':
    case '{':
      return NodeKind::unescaped;
    case '!':
    case '=':
      return NodeKind::invisible;
    default:
      return NodeKind::variable;
  }
}

}  // namespace

Result<Template> Template::parse(std::string_view source, const TemplateLimits& limits) {
  if (source.size() > limits.source_bytes || source.size() > UINT32_MAX) {
    return failure(ErrorCode::too_large, "error.template.too-long",
                   {{"length", source.size()}, {"most", limits.source_bytes}});
  }
  TRY(ParsedTemplate parsed, TemplateParser(source, limits).parse());
  return Template(std::move(parsed));
}

TemplateParser::TemplateParser(std::string_view source, const TemplateLimits& limits) : limits_(limits) {
  parsed_.source = source;
}

Result<ParsedTemplate> TemplateParser::parse() {
  std::size_t position = 0;
  for (;;) {
    const std::size_t begin = source().find(open_, position);
    if (begin == std::string_view::npos) break;
    TRY(const Tag tag, read_tag(begin));
    TemplateNode node;
    node.kind = kind_of(tag.sign);
    node.begin = static_cast<std::uint32_t>(tag.begin);
    node.end = static_cast<std::uint32_t>(tag.end);
    const TextRange line = own_line(tag);
    node.standalone = line.length() > 0;
    if (node.standalone && node.kind == NodeKind::partial) {
      node.other = static_cast<std::uint32_t>(line.begin);
    }
    add_text(position, node.standalone ? line.begin : tag.begin);
    TRY_DONE(add_tag(tag, node));
    position = node.standalone ? line.end : tag.end;
  }
  add_text(position, source().size());
  if (!open_sections_.empty()) {
    const TemplateNode& opened = parsed_.nodes[open_sections_.back()];
    const auto tag = short_quote(parsed_.slice(opened.begin, opened.end));
    return wrong(
        opened.begin,
        {"error.template.unclosed",
         {{"tag", tag},
          {"closing", fmt::format("{}/{}{}", open_, short_quote(parsed_.name_text(opened.name)), close_)}}});
  }
  return std::move(parsed_);
}

Result<TemplateParser::Tag> TemplateParser::read_tag(std::size_t begin) const {
  Tag tag;
  tag.begin = begin;
  std::size_t position = source().find_first_not_of(blanks, begin + open_.size());
  if (position != std::string_view::npos && signs.find(source()[position]) != std::string_view::npos) {
    tag.sign = source()[position++];
  }
  const std::string closing = (tag.sign == '{' ? "}" : tag.sign == '=' ? "=" : "") + close_;
  const std::size_t end = source().find(closing, position);
  if (position == std::string_view::npos || end == std::string_view::npos) {
    return wrong(begin, {"error.template.tag-unended",
                         {{"tag", short_quote(source().substr(begin, position - begin))}, {"end", closing}}});
  }
  tag.end = end + closing.size();
  const std::string_view inside = source().substr(position, end - position);
  const std::size_t first = inside.find_first_not_of(blanks);
  tag.content_begin = first == std::string_view::npos ? end : position + first;
  tag.content_end = first == std::string_view::npos ? end : position + inside.find_last_not_of(blanks) + 1;
  if (tag.sign == '!' || tag.sign == '=') return tag;

  const std::string_view content = content_of(tag);
  if (content.empty()) {
    return wrong(begin, {"error.template.no-name", {{"open", open_}, {"close", close_}}});
  }
  if (content.find(open_) != std::string_view::npos) {
    return wrong(begin, {"error.template.tag-in-tag", {{"open", open_}, {"end", closing}}});
  }
  if (content.find_first_of(blanks) != std::string_view::npos) {
    return wrong(begin, {"error.template.blank-in-name", {{"name", short_quote(content)}}});
  }
  return tag;
}

TextRange TemplateParser::own_line(const Tag& tag) const {
  if (tag.sign == 0 || signs_that_can_stand_alone.find(tag.sign) == std::string_view::npos) return {};
  // Each run of blanks is looked at by the tags at its two ends only, so this stays linear.
  std::size_t begin = tag.begin;
  while (begin > 0 && (source()[begin - 1] == ' ' || source()[begin - 1] == '\t'))
    --begin;
  if (begin > 0 && source()[begin - 1] != '\n') return {};
  std::size_t end = tag.end;
  while (end < source().size() && (source()[end] == ' ' || source()[end] == '\t'))
    ++end;
  if (end == source().size()) return {begin, end};
  if (source()[end] == '\n') return {begin, end + 1};
  if (source().substr(end, 2) == "\r\n") return {begin, end + 2};
  return {};
}

void TemplateParser::add_text(std::size_t begin, std::size_t end) {
  if (begin == end) return;
  TemplateNode node;
  node.begin = static_cast<std::uint32_t>(begin);
  node.end = static_cast<std::uint32_t>(end);
  parsed_.nodes.push_back(node);
}

Result<void> TemplateParser::add_tag(const Tag& tag, TemplateNode node) {
  if (tag.sign == '=') TRY_DONE(change_delimiters(tag));
  if (node.kind != NodeKind::invisible) {
    TRY(node.name, intern(tag));
  }
  if (node.kind == NodeKind::variable || node.kind == NodeKind::unescaped) ++parsed_.variable_count;
  if (node.kind == NodeKind::close) TRY_DONE(close_section(tag, node));
  if (node.kind == NodeKind::section || node.kind == NodeKind::inverted) {
    if (open_sections_.size() == limits_.nesting) {
      return wrong(tag.begin, {"error.template.too-deep",
                               {{"tag", short_quote(text_of(tag))}, {"most", limits_.nesting}}});
    }
    open_sections_.push_back(static_cast<std::uint32_t>(parsed_.nodes.size()));
  }
  parsed_.nodes.push_back(node);
  return {};
}

Result<void> TemplateParser::close_section(const Tag& tag, TemplateNode& node) {
  if (open_sections_.empty()) {
    return wrong(tag.begin,
                 {"error.template.closes-nothing",
                  {{"tag", short_quote(text_of(tag))},
                   {"opening", fmt::format("{}#{}{}", open_, short_quote(content_of(tag)), close_)}}});
  }
  TemplateNode& opened = parsed_.nodes[open_sections_.back()];
  if (opened.name != node.name) {
    const TextPosition at = position_in(source(), opened.begin);
    return wrong(
        tag.begin,
        {"error.template.closes-other",
         {{"tag", short_quote(text_of(tag))},
          {"closing", fmt::format("{}/{}{}", open_, short_quote(parsed_.name_text(opened.name)), close_)},
          {"opened", short_quote(parsed_.slice(opened.begin, opened.end))},
          {"line", at.line},
          {"column", at.column}}});
  }
  opened.other = static_cast<std::uint32_t>(parsed_.nodes.size());
  node.other = open_sections_.back();
  open_sections_.pop_back();
  return {};
}

Result<void> TemplateParser::change_delimiters(const Tag& tag) {
  const std::string_view content = content_of(tag);
  const std::size_t first_end = content.find_first_of(blanks);
  const std::size_t second = content.find_first_not_of(blanks, first_end);
  const bool two = first_end != std::string_view::npos && second != std::string_view::npos &&
                   content.find_first_of(blanks, second) == std::string_view::npos;
  if (!two || content.find('=') != std::string_view::npos) {
    return wrong(tag.begin, {"error.template.delimiters",
                             {{"tag", short_quote(text_of(tag))},
                              {"example", fmt::format("{}=<% %>={}", open_, close_)}}});
  }
  open_ = content.substr(0, first_end);
  close_ = content.substr(second);
  return {};
}

Result<std::uint32_t> TemplateParser::intern(const Tag& tag) {
  const auto [entry, is_new] =
      interned_.try_emplace(content_of(tag), static_cast<std::uint32_t>(parsed_.names.size()));
  if (!is_new) return entry->second;
  TemplateName name;
  name.begin = static_cast<std::uint32_t>(tag.content_begin);
  name.end = static_cast<std::uint32_t>(tag.content_end);
  name.first_part = static_cast<std::uint32_t>(parsed_.parts.size());
  if (content_of(tag) != ".") TRY_DONE(split_at_dots(tag, name));
  parsed_.names.push_back(name);
  return entry->second;
}

Result<void> TemplateParser::split_at_dots(const Tag& tag, TemplateName& name) {
  std::size_t begin = tag.content_begin;
  while (begin <= tag.content_end) {
    const std::size_t end = std::min(source().find('.', begin), tag.content_end);
    if (begin == end && tag.sign != '>') {
      return wrong(tag.begin, {"error.template.bad-dot", {{"name", short_quote(content_of(tag))}}});
    }
    TemplateNamePart part;
    part.begin = static_cast<std::uint32_t>(begin);
    part.end = static_cast<std::uint32_t>(end);
    part.hash = name_hash(parsed_.slice(begin, end));
    parsed_.parts.push_back(part);
    ++name.part_count;
    begin = end + 1;
  }
  return {};
}

tl::unexpected<Error> TemplateParser::wrong(std::size_t byte, Wording what) const {
  const TextPosition at = position_in(source(), byte);
  return failure(ErrorCode::invalid_input, "error.template.at",
                 {{"line", at.line}, {"column", at.column}, {"what", std::move(what)}});
}

}  // namespace goodterms
