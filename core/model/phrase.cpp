#include "core/model/phrase.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace goodterms {
namespace {

tl::unexpected<Error> wrong_phrase(std::string_view phrase, std::string_view key) {
  return failure(ErrorCode::invalid_input, key, {{"phrase", phrase}, {"most", largest_gap}});
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

class PhraseParser {
 public:
  explicit PhraseParser(std::string_view phrase) : phrase_(phrase) {}

  Result<PhraseNode> parse() {
    if (phrase_.size() > longest_phrase) return wrong("error.phrase.too-long");
    TRY(PhraseNode root, alternatives(0));
    if (at_ < phrase_.size()) return wrong("error.phrase.bracket-too-many");
    return root;
  }

 private:
  tl::unexpected<Error> wrong(std::string_view key) const { return wrong_phrase(phrase_, key); }

  bool take(char c) {
    if (at_ >= phrase_.size() || phrase_[at_] != c) return false;
    ++at_;
    return true;
  }

  // Up to the closing bracket or the end.
  Result<PhraseNode> alternatives(int depth) {
    if (depth > deepest_phrase) return wrong("error.phrase.too-deep");
    PhraseNode choice{PhraseKind::choice};
    do {
      TRY(PhraseNode sequence, one_sequence(depth));
      choice.children.push_back(std::move(sequence));
    } while (take('|'));
    if (choice.children.size() == 1) return std::move(choice.children.front());
    return choice;
  }

  Result<PhraseNode> one_sequence(int depth) {
    PhraseNode sequence;
    while (at_ < phrase_.size() && phrase_[at_] != '|' && phrase_[at_] != ')') {
      if (take(' ')) continue;
      TRY(PhraseNode item, one_item(depth));
      if (take('?')) {
        PhraseNode optional{PhraseKind::choice};
        optional.children.push_back(std::move(item));
        optional.children.emplace_back();
        item = std::move(optional);
      }
      sequence.children.push_back(std::move(item));
    }
    return sequence;
  }

  Result<PhraseNode> one_item(int depth) {
    if (take('(')) {
      TRY(PhraseNode inner, alternatives(depth + 1));
      if (!take(')')) return wrong("error.phrase.no-bracket");
      return inner;
    }
    if (take('^')) return PhraseNode{PhraseKind::begin};
    if (take('$')) return PhraseNode{PhraseKind::end};
    if (take('{')) return gap();
    if (take('[')) return part();
    if (take('<')) return kind_of_word();
    return is_mark_next() ? mark() : word();
  }

  Result<PhraseNode> gap() {
    PhraseNode node{PhraseKind::gap};
    TRY(node.most, gap_number());
    if (take(',')) {
      node.least = node.most;
      TRY(node.most, gap_number());
    }
    if (!take('}')) return wrong("error.phrase.no-brace");
    if (node.most < 1 || node.most > largest_gap || node.least > node.most) {
      return wrong("error.phrase.gap-size");
    }
    return node;
  }

  Result<int> gap_number() {
    int number = 0;
    const std::size_t begin = at_;
    while (at_ < phrase_.size() && phrase_[at_] >= '0' && phrase_[at_] <= '9' && at_ < begin + 3) {
      number = number * 10 + (phrase_[at_++] - '0');
    }
    if (at_ == begin) return wrong("error.phrase.gap-number");
    return number;
  }

  Result<PhraseNode> part() {
    PhraseNode node{PhraseKind::part};
    while (at_ < phrase_.size() && is_name_byte(phrase_[at_]))
      node.word += phrase_[at_++];
    if (!take(']') || node.word.empty()) return wrong("error.phrase.no-part-name");
    return node;
  }

  Result<PhraseNode> kind_of_word() {
    constexpr std::pair<std::string_view, PhraseKind> kinds[] = {{"number", PhraseKind::number},
                                                                 {"money", PhraseKind::money},
                                                                 {"company", PhraseKind::company},
                                                                 {"name", PhraseKind::name}};
    const std::size_t close = phrase_.find('>', at_);
    for (const auto& [name, kind] : kinds) {
      if (close == std::string_view::npos || phrase_.substr(at_, close - at_) != name) continue;
      at_ = close + 1;
      return PhraseNode{kind};
    }
    return wrong("error.phrase.no-kind");
  }

  // A sign that stands apart from words; "*ologist" and "'s" are words.
  bool is_mark_next() const {
    if (phrase_[at_] == '\\') return true;
    std::size_t next = at_;
    const char32_t c = next_code_point(phrase_, next);
    if (is_letter_or_digit(c)) return false;
    return next == phrase_.size() || std::string_view(" |)?").find(phrase_[next]) != std::string_view::npos;
  }

  Result<PhraseNode> mark() {
    const bool escaped = take('\\');
    if (at_ == phrase_.size()) return wrong("error.phrase.backslash");
    const std::size_t begin = at_;
    const char32_t c = next_code_point(phrase_, at_);
    PhraseNode node{PhraseKind::mark, fold(phrase_.substr(begin, at_ - begin))};
    const bool is_sign = !is_letter_or_digit(c) && !is_white_space(c) && !node.word.empty();
    if (!is_sign || (!escaped && std::string_view("{}[]*").find(phrase_[begin]) != std::string_view::npos))
      return wrong("error.phrase.no-word");
    return node;
  }

  Result<PhraseNode> word() {
    const bool ending = take('*');
    const std::size_t begin = at_;
    while (at_ < phrase_.size() &&
           std::string_view(" |()[]{}<>^$?*").find(phrase_[at_]) == std::string_view::npos) {
      ++at_;
    }
    PhraseNode node{PhraseKind::word, fold(phrase_.substr(begin, at_ - begin))};
    if (ending) node.kind = PhraseKind::suffix;
    if (take('*')) {
      if (ending) return wrong("error.phrase.two-stars");
      node.kind = PhraseKind::prefix;
    }
    if (node.word.empty()) return wrong("error.phrase.no-word");
    for (std::size_t position = 0; position < node.word.size();) {
      const char32_t c = next_code_point(node.word, position);
      if (!is_letter_or_digit(c) && c != '\'') return wrong("error.phrase.punctuation");
    }
    return node;
  }

  std::string_view phrase_;
  std::size_t at_ = 0;
};

bool may_be_empty(const PhraseNode& node) {
  switch (node.kind) {
    case PhraseKind::sequence:
      for (const PhraseNode& child : node.children) {
        if (!may_be_empty(child)) return false;
      }
      return true;
    case PhraseKind::choice:
      for (const PhraseNode& child : node.children) {
        if (may_be_empty(child)) return true;
      }
      return false;
    case PhraseKind::gap:
      return node.least == 0;
    case PhraseKind::begin:
    case PhraseKind::end:
      return true;  // they hold no word to point at
    default:
      return false;
  }
}

}  // namespace

Result<PhraseNode> parse_phrase(std::string_view phrase) {
  TRY(PhraseNode root, PhraseParser(phrase).parse());
  const auto wrong = [&](std::string_view key) { return wrong_phrase(phrase, key); };
  if (may_be_empty(root)) return wrong("error.phrase.empty");
  if (root.kind == PhraseKind::sequence &&
      (root.children.front().kind == PhraseKind::gap || root.children.back().kind == PhraseKind::gap)) {
    return wrong("error.phrase.gap-at-end");
  }
  return root;
}

}  // namespace goodterms
