#include <fmt/format.h>

#include <array>
#include <memory>
#include <string_view>
#include <unordered_set>

#include "core/base/html_escape.h"
#include "core/template/output.h"
#include "core/template/seam.h"
#include "core/template/template.h"

namespace goodterms {
namespace {

// What names mean in a section. Lives on the call stack of the renderer. A section over a text changes what
// "." is, but not where names are looked up, so that the frames to be searched are those over objects only.
struct Frame {
  const Value* value;    // "."
  const Object* object;  // the innermost object that is open; may be null
  const Frame* outer;    // the frame of the object around that one

  explicit Frame(const Value& root) : value(&root), object(root.as_object()), outer(nullptr) {}
  Frame(const Value& inner, const Frame& around)
      : value(&inner), object(inner.as_object()), outer(object == nullptr ? around.outer : &around) {
    if (object == nullptr) object = around.object;
  }
};

enum class Trouble : std::uint8_t { none, output, nesting, steps };

// What a name stands for where it is used. Without initial values, as most of the room for them stays unused.
struct Meaning {
  const Value* value;
  const std::string* text;
  bool holds;  // Value::holds_something()

  // Field by field: a Meaning built elsewhere and copied is read back before it has left the store buffer.
  void set(const Value* found) {
    value = found;
    text = found == nullptr ? nullptr : found->as_text();
    holds = found != nullptr && found->holds_something();
  }
};

}  // namespace

class TemplateRenderer {
 public:
  TemplateRenderer(const ParsedTemplate& top, const RenderOptions& options, Rendered& rendered)
      : options_(options),
        letter_(options.mode == RenderMode::letter),
        rendered_(rendered),
        // Values are often longer than their tags; a letter that still does not fit grows once.
        output_(rendered.text, top.source.size() + 8 * top.variable_count, options.limits.output_bytes) {
    rendered.spans.clear();
    rendered.spans.reserve(top.variable_count);
    rendered.missing.clear();
    rendered.partials.clear();
  }

  Result<void> render(const Template& top, const Value& values);

 private:
  // One template being rendered: the top one, or a partial with the indentation of its tag.
  struct Scope {
    const ParsedTemplate& source;
    std::string_view indent;
    bool in_partial;
    TextRange tag;           // of the top template's partial tag
    bool line_start = true;  // the indentation is due before the next words
  };

  void block(Scope& scope, std::size_t first, std::size_t last, const Frame& frame);
  void section(Scope& scope, std::size_t index, const Frame& frame);
  void partial(const Scope& scope, const TemplateNode& tag, const Frame& frame);
  void variable(Scope& scope, const TemplateNode& tag, const Frame& frame);

  void indented(Scope& scope, std::string_view text);
  void literal(std::string_view text);
  void indent(Scope& scope);
  void write_value(const Scope& scope, const TemplateNode& tag, std::string_view text, SpanKind kind);

  // The reference is good until the next call.
  const Meaning& find(const Scope& scope, std::uint32_t name, const Frame& frame);
  static const Value* search(const ParsedTemplate& source, const TemplateName& wanted, const Frame& frame);
  void seam(bool standalone, bool vanished);
  void list_missing() const;
  tl::unexpected<Error> trouble() const;

