#include "core/advice/sentences.h"

namespace goodterms {
namespace {

// A line at least this long (code points) may have been broken by its program (RFC 3676 recommends 72 and
// readers wrap at 60 to 80); a shorter one was ended by its writer.
constexpr std::size_t shortest_wrapped_line = 48;

constexpr std::string_view titles[] = {"mr",   "mrs",  "ms",  "mx",   "dr",   "prof", "st",  "messrs", "rev",
                                       "hon",  "capt", "cpt", "cmdr", "col",  "gen",  "lt",  "maj",    "sgt",
                                       "cllr", "fr",   "sr",  "br",   "insp", "supt", "cpl", "pte",    "adm"};
constexpr std::string_view before_numbers[] = {"no",  "nr",  "ref", "approx", "ca", "tel",
                                               "ext", "fig", "vol", "p",      "pp"};
constexpr std::string_view mid_sentence[] = {"e.g", "i.e", "eg", "ie", "vs", "cf", "incl", "resp"};
constexpr std::string_view either[] = {
    "inc", "ltd", "co",   "corp", "jr",  "etc",  "dept", "a.m", "p.m",  "am",    "pm",  "llc",  "plc",
    "s.a", "b.v", "gmbh", "ph.d", "u.s", "u.k",  "jan",  "feb", "mar",  "apr",   "aug", "sept", "sep",
    "oct", "nov", "dec",  "mon",  "tue", "tues", "wed",  "thu", "thur", "thurs", "fri"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::string_view (&list)[size]) {
  for (const std::string_view entry : list) {
    if (entry == word) return true;
  }
  return false;
}

bool is_upper(std::string_view text, std::size_t at) {
  return first_letter_case(text.substr(at)) == LetterCase::upper;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

// A run of lines that belong together: what one sentence may stretch over.
struct Passage {
  TextRange range;
  std::size_t paragraph = 0;
};

std::vector<Passage> read_passages(std::string_view text) {
  std::vector<Passage> passages;
  std::size_t paragraph = 0;
  bool goes_on = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trim(text.substr(begin, newline - begin));
    const std::size_t line_begin = begin;
    begin = newline + 1;
    if (line.empty() || line.front() == '>') {
      goes_on = false;
      if (!passages.empty()) paragraph = passages.back().paragraph + 1;
      continue;
    }
    const bool is_item = line.size() > 1 && (line[0] == '-' || line[0] == '*') && line[1] == ' ';
    if (goes_on && !is_item) {
      passages.back().range.end = newline;
    } else {
      passages.push_back({{line_begin, newline}, paragraph});
    }
    goes_on = count_code_points(line) >= shortest_wrapped_line;
  }
  return passages;
}

// Whether the full stop at `dot` stands after something that is written with one.
bool is_abbreviation(std::string_view passage, std::size_t dot) {
  std::size_t begin = dot;
  while (begin > 0 && dot - begin < 12 && !is_blank(passage[begin - 1]) && passage[begin - 1] != '\n' &&
         passage[begin - 1] != '(') {
    --begin;
  }
  const std::string word = fold(passage.substr(begin, dot - begin));
  std::size_t next = dot + 1;
  while (next < passage.size() && (is_blank(passage[next]) || passage[next] == '\n'))
    ++next;
  if (next == passage.size()) return false;
  if (is_one_of(word, titles)) return is_upper(passage, next);
  if (is_one_of(word, before_numbers)) return is_digit(passage[next]) || passage[next] == '#';
  if (is_one_of(word, mid_sentence)) return true;
  if (is_one_of(word, either)) return !is_upper(passage, next);
  // An initial, as in "J. Doe", but not the "I" of "So do I."
  return word.size() == 1 && is_upper(passage, begin) && passage[begin] != 'I' && is_upper(passage, next);
}

// One past the sentence that begins at `begin`; inside a bracket nothing ends that is closed within 200
// bytes.
std::size_t sentence_end(std::string_view passage, std::size_t begin) {
  for (std::size_t at = begin; at < passage.size(); ++at) {
    const char c = passage[at];
    if (c == '(') {
      const std::string_view inside = passage.substr(at, 200);
      const std::size_t close = inside.find(')');
      if (close != std::string_view::npos) at += close;
      continue;
    }
    const bool is_ellipsis = passage.substr(at, 3) == "\u2026";
    if (c != '.' && c != '!' && c != '?' && !is_ellipsis) continue;
    const std::size_t mark = at;
    while (at + 1 < passage.size() &&
           std::string_view(".!?\"')").find(passage[at + 1]) != std::string_view::npos)
      ++at;
    if (is_ellipsis) at += 2;
    if (passage.substr(at + 1, 3) == "\u201D" || passage.substr(at + 1, 3) == "\u2019") at += 3;
    if (at + 1 < passage.size() && !is_blank(passage[at + 1]) && passage[at + 1] != '\n') continue;
    if (c == '.' && at == mark && is_abbreviation(passage, mark)) continue;
    if (is_ellipsis || passage.substr(mark, 2) == "..") {  // a pause, unless something new begins
      std::size_t next = at + 1;
      while (next < passage.size() && is_blank(passage[next]))
        ++next;
      if (next < passage.size() && !is_upper(passage, next)) continue;
    }
    return at + 1;
  }
  return passage.size();
}

class WordReader {
 public:
  WordReader(std::string_view text, const Spellings& spellings, std::vector<Word>& words)
      : text_(text), spellings_(spellings), words_(words) {}

