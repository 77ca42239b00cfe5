// Text as it is stepped through, folded and edited.
#include "app/widgets/letter_text.h"
#include "core/base/text_steps.h"
#include "tests/fuzz/driver.h"

using namespace goodterms;

namespace {

void step(std::string_view text) {
  std::size_t steps = 0;
  for (std::size_t at = 0; at < text.size(); ++steps) {
    const std::size_t next = next_character(text, at);
    fuzz::promise(next > at && next <= text.size(), "a step goes on, and not too far");
    fuzz::promise(previous_character(text, next) == at, "the step back is the step forward");
    fuzz::promise(next_word(text, at) > at, "a word goes on");
    const TextRange word = word_at(text, at);
    fuzz::promise(word.begin <= at && word.end <= text.size(), "a word stands in the text");
    at = next;
  }
  const FoldedText folded = fold_with_source(text);
  fuzz::promise(folded.source.size() == folded.text.size() + 1 && is_valid_utf8(folded.text),
                "what is folded is text that knows where it came from");
  fuzz::promise(fold(text) == folded.text, "folding is folding");
  if (!is_valid_utf8(text)) return;
  fuzz::promise(single_line(single_line(text)) == single_line(text), "one line is one line");
  fuzz::promise(trim(trim(text)) == trim(text), "trimmed is trimmed");
}

// Each piece between "|" is an edit: its first two bytes say where, the rest is put in.
void edit(std::string_view input) {
  LetterText letter;
  letter.set("Hi Dana,\n\nThank you. Zoe\u0301 \U0001F642 says hello.\n\nSam", {{{3, 7}, MarkKind::filled}});
  const std::string before = letter.text();
  std::size_t edits = 0;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('|'), input.size());
    std::string_view piece = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    if (piece.size() < 2) continue;
    const auto at = static_cast<std::size_t>(static_cast<unsigned char>(piece[0]));
    const std::size_t length = static_cast<unsigned char>(piece[1]) % 16;
    piece.remove_prefix(2);
    edits += letter.edit({at, at + length}, piece, static_cast<EditKind>(at % 3));
    letter.end_run();
    fuzz::promise(is_valid_utf8(letter.text()), "a letter is text");
    for (const EditorMark& mark : letter.marks())
      fuzz::promise(mark.range.begin < mark.range.end && mark.range.end <= letter.text().size(),
                    "marks stand in it");
    fuzz::promise(letter.selection().range().end <= letter.text().size(), "and so does the selection");
  }
  if (edits > LetterText::most_steps) return;
  for (std::size_t taken = 0; taken < edits; ++taken)
    fuzz::promise(letter.undo(), "every edit can be taken back");
  fuzz::promise(letter.text() == before, "and then nothing has happened");
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> texts = {"e\u0301a\u0302\u0303 x",
                                          "\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7\U0001F1EE",
                                          "\U0001F469\u200D\U0001F467 \u2764\uFE0F",
                                          "\u0915\u094D\u0937\u093F",
                                          "a\r\nb don\u2019t stop",
                                          "\u682A\u5F0F\u4F1A\u793E \u05E9\u05DC\u05D5\u05DD"};
  const std::vector<std::string> pieces = {"\u0301", "\u200D", "\uFE0F", "\U0001F1E9", "\r",
                                           "\n",     "'",      "\u00A0", "\uFB01",     "\xF0\x9F"};
  const fuzz::Target steps = {"text", texts, pieces, step, 20000};
  std::vector<std::string> edits = {
      "\x03\x04"
      "Dana R.|\x10\x01\n|\x20\x0F|\x08\x02"
      "e\u0301",
      "\x00\x0F|\x05\x00\U0001F1E9|\x09\x00\U0001F1EA"};
  std::vector<std::string> edit_pieces = pieces;
  edit_pieces.emplace_back("|");
  const fuzz::Target letter = {"letter_text", edits, edit_pieces, edit, 10000};
  return fuzz::run_targets(count, values, {steps, letter});
}
