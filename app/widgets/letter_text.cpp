#include "app/widgets/letter_text.h"

#include <utility>

#include "core/base/text_steps.h"

namespace goodterms {
namespace {

// What may stand in a letter; see LetterText::edit.
std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    const bool before_line_feed = position < text.size() && text[position] == '\n';
    if (c == U'\r' && before_line_feed) continue;
    if (c == U'\r' || c == U'\u2028' || c == U'\u2029') {  // the line and paragraph separators
      clean += '\n';
    } else if (c == U'\t') {
      clean += ' ';
    } else if (c == U'\n' || (c >= 0x20 && (c < 0x7F || c > 0x9F))) {
      append_code_point(clean, c);
    }
  }
  return clean;
}

// Marks were counted in the text before it was cleaned.
void move_to_cleaned(std::vector<EditorMark>& marks, std::string_view text) {
  for (EditorMark& mark : marks) {
    mark.range = {cleaned(text.substr(0, std::min(mark.range.begin, text.size()))).size(),
                  cleaned(text.substr(0, std::min(mark.range.end, text.size()))).size()};
  }
}

std::string_view cut_to(std::string_view text, std::size_t room) {
  return text.substr(0, room < text.size() ? character_start(text, room) : text.size());
}

// A letter that may come from anywhere, ready to be kept.
std::string ready(std::string_view text, std::vector<EditorMark>& marks) {
  std::string clean = cleaned(text);
  if (clean != text) move_to_cleaned(marks, text);
  clean.resize(cut_to(clean, LetterText::longest).size());
  return clean;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// What of `before` really differs from `after`.
TextRange difference(std::string_view before, std::string_view after) {
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < most && before[same] == after[same])
    ++same;
  while (same > 0 && same < before.size() && is_continuation(before[same]))
    --same;
  std::size_t tail = 0;
  while (tail < most - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  while (tail > 0 && is_continuation(before[before.size() - tail]))
    --tail;
  return {same, before.size() - tail};
}

}  // namespace

void LetterText::set(std::string_view text, std::vector<EditorMark> marks) {
  text_ = ready(text, marks);
  marks_ = in_order(std::move(marks));
  selection_ = {};
  done_.clear();
  undone_.clear();
  in_run_ = false;
  ++version_;
}

void LetterText::set_marks(std::vector<EditorMark> marks) {
  marks = in_order(std::move(marks));
  if (marks == marks_) return;
  marks_ = std::move(marks);
  ++version_;
}

TextRange LetterText::whole_characters(TextRange range) const {
  const std::size_t end = std::min(std::max(range.begin, range.end), text_.size());
  const bool between = character_start(text_, end) == end;
  const std::size_t whole_end = between ? end : next_character(text_, end);
  const bool empty = range.begin == range.end;
  return {empty ? whole_end : character_start(text_, std::min(range.begin, range.end)), whole_end};
}

std::vector<EditorMark> LetterText::in_order(std::vector<EditorMark> marks) const {
  for (EditorMark& mark : marks)
    mark.range = whole_characters(mark.range);
  std::stable_sort(marks.begin(), marks.end(), [](const EditorMark& left, const EditorMark& right) {
    return left.range.begin < right.range.begin;
  });
  std::vector<EditorMark> kept;
  for (const EditorMark& mark : marks) {
    const std::size_t free = kept.empty() ? 0 : kept.back().range.end;
    if (mark.range.length() > 0 && mark.range.begin >= free) kept.push_back(mark);
  }
  return kept;
}

std::vector<EditorMark> LetterText::marks_after(TextRange range, std::string_view replacement) const {
  const std::string_view old = std::string_view(text_).substr(range.begin, range.length());
  TextRange changed = difference(old, replacement);
  changed = {changed.begin + range.begin, changed.end + range.begin};
  std::vector<EditorMark> kept;
  for (EditorMark mark : marks_) {
    const TextRange& touched = mark.kind == MarkKind::filled ? changed : range;
    if (touched.end <= mark.range.begin) {
      mark.range.begin = mark.range.begin - range.length() + replacement.size();
      mark.range.end = mark.range.end - range.length() + replacement.size();
      kept.push_back(mark);
    } else if (touched.begin >= mark.range.end) {
      kept.push_back(mark);
    }
  }
  return kept;
}

