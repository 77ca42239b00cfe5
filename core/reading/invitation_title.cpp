// What the contact is: "Talent Partner".
#include <algorithm>

#include "core/model/person_name.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/name_evidence.h"
#include "core/reading/title_shape.h"

namespace goodterms {
namespace {

class TitleFinder {
 public:
  TitleFinder(const InvitationText& text, const ReadText& contact, Surroundings around)
      : text_(text),
        around_(std::move(around)),
        tokens_(text.tokens),
        name_(fold(contact.value)),
        given_(fold(first_name(contact.value))) {}

  std::optional<ReadText> find() {
    std::optional<ReadText> of_oneself;
    for (std::size_t index = 0; index < text_.lines.size(); ++index) {
      const Line& line = text_.lines[index];
      if (line.kind != LineKind::body) continue;
      for (std::size_t at = line.first; at < line.end; ++at) {
        if (!of_oneself) of_oneself = said_of_oneself(at);
        if (!is_contact(at)) continue;
        if (!of_oneself) of_oneself = before_name(at);
        if (auto title = behind_name(index, at)) return title;
        if (at == line.first || text_.is_mark(at - 1, "(")) {
          if (auto title = above_name(index)) return title;
        }
      }
    }
    return of_oneself;
  }

 private:
  bool is_contact(std::size_t at) const {
    if (tokens_[at].folded == given_) return true;
    const auto name = is_capitalised(tokens_[at]) ? read_person(text_, at, Capitals::needed) : std::nullopt;
    if (!name) return false;
    const std::string folded = fold(text_.slice(name->range));
    // "L. Hrdlicka" under the mail of Leopoldine Hrdlicka
    const std::size_t family = folded.find(". ");
    return folded == name_ || (family == 1 && folded.front() == name_.front() && !name_.empty() &&
                               name_.ends_with(folded.substr(family + 1)));
  }

  // "I'm a recruiter at", "I am a Senior Consultant at"
  std::optional<ReadText> said_of_oneself(std::size_t at) const {
    const std::size_t begin = text_.after(at, Cue::introduction_as);
    if (begin == no_token || begin >= tokens_.size()) return std::nullopt;
    std::size_t end = begin;
    while (end < tokens_.size() && tokens_[end].sentence == tokens_[at].sentence &&
           end < begin + longest_title)
      ++end;
    auto title = read_title(text_, begin, end, around_);
    if (!title) return std::nullopt;
    const std::size_t after = end_of(*title, begin);
    if (!text_.is(after, Cue::title_after_oneself)) return std::nullopt;
    return title;
  }

  std::size_t end_of(const ReadText& title, std::size_t at) const {
    while (at < tokens_.size() && tokens_[at].range.begin < title.range.end)
      ++at;
    return at;
  }

  std::optional<ReadText> behind_name(std::size_t index, std::size_t at) const {
    const Line& line = text_.lines[index];
    const auto name = read_person(text_, at, Capitals::not_needed);
    const auto capital_name = read_person(text_, at, Capitals::needed);
    const std::size_t name_end = capital_name ? capital_name->end : (name ? name->end : at + 1);
    std::size_t after = behind_degree(text_, name_end);
    if (auto title = in_brackets(after, line.end)) return title;
    if (after < line.end && text_.is_mark(after, "(")) {  // "(she/her)"
      while (after < line.end && tokens_[after].text != ")")
        ++after;
      if (after < line.end) ++after;
    }
    if (after < line.end && text_.is_mark(after, "|,-\u2022\u00b7")) {
      if (text_.is(after + 1, Cue::article)) ++after;
      auto title = read_title(text_, after + 1, line.end, around_);
      if (title && is_like_title(*title, after + 1)) return title;
      if (!are_credentials(after + 1, line.end)) return std::nullopt;
      after = line.end;
    }
    // Under the name: the next line, or the one after it where the name stands there again.
    if (after + 1 < line.end || line.range.length() > 60) return std::nullopt;
    std::size_t next = index + 1;
    for (std::size_t steps = 0; next < text_.lines.size() && steps < 2; ++steps, ++next) {
      const Line& under = text_.lines[next];
      if (under.kind != LineKind::body) return std::nullopt;
      if (under.empty()) continue;
      if (under.range.length() > 90 || after_greeting(text_, under.first) != no_token) return std::nullopt;
      if (is_contact(under.first)) return std::nullopt;  // that line is looked at for itself
      auto title = read_title(text_, under.first, under.end, around_);
      if (title && is_like_title(*title, under.first))
        return is_title_to_line_end(text_, under, end_of(*title, under.first), around_)
                   ? read_text(text_, under.range)
                   : title;
      return steps == 0 ? between_name_and_company(next) : std::nullopt;
    }
    return std::nullopt;
  }

  // "our office manager, Pauline Treadgold", "la segretaria amministrativa, sig.ra Ornella Ciampolini"
  std::optional<ReadText> before_name(std::size_t at) const {
    constexpr std::size_t most_words = 6;
    const Line& line = text_.line_of(at);
    std::size_t end = at;
    while (end > line.first && (text_.is(end - 1, Cue::honorific) || text_.is_mark(end - 1, ".")))
      --end;
    if (end > line.first && text_.is_mark(end - 1, ",")) --end;
    for (std::size_t begin = end; begin > line.first && end - begin < most_words; --begin) {
      const std::size_t owner = begin - 1;
      if (tokens_[owner].kind != TokenKind::word) return std::nullopt;
      if (!text_.is_any(owner, {Cue::article, Cue::the, Cue::title_owner}) || begin == end) continue;
      if (!is_title_word(text_, begin) && !is_title_word(text_, end - 1)) continue;
      auto title = read_title(text_, begin, end, around_);
      return title && title->range.end == tokens_[end - 1].range.end ? title : std::nullopt;
    }
    return std::nullopt;
  }

