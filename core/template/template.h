// Mustache templates: parsed once, rendered many times, with a record of which part of the result came from
// which placeholder and which placeholders had no value. The language is that of the public Mustache
// specification, its required modules: comments, delimiters, interpolation, inverted, partials, sections.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/text.h"
#include "core/template/node.h"
#include "core/template/value.h"

namespace goodterms {

class Template;

struct TemplateLimits {
  std::size_t source_bytes = 256 * 1024;
  std::size_t nesting = 64;  // sections open inside one another
};

// Bounds for templates that are written by anyone: past one of them rendering returns too_large.
struct RenderLimits {
  std::size_t output_bytes = 4 * 1024 * 1024;
  std::size_t nesting = 128;    // sections and partials open inside one another
  std::size_t steps = 4000000;  // tags and texts visited; lists inside lists multiply them

  friend bool operator==(const RenderLimits&, const RenderLimits&) = default;
};

enum class RenderMode : std::uint8_t {
  // As the specification says: what has no value leaves nothing behind, blanks stay as written.
  plain,
  // For letters. A placeholder without a value stays visible as "[label]" and is listed as missing. Where an
  // optional part (section, inverted section, partial, comment) begins, ends or came to nothing, the seam is
  // tidied: core/template/seam.h tells how. Text inside values is never altered. A value of blanks counts as
  // none, and so does one that is not text.
  letter,
};

struct RenderOptions {
  RenderMode mode = RenderMode::plain;
  bool escape_html = false;  // {{name}} escapes & " < >; {{{name}}} and {{&name}} never do
  // Letter mode: the words for a missing placeholder, "their first name". Without the function, or where it
  // returns nothing, the name itself is used with blanks for underscores.
  std::function<std::string(std::string_view name)> label = {};
  // Finds the template of {{>name}}; null means there is none, which renders nothing. What it returns must
  // stay alive until render() has returned.
  std::function<const Template*(std::string_view name)> partial = {};
  RenderLimits limits = {};
};

enum class SpanKind : std::uint8_t { filled, missing };

struct Span {
  TextRange output;  // bytes in Rendered::text
  // The placeholder in the source of the template that was rendered. Where a partial wrote it: the partial's
  // tag there.
  TextRange source;
  SpanKind kind = SpanKind::filled;
  std::string_view name;  // lives as long as the Rendered or a copy of it
};

struct Rendered {
  std::string text;
  std::vector<Span> spans;           // in order of the output, none overlaps another, none is empty
  std::vector<std::string> missing;  // letter mode: names in order of first appearance, each once

  // What the names of the spans point into, so that they outlive the templates.
  std::shared_ptr<const ParsedTemplate> source;
  std::vector<std::shared_ptr<const ParsedTemplate>> partials;
};

// Where a byte stands, as editors count: both from 1, columns in code points.
struct TextPosition {
  std::size_t line = 1;
  std::size_t column = 1;
};
TextPosition position_in(std::string_view text, std::size_t byte);

// Immutable, and cheap to copy: copies share what was parsed.
class Template {
 public:
  // An empty template, which renders nothing.
  Template() = default;

  // Takes time linear in the size of `source` (any bytes; UTF-8 is not checked). Errors: invalid_input, with
  // a sentence that names line and column, what is wrong there and what was expected; too_large.
  static Result<Template> parse(std::string_view source, const TemplateLimits& limits = {});

  // `values` is normally an object. Takes time linear in the steps made and the size of the result. Errors:
  // too_large, for the limits of `options`; never a cut result.
  Result<Rendered> render(const Value& values, const RenderOptions& options = {}) const;

  // Lives as long as this template or a copy of it, as do the names of uses().
  std::string_view source() const;

  // Every tag that names something, in order of the source; closing tags are left out.
  struct Use {
    std::string_view name;
    NodeKind kind = NodeKind::variable;
    TextRange source;
  };
  std::vector<Use> uses() const;

 private:
  explicit Template(ParsedTemplate parsed)
      : parsed_(std::make_shared<const ParsedTemplate>(std::move(parsed))) {}

  // render() into memory that may have held an earlier result. After an error it is empty.
  Result<void> render_into(const Value& values, const RenderOptions& options, Rendered& rendered) const;

  std::shared_ptr<const ParsedTemplate> parsed_;  // null for the empty template
  friend class TemplateRenderer;
};

}  // namespace goodterms