bool LetterText::edit(TextRange range, std::string_view replacement, EditKind kind) {
  range = whole_characters(range);
  std::string clean = cleaned(replacement);
  const std::size_t room = longest - (text_.size() - range.length());
  clean.resize(cut_to(clean, room).size());
  if (std::string_view(text_).substr(range.begin, range.length()) == clean) {
    select({range.end, range.end});
    return false;
  }
  Step step;
  step.kind = kind;
  step.at = range.begin;
  step.removed = text_.substr(range.begin, range.length());
  step.marks_before = marks_;
  step.marks_after = marks_after(range, clean);
  step.before = selection_;
  const std::size_t caret = range.begin + clean.size();
  step.after = {caret, caret};
  step.inserted = std::move(clean);
  apply(std::move(step));
  return true;
}

bool LetterText::replace_all(std::string_view text, std::vector<EditorMark> marks) {
  Step step;
  step.inserted = ready(text, marks);
  step.removed = text_;
  step.marks_before = marks_;
  step.before = selection_;
  step.after = {selection_.caret, selection_.caret};
  std::swap(text_, step.inserted);  // the new marks are put in order in the new text
  step.marks_after = in_order(std::move(marks));
  std::swap(text_, step.inserted);
  if (step.inserted == text_ && step.marks_after == marks_) return false;
  apply(std::move(step));
  return true;
}

void LetterText::apply(Step step) {
  text_.replace(step.at, step.removed.size(), step.inserted);
  // A sign that came to stand beside a mark may have grown together with its last letter.
  std::erase_if(step.marks_after, [&](const EditorMark& mark) {
    return whole_characters(mark.range) != mark.range || mark.range.length() == 0;
  });
  const std::size_t caret = whole_characters({step.after.caret, step.after.caret}).end;
  step.after = {caret, caret};
  marks_ = step.marks_after;
  selection_ = step.after;
  ++version_;
  undone_.clear();
  const bool runs = step.kind != EditKind::single;
  if (in_run_ && runs && !done_.empty() && joins(done_.back(), step)) {
    join(done_.back(), std::move(step));
  } else {
    done_.push_back(std::move(step));
  }
  in_run_ = runs;
  forget_oldest();
}

bool LetterText::joins(const Step& last, const Step& next) {
  if (last.kind != next.kind) return false;
  if (next.kind == EditKind::typing) {
    const bool goes_on = next.removed.empty() && next.at == last.at + last.inserted.size();
    if (!goes_on || last.inserted.empty() || next.inserted.empty() || next.inserted[0] == '\n') return false;
    return !is_blank(last.inserted.back()) || (next.inserted[0] == ' ' && last.inserted.back() == ' ');
  }
  return next.inserted.empty() && last.inserted.empty() &&
         (next.at == last.at || next.at + next.removed.size() == last.at);
}

void LetterText::join(Step& last, Step&& next) {
  if (next.kind == EditKind::typing) {
    last.inserted += next.inserted;
  } else if (next.at == last.at) {  // forwards
    last.removed += next.removed;
  } else {
    last.removed.insert(0, next.removed);
    last.at = next.at;
  }
  last.marks_after = std::move(next.marks_after);
  last.after = next.after;
}

void LetterText::forget_oldest() {
  std::size_t bytes = 0;
  for (const Step& step : done_)
    bytes += step.removed.size() + step.inserted.size();
  while (done_.size() > 1 && (done_.size() > most_steps || bytes > most_step_bytes)) {
    bytes -= done_.front().removed.size() + done_.front().inserted.size();
    done_.pop_front();
  }
}

void LetterText::select(LetterSelection selection) {
  const auto between = [&](std::size_t position) { return character_start(text_, position); };
  selection_ = {between(selection.anchor), between(selection.caret)};
  in_run_ = false;
}

bool LetterText::undo() {
  if (done_.empty()) return false;
  Step step = std::move(done_.back());
  done_.pop_back();
  text_.replace(step.at, step.inserted.size(), step.removed);
  marks_ = step.marks_before;
  selection_ = step.before;
  undone_.push_back(std::move(step));
  in_run_ = false;
  ++version_;
  return true;
}

bool LetterText::redo() {
  if (undone_.empty()) return false;
  Step step = std::move(undone_.back());
  undone_.pop_back();
  text_.replace(step.at, step.removed.size(), step.inserted);
  marks_ = step.marks_after;
  selection_ = step.after;
  done_.push_back(std::move(step));
  in_run_ = false;
  ++version_;
  return true;
}

}  // namespace goodterms
