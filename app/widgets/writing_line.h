// A question and the line to write its answer on: no box, a line under the words, more rows where they are
// many. Below it may lie a few quiet choices, of which one or none holds.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/widgets/letter_editor.h"

namespace goodterms {

struct WritingLineLook {
  std::string_view question;  // above the words; also its name
  float room_beside = 0;      // points kept free at the right of the question, for a control of the caller's
};

class WritingLine {
 public:
  WritingLine();

  const std::string& text() const { return editor_.text(); }
  // Puts other words there; those that were there are one step back where `keeps_history`.
  void set_text(std::string_view text, bool keeps_history);
  void take_focus() { editor_.take_focus(); }

  float height(const Canvas& canvas, float width, const WritingLineLook& look);
  LetterEditorResult draw(const Canvas& canvas, const Box& box, const WritingLineLook& look);

 private:
  float words_height(const Canvas& canvas, float width);

  LetterEditor editor_;
};

// Returns the choice that was pressed, or -1. `key` tells apart rows with the same words.
float quiet_choices_height(const Canvas& canvas, float width, std::span<const std::string> choices);
int draw_quiet_choices(const Canvas& canvas, const Box& box, std::span<const std::string> choices, int chosen,
                       std::int64_t key);

}  // namespace goodterms
