// Where a title begins and ends on its line.
#include "core/reading/title_shape.h"

#include <algorithm>

#include "core/reading/invitation_words.h"

namespace goodterms {

bool is_over_company(const InvitationText& text, std::size_t at, const Surroundings& around) {
  const std::size_t below = text.tokens[at].line + 1;
  if (below >= text.lines.size() || text.lines[below].empty()) return false;
  const Line& line = text.lines[below];
  if (!around.company.empty() && fold(text.slice(line.range)).starts_with(around.company)) return true;
  const auto name = read_organisation(text, line.first);
  if (!name || (name->end < line.end && !text.is_mark(name->end, "|,\u2022\u00b7-"))) return false;
  return name->end > name->begin + 1 && looks_like_organisation(text, *name);
}

namespace {

// "Head of Finance", not "recruiter of Lotus Bay Software".
bool is_title_of(const InvitationText& text, std::size_t of) {
  return of > 0 && text.is(of - 1, Cue::title_of);
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
  const bool rank = comma == begin + 1 && text.is(begin, Cue::title_of);  // "Head, Human Capital Management"
  const bool field = text.ends_with(last, Cue::office_ends) ||
                     (rank && text.is_any(last, {Cue::organisation_word_also_field, Cue::title_word}));
  if (text.is(last, Cue::recruiter) || (is_organisation_word(text, last) && !field)) return false;
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

}  // namespace

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
    if ((occupation || (end > begin && text.is(end - 1, Cue::title_of))) &&
        is_field_to_line_end(text, begin, end, line_end, around)) {
      end = line_end;
      break;
    }
    if (text.is_mark(end, "|,(\u2022\u00b7;!?:/") && !goes_on) break;
    if (token.spaced && text.is_mark(end, "-") && !goes_on) break;
    if (token.text == "." && (end + 1 == line_end || tokens[end + 1].spaced) &&
        !(end > begin && (text.is(end - 1, Cue::title_abbreviation) || tokens[end - 1].text.size() == 1)))
      break;
    const bool of = text.is(end, Cue::of) && occupation && end + 1 < line_end && !is_title_of(text, end);
    const bool named = end + 1 < line_end && is_capitalised(tokens[end + 1]);
    const bool kind_named =  // "della residenza Villa dei Cedri"
        end + 2 < line_end && is_capitalised(tokens[end + 2]) && !is_capitalised(tokens[begin]);
    const bool of_a_company =
        text.is_any(end + 1, {Cue::organisation_word, Cue::legal_form}) && (named || kind_named) &&
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

bool is_title_to_line_end(const InvitationText& text, const Line& line, std::size_t end,
                          const Surroundings& around) {
  constexpr std::size_t longest_line = 90;  // bytes
  if (around.company.empty() || end >= line.end || line.range.length() > longest_line) return false;
  const bool bracket = text.is_mark(end, "(") && text.is_mark(line.end - 1, ")");
  const bool parts = bracket || text.is_mark(end, ":") || (text.is_mark(end, "-") && text.tokens[end].spaced);
  const std::size_t first = parts ? end + 1 : end;
  const bool goes_on = parts ? first < line.end && is_capitalised(text.tokens[first])
                             : text.is_any(first, {Cue::for_, Cue::title_small_word});
  const bool small = !parts && !goes_on;  // "coördinator inloophuis"
  // Words; more is a sentence, but for "vrijwilligers en personeel".
  const std::size_t most_small = text.is(first + 1, Cue::and_) ? 3 : 2;
  if (small && (line.end - end > most_small || text.is_any(first, {Cue::title_end, Cue::of}))) return false;
  for (std::size_t at = first; at < line.end; ++at) {
    const Token& token = text.tokens[at];
    if (text.is_any(at, {Cue::legal_form, Cue::name_credential})) return false;
    if (small && (token.kind != TokenKind::word || is_capitalised(token))) return false;
    const bool fits =
        small || (token.kind == TokenKind::word && is_capitalised(token)) ||
        text.is_mark(at, "&.'\u2019-)") ||
        text.is_any(at, {Cue::for_, Cue::title_small_word, Cue::and_, Cue::of, Cue::the, Cue::name_particle});
    if (!fits) return false;
  }
  if (text.is(line.end - 1, Cue::recruiter)) return false;
  const std::string words = fold(text.slice(text.range(first, line.end)));
  return words.find(around.company) == std::string::npos && around.company.find(words) == std::string::npos &&
         !around.names.is_in_an_address(squeezed(words));
}

}  // namespace goodterms
