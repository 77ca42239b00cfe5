// Where a letter is written: wrapped text with a caret, what came from the case tinted, what is missing in a
// warm colour, findings underlined. Only the text itself; frame, header and footer belong to the screen. A
// field (field.h) is the same in one row.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/canvas.h"
#include "app/widgets/letter_rows.h"
#include "app/widgets/letter_text.h"

namespace goodterms {

// Something to say about words of the letter. Ranges that are out of date are cut to the text.
struct EditorFinding {
  TextRange range;      // bytes
  std::string message;  // what it is
  std::string fix;      // what to do, may be empty
  std::optional<std::string> replacement = {};
  bool whole = false;  // about the letter as a whole: no words are underlined
  bool error = false;  // red, else amber
};

struct LetterEditorLook {
  std::string_view label;  // what it is called, by the test driver and screen readers; its identity
  bool read_only = false;  // can be selected and copied
  std::span<const EditorFinding> findings = {};
  std::string_view placeholder = {};       // in the empty letter
  std::string_view hint = {}, error = {};  // shown beside it, by others: for whoever hears it
  // One row that scrolls sideways; line breaks are blanks, and Enter is not written. At rest, what does not
  // fit gives way to "…". Taking the caret by keyboard selects all.
  bool one_line = false;
  bool wraps = false;                         // what has no room in that row goes on below it
  std::size_t longest = LetterText::longest;  // bytes
};

struct LetterEditorResult {
  bool changed = false;    // the text, by the user, in this frame
  bool active = false;     // has the caret
  bool submitted = false;  // Enter, in one line; the caret is gone then
  bool goes_on = false;    // there are rows below what is seen
  bool cancelled = false;  // Esc
  std::optional<std::size_t> clicked_finding = {};
  std::optional<TextRange> clicked_missing = {};  // it is selected, so that typing replaces it
  std::optional<Box> caret_moved = {};            // to there, points: a page that scrolls keeps it in view
  std::optional<double> next_frame = {};          // seconds until it wants one without an event
};

class LetterEditor {
 public:
  // See LetterText: what is not valid text is made so, what is too long is cut.
  void set_text(std::string_view text, std::vector<EditorMark> marks);     // fresh history
  void replace_all(std::string_view text, std::vector<EditorMark> marks);  // one step back
  void replace(TextRange range, std::string_view text);                    // one step back
  void set_marks(std::vector<EditorMark> marks) { text_.set_marks(std::move(marks)); }
  // How the words look; a letter's, where nothing else is said.
  void set_style(const TextStyle& style) { style_ = style; }
  const std::string& text() const { return text_.text(); }
  const std::vector<EditorMark>& marks() const { return text_.marks(); }

  void select(TextRange range);  // the caret at its end, and in view
  TextRange selection() const { return text_.selection().range(); }
  std::size_t caret() const { return text_.selection().caret; }
  bool has_selection() const { return !text_.selection().empty(); }
  // The next draw takes the caret, as a click would.
  void take_focus() { wants_focus_ = true; }

  bool can_undo() const { return text_.can_undo(); }
  bool can_redo() const { return text_.can_redo(); }
  void undo();
  void redo();

  // The height in points that shows all of the letter in a box of that width.
  float content_height(const Canvas& canvas, float width);

  // Text is as wide as the box, and never wider than a letter (measure::letter_text_width, at text scale 1).
  // What does not fit in height scrolls: by wheel, by finger, and to follow the caret. Leave 10 points of
  // margin at the right, where it is then shown how far.
  LetterEditorResult draw(const Canvas& canvas, const Box& box, const LetterEditorLook& look);

 private:
  struct Scene;  // of one frame
  enum class Unit : std::uint8_t { character, word, line, mark };

  // What of a range lies in one row, without the blanks at its end; in several where directions mix.
  struct Piece {
    Box box;  // points
    TextRange range;
  };
  // What the rows were laid out for.
  struct LaidOut {
    std::uint64_t version = 0;
    float width = 0, em = 0;
    bool done = false;
    friend bool operator==(const LaidOut&, const LaidOut&) = default;
  };

  void lay_out(const Canvas& canvas, float width);
  void measure_rows();
  float most_scroll(const Scene& scene) const;
  bool is_seen_whole(const Scene& scene, std::size_t row) const;
  bool is_seen_whole(const Scene& scene, const Box& row) const;
  void keep_in_bounds(const Scene& scene);
  void reveal_caret(Scene& scene);
  void reveal_sideways(const Scene& scene);
  bool is_cut(const Scene& scene) const;  // more than one line shows, which nobody is writing in

