// Makes optional parts of a letter vanish without a trace. A seam is a place in the output where an optional
// part begins, ends or came to nothing; what the template's own words leave there is joined as a person would
// have written it. Internal to core/template.
//
// At a seam, and nowhere else:
// - two runs of blanks that meet become the first of them; a line neither ends in blanks nor, after a part
//   that vanished, begins with them;
// - blanks before , . ) go, and those before ; : ! ? unless the template has blanks right there (French);
// - a comma goes where it would follow a line's start, an opening bracket, another comma or the end of a
//   sentence, or precede the end of one; a full stop goes after the end of a sentence or at a line's start;
// - a line of nothing but optional parts that left nothing goes with its newline;
// - blank lines before and after do not add up: the larger number of the two stays, and none at the text's
//   ends.
//
// Only what the template wrote is removed: bytes below `floor`, the end of the last value, are not touched.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace goodterms {

struct Seam {
  bool pending = false;   // nothing has been written since the seam
  bool vanished = false;  // something optional came to nothing here
  bool in_line = false;   // at least one tag here shares its line with other things
  // Where the blanks at the end of the text begin, once looked for: keeps many seams behind many blanks
  // linear.
  std::size_t blanks_begin = std::string::npos;
};

// How the text goes on: cut it at `end`, then append `next`.
struct Joint {
  std::size_t end = 0;
  std::string_view next;
};

// For `next`, words of the template that are to follow `text` while `seam` is pending. The seam stays pending
// where nothing is left of `next`.
Joint tidy_seam(std::string_view text, std::size_t floor, Seam& seam, std::string_view next);

// For a seam that is still pending at the end of the text: where to cut it.
std::size_t tidy_end(std::string_view text, std::size_t floor, const Seam& seam);

// Whether nothing is to be tidied where `next` follows: it begins with an ordinary character.
inline bool begins_plainly(std::string_view next) {
  const auto first = static_cast<unsigned char>(next.empty() ? 0 : next.front());
  return first >= 0x80 || (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
         (first >= 'a' && first <= 'z');
}

}  // namespace goodterms
