#include "core/template/live_render.h"

#include "core/template/output.h"

namespace goodterms {
namespace {

// Partials come from the caller and "." changes its meaning within a letter; both are rare, and not learned.
bool can_be_learned(const ParsedTemplate& source) {
  for (const TemplateNode& node : source.nodes) {
    if (node.kind == NodeKind::partial) return false;
  }
  for (const TemplateName& name : source.names) {
    if (name.part_count == 0) return false;
  }
  return true;
}

const Value* find_in(const Object& object, const ParsedTemplate& source, const TemplateName& name) {
  const TemplateNamePart* part = source.parts.data() + name.first_part;
  const Value* found = object.find(source.slice(part->begin, part->end), part->hash);
  for (std::uint32_t rest = 1; rest < name.part_count && found != nullptr; ++rest) {
    ++part;
    const Object* inner = found->as_object();
    found = inner == nullptr ? nullptr : inner->find(source.slice(part->begin, part->end), part->hash);
  }
  return found;
}

}  // namespace

Result<void> LiveRender::update(const Template& of, const Value& values, const RenderOptions& options) {
  if (is_same_letter(of, options) && look_up(*of.parsed_, values) && repeat(options)) return {};
  repeatable_ = false;
  TRY_DONE(of.render_into(values, options, rendered_));
  if (of.parsed_ == nullptr || !can_be_learned(*of.parsed_)) return {};
  states_.assign(of.parsed_->names.size(), State::nothing);
  look_up(*of.parsed_, values);
  for (std::size_t name = 0; name < states_.size(); ++name) {
    states_[name] = state_of(values_[name]);
    if (states_[name] == State::nested) return {};
  }
  learn(*of.parsed_, options);
  return {};
}

LiveRender::State LiveRender::state_of(const Value* value) {
  if (value == nullptr) return State::nothing;
  if (const std::string* text = value->as_text()) {
    if (value->holds_something()) return State::words;
    return text->empty() ? State::empty : State::blank;
  }
  if (const bool* yes = value->as_bool()) return *yes ? State::yes : State::no;
  return value->as_list() != nullptr || value->as_object() != nullptr ? State::nested : State::nothing;
}

bool LiveRender::is_same_letter(const Template& of, const RenderOptions& options) const {
  return repeatable_ && rendered_.source == of.parsed_ && mode_ == options.mode &&
         escape_html_ == options.escape_html && limits_ == options.limits;
}

// Finds the value of each name. True where the same names are filled as in states_.
bool LiveRender::look_up(const ParsedTemplate& source, const Value& values) {
  const Object* object = values.as_object();
  values_.resize(source.names.size());
  bool same = true;
  for (std::size_t name = 0; name < values_.size(); ++name) {
    values_[name] = object == nullptr ? nullptr : find_in(*object, source, source.names[name]);
    same = same && state_of(values_[name]) == states_[name];
  }
  return same;
}

// Takes apart what was rendered: each span is a value, and what is between them are words.
void LiveRender::learn(const ParsedTemplate& source, const RenderOptions& options) {
  words_.clear();
  pieces_.clear();
  std::size_t end = 0;
  auto node = source.nodes.begin();
  for (const Span& span : rendered_.spans) {
    words_.append(rendered_.text, end, span.output.begin - end);
    end = span.output.end;
    while (node->begin != span.source.begin || node->end != span.source.end)
      ++node;  // without lists and partials, spans are in the order of the source
    pieces_.push_back({static_cast<std::uint32_t>(words_.size()), node->name,
                       options.escape_html && node->kind == NodeKind::variable});
  }
  words_.append(rendered_.text, end);
  mode_ = options.mode;
  escape_html_ = options.escape_html;
  limits_ = options.limits;
  repeatable_ = true;
}

// Writes the learned words around the new values. Names, kinds and places in the source of the spans, and
// what is missing, stay as they are. False where the result would be too long.
bool LiveRender::repeat(const RenderOptions& options) {
  Output output(rendered_.text, words_.size(), options.limits.output_bytes);
  const std::string_view words = words_;
  std::size_t begin = 0;
  bool fits = true;
  for (std::size_t index = 0; index < pieces_.size() && fits; ++index) {
    const Piece& piece = pieces_[index];
    Span& span = rendered_.spans[index];
    fits = output.append(words.substr(begin, piece.words_end - begin));
    begin = piece.words_end;
    span.output.begin = output.size();
    fits = fits && append_value(output, piece, span, options);
    span.output.end = output.size();
  }
  fits = fits && output.append(words.substr(begin));
  output.finish();
  return fits;
}

bool LiveRender::append_value(Output& output, const Piece& piece, const Span& span,
                              const RenderOptions& options) const {
  const Value* value = values_[piece.name];
  if (span.kind == SpanKind::missing) return output.append(missing_text(options, span.name));
  if (const bool* yes = value->as_bool()) return output.append(*yes ? "true" : "false");
  if (piece.escape) return output.append(escaped(*value->as_text()));
  return output.append(*value->as_text());
}

}  // namespace goodterms
