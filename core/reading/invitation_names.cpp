#include "core/reading/invitation_names.h"

#include <algorithm>

#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_name = 7;  // words
// Values beyond these are no longer an invitation's; what comes later is not looked at.
constexpr std::size_t most_values = 64;

bool goes_on(const InvitationText& text, std::size_t at) {
  return at < text.tokens.size() && !text.tokens[at].breaks &&
         text.tokens[at].sentence == text.tokens[at - 1].sentence;
}

bool is_possessive(const Token& token) {
  const std::string_view folded = token.folded;
  return folded.size() > 2 && folded.substr(folded.size() - 2) == "'s";
}

bool begins_organisation(const InvitationText& text, std::size_t at) {
  const Token& token = text.tokens[at];
  if (token.kind == TokenKind::number) {
    return at + 1 < text.tokens.size() && !text.tokens[at + 1].spaced && is_capitalised(text.tokens[at + 1]);
  }
  if (!is_capitalised(token) || is_weekday_or_month(token.folded) || is_honorific(token.folded)) return false;
  // Words that companies are called too.
  if (is_one_of(token.folded, "next home first mobile city track friend work more slot some just great good"))
    return true;
  return !is_no_name(token.folded);
}

class OrganisationReader {
 public:
  OrganisationReader(const InvitationText& text, std::size_t at)
      : text_(text), tokens_(text.tokens), at_(at) {}

  std::optional<NameReading> read() {
    if (at_ < tokens_.size() && tokens_[at_].folded == "the" && goes_on(text_, at_ + 1)) ++at_;
    if (at_ >= tokens_.size() || !begins_organisation(text_, at_)) return std::nullopt;
    end_ = at_ + 1;
    while (end_ - at_ < 2 * longest_name && !is_possessive(tokens_[end_ - 1]) && add_next())
      continue;
    strip();
    if (end_ == at_) return std::nullopt;
    if (end_ < tokens_.size() && goes_on(text_, end_) && tokens_[end_].kind == TokenKind::number &&
        !is_organisation_word(tokens_[end_ - 1].folded)) {
      return std::nullopt;  // a street
    }
    const Token& last = tokens_[end_ - 1];
    if (is_occupation(last) && !is_organisation_word(last.folded)) return std::nullopt;
    if (is_occupation(tokens_[at_]) && end_ > at_ + 1 && tokens_[at_ + 1].folded == "of") return std::nullopt;
    if (end_ == at_ + 1 && (is_title_word(last) || is_legal_form(last.folded))) return std::nullopt;
    NameReading name{at_, end_, text_.range(at_, end_)};
    if (is_possessive(last))
      name.range.end =
          last.range.begin + last.text.rfind(last.text.find('\'') != std::string_view::npos ? "'" : "\u2019");
    return name;
  }

 private:
  bool add_next() {
    if (!goes_on(text_, end_)) return false;
    const Token& token = tokens_[end_];
    if (is_capitalised(token) && !is_weekday_or_month(token.folded) &&
        (!is_no_name(token.folded) || is_one_of(token.folded,
                                                "city home phone mobile online talent hr team people square "
                                                "street road lane station place building"))) {
      ++end_;
      return true;
    }
    if (token.kind == TokenKind::word && !token.spaced && tokens_[end_ - 1].kind == TokenKind::number) {
      ++end_;
      return true;
    }
    if (!goes_on(text_, end_ + 1) || !is_capitalised(tokens_[end_ + 1])) return false;
    const std::string_view next = tokens_[end_ + 1].folded;
    const bool joins = token.text == "&" || token.text == "+" ||
                       (token.folded == "and" &&
                        is_one_of(next, "sons partners company co associates daughters brothers")) ||
                       (is_one_of(token.folded, "of for") &&
                        is_one_of(tokens_[end_ - 1].folded,
                                  "bank university department ministry school institute college council "
                                  "museum house friends office "
                                  "academy board society ministry")) ||
                       (is_one_of(token.folded, "de la du des del di") && !is_no_name(next)) ||
                       (token.text == "." && !tokens_[end_ + 1].spaced);
    if (!joins || is_weekday_or_month(next)) return false;
    end_ += 2;
    return true;
  }

  void strip() {
    while (end_ > at_ &&
           is_one_of(tokens_[end_ - 1].folded,
                     "team talent hr careers hiring people early jobs & ag graduate graduates programme") &&
           tokens_[end_ - 1].folded != "ag") {
      --end_;
    }
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::size_t at_;
  std::size_t end_ = 0;
};

bool is_initial(const InvitationText& text, std::size_t at) {
  return is_capitalised(text.tokens[at]) && count_code_points(text.tokens[at].text) <= 2 &&
         at + 1 < text.tokens.size() && text.tokens[at + 1].text == "." && !text.tokens[at + 1].spaced;
}

bool is_name_word(const InvitationText& text, std::size_t at, Capitals capitals) {
  const Token& token = text.tokens[at];
  // Names that are months too, where no day stands beside them.
  const bool month_too = is_one_of(token.folded, "april may june jun august jan") &&
                         capitals == Capitals::needed &&
                         !(at + 1 < text.tokens.size() && text.tokens[at + 1].kind == TokenKind::number) &&
                         !(at > 0 && text.tokens[at - 1].kind == TokenKind::number);
  if (token.kind != TokenKind::word || (is_no_name(token.folded) && !month_too) ||
      is_organisation_word(token.folded))
    return false;
  if (is_title_word(token) && !is_occupation(token)) return false;
  if (is_occupation(token) &&
      !is_one_of(token.folded, "baker cook taylor tailor porter page judge butcher carter"))
    return false;
  return capitals == Capitals::not_needed || is_capitalised(token);
}

}  // namespace

