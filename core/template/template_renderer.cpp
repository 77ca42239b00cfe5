#include <fmt/format.h>

#include <string_view>
#include <unordered_set>

#include "core/template/seam.h"
#include "core/template/template.h"

namespace goodterms {
namespace {

// The values that are open, innermost first. Lives on the call stack of the renderer.
struct Frame {
  const Value* value;
  const Frame* outer;
};

enum class Trouble : std::uint8_t { none, output, nesting, steps };

void append_escaped(std::string& text, std::string_view value) {
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
}

}  // namespace

class TemplateRenderer {
 public:
  TemplateRenderer(const Template& top, const RenderOptions& options)
      : top_(top), options_(options), letter_(options.mode == RenderMode::letter) {}

  Result<Rendered> render(const Value& values);

 private:
  // One template being rendered: the top one, or a partial with the indentation of its tag.
  struct Scope {
    const Template& source;
    std::string_view indent;
    bool in_partial;
    TextRange tag;           // of the top template's partial tag
    bool line_start = true;  // the indentation is due before the next words
  };

  void block(Scope& scope, std::size_t first, std::size_t last, const Frame& frame);
  std::size_t node(Scope& scope, std::size_t index, const Frame& frame);
  void section(Scope& scope, std::size_t index, const Frame& frame);
  void partial(const Scope& scope, const TemplateNode& tag, const Frame& frame);
  void variable(Scope& scope, const TemplateNode& tag, const Frame& frame);

  void words(Scope& scope, std::string_view text);
  void literal(std::string_view text);
  void indent(Scope& scope);
  void add_span(const Scope& scope, const TemplateNode& tag, std::size_t begin, SpanKind kind);
  std::string missing_text(std::string_view name) const;

  const Value* find(const Template& source, std::uint32_t name, const Frame& frame) const;
  void seam(bool standalone, bool vanished);
  bool fits(std::size_t more);
  void collect_missing();
  tl::unexpected<Error> trouble() const;

