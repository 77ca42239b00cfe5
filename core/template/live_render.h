// A letter that is rendered again and again while its values change, as the editor does with every keystroke.
// Gives exactly what Template::render gives, and is faster from the second time on.
//
// Which words of a template are written, and how the seams between them are tidied, depends on which of its
// placeholders have a value, never on the value itself (seam.h: text inside values is not looked at). So, as
// long as the same placeholders are filled, the words between the values stay, and only the values are new.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/template/template.h"

namespace goodterms {

class Output;

class LiveRender {
 public:
  // As Template::render; rendered() tells the result. Another template, other options or other placeholders
  // filled may be handed in at any time. After an error rendered() is empty.
  Result<void> update(const Template& of, const Value& values, const RenderOptions& options = {});

  // Valid until the next update; keeps its memory, so that updates allocate nothing once it is large enough.
  const Rendered& rendered() const { return rendered_; }

 private:
  // What decides about the words around a value; of text: none at all, blanks only, or something.
  enum class State : std::uint8_t { nothing, no, yes, empty, blank, words, nested };

  // A value in the result, and the words before it.
  struct Piece {
    std::uint32_t words_end = 0;  // in words_; they begin where those of the piece before end
    std::uint32_t name = 0;       // index of a TemplateName
    bool escape = false;
  };

  static State state_of(const Value* value);
  bool is_same_letter(const Template& of, const RenderOptions& options) const;
  bool look_up(const ParsedTemplate& source, const Value& values);
  void learn(const ParsedTemplate& source, const RenderOptions& options);
  bool repeat(const RenderOptions& options);
  bool append_value(Output& output, const Piece& piece, const Span& span, const RenderOptions& options) const;

  Rendered rendered_;
  std::vector<const Value*> values_;  // one per name, as the letter is being looked at

  // What was learned from rendered_; repeatable_ is false when nothing was.
  bool repeatable_ = false;
  RenderMode mode_ = RenderMode::plain;
  bool escape_html_ = false;
  RenderLimits limits_;
  std::vector<State> states_;  // one per name
  std::vector<Piece> pieces_;  // one per span
  std::string words_;          // all that is between the values
};

}  // namespace goodterms