  const RenderOptions& options_;
  const bool letter_;
  Rendered& rendered_;
  Output output_;
  Seam seam_;
  std::size_t floor_ = 0;   // end of the last value; see seam.h
  std::size_t writes_ = 0;  // how often something was written, to tell whether a part came to nothing
  std::size_t depth_ = 0;
  std::size_t steps_ = 0;
  bool any_missing_ = false;
  Trouble trouble_ = Trouble::none;
  // What names of the top template were found to be outside of any other object; a bit of `known_` per name.
  std::uint64_t known_ = 0;
  std::array<Meaning, 64> found_;
  Meaning passing_;  // what find() found and need not remember
};

Result<Rendered> Template::render(const Value& values, const RenderOptions& options) const {
  Result<Rendered> result;
  if (auto done = render_into(values, options, *result); !done)
    return tl::unexpected(std::move(done.error()));
  return result;
}

Result<void> Template::render_into(const Value& values, const RenderOptions& options,
                                   Rendered& rendered) const {
  if (parsed_ == nullptr) {
    rendered = Rendered{};
    return {};
  }
  return TemplateRenderer(*parsed_, options, rendered).render(*this, values);
}

Result<void> TemplateRenderer::render(const Template& top, const Value& values) {
  Scope scope{*top.parsed_, {}, false, {}};
  block(scope, 0, scope.source.nodes.size(), Frame(values));
  if (trouble_ != Trouble::none) {
    rendered_ = Rendered{};
    return trouble();
  }
  if (letter_) output_.cut(tidy_end(output_.view(), floor_, seam_));
  output_.finish();
  if (any_missing_) list_missing();
  // Compared first: counting a reference is a locked instruction.
  if (rendered_.source != top.parsed_) rendered_.source = top.parsed_;
  return {};
}

void TemplateRenderer::block(Scope& scope, std::size_t first, std::size_t last, const Frame& frame) {
  const TemplateNode* nodes = scope.source.nodes.data();
  steps_ += last - first + 1;
  if (steps_ > options_.limits.steps) trouble_ = Trouble::steps;
  for (std::size_t index = first; index < last && trouble_ == Trouble::none; ++index) {
    const TemplateNode& node = nodes[index];
    // The usual kinds first, as comparisons: they are predicted better than the jump table of a switch.
    if (node.kind == NodeKind::text) {
      const std::string_view text = scope.source.slice(node.begin, node.end);
      scope.indent.empty() ? literal(text) : indented(scope, text);
    } else if (node.kind == NodeKind::variable || node.kind == NodeKind::unescaped) {
      variable(scope, node, frame);
    } else if (node.kind == NodeKind::section || node.kind == NodeKind::inverted) {
      section(scope, index, frame);
      index = node.other;
    } else if (node.kind == NodeKind::partial) {
      partial(scope, node, frame);
    } else if (node.kind == NodeKind::invisible) {
      seam(node.standalone, true);
    }
  }
}

void TemplateRenderer::section(Scope& scope, std::size_t index, const Frame& frame) {
  const TemplateNode& open = scope.source.nodes[index];
  const TemplateNode& close = scope.source.nodes[open.other];
  const Meaning& meaning = find(scope, open.name, frame);
  if (meaning.holds == (open.kind == NodeKind::inverted)) {
    seam(open.standalone && close.standalone, true);
    return;
  }
  if (++depth_ > options_.limits.nesting) trouble_ = Trouble::nesting;
  const std::size_t writes = writes_;
  seam(open.standalone, false);
  if (!meaning.holds || meaning.value->as_bool() != nullptr) {
    block(scope, index + 1, open.other, frame);
  } else if (const List* list = meaning.value->as_list()) {
    for (const Value& item : *list) {
      if (trouble_ != Trouble::none) break;
      block(scope, index + 1, open.other, Frame(item, frame));
    }
  } else {
    block(scope, index + 1, open.other, Frame(*meaning.value, frame));
  }
  seam(close.standalone, writes == writes_);
  --depth_;
}

void TemplateRenderer::partial(const Scope& scope, const TemplateNode& tag, const Frame& frame) {
  const Template* found = options_.partial ? options_.partial(scope.source.name_text(tag.name)) : nullptr;
  if (found == nullptr || found->parsed_ == nullptr) {
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
  rendered_.partials.push_back(found->parsed_);
  Scope inner{*found->parsed_, indentation, true,
              scope.in_partial ? scope.tag : TextRange{tag.begin, tag.end}};
  block(inner, 0, inner.source.nodes.size(), frame);
  seam(tag.standalone, writes == writes_);
  --depth_;
}

void TemplateRenderer::variable(Scope& scope, const TemplateNode& tag, const Frame& frame) {
  const Meaning& meaning = find(scope, tag.name, frame);
  if (!scope.indent.empty()) indent(scope);
  if (letter_ && (meaning.text == nullptr || !meaning.holds)) {
    any_missing_ = true;
    write_value(scope, tag, missing_text(options_, scope.source.name_text(tag.name)), SpanKind::missing);
  } else if (meaning.text != nullptr && options_.escape_html && tag.kind == NodeKind::variable) {
    write_value(scope, tag, html_escaped(*meaning.text), SpanKind::filled);
  } else if (meaning.text != nullptr) {
    write_value(scope, tag, *meaning.text, SpanKind::filled);
  } else if (meaning.value != nullptr && meaning.value->as_bool() != nullptr) {
    write_value(scope, tag, meaning.holds ? "true" : "false", SpanKind::filled);
  }
}

void TemplateRenderer::write_value(const Scope& scope, const TemplateNode& tag, std::string_view text,
                                   SpanKind kind) {
  if (text.empty()) return;
  const std::size_t begin = output_.size();
  if (!output_.append(text)) {
    trouble_ = Trouble::output;
    return;
  }
  floor_ = output_.size();
  // Field by field: a Span built elsewhere and copied here costs a tenth of the whole letter.
  Span& span = rendered_.spans.emplace_back();
  span.output.begin = begin;
  span.output.end = floor_;
  span.source.begin = scope.in_partial ? scope.tag.begin : tag.begin;
  span.source.end = scope.in_partial ? scope.tag.end : tag.end;
  span.kind = kind;
  span.name = scope.source.name_text(tag.name);
  seam_.pending = false;
  ++writes_;
}

// Words of the template, each line of them behind the indentation of the partial they are in.
void TemplateRenderer::indented(Scope& scope, std::string_view text) {
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
  if (seam_.pending) {
    if (needs_no_tidying(output_.view(), floor_, text)) {
      seam_.pending = false;
    } else {
      const Joint joint = tidy_seam(output_.view(), floor_, seam_, text);
      output_.cut(joint.end);
      text = joint.next;
    }
  }
  if (text.empty()) return;
  if (!output_.append(text)) trouble_ = Trouble::output;
  ++writes_;
}

const Meaning& TemplateRenderer::find(const Scope& scope, std::uint32_t name, const Frame& frame) {
  // A letter asks for the same few names again and again, nearly always of the case itself.
  const bool is_remembered = name < found_.size() && frame.outer == nullptr && !scope.in_partial;
  if (is_remembered && (known_ >> name & 1U) != 0) return found_[name];
  const TemplateName& wanted = scope.source.names[name];
  const Value* value = search(scope.source, wanted, frame);
  Meaning* meaning = &passing_;
  if (is_remembered && wanted.part_count != 0) {
    known_ |= std::uint64_t{1} << name;
    meaning = &found_[name];
  }
  meaning->set(value);
  return *meaning;
}

const Value* TemplateRenderer::search(const ParsedTemplate& source, const TemplateName& wanted,
                                      const Frame& frame) {
  if (wanted.part_count == 0) return frame.value;
  const TemplateNamePart* part = source.parts.data() + wanted.first_part;
  const Value* found = nullptr;
  for (const Frame* at = &frame; at != nullptr && found == nullptr; at = at->outer) {
    if (at->object != nullptr) found = at->object->find(source.slice(part->begin, part->end), part->hash);
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
  if (!seam_.pending) seam_ = Seam{.pending = true};
  seam_.vanished = seam_.vanished || vanished;
  seam_.in_line = seam_.in_line || !standalone;
}

void TemplateRenderer::list_missing() const {
  std::unordered_set<std::string_view> seen;
  for (const Span& span : rendered_.spans) {
    if (span.kind == SpanKind::missing && seen.insert(span.name).second) {
      rendered_.missing.emplace_back(span.name);
    }
  }
}

tl::unexpected<Error> TemplateRenderer::trouble() const {
  const RenderLimits& limits = options_.limits;
  switch (trouble_) {
    case Trouble::output:
      return failure(ErrorCode::too_large, "error.template.result-too-long", {{"most", limits.output_bytes}});
    case Trouble::nesting:
      return failure(ErrorCode::too_large, "error.template.endless", {{"most", limits.nesting}});
    default:
      return failure(ErrorCode::too_large, "error.template.too-often");
  }
}

}  // namespace goodterms
