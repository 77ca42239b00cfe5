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

// Whether a quick look tells that tidy_seam() would change nothing, which is so at most seams: `next` begins
// with a letter or digit; or ends the line, sets a mark or goes on after one blank, behind a letter, digit,
// value or the end of a sentence.
inline bool needs_no_tidying(std::string_view text, std::size_t floor, std::string_view next) {
  const auto is_plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || static_cast<unsigned char>((byte | 0x20U) - 'a') < 26 ||
           static_cast<unsigned char>(byte - '0') < 10;
  };
  if (next.empty() || is_plain(next[0])) return !next.empty();
  if (text.empty()) return false;
  const char last = text.back();
  if (floor < text.size() && !is_plain(last) && last != '.' && last != '!' && last != '?') return false;
  if (next[0] == '\n' || next[0] == '.' || next[0] == ',') return true;
  return next[0] == ' ' && next.size() > 1 && is_plain(next[1]);
}

}  // namespace goodterms
