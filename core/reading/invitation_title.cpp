// What the contact is: "Talent Partner".
#include <algorithm>

#include "core/model/person_name.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/name_evidence.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_title = 7;  // words

// "Head of Finance", not "recruiter of Lotus Bay Software".
bool is_title_of(const InvitationText& text, std::size_t of) {
  return of > 0 && text.is(of - 1, Cue::title_of);
}

// Which company the contact works at, where that was found, and what the text says of names.
struct Surroundings {
  std::string company;  // folded
  const NameEvidence& names;
};

// The line below is the company's name: the one found, or what its own words tell to be one.
bool is_over_company(const InvitationText& text, std::size_t at, const Surroundings& around) {
  const std::size_t below = text.tokens[at].line + 1;
  if (below >= text.lines.size() || text.lines[below].empty()) return false;
  const Line& line = text.lines[below];
  if (!around.company.empty() && fold(text.slice(line.range)).starts_with(around.company)) return true;
  const auto name = read_organisation(text, line.first);
  if (!name || (name->end < line.end && !text.is_mark(name->end, "|,\u2022\u00b7-"))) return false;
  return name->end > name->begin + 1 && looks_like_organisation(text, *name);
}

// "Director, Respiratory Care Services" over "Mercy Ridge Medical Center": where the company has the line
// below to itself, what stands behind the title is what it is the title of.
bool is_field_over_company(const InvitationText& text, std::size_t begin, std::size_t line_end,
                           const Surroundings& around) {
  if (begin >= line_end || line_end - begin > longest_title) return false;
  for (std::size_t at = begin; at < line_end; ++at) {
    const bool fits = text.tokens[at].kind == TokenKind::word || text.is_mark(at, "&'\u2019-");
    if (!fits || text.is(at, Cue::legal_form)) return false;
  }
  const std::string words = fold(text.slice(text.range(begin, line_end)));
  if (!around.company.empty() &&
      (words.find(around.company) != std::string::npos || around.company.find(words) != std::string::npos))
    return false;
  return !around.names.is_in_an_address(squeezed(words)) && is_over_company(text, begin, around);
}

// "Zaakvoerder Drukkerij Claes": the title ends where the company's name begins.
std::size_t before_company(const InvitationText& text, std::size_t begin, std::size_t end,
                           const Surroundings& around) {
  if (around.company.empty()) return end;
  for (std::size_t at = begin + 1; at < end; ++at)
    if (fold(text.slice(text.range(at, end))) == around.company) {
      while (at > begin + 1 && text.is_any(at - 1, {Cue::name_particle, Cue::of, Cue::title_small_word}))
        --at;  // "tech recruiter da Nuvem Fiscal"
      return at;
    }
  return end;
}

// "Lead - Talent Acquisition": nothing but words of titles up to the line's end.
bool goes_on_behind_dash(const InvitationText& text, std::size_t dash, std::size_t line_end) {
  std::size_t at = dash + 1;
  for (; at < line_end && at < dash + longest_title; ++at) {
    if (text.is_mark(at, "|,(.") || (text.is(at, Cue::title_end) && !text.is(at, Cue::and_))) break;
    const bool of_titles = is_title_word(text, at) || text.is_mark(at, "&") ||
                           text.is_any(at, {Cue::title_small_word, Cue::title_field, Cue::and_,
                                            Cue::organisation_word_also_field});
    if (!of_titles) return false;
  }
  return at > dash + 1;
}

// "Partner, Insurance Practice", "Director, Perioperative Services": a title that has the line to itself goes
// on behind its comma, unless a company stands there.
bool is_field_to_line_end(const InvitationText& text, std::size_t begin, std::size_t comma,
                          std::size_t line_end, const Surroundings& around) {
  const Line& line = text.line_of(begin);
  if (!text.is_mark(comma, ",") || begin != line.first || line_end != line.end) return false;
  const std::size_t next = comma + 1;
  if (next >= line_end || line_end - next > longest_title) return false;
  for (std::size_t at = next; at < line_end; ++at) {
    const bool fits = is_capitalised(text.tokens[at]) || text.is_mark(at, "&") ||
                      text.is_any(at, {Cue::title_small_word, Cue::and_, Cue::of, Cue::name_particle});
    if (!fits || text.is_any(at, {Cue::legal_form, Cue::name_credential})) return false;
  }
  const std::size_t last = line_end - 1;
  if (text.is(last, Cue::recruiter) ||
      (is_organisation_word(text, last) && !text.ends_with(last, Cue::office_ends)))
    return false;
  const std::string words = fold(text.slice(text.range(next, line_end)));
  if (around.names.is_in_an_address(squeezed(words))) return false;
  // Whether it is the company can only be told where that is known.
  return !around.company.empty() && words.find(around.company) == std::string::npos &&
         around.company.find(words) == std::string::npos;
}

// "HR Adviser (Recruitment)"
std::size_t behind_field_in_brackets(const InvitationText& text, std::size_t open, std::size_t line_end) {
  for (std::size_t at = open + 1; at < line_end && at < open + longest_title; ++at) {
    if (text.is_mark(at, ")")) return at > open + 1 ? at + 1 : open;
    if (!is_capitalised(text.tokens[at]) ||
        !(is_title_word(text, at) || text.is_any(at, {Cue::title_field, Cue::organisation_word_also_field})))
      break;
  }
  return open;
}