std::optional<NameReading> read_organisation(const InvitationText& text, std::size_t at) {
  return OrganisationReader(text, at).read();
}

std::optional<NameReading> read_person(const InvitationText& text, std::size_t at, Capitals capitals) {
  const auto& tokens = text.tokens;
  while (at < tokens.size() && is_honorific(tokens[at].folded)) {
    ++at;
    if (at < tokens.size() && tokens[at].text == "." && !tokens[at].spaced) ++at;
    if (at < tokens.size() && tokens[at].breaks) return std::nullopt;
  }
  std::size_t end = at;
  std::size_t words = 0;
  while (end < tokens.size() && words < longest_name - 2 && (end == at || goes_on(text, end))) {
    if (is_initial(text, end)) {
      end += 2;
    } else if (is_name_word(text, end, capitals) && !(words > 0 && is_possessive(tokens[end - 1]))) {
      ++end;
      ++words;
      continue;
    } else if (end > at && is_name_particle(tokens[end].folded)) {
      std::size_t after = end + 1;
      while (after < tokens.size() && after < end + 3 && is_name_particle(tokens[after].folded))
        ++after;
      if (!goes_on(text, after) || !is_name_word(text, after, capitals)) break;
      end = after;
      continue;
    } else {
      break;
    }
    if (end == at + 2 && !(end < tokens.size() && goes_on(text, end - 1))) break;
  }
  if (words == 0 || is_possessive(tokens[end - 1])) return std::nullopt;
  // A lower-case name is one word or two; more is a sentence.
  if (capitals == Capitals::not_needed && end - at > 2) return std::nullopt;
  return NameReading{at, end, text.range(at, end)};
}

ReadText read_text(const InvitationText& text, TextRange range) {
  const std::string_view trimmed = trim(text.slice(range));
  const auto begin = static_cast<std::size_t>(trimmed.data() - text.text.data());
  return {single_line(trimmed), {begin, begin + trimmed.size()}};
}

std::string Ballot::key_of(std::string_view text) {
  const std::string folded = fold(text);
  std::string key;
  std::size_t at = 0;
  while (at < folded.size()) {
    const std::size_t end = std::min(folded.find_first_of(" ,.", at), folded.size());
    const std::string_view word = std::string_view(folded).substr(at, end - at);
    if (!word.empty() && !(is_legal_form(word) && !key.empty()))
      key.append(key.empty() ? "" : " ").append(word);
    at = end + 1;
  }
  return key;
}

void Ballot::add(ReadText value, int score) {
  const std::string key = key_of(value.value);
  if (key.empty()) return;
  const auto place = places_.find(key);
  if (place == places_.end()) {
    if (values_.size() >= most_values) return;
    places_.emplace(key, values_.size());
    values_.push_back({key, std::move(value), score, score});
    return;
  }
  Value& known = values_[place->second];
  known.sum += score;
  // "Northwind Labs" rather than "Northwind Labs GmbH", wherever it stands.
  const bool shorter = value.value.size() < known.text.value.size();
  if (shorter || (score > known.best && value.value.size() == known.text.value.size())) {
    known.best = score;
    known.text = std::move(value);
  }
}

void Ballot::favour(std::string_view squeezed, int score) {
  if (squeezed.size() < 3) return;
  for (Value& value : values_) {
    std::string letters;
    for (const char c : value.key)
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    const std::size_t common = std::min(letters.size(), squeezed.size());
    if (common >= 3 && letters.compare(0, common, squeezed.substr(0, common)) == 0) value.sum += score;
  }
}

void Ballot::lower(std::string_view text, int score) {
  const auto place = places_.find(key_of(text));
  if (place != places_.end()) values_[place->second].sum -= score;
}

std::optional<ReadText> Ballot::winner(int least, int lead, Inside inside) const {
  std::vector<Value> values = values_;
  if (inside == Inside::counts_for_longer) {
    for (Value& longer : values) {
      for (const Value& shorter : values_) {
        if (shorter.key.size() < longer.key.size() && longer.key.find(shorter.key) != std::string::npos)
          longer.sum += shorter.sum;
      }
    }
  }
  const Value* best = nullptr;
  for (const Value& value : values)
    if (best == nullptr || value.sum > best->sum) best = &value;
  if (best == nullptr || best->sum < least) return std::nullopt;
  for (const Value& value : values) {
    if (&value == best || value.sum + lead <= best->sum) continue;
    const bool contained =
        best->key.find(value.key) != std::string::npos || value.key.find(best->key) != std::string::npos;
    if (!contained) return std::nullopt;
  }
  return best->text;
}

}  // namespace goodterms