  void read(TextRange range) {
    std::size_t currency = range.end;  // where the sign before a number stands
    for (std::size_t at = range.begin; at < range.end;) {
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      if (is_letter_or_digit(c)) {
        const std::size_t end = word_end(at, range.end);
        add({at, end}, currency);
        currency = range.end;
        at = end;
        continue;
      }
      if (is_currency(c)) {
        if (!words_.empty() && words_.back().is_number && words_.back().range.end == at)
          words_.back().is_money = true;
        currency = at;
      } else if (c != ' ') {
        currency = range.end;
      }
      at = next;
    }
  }

 private:
  static bool is_currency(char32_t c) {
    return c == U'$' || c == U'\u00A3' || c == U'\u00A5' || (c >= U'\u20A0' && c <= U'\u20C0');
  }

  std::size_t word_end(std::size_t at, std::size_t limit) const {
    while (at < limit) {
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      if (!is_letter_or_digit(c) && !is_inside_word(c, at, next, limit)) break;
      at = next;
    }
    return at;
  }

  // An apostrophe between letters, a dot or comma between digits, a combining accent.
  bool is_inside_word(char32_t c, std::size_t at, std::size_t next, std::size_t limit) const {
    if (c >= 0x300 && c < 0x370) return true;
    if (next >= limit) return false;
    std::size_t after = next;
    const char32_t following = next_code_point(text_, after);
    if (c == '\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC') return is_letter_or_digit(following);
    if (c == '.' || c == ',') return is_digit(text_[at - 1]) && following >= '0' && following <= '9';
    return false;
  }

  void add(TextRange range, std::size_t currency) {
    Word word;
    word.range = range;
    const bool after_currency = currency < range.begin;
    word.folded = fold(text_.substr(range.begin, range.length()));
    word.capital = is_upper(text_, range.begin);
    word.is_number = !word.folded.empty() && is_digit(word.folded.front());
    word.is_money =
        word.is_number && (after_currency || word.folded.back() == 'k' || has_thousands(word.folded));
    if (word.is_money && after_currency) word.range.begin = currency;
    const std::string written_out = spell_out(word.folded);
    for (std::size_t begin = 0; begin < written_out.size();) {
      const std::size_t blank = std::min(written_out.find(' ', begin), written_out.size());
      word.folded = written_out.substr(begin, blank - begin);
      words_.push_back(word);
      begin = blank + 1;
    }
  }

  // "38,000": years and reference numbers are written without the comma.
  static bool has_thousands(const std::string& number) {
    const std::size_t comma = number.find(',');
    return comma != std::string::npos && number.size() >= comma + 4 && number.size() > 5;
  }

  std::string spell_out(const std::string& word) const {
    const auto whole = spellings_.find(word);
    if (whole != spellings_.end()) return whole->second;
    const std::size_t apostrophe = word.rfind('\'');
    if (apostrophe == std::string::npos || apostrophe == 0) return word;
    for (const std::size_t cut : {apostrophe - 1, apostrophe}) {  // "n't", then "'ve"
      std::string key(1, '*');
      key.append(word, cut);
      const auto ending = spellings_.find(key);
      if (ending == spellings_.end() || cut == 0) continue;
      std::string result;
      for (const char c : ending->second) {
        if (c == '*') result.append(word, 0, cut);
        if (c != '*') result.push_back(c);
      }
      return result;
    }
    return word;
  }

  std::string_view text_;
  const Spellings& spellings_;
  std::vector<Word>& words_;
};

}  // namespace

Sentences read_sentences(std::string_view text, const Spellings& spellings) {
  Sentences sentences;
  WordReader reader(text, spellings, sentences.words);
  for (const Passage& passage : read_passages(text)) {
    const std::string_view words = text.substr(0, passage.range.end);
    for (std::size_t begin = passage.range.begin; begin < passage.range.end;) {
      const std::size_t end = sentence_end(words, begin);
      const std::string_view sentence = trim(words.substr(begin, end - begin));
      begin = end;
      if (sentence.empty()) continue;
      SentenceRange entry;
      entry.range.begin = static_cast<std::size_t>(sentence.data() - text.data());
      entry.range.end = entry.range.begin + sentence.size();
      entry.paragraph = passage.paragraph;
      entry.first_word = sentences.words.size();
      reader.read(entry.range);
      entry.end_word = sentences.words.size();
      sentences.all.push_back(entry);
    }
  }
  return sentences;
}

Phrases::Hits find_phrases(const Phrases& phrases, const Sentences& sentences) {
  std::vector<PhraseWord> words;
  words.reserve(sentences.words.size());
  for (const Word& word : sentences.words)
    words.push_back({word.folded, false, word.is_number, word.is_money, word.name});
  std::vector<PhraseSentence> ranges;
  ranges.reserve(sentences.all.size());
  for (const SentenceRange& sentence : sentences.all)
    ranges.push_back({sentence.first_word, sentence.end_word});
  return phrases.find(words, ranges);
}

}  // namespace goodterms