  const Template& top_;
  const RenderOptions& options_;
  const bool letter_;
  Rendered rendered_;
  Seam seam_;
  std::size_t floor_ = 0;   // end of the last value; see seam.h
  std::size_t writes_ = 0;  // how often something was written, to tell whether a part came to nothing
  std::size_t depth_ = 0;
  std::size_t steps_ = 0;
  bool any_missing_ = false;
  Trouble trouble_ = Trouble::none;
};

Result<Rendered> Template::render(const Value& values, const RenderOptions& options) const {
  return TemplateRenderer(*this, options).render(values);
}

Result<Rendered> TemplateRenderer::render(const Value& values) {
  rendered_.text.reserve(top_.source_.size() + 64);  // values are longer than their tags by a little
  rendered_.spans.reserve(top_.variable_count_);
  Scope scope{top_, {}, false, {}};
  block(scope, 0, top_.nodes_.size(), Frame{&values, nullptr});
  if (trouble_ != Trouble::none) return trouble();
  if (letter_) tidy_end(rendered_.text, floor_, seam_);
  if (any_missing_) collect_missing();
  return std::move(rendered_);
}

void TemplateRenderer::block(Scope& scope, std::size_t first, std::size_t last, const Frame& frame) {
  for (std::size_t index = first; index < last && trouble_ == Trouble::none;) {
    index = node(scope, index, frame);
  }
}

// Renders the node at `index` and returns the index of the one after it.
std::size_t TemplateRenderer::node(Scope& scope, std::size_t index, const Frame& frame) {
  if (++steps_ > options_.limits.steps) trouble_ = Trouble::steps;
  const TemplateNode& here = scope.source.nodes_[index];
  switch (here.kind) {
    case NodeKind::text:
      words(scope, scope.source.slice(here.begin, here.end));
      break;
    case NodeKind::variable:
    case NodeKind::unescaped:
      variable(scope, here, frame);
      break;
    case NodeKind::section:
    case NodeKind::inverted:
      section(scope, index, frame);
      return here.other + 1;
    case NodeKind::partial:
      partial(scope, here, frame);
      break;
    case NodeKind::invisible:
      seam(here.standalone, true);
      break;
    case NodeKind::close:
      break;
  }
  return index + 1;
}

void TemplateRenderer::section(Scope& scope, std::size_t index, const Frame& frame) {
  const TemplateNode& open = scope.source.nodes_[index];
  const TemplateNode& close = scope.source.nodes_[open.other];
  const Value* value = find(scope.source, open.name, frame);
  const bool holds = value != nullptr && value->holds_something();
  if (holds == (open.kind == NodeKind::inverted)) {
    seam(open.standalone && close.standalone, true);
    return;
  }
  if (++depth_ > options_.limits.nesting) trouble_ = Trouble::nesting;
  const std::size_t writes = writes_;
  seam(open.standalone, false);
  if (!holds || value->as_bool() != nullptr) {
    block(scope, index + 1, open.other, frame);
  } else if (const List* list = value->as_list()) {
    for (const Value& item : *list) {
      if (++steps_ > options_.limits.steps) trouble_ = Trouble::steps;
      if (trouble_ != Trouble::none) break;
      block(scope, index + 1, open.other, Frame{&item, &frame});
    }
  } else {
    block(scope, index + 1, open.other, Frame{value, &frame});
  }
  seam(close.standalone, writes == writes_);
  --depth_;
}

void TemplateRenderer::partial(const Scope& scope, const TemplateNode& tag, const Frame& frame) {
  const Template* found = options_.partial ? options_.partial(scope.source.name_text(tag.name)) : nullptr;
  if (found == nullptr) {
    seam(tag.standalone, true);
    return;
  }
  if (++depth_ > options_.limits.nesting) {
    trouble_ = Trouble::nesting;
    return;
  }
  const std::size_t writes = writes_;
  seam(tag.standalone, false);
  std::string indentation(scope.indent);
  if (tag.standalone) indentation += scope.source.slice(tag.other, tag.begin);
  Scope inner{*found, indentation, true, scope.in_partial ? scope.tag : TextRange{tag.begin, tag.end}};
  block(inner, 0, found->nodes_.size(), frame);
  seam(tag.standalone, writes == writes_);
  --depth_;
}

void TemplateRenderer::variable(Scope& scope, const TemplateNode& tag, const Frame& frame) {
  const Value* value = find(scope.source, tag.name, frame);
  if (!scope.indent.empty()) indent(scope);
  std::string& text = rendered_.text;
  const std::size_t begin = text.size();
  const std::string* words = value == nullptr ? nullptr : value->as_text();
  SpanKind kind = SpanKind::filled;
  if (letter_ && (words == nullptr || !value->holds_something())) {
    kind = SpanKind::missing;
    any_missing_ = true;
    const std::string label = missing_text(scope.source.name_text(tag.name));
    if (!fits(label.size())) return;
    text += label;
  } else if (words != nullptr) {
    if (!fits(words->size())) return;
    if (options_.escape_html && tag.kind == NodeKind::variable) {
      append_escaped(text, *words);
      if (!fits(0)) return;
    } else {
      text += *words;
    }
  } else if (value != nullptr && value->as_bool() != nullptr) {
    text += *value->as_bool() ? "true" : "false";
  }
  if (text.size() == begin) return;
  add_span(scope, tag, begin, kind);
  seam_ = Seam{};
  floor_ = text.size();
  ++writes_;
}

void TemplateRenderer::add_span(const Scope& scope, const TemplateNode& tag, std::size_t begin,
                                SpanKind kind) {
  Span& span = rendered_.spans.emplace_back();
  span.output = TextRange{begin, rendered_.text.size()};
  span.source = scope.in_partial ? scope.tag : TextRange{tag.begin, tag.end};
  span.kind = kind;
  span.name = scope.source.name_text(tag.name);
}

std::string TemplateRenderer::missing_text(std::string_view name) const {
  std::string label = options_.label ? options_.label(name) : std::string();
  if (label.empty()) {
    label = name;
    for (char& c : label) {
      if (c == '_') c = ' ';
    }
  }
  return "[" + label + "]";
}

// Words of the template, each line of them behind the indentation of the partial they are in.
void TemplateRenderer::words(Scope& scope, std::string_view text) {
  if (scope.indent.empty()) return literal(text);
  while (!text.empty() && trouble_ == Trouble::none) {
    const std::size_t newline = text.find('\n');
    const std::size_t length = newline == std::string_view::npos ? text.size() : newline + 1;
    if (text[0] != '\n' && text[0] != '\r') indent(scope);
    literal(text.substr(0, length));
    scope.line_start = newline != std::string_view::npos;
    text.remove_prefix(length);
  }
}

void TemplateRenderer::indent(Scope& scope) {
  if (scope.line_start) literal(scope.indent);
  scope.line_start = false;
}

void TemplateRenderer::literal(std::string_view text) {
  if (seam_.pending) text = tidy_seam(rendered_.text, floor_, seam_, text);
  if (text.empty() || !fits(text.size())) return;
  rendered_.text += text;
  ++writes_;
}

const Value* TemplateRenderer::find(const Template& source, std::uint32_t name, const Frame& frame) const {
  const TemplateName& wanted = source.names_[name];
  if (wanted.part_count == 0) return frame.value;
  const TemplateNamePart* part = source.parts_.data() + wanted.first_part;
  const Value* found = nullptr;
  for (const Frame* at = &frame; at != nullptr && found == nullptr; at = at->outer) {
    const Object* object = at->value->as_object();
    if (object != nullptr) found = object->find(source.slice(part->begin, part->end), part->hash);
  }
  // The rest of a dotted name belongs to what its first part named, and is looked for nowhere else.
  for (std::uint32_t rest = 1; rest < wanted.part_count && found != nullptr; ++rest) {
    ++part;
    const Object* object = found->as_object();
    found = object == nullptr ? nullptr : object->find(source.slice(part->begin, part->end), part->hash);
  }
  return found;
}

void TemplateRenderer::seam(bool standalone, bool vanished) {
  if (!letter_) return;
  seam_.pending = true;
  seam_.vanished = seam_.vanished || vanished;
  seam_.in_line = seam_.in_line || !standalone;
}

bool TemplateRenderer::fits(std::size_t more) {
  if (rendered_.text.size() + more <= options_.limits.output_bytes) return true;
  trouble_ = Trouble::output;
  return false;
}

void TemplateRenderer::collect_missing() {
  std::unordered_set<std::string_view> seen;
  for (const Span& span : rendered_.spans) {
    if (span.kind == SpanKind::missing && seen.insert(span.name).second) {
      rendered_.missing.push_back(span.name);
    }
  }
}

tl::unexpected<Error> TemplateRenderer::trouble() const {
  const RenderLimits& limits = options_.limits;
  switch (trouble_) {
    case Trouble::output:
      return failure(ErrorCode::too_large,
                     fmt::format("The finished text would be longer than {} bytes.", limits.output_bytes));
    case Trouble::nesting:
      return failure(ErrorCode::too_large,
                     fmt::format("Sections and partials are more than {} deep inside one another; a partial "
                                 "may be calling itself without end.",
                                 limits.nesting));
    default:
      return failure(ErrorCode::too_large, "The template repeats its parts too often to be finished.");
  }
}

}  // namespace goodterms
