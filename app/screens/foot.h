// What stands at the end of a page of a case: the next real act and one other at the right, what one need not
// do at the left as words alone. On a phone all of it lies under the thumb, with the choices.
#pragma once

#include <string>

#include "app/screens/parts.h"

namespace goodterms {

struct FootParts {
  bool choices = false;  // on a phone they lie here
  bool words = false;    // a button of words only
};
float foot_height(const Ui& ui, FootParts parts);

struct Foot {
  Box choices, row, words;
};
Foot lay_foot(const Ui& ui, const Box& box, FootParts parts);
// What lies over the end of a page on a phone, as wide as the window.
void draw_foot_ground(const Canvas& canvas, const Box& foot);

enum class PairPress : std::uint8_t { none, first, second };
// At the right end of the row; on a phone they share it. A primary one tells its keys while pointed at.
PairPress draw_pair(const Canvas& canvas, Box row, const Button& first, const Button& second);
// What Enter and Ctrl+Enter press, told while it is pointed at.
bool draw_main(const Canvas& canvas, const Box& box, Button button);
bool draw_single(const Canvas& canvas, Box row, const Button& button);
// Words that begin where the row begins; in the middle of a phone.
bool draw_plain_words(const Canvas& canvas, const Box& box, std::string_view label);

// "Did it go out?" in the place of the row, so that nothing else moves. first: not yet; second: yes.
PairPress draw_did_it_go_out(const Canvas& canvas, Box foot, std::string_view asked);

}  // namespace goodterms
