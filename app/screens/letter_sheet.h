// A letter on its sheet of paper with what is done with it below: for replies and for notes, which have one
// subject and no call script.
#pragma once

#include <optional>
#include <string>

#include "app/screens/foot.h"
#include "app/screens/kept_letter.h"

namespace goodterms {

struct LetterSheet {
  std::string_view label;        // what the words are called
  std::string_view to, address;  // whom it goes to; may be empty
  bool subject = false;          // is shown
  std::string_view hint = {};    // in a sheet without words
  std::string_view copied = {};  // who gets a copy, in words
};
// True when the words were changed.
bool draw_letter_sheet(const Canvas& canvas, const Box& sheet, const LetterSheet& look, KeptLetter& letter);

// The ways out at the right, what one need not do at the left; and once it has left the app, the question
// whether it went out. `fill`: what the button says that leads to a place still to be filled in; empty where
// there is none.
enum class LetterPress : std::uint8_t { none, aside, copy, open, fill, not_yet, sent };
LetterPress draw_letter_foot(const Canvas& canvas, const Box& box, Channel channel, const Case& about,
                             std::string_view aside, const std::optional<std::string>& asked,
                             const std::string& fill);

}  // namespace goodterms
