#include "core/template/seam.h"

#include <algorithm>

namespace goodterms {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_one_of(char c, std::string_view set) {
  for (const char candidate : set) {
    if (candidate == c) return true;
  }
  return false;
}

// Length of the newline `text` begins with: 0, 1, or 2 for CR LF.
std::size_t newline_at_start(std::string_view text) {
  if (text.substr(0, 1) == "\n") return 1;
  return text.substr(0, 2) == "\r\n" ? 2 : 0;
}

// Length of the newline that ends at `end` and begins at or above `floor`.
std::size_t newline_before(std::string_view text, std::size_t floor, std::size_t end) {
  if (end <= floor || text[end - 1] != '\n') return 0;
  return end >= floor + 2 && text[end - 2] == '\r' ? 2 : 1;
}

// What stands before a seam, as far as the template wrote it.
struct Before {
  std::size_t end = 0;         // without the blanks at the end
  bool blanks = false;         // there are some
  bool at_line_start = false;  // nothing else on the line
  char last = 0;               // the byte before the blanks; 0 at the start and after a value
};

Before look_before(std::string_view text, std::size_t floor, const Seam& seam) {
  Before before;
  before.end = std::min(text.size(), seam.blanks_begin);
  while (before.end > floor && is_blank(text[before.end - 1]))
    --before.end;
  before.blanks = before.end < text.size();
  if (before.end > floor) before.last = text[before.end - 1];
  before.at_line_start = before.end == 0 || before.last == '\n';
  return before;
}

std::size_t count_blanks(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_blank(text[count]))
    ++count;
  return count;
}

// Whether `text` begins with a mark that belongs to what stands before it: not ".NET", "..." or "?x".
bool begins_with_mark(std::string_view text) {
  if (text.empty() || !is_one_of(text[0], ",.;:!?)")) return false;
  if (text.size() == 1 || text[0] == ')') return true;
  return is_one_of(text[1], " \t\r\n,;:!?)]}\"'") || static_cast<unsigned char>(text[1]) >= 0x80;
}

bool is_left_over(char mark, const Before& before, bool vanished) {
  if (mark == ')') return false;
  if (before.at_line_start) return vanished;
  if (mark == ',' && is_one_of(before.last, ",;:([")) return true;
  // With a blank between them; without one, "etc., and" is meant as it stands.
  return before.blanks && is_one_of(before.last, ".!?");
}

// Marks at the start of `next`. True when the seam needs nothing more.
bool tidy_marks(Joint& joint, Before& before, bool vanished) {
  const std::size_t blanks = count_blanks(joint.next);
  const std::string_view rest = joint.next.substr(blanks);
  if (!begins_with_mark(rest)) return false;
  const char mark = rest[0];
  if (is_left_over(mark, before, vanished)) {
    joint.next = rest.substr(1);
    return false;
  }
  if (before.at_line_start) return false;
  if (before.last == ',') {
    --before.end;
  } else if (blanks > 0 && is_one_of(mark, ";:!?")) {
    if (before.blanks) joint.next = rest;
    return true;
  }
  joint = Joint{before.end, rest};
  return true;
}

// Blanks and the line's own newline.
void tidy_line(Joint& joint, const Before& before, Seam& seam) {
  const std::size_t blanks = count_blanks(joint.next);
  const std::string_view rest = joint.next.substr(blanks);
  if (const std::size_t newline = newline_at_start(rest)) {
    joint = Joint{before.end, before.at_line_start ? rest.substr(newline) : rest};
    if (before.at_line_start) {
      seam.in_line = false;
      seam.vanished = true;
    }
  } else if (before.at_line_start && seam.vanished) {
    joint.next = rest;  // keeps the indentation of the line
  } else if (is_one_of(before.last, "([")) {
    joint = Joint{blanks > 0 ? before.end : joint.end, rest};
  } else if (before.blanks) {
    joint.next = rest;
  }
}

// Blank lines; the text ends where a line ends, or is empty.
void tidy_blank_lines(Joint& joint, std::string_view text, std::size_t floor, const Seam& seam) {
  std::size_t end = joint.end - newline_before(text, floor, joint.end);
  while (const std::size_t newline = newline_at_start(joint.next)) {
    const std::size_t above = newline_before(text, floor, end);
    if (joint.end == 0 ? !seam.vanished : above == 0) break;
    end -= above;
    joint.next.remove_prefix(newline);
  }
}

}  // namespace

Joint tidy_seam(std::string_view text, std::size_t floor, Seam& seam, std::string_view next) {
  Before before = look_before(text, floor, seam);
  seam.blanks_begin = before.end;
  Joint joint{text.size(), next};
  const bool done = seam.in_line && tidy_marks(joint, before, seam.vanished);
  if (!done) {
    if (seam.in_line) tidy_line(joint, before, seam);
    if (before.at_line_start && !seam.in_line) tidy_blank_lines(joint, text, floor, seam);
  }
  if (!joint.next.empty()) seam.pending = false;
  return joint;
}

std::size_t tidy_end(std::string_view text, std::size_t floor, const Seam& seam) {
  if (!seam.pending) return text.size();
  const Before before = look_before(text, floor, seam);
  std::size_t end = seam.in_line ? before.end : text.size();
  if (!seam.vanished || !before.at_line_start) return end;
  // A last line of its own leaves the newline that ends the text; a last line without one takes it along.
  for (;;) {
    const std::size_t newline = newline_before(text, floor, end);
    if (newline == 0) return end;
    if (!seam.in_line && newline_before(text, floor, end - newline) == 0) return end;
    end -= newline;
  }
}

}  // namespace goodterms