// "People and Culture Advisor": what stands behind is of the title too.
bool goes_on_behind_and(const InvitationText& text, std::size_t at, std::size_t line_end) {
  if (!text.is(at, Cue::and_) || line_end - at > longest_title) return false;
  bool title = false;
  for (std::size_t next = at + 1; next < line_end && !text.is_mark(next, ",|("); ++next) {
    if (!is_capitalised(text.tokens[next]) && !text.is(next, Cue::title_small_word)) return false;
    title = title || is_title_word(text, next);
  }
  return title;
}

// "Stafmedewerker rekrutering en selectie": small letters up to the end of a line that is the title's own.
bool is_small_to_line_end(const InvitationText& text, std::size_t begin, std::size_t at,
                          std::size_t line_end) {
  const Line& line = text.line_of(begin);
  if (begin != line.first || line_end != line.end || line_end - begin > longest_title) return false;
  for (; at < line_end; ++at)
    if (text.tokens[at].kind != TokenKind::word || is_capitalised(text.tokens[at])) return false;
  return true;
}

// The title that begins here: up to a comma, a bar, "at", the line's or sentence's end.
std::optional<ReadText> read_title(const InvitationText& text, std::size_t begin, std::size_t line_end,
                                   const Surroundings& around) {
  const TokenList& tokens = text.tokens;
  std::size_t end = begin;
  bool title = false;
  bool occupation = false;
  while (end < line_end && end < begin + 2 * longest_title) {
    const Token& token = tokens[end];
    const bool parts =
        text.is_mark(end, ",") || (token.spaced && text.is_mark(end, "-")) || text.is(end, Cue::for_);
    if (title && parts && is_field_over_company(text, end + 1, line_end, around)) {
      end = line_end;
      break;
    }
    const bool ends = text.is(end, Cue::title_end) && !goes_on_behind_and(text, end, line_end);
    if (title && text.is_mark(end, "(")) {
      end = behind_field_in_brackets(text, end, line_end);
      break;
    }
    // "Senior Sourcer supporting the ...": a sentence goes on behind the title.
    if (occupation && token.kind == TokenKind::word && !is_capitalised(token) && !is_title_word(text, end) &&
        !text.is(end, Cue::title_small_word) && !text.phrases->says_where_roles_end())
      break;
    if (token.kind == TokenKind::address || token.kind == TokenKind::number || ends) break;
    const bool goes_on = title && (text.is_mark(end, ",") || text.is_mark(end, "-")) &&
                         goes_on_behind_dash(text, end, line_end);
    if (occupation && is_field_to_line_end(text, begin, end, line_end, around)) {
      end = line_end;
      break;
    }
    if (text.is_mark(end, "|,(\u2022\u00b7;!?:/") && !goes_on) break;
    if (token.spaced && text.is_mark(end, "-") && !goes_on) break;
    if (token.text == "." && (end + 1 == line_end || tokens[end + 1].spaced) &&
        !(end > begin && (text.is(end - 1, Cue::title_abbreviation) || tokens[end - 1].text.size() == 1)))
      break;
    const bool of = text.is(end, Cue::of) && occupation && end + 1 < line_end && !is_title_of(text, end);
    const bool of_a_company =
        text.is_any(end + 1, {Cue::organisation_word, Cue::legal_form}) && is_capitalised(tokens[end + 1]) &&
        !text.is(end + 1, Cue::office_begins);  // not "... des services", "... dell'Ufficio Personale"
    if (of && (!text.phrases->says_where_roles_end() || of_a_company)) break;
    // In small letters as well: "Ilse Geerts, selectieverantwoordelijke".
    const bool ends_as_one =
        text.ends_with(end, Cue::occupation_ending) && !text.is(end, Cue::occupation_not);
    title = title || ends_as_one || is_title_word(text, end);
    occupation = occupation || ends_as_one || is_occupation(text, end);
    ++end;
  }
  if (occupation && end < line_end && text.is(end, Cue::and_) &&
      is_small_to_line_end(text, begin, end, line_end))
    end = line_end;
  end = before_company(text, begin, end, around);
  if (end > begin + 1 && text.is(end - 1, Cue::and_))
    end = end + 1 == line_end ? line_end : end - 1;  // "Adviseur werving en selectie"
  if (text.is_any(begin, {Cue::name_particle, Cue::of, Cue::title_end})) return std::nullopt;  // "de People"
  if (!title || end == begin || text.is(begin, Cue::calendar_role)) return std::nullopt;
  if (!occupation && text.phrases->says_where_roles_end() && text.is(begin, Cue::office_begins))
    return std::nullopt;  // "Ufficio Selezione"
  const bool agency = text.is(end - 1, Cue::recruiter) && !occupation && end - begin > 1;
  if (agency && !text.is(begin, Cue::title_recruiter_of)) return std::nullopt;
  return read_text(text, text.range(begin, end));
}

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
    return name && fold(text_.slice(name->range)) == name_;
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
    std::size_t after = name_end;
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
      if (title && is_like_title(*title, under.first)) return title;
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
    for (; at < tokens_.size() && tokens_[at].range.begin < title.range.end; ++at) {
      if (tokens_[at].kind == TokenKind::mark && !text_.is_mark(at, "&./-,")) return false;
      if (tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]) && !is_title_word(text_, at) &&
          !text_.is(at, Cue::title_small_word))
        ++lower;
    }
    return lower == 0;
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
