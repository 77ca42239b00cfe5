#include "core/base/text_steps.h"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "core/base/word_breaks.h"

namespace goodterms {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

char32_t code_point_at(std::string_view text, std::size_t position) {
  return next_code_point(text, position);
}

utf8proc_int32_t number_of(char32_t c) {
  return static_cast<utf8proc_int32_t>(c);
}

// From this version on the library joins letters of Indic scripts across a virama (rule GB9c).
constexpr bool joins_conjuncts = UTF8PROC_VERSION_MAJOR > 2 ||
                                 (UTF8PROC_VERSION_MAJOR == 2 && UTF8PROC_VERSION_MINOR >= 9);

// True where a character surely begins between these two, whatever stands before them. What is not sure is
// looked for further back, so that it must be rare: text of nothing but hearts has an Extend in each.
bool surely_apart(char32_t left, char32_t right) {
  if (right == U'\n' || left == U'\n') return !(left == U'\r' && right == U'\n');
  if (left < 0x80 && right < 0x80) return true;
  const utf8proc_property_t* before = utf8proc_get_property(number_of(left));
  const utf8proc_property_t* after = utf8proc_get_property(number_of(right));
  // Flags are pairs, counted from the first.
  if (after->boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR &&
      before->boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR)
    return false;
  // Emoji are joined across a joiner.
  const bool joins = before->boundclass == UTF8PROC_BOUNDCLASS_ZWJ;
  if (joins && (after->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
                after->boundclass == UTF8PROC_BOUNDCLASS_E_ZWG))
    return false;
  if (joins_conjuncts && (joins || before->boundclass == UTF8PROC_BOUNDCLASS_EXTEND) &&
      after->category == UTF8PROC_CATEGORY_LO)
    return false;
  return utf8proc_grapheme_break(number_of(left), number_of(right));
}

enum class Kind { blank, line_break, word, sign };

Kind kind_at(std::string_view text, std::size_t position) {
  const char32_t c = code_point_at(text, position);
  if (c == U'\n') return Kind::line_break;
  if (is_white_space(c)) return Kind::blank;
  return is_of_word(c) ? Kind::word : Kind::sign;
}

// Whether the character that begins at `left` and the next, at `right`, are stepped over together.
bool in_one_step(std::string_view text, std::size_t left, std::size_t right) {
  const Kind before = kind_at(text, left), after = kind_at(text, right);
  if (before == Kind::line_break || after == Kind::line_break) return false;
  if (before != Kind::word && after != Kind::word) return before == after;
  if (!is_word_boundary(text, right)) return true;
  return are_one_run(code_point_at(text, left), code_point_at(text, right));
}

// Where a character begins that is surely none with what stands before it: at `position` or further back.
std::size_t sure_start(std::string_view text, std::size_t position) {
  while (position > 0) {
    const std::size_t before = code_point_start(text, position - 1);
    if (surely_apart(code_point_at(text, before), code_point_at(text, position))) break;
    position = before;
  }
  return position;
}

// Goes back from one character to the one before it, over a row of flags as fast as over letters.
class Backwards {
 public:
  // `end`: where a character ends.
  Backwards(std::string_view text, std::size_t end) : text_(text), end_(end) {}

  std::size_t end() const { return end_; }
  bool at_beginning() const { return end_ == 0; }
  // Where the character before it begins.
  std::size_t start() {
    if (starts_.empty()) {
      for (std::size_t at = sure_start(text_, code_point_start(text_, end_ - 1)); at < end_;
           at = character_end(text_, at))
        starts_.push_back(at);
    }
    return starts_.back();
  }
  void step() {
    end_ = start();
    starts_.pop_back();
  }

 private:
  std::string_view text_;
  std::size_t end_;
  std::vector<std::size_t> starts_;  // of characters before the end
};

// From a character at which a step begins or goes on to the step's end, and the other way.
std::size_t end_of_step(std::string_view text, std::size_t start) {
  for (;;) {
    const std::size_t end = character_end(text, start);
    if (end >= text.size() || !in_one_step(text, start, end)) return end;
    start = end;
  }
}

std::size_t start_of_step(std::string_view text, Backwards back) {
  if (back.at_beginning()) return 0;
  for (;;) {
    back.step();
    if (back.at_beginning() || !in_one_step(text, back.start(), back.end())) return back.end();
  }
}

}  // namespace

std::size_t code_point_start(std::string_view text, std::size_t position) {
  std::size_t start = position;
  for (int i = 0; i < 3 && start > 0 && is_continuation(text[start]); ++i)
    --start;
  // A byte that is not UTF-8 is a character of its own.
  std::size_t end = start;
  next_code_point(text, end);
  return end > position ? start : position;
}

std::size_t character_end(std::string_view text, std::size_t position) {
  if (is_ascii(text[position]) && text[position] != '\r' &&
      (position + 1 == text.size() || is_ascii(text[position + 1])))
    return position + 1;
  utf8proc_int32_t state = 0;
  char32_t left = next_code_point(text, position);
  while (position < text.size()) {
    std::size_t next = position;
    const char32_t right = next_code_point(text, next);
    if (utf8proc_grapheme_break_stateful(number_of(left), number_of(right), &state)) break;
    left = right;
    position = next;
  }
  return position;
}

std::size_t character_start(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  position = code_point_start(text, position);
  std::size_t start = sure_start(text, position);
  for (;;) {
    const std::size_t end = character_end(text, start);
    if (end > position) return start;
    start = end;
  }
}

std::size_t next_character(std::string_view text, std::size_t position) {
  if (position >= text.size()) return text.size();
  // Most text; whatever it belongs to ends here.
  if (is_ascii(text[position]) && text[position] != '\r' &&
      (position + 1 == text.size() || is_ascii(text[position + 1])))
    return position + 1;
  return character_end(text, character_start(text, position));
}

std::size_t previous_character(std::string_view text, std::size_t position) {
  if (position == 0 || text.empty()) return 0;
  return character_start(text, std::min(position, text.size()) - 1);
}

std::size_t next_word(std::string_view text, std::size_t position) {
  position = character_start(text, position);
  if (position >= text.size()) return position;
  if (kind_at(text, position) == Kind::line_break) return character_end(text, position);
  position = end_of_step(text, position);
  while (position < text.size() && kind_at(text, position) == Kind::blank)
    position = character_end(text, position);
  return position;
}

std::size_t previous_word(std::string_view text, std::size_t position) {
  Backwards back(text, character_start(text, position));
  while (!back.at_beginning() && kind_at(text, back.start()) == Kind::blank)
    back.step();
  return start_of_step(text, back);
}

TextRange word_at(std::string_view text, std::size_t position) {
  position = character_start(text, position);
  const TextRange line = line_at(text, position);
  if (line.length() == 0) return line;
  if (position >= line.end) position = previous_character(text, line.end);
  const std::size_t end = character_end(text, position);
  return {start_of_step(text, Backwards(text, end)), end_of_step(text, position)};
}

TextRange line_at(std::string_view text, std::size_t position) {
  position = std::min(position, text.size());
  const std::size_t before = position > 0 ? text.rfind('\n', position - 1) : std::string_view::npos;
  const std::size_t after = text.find('\n', position);
  return {before == std::string_view::npos ? 0 : before + 1,
          after == std::string_view::npos ? text.size() : after};
}

}  // namespace goodterms
