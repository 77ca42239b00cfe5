#include "core/reading/invitation_names.h"

#include <algorithm>

#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_name = 7;  // words

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
  return is_capitalised(token) && !is_date_word(text, at) &&
         !text.is_any(at, {Cue::honorific, Cue::name_never, Cue::name_never_first});
}

class OrganisationReader {
 public:
  OrganisationReader(const InvitationText& text, std::size_t at)
      : text_(text), tokens_(text.tokens), at_(at) {}

  std::optional<NameReading> read() {
    if (at_ < tokens_.size() && text_.is(at_, Cue::the) && goes_on(text_, at_ + 1)) ++at_;
    if (at_ >= tokens_.size() || !begins_organisation(text_, at_)) return std::nullopt;
    end_ = at_ + 1;
    while (end_ - at_ < 2 * longest_name && !is_possessive(tokens_[end_ - 1]) && add_next())
      continue;
    strip();
    if (end_ == at_) return std::nullopt;
    if (end_ < tokens_.size() && goes_on(text_, end_) && tokens_[end_].kind == TokenKind::number &&
        !is_organisation_word(text_, end_ - 1)) {
      return std::nullopt;  // a street
    }
    const Token& last = tokens_[end_ - 1];
    // Behind another word, one that only ends like an occupation is a name: "Metalúrgica Duero".
    const bool occupation =
        end_ > at_ + 1 ? text_.ends_with(end_ - 1, Cue::occupation) : is_occupation(text_, at_);
    if (occupation && !is_organisation_word(text_, end_ - 1)) return std::nullopt;
    if (is_occupation(text_, at_) && end_ > at_ + 1 && text_.is(at_ + 1, Cue::of)) return std::nullopt;
    if (end_ == at_ + 1 && (is_title_word(text_, at_) || text_.is(at_, Cue::legal_form))) return std::nullopt;
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
    if (is_capitalised(token) && !is_date_word(text_, end_) &&
        !text_.is_any(end_, {Cue::name_never, Cue::name_company_only})) {
      ++end_;
      return true;
    }
    if (token.kind == TokenKind::word && !token.spaced && tokens_[end_ - 1].kind == TokenKind::number) {
      ++end_;
      return true;
    }
    if (!goes_on(text_, end_ + 1) || !is_capitalised(tokens_[end_ + 1])) return false;
    const std::size_t next = end_ + 1;
    const bool joins =
        text_.is_mark(end_, "&+") ||
        (text_.is(end_, Cue::and_) && text_.is(next, Cue::organisation_after_and)) ||
        (text_.is(end_, Cue::organisation_of) && text_.is(end_ - 1, Cue::organisation_with_of)) ||
        (text_.is(end_, Cue::name_particle) && !is_never_a_name(text_, next)) ||
        (text_.is_mark(end_, ".") && (!tokens_[next].spaced || tokens_[end_ - 1].folded == "st"));
    if (!joins || is_date_word(text_, next)) return false;
    end_ += 2;
    return true;
  }

  void strip() {
    while (end_ > at_ && (text_.is(end_ - 1, Cue::office) || text_.is_mark(end_ - 1, "&")))
      --end_;
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

// `behind_name`: a word that only ends like an occupation is then a family name: "Romero", "Goldsmith".
bool is_name_word(const InvitationText& text, std::size_t at, Capitals capitals, bool behind_name) {
  const Token& token = text.tokens[at];
  // Names that are months too, where no day stands beside them.
  const bool month_too = text.is(at, Cue::name_also_month) && capitals == Capitals::needed &&
                         !(at + 1 < text.tokens.size() && text.tokens[at + 1].kind == TokenKind::number) &&
                         !(at > 0 && text.tokens[at - 1].kind == TokenKind::number);
  const bool never = is_never_a_name(text, at) || is_date_word(text, at);
  if (token.kind != TokenKind::word || (never && !month_too) || is_organisation_word(text, at)) return false;
  const bool occupation = behind_name ? text.is(at, Cue::occupation) : is_occupation(text, at);
  if (occupation ? !text.is(at, Cue::name_also_occupation) : text.is(at, Cue::title_word)) return false;
  return capitals == Capitals::not_needed || is_capitalised(token);
}

}  // namespace

std::optional<NameReading> read_organisation(const InvitationText& text, std::size_t at) {
  return OrganisationReader(text, at).read();
}

std::optional<NameReading> read_person(const InvitationText& text, std::size_t at, Capitals capitals) {
  const auto& tokens = text.tokens;
  while (at < tokens.size() && text.is(at, Cue::honorific)) {
    ++at;
    if (at < tokens.size() && text.is_mark(at, ".") && !tokens[at].spaced) ++at;
    if (at < tokens.size() && tokens[at].breaks) return std::nullopt;
  }
  std::size_t end = at;
  std::size_t words = 0;
  while (end < tokens.size() && words < longest_name - 2 && (end == at || goes_on(text, end))) {
    if (is_initial(text, end)) {
      end += 2;
    } else if (is_name_word(text, end, capitals, words > 0) &&
               !(words > 0 && is_possessive(tokens[end - 1]))) {
      ++end;
      ++words;
      continue;
    } else if (end > at && text.is(end, Cue::name_particle)) {
      std::size_t after = end + 1;
      while (after < tokens.size() && after < end + 3 && text.is(after, Cue::name_particle))
        ++after;
      if (!goes_on(text, after) || !is_name_word(text, after, capitals, true)) break;
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

std::string company_key(const InvitationText& text, const NameReading& name) {
  std::string key;
  for (std::size_t at = name.begin; at < name.end; ++at) {
    if (text.is_mark(at, ",.") || (!key.empty() && text.is(at, Cue::legal_form))) continue;
    if (!key.empty()) key += ' ';
    std::string_view folded = text.tokens[at].folded;
    if (at + 1 == name.end && is_possessive(text.tokens[at])) folded.remove_suffix(2);
    key += folded;
  }
  return key;
}

}  // namespace goodterms