  // "Henk van Rossum (Teamleider)", "Kip Lawson (recruiter, Stonebridge Homes)"
  std::optional<ReadText> in_brackets(std::size_t open, std::size_t line_end) const {
    if (open + 1 >= line_end || !text_.is_mark(open, "(")) return std::nullopt;
    std::size_t close = open + 1;
    bool occupation = false;
    for (; close < line_end && !text_.is_mark(close, ")"); ++close)
      occupation = occupation || is_occupation(text_, close);
    auto title = close < line_end && occupation ? read_title(text_, open + 1, close, around_) : std::nullopt;
    return title && is_like_title(*title, open + 1) ? title : std::nullopt;
  }

  // ", LPN", ", CPC, MBA": what people have passed, in capitals up to the line's end.
  bool are_credentials(std::size_t at, std::size_t line_end) const {
    constexpr std::size_t longest_credential = 6;  // letters
    if (text_.is(at, Cue::name_credential)) return true;
    for (; at < line_end; ++at) {
      if (text_.is_mark(at, ",.-")) continue;
      const Token& token = tokens_[at];
      if (token.kind != TokenKind::word || token.text.size() > longest_credential) return false;
      if (!std::all_of(token.text.begin(), token.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return false;
    }
    return true;
  }

  // "La Directrice," over the name.
  std::optional<ReadText> above_name(std::size_t index) const {
    if (index == 0) return std::nullopt;
    const Line& above = text_.lines[index - 1];
    if (above.empty() || above.kind != LineKind::body || above.label != FieldLabel::none) return std::nullopt;
    if (above.range.length() > 60 || after_sign_off(text_, above.first) != no_token) return std::nullopt;
    std::size_t begin = above.first;
    if (text_.is_any(begin, {Cue::article, Cue::the})) ++begin;
    std::size_t end = above.end;
    if (end > begin && text_.is_mark(end - 1, ",")) --end;
    if (begin >= end || end > begin + longest_title) return std::nullopt;
    if (text_.is_any(end - 1, {Cue::legal_form, Cue::office})) return std::nullopt;
    auto title = read_title(text_, begin, end, around_);
    if (!title || title->range.end != tokens_[end - 1].range.end) return std::nullopt;
    return is_like_title(*title, begin) ? title : std::nullopt;
  }

  // A line between the name and what is an organisation by its words: what they are, whatever it is called.
  std::optional<ReadText> between_name_and_company(std::size_t index) const {
    const Line& line = text_.lines[index];
    constexpr std::size_t longest = 5;  // words
    if (index + 1 >= text_.lines.size() || line.end - line.first > longest || line.range.length() > 60)
      return std::nullopt;
    if (line.label != FieldLabel::none || !is_capitalised(tokens_[line.first])) return std::nullopt;
    if (text_.is(line.first, Cue::office_begins)) return std::nullopt;
    for (std::size_t at = line.first; at < line.end; ++at) {
      if (tokens_[at].kind != TokenKind::word || is_organisation_word(text_, at)) return std::nullopt;
      if (!is_capitalised(tokens_[at]) && !text_.is(at, Cue::title_small_word)) return std::nullopt;
    }
    const Line& below = text_.lines[index + 1];
    for (std::size_t at = below.first; at < below.end; ++at)
      if (is_organisation_word(text_, at) && is_capitalised(tokens_[below.first]))
        return read_text(text_, line.range);
    return std::nullopt;
  }

  // Capitals, or an occupation alone; no sentence.
  bool is_like_title(const ReadText& title, std::size_t at) const {
    constexpr std::size_t short_enough = 50;  // bytes: "responsable de boutique" is a title too
    if (text_.phrases->says_where_roles_end() && is_title_word(text_, at) &&
        title.value.size() < short_enough &&
        (title.value.find(',') == std::string::npos || is_over_company(text_, at, around_)))
      return true;
    std::size_t lower = 0;
    const std::size_t begin = at;
    for (; at < tokens_.size() && tokens_[at].range.begin < title.range.end; ++at) {
      if (tokens_[at].kind == TokenKind::mark && !text_.is_mark(at, "&./-,")) return false;
      if (tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]) && !is_title_word(text_, at) &&
          !text_.is(at, Cue::title_small_word))
        ++lower;
    }
    return lower == 0 || is_small_occupation(title, begin);
  }

  // "store manager", "cofounder & CTO": in small letters under the name, with nothing but what somebody is.
  bool is_small_occupation(const ReadText& title, std::size_t begin) const {
    constexpr std::size_t most_words = 3;
    const Line& line = text_.line_of(begin);
    std::size_t end = begin;
    while (end < line.end && tokens_[end].range.begin < title.range.end)
      ++end;
    const bool parts = end == line.end || text_.is_mark(end, ",|(\u2022\u00b7@") ||
                       (tokens_[end].spaced && text_.is_mark(end, "-"));
    return begin == line.first && parts && end - begin <= most_words && is_occupation(text_, end - 1);
  }

  const InvitationText& text_;
  Surroundings around_;
  const TokenList& tokens_;
  std::string name_;
  std::string given_;
};

}  // namespace

std::optional<ReadText> find_title(const InvitationText& text, const std::optional<ReadText>& contact,
                                   const std::optional<ReadText>& company, const NameEvidence& names) {
  if (!contact) return std::nullopt;
  return TitleFinder(text, *contact, {company ? fold(company->value) : std::string(), names}).find();
}

}  // namespace goodterms
