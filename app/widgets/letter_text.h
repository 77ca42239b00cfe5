// A letter while it is written: its text, the marks on it, what is selected, and the way back. Knows nothing
// of a screen. Whatever is put in, the text stays valid UTF-8 with "\n" between its lines, and every range
// stays inside it, between whole characters (core/base/text_steps.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace goodterms {

enum class MarkKind : std::uint8_t {
  filled,   // words that came from the case
  missing,  // stands for words that nobody knows yet
  placed,   // was written elsewhere, and stands here for it
};

struct EditorMark {
  TextRange range;
  MarkKind kind = MarkKind::filled;
  friend bool operator==(const EditorMark&, const EditorMark&) = default;
};

struct LetterSelection {
  std::size_t anchor = 0;  // where it began
  std::size_t caret = 0;   // where it is extended from
  TextRange range() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
  bool empty() const { return anchor == caret; }
};

// How an edit is taken back: those of a run together, or on its own.
enum class EditKind : std::uint8_t {
  typing,   // runs to the end of a word and the blanks after it
  erasing,  // runs while it goes on in place
  single,
};

class LetterText {
 public:
  static constexpr std::size_t longest = 200'000;              // bytes; what goes beyond is left out
  static constexpr std::size_t most_steps = 1'000;             // that can be taken back
  static constexpr std::size_t most_step_bytes = 8 * longest;  // of text kept for it, but always one step

  // Replaces everything, and there is no way back. The caret stands at the beginning. Marks count in `text`
  // as it is given; those that are empty, outside or over another are left out.
  void set(std::string_view text, std::vector<EditorMark> marks);

  // Puts `replacement` in place of `range` and the caret after it. What is not text is made so: bytes that
  // are not UTF-8 become U+FFFD, tabs a blank, "\r\n" a "\n", other control characters go. A filled mark goes
  // when its words change, a missing one when any part of it is touched. False when the text stays the same.
  bool edit(TextRange range, std::string_view replacement, EditKind kind);
  // As set(), but one step that can be taken back. The caret stays, as far as there is text.
  bool replace_all(std::string_view text, std::vector<EditorMark> marks);

  // Other marks on the same text; no step.
  void set_marks(std::vector<EditorMark> marks);

  void select(LetterSelection selection);  // ends a run
  void end_run() { in_run_ = false; }      // the next edit is a step of its own

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  bool undo();
  bool redo();

  const std::string& text() const { return text_; }
  const std::vector<EditorMark>& marks() const { return marks_; }  // in order
  const LetterSelection& selection() const { return selection_; }
  std::uint64_t version() const { return version_; }  // another whenever text or marks changed

 private:
  struct Step {
    EditKind kind = EditKind::single;
    std::size_t at = 0;
    std::string removed, inserted;
    std::vector<EditorMark> marks_before, marks_after;
    LetterSelection before, after;
  };

  static bool joins(const Step& last, const Step& next);
  static void join(Step& last, Step&& next);
  std::vector<EditorMark> marks_after(TextRange range, std::string_view replacement) const;
  TextRange whole_characters(TextRange range) const;
  std::vector<EditorMark> in_order(std::vector<EditorMark> marks) const;
  void apply(Step step);
  void forget_oldest();

  std::string text_;
  std::vector<EditorMark> marks_;
  LetterSelection selection_;
  std::deque<Step> done_, undone_;
  bool in_run_ = false;
  std::uint64_t version_ = 0;
};

}  // namespace goodterms
