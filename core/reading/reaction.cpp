#include "core/reading/reaction.h"
#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace goodterms {
namespace {

// An answer is a page; a thread below it may be a book.
constexpr std::size_t most_that_counts = 50'000;  // bytes

// An answer as phrases see it.
struct AnswerText {
  std::vector<std::string> folded;  // by word, what `words` refers to
  std::vector<PhraseWord> words;
  std::vector<TextRange> places;
  std::vector<PhraseSentence> sentences;
};

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'´';
}

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U';';
}

// Cuts a text into words and sentences: "don't" is one word, as people who are in a hurry write it. A
// question mark belongs to what it asks.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  AnswerText cut() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text_, at);
      if (begin == 0 || text_[begin - 1] == '\n') {
        if (is_quoted_line(begin)) {
          end_word();
          at = std::min(text_.find('\n', begin), text_.size());
          continue;
        }
      }
      take(c, begin, at);
    }
    end_word();
    end_sentence();
    for (std::size_t word = 0; word < cut_.words.size(); ++word)
      cut_.words[word].folded = cut_.folded[word];
    return std::move(cut_);
  }

 private:
  bool is_quoted_line(std::size_t begin) const { return text_[begin] == '>' || text_[begin] == '|'; }

  void take(char32_t c, std::size_t begin, std::size_t end) {
    if (is_letter_or_digit(c)) {
      if (word_.empty()) first_ = begin;
      append_folded(c);
      last_ = end;
      blank_line_ = 0;
      return;
    }
    if (is_apostrophe(c) && !word_.empty()) return;  // "I'd" and "Id", "don't" and "dont"
    end_word();
    if (c == U'\n') {
      if (++blank_line_ == 2) end_sentence();
      return;
    }
    if (is_white_space(c)) return;
    blank_line_ = 0;
    if (c == U'?') add("?", {begin, end}, true);  // other marks are set as people please
    if (ends_sentence(c) && !goes_on(c, end)) end_sentence();
  }

  // "okafor.example", "1.000"
  bool goes_on(char32_t c, std::size_t end) const {
    std::size_t at = end;
    return c == U'.' && end < text_.size() && is_letter_or_digit(next_code_point(text_, at));
  }

  void append_folded(char32_t c) {
    std::string one;
    append_code_point(one, c);
    word_ += fold(one);
  }

  void end_word() {
    if (word_.empty()) return;
    add(std::move(word_), {first_, last_}, false);
    word_.clear();
  }

  void add(std::string folded, TextRange place, bool is_mark) {
    PhraseWord word;
    word.is_mark = is_mark;
    word.is_number = !is_mark && folded.front() >= '0' && folded.front() <= '9';
    cut_.folded.push_back(std::move(folded));
    cut_.words.push_back(word);
    cut_.places.push_back(place);
  }

  void end_sentence() {
    if (cut_.words.size() > sentence_) cut_.sentences.push_back({sentence_, cut_.words.size()});
    sentence_ = cut_.words.size();
  }

  std::string_view text_;
  AnswerText cut_;
  std::string word_;
  std::size_t first_ = 0, last_ = 0;
  std::size_t sentence_ = 0;
  int blank_line_ = 0;
};

bool overlap(TextRange left, TextRange right) {
  return left.begin < right.end && right.begin < left.end;
}

// The text up to where earlier mail is quoted.
std::size_t quoted_from(const std::vector<Hit>& marks, const std::vector<TextRange>& places) {
  std::size_t from = most_that_counts;
  for (const Hit& mark : marks)
    from = std::min(from, places[mark.first].begin);
  return from;
}

bool asks_something(const AnswerText& cut, std::size_t end) {
  for (std::size_t word = 0; word < cut.words.size() && cut.places[word].begin < end; ++word)
    if (cut.words[word].is_mark) return true;
  return false;
}

}  // namespace

bool is_by_machine(const ToldReaction& told) {
  return told.id == reaction_other && !told.because.empty();
}

std::vector<TextRange> ReactionReader::ranges_of(const Phrases::Hits& hits, std::string_view list,
                                                 const std::vector<TextRange>& places) const {
  std::vector<TextRange> ranges;
  for (const Hit& hit : hits[phrases_.index_of(list)])
    ranges.push_back({places[hit.first].begin, places[hit.end - 1].end});
  return ranges;
}

std::vector<ToldReaction> ReactionReader::read(std::string_view text) const {
  const AnswerText cut = Cutter(first_characters(text, most_that_counts)).cut();
  const Phrases::Hits hits = phrases_.find(cut.words, cut.sentences);
  const std::size_t end = quoted_from(hits[phrases_.index_of(reaction_quoted)], cut.places);
  const auto counts = [end](TextRange range) { return range.begin < end; };
  std::vector<TextRange> machine = ranges_of(hits, reaction_machine, cut.places);
  machine.erase(
      std::remove_if(machine.begin(), machine.end(), [&](TextRange range) { return !counts(range); }),
      machine.end());
  std::vector<ToldReaction> told;
  if (!machine.empty()) return {{reaction_other, std::move(machine)}};
  for (const std::string_view id : told_reactions) {
    if (id == told_reactions.back() && !told.empty()) break;
    const std::vector<TextRange> not_it = ranges_of(hits, std::string(id) + ".not", cut.places);
    ToldReaction reaction{id, {}};
    for (const TextRange range : ranges_of(hits, id, cut.places)) {
      const bool is_other = std::any_of(not_it.begin(), not_it.end(),
                                        [range](TextRange other) { return overlap(range, other); });
      if (counts(range) && !is_other) reaction.because.push_back(range);
    }
    if (!reaction.because.empty()) told.push_back(std::move(reaction));
  }
  // Who only takes note asks nothing: what is asked is something that no list knows.
  const bool takes_note = told.size() == 1 && told.front().id == told_reactions.back();
  if (told.empty() || (takes_note && asks_something(cut, end))) return {{reaction_other, {}}};
  return told;
}

}  // namespace goodterms
