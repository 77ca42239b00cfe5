// A line of text to fill in, with its label above and, where there is one, what is wrong below.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "app/widgets/letter_editor.h"
#include "app/widgets/press.h"

namespace goodterms {

struct Field {
  std::string_view label;             // above the field; also its name
  std::string_view placeholder = {};  // in the empty field
  std::string_view error = {};        // below it, in red, with a sign
  std::string_view hint = {};         // after the words, quiet: "in 8 days"
  char32_t icon = 0;                  // before the words
  bool from_invitation = false;       // the value was read, not typed: tinted until it is changed
  bool label_hidden = false;          // a search field says what it is by its placeholder
  float room_at_end = 0;              // points kept free inside the frame, for a button of the caller's
  TextStyle style{text_size::base, Weight::regular, ColorToken::ink};
  // Its value, where it grows with it up to three rows; without data it is one row, whatever is in it.
  std::string_view grows_with = {};
  bool bare = false;          // the words only: label and frame are the caller's
  bool focus = false;         // takes the caret in this frame
  std::size_t longest = 254;  // bytes
};

struct FieldResult {
  bool changed = false;
  bool submitted = false;  // Enter
  bool active = false;     // has the caret
};

// What the fields of a window remember while they can be seen: where the caret is, and the way back.
class FieldMemory {
 public:
  struct Known {
    LetterEditor editor;
    std::string value;   // as it was when they last agreed
    std::string before;  // when the caret came: what Esc brings back
    bool active = false;
    int seen = 0;  // the frame
  };
  Known& of(std::uint32_t id, int frame);

 private:
  std::unordered_map<std::uint32_t, Known> known_;
};

// What is wrong with it is never cut: it takes as many lines as it needs in `width`.
float field_height(const Canvas& canvas, const Field& field, float width);
FieldResult draw_field(const Canvas& canvas, const Box& box, const Field& field, std::string& value);

}  // namespace goodterms