  // letter_editor_keys.cpp
  void use_keys(Scene& scene);
  bool use_chords(const Scene& scene);
  bool use_caret_keys(const Scene& scene);
  bool use_erasing_keys();
  bool use_enter(Scene& scene);
  void take_arrived(const Scene& scene);
  void type_characters();
  void insert(std::string_view words, EditKind kind);
  void copy() const;  // all, where nothing is selected
  void cut_words();
  void paste();
  void select_all();
  void move_to(CaretPlace place, bool extend);
  void move_to(std::size_t position, bool extend) { move_to({position, Side::before_next}, extend); }
  CaretPlace place() const { return {caret(), side_}; }
  CaretPlace beside(bool to_left) const;
  void move_sideways(bool to_left, bool extend);
  void move_rows(const Scene& scene, int rows, bool extend);
  CaretPlace row_edge(bool end) const;

  // letter_editor_pointer.cpp
  void use_pointer(Scene& scene);
  void use_mouse(Scene& scene, float x, float y);
  void press_at(Scene& scene, float x, float y, int clicks, bool extend);
  void drag_to(Scene& scene, float x, float y);
  void use_wheel(const Scene& scene);
  CaretPlace place_at(const Scene& scene, float x, float y) const;
  std::size_t character_at(const Scene& scene, float x, float y) const;
  std::optional<std::size_t> finding_at(const Scene& scene, float x, float y) const;
  const EditorMark* missing_at(const Scene& scene, float x, float y) const;

  // letter_editor_finger.cpp
  struct Handle {  // points
    float x = 0, top = 0, height = 0;
  };
  void use_finger(Scene& scene, float x, float y);
  bool shows_handles(const Scene& scene) const;
  Handle handle(const Scene& scene, bool of_caret) const;
  Box handles_box(const Scene& scene) const;
  bool grab_handle(Scene& scene, float x, float y);
  void drag_handle(Scene& scene, float x, float y);
  void draw_handles(const Scene& scene) const;

  // letter_editor_menu.cpp
  void use_menu(Scene& scene);
  void paste_by_menu(const Scene& scene);
  void draw_menu_here(Scene& scene);

  // letter_editor_drawing.cpp
  void draw_rows(const Scene& scene) const;
  void draw_marks(const Scene& scene) const;
  void draw_selection(const Scene& scene) const;
  void draw_row_text(const Scene& scene, std::size_t row) const;
  void draw_findings(const Scene& scene) const;
  void draw_caret(const Scene& scene) const;
  void draw_scroll_thumb(const Scene& scene) const;
  void show_finding_under_pointer(const Scene& scene) const;
  void tell_recorder(const Scene& scene) const;
  Box caret_box(const Scene& scene) const;
  std::vector<Piece> pieces(const Scene& scene, TextRange range) const;
  std::size_t row_near(const Scene& scene, float y) const;
  float row_top(const Scene& scene, std::size_t row) const;     // points
  float row_height(const Scene& scene, std::size_t row) const;  // points

  LetterText text_;
  LetterRows rows_;
  LaidOut laid_out_;
  // Where each row begins and the last one ends, in heights of a row with words: the one empty line between
  // two paragraphs is lower.
  std::vector<float> tops_ = {0, 1};
  float scroll_ = 0;           // points
  float scroll_sideways_ = 0;  // points; of one line
  bool one_line_ = false;      // as the look says
  bool sideways_ = false;      // one row, that scrolls
  std::size_t longest_ = LetterText::longest;
  bool wants_focus_ = false;
  bool follows_caret_ = false;             // bring it into view
  Side side_ = Side::before_next;          // of the caret
  std::optional<float> preferred_x_ = {};  // points from the left, while going up and down

  Unit unit_ = Unit::character;  // that a drag selects by
  TextRange origin_;             // what it began on
  bool selecting_ = false;
  bool touching_ = false;  // a finger came down here and has neither scrolled nor selected yet
  bool touch_scrolling_ = false;
  float touch_y_ = 0;                    // points, in the last frame
  bool by_finger_ = false;               // what was pressed last
  bool rested_ = false;                  // a finger that is still there has selected a word
  bool grabbed_ = false;                 // the caret's handle
  float grabbed_x_ = 0, grabbed_y_ = 0;  // points from the caret's end to the finger
  bool wants_menu_ = false;              // in this frame, as a finger asks for it
  bool menu_open_ = false;
  Box menu_at_;  // points
  bool menu_pastes_ = false;
  TextStyle style_{text_size::letter, Weight::regular, ColorToken::ink, letter_line_height};
};

}  // namespace goodterms
