// The contact's title and the ways to reach them.
#include <algorithm>

#include "core/model/limits.h"
#include "core/model/mail_address.h"
#include "core/model/person_name.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_title = 7;  // words

// "Head of Finance", not "recruiter of Lotus Bay Software".
bool is_title_of(const InvitationText& text, std::size_t of) {
  return of > 0 && text.is(of - 1, Cue::title_of);
}

// "Lead - Talent Acquisition": nothing but words of titles up to the line's end.
bool goes_on_behind_dash(const InvitationText& text, std::size_t dash, std::size_t line_end) {
  if (dash + 1 >= line_end || line_end - dash > longest_title) return false;
  for (std::size_t at = dash + 1; at < line_end; ++at)
    if (!is_title_word(text, at) && !text.is(at, Cue::title_small_word)) return false;
  return true;
}

// "People and Culture Advisor": what stands behind is of the title too.
bool goes_on_behind_and(const InvitationText& text, std::size_t at, std::size_t line_end) {
  if (!text.is(at, Cue::and_) || line_end - at > longest_title) return false;
  bool title = false;
  for (std::size_t next = at + 1; next < line_end; ++next) {
    if (!is_capitalised(text.tokens[next])) return false;
    title = title || is_title_word(text, next);
  }
  return title;
}

// The title that begins here: up to a comma, a bar, "at", the line's or sentence's end.
std::optional<ReadText> read_title(const InvitationText& text, std::size_t begin, std::size_t line_end) {
  const TokenList& tokens = text.tokens;
  std::size_t end = begin;
  bool title = false;
  bool occupation = false;
  while (end < line_end && end < begin + 2 * longest_title) {
    const Token& token = tokens[end];
    const bool ends = text.is(end, Cue::title_end) && !goes_on_behind_and(text, end, line_end);
    if (token.kind == TokenKind::address || token.kind == TokenKind::number || ends) break;
    if (text.is_mark(end, "|,(\u2022\u00b7;!?:/")) break;
    if (token.spaced && text.is_mark(end, "-") && !goes_on_behind_dash(text, end, line_end)) break;
    if (token.text == "." && (end + 1 == line_end || tokens[end + 1].spaced) &&
        !(end > begin && text.is(end - 1, Cue::title_abbreviation)))
      break;
    if (text.is(end, Cue::of) && occupation && end + 1 < line_end && !is_title_of(text, end)) break;
    title = title || is_title_word(text, end);
    occupation = occupation || is_occupation(text, end);
    ++end;
  }
  if (!title || end == begin || text.is(begin, Cue::calendar_role)) return std::nullopt;
  const bool agency = text.is(end - 1, Cue::recruiter) && !occupation && end - begin > 1;
  if (agency && !text.is(begin, Cue::title_recruiter_of)) return std::nullopt;
  return read_text(text, text.range(begin, end));
}

class TitleFinder {
 public:
  TitleFinder(const InvitationText& text, const ReadText& contact)
      : text_(text),
        tokens_(text.tokens),
        name_(fold(contact.value)),
        given_(fold(first_name(contact.value))) {}

  std::optional<ReadText> find() {
    for (std::size_t index = 0; index < text_.lines.size(); ++index) {
      const Line& line = text_.lines[index];
      if (line.kind != LineKind::body) continue;
      for (std::size_t at = line.first; at < line.end; ++at) {
        if (auto title = said_of_oneself(at)) return title;
        if (!is_contact(at)) continue;
        if (auto title = behind_name(index, at)) return title;
      }
    }
    return std::nullopt;
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
    auto title = read_title(text_, begin, end);
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
    if (after < line.end && text_.is_mark(after, "(")) {  // "(she/her)"
      while (after < line.end && tokens_[after].text != ")")
        ++after;
      if (after < line.end) ++after;
    }
    if (after < line.end && text_.is_mark(after, "|,-\u2022\u00b7")) {
      if (text_.is(after + 1, Cue::article)) ++after;
      auto title = read_title(text_, after + 1, line.end);
      if (title && is_like_title(*title, after + 1)) return title;
      if (!text_.is(after + 1, Cue::name_credential)) return std::nullopt;
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
      auto title = read_title(text_, under.first, under.end);
      if (title && is_like_title(*title, under.first)) return title;
      return std::nullopt;
    }
    return std::nullopt;
  }

  // Capitals, or an occupation alone; no sentence.
  bool is_like_title(const ReadText& title, std::size_t at) const {
    std::size_t lower = 0;
    for (; at < tokens_.size() && tokens_[at].range.begin < title.range.end; ++at) {
      if (tokens_[at].kind == TokenKind::mark && !text_.is_mark(at, "&./-")) return false;
      if (tokens_[at].kind == TokenKind::word && !is_capitalised(tokens_[at]) && !is_title_word(text_, at) &&
          !text_.is(at, Cue::title_small_word))
        ++lower;
    }
    return lower == 0;
  }

  const InvitationText& text_;
  const TokenList& tokens_;
  std::string name_;
  std::string given_;
};

std::size_t find_at(std::string_view address) {
  return address.find('@');
}

// "Miss Harker (harker@...)": the address of whom is named before it. Whether that is the contact was seen by
// then.
bool is_behind_another_name(const InvitationText& text, std::size_t at) {
  if (at < 2 || !text.is_mark(at - 1, "(<:")) return false;
  return read_person(text, at - 2, Capitals::needed).has_value() &&
         text.tokens[at - 2].line == text.tokens[at].line;
}

struct PhoneReading {
  TextRange range;
  std::size_t end = 0;
};

// "+44 20 7946 0733", "(555) 013-4477", "0113 496 0321"
std::optional<PhoneReading> read_phone(const InvitationText& text, std::size_t at, bool labelled) {
  const TokenList& tokens = text.tokens;
  const std::size_t begin = at;
  bool plus = false;
  if (text.is_mark(at, "+")) {
    plus = true;
    ++at;
    if (at < tokens.size() && tokens[at].spaced) return std::nullopt;
  }
  std::size_t digits = 0;
  std::size_t groups = 0;
  std::size_t end = at;
  bool bracket = false;
  std::size_t shortest_group = 99;
  while (at < tokens.size() && tokens[at].line == tokens[begin].line) {
    const Token& token = tokens[at];
    if (digits > 15) return std::nullopt;  // E.164
    if (token.kind == TokenKind::number) {
      digits += token.text.size();
      ++groups;
      if (groups > 1 && !plus) shortest_group = std::min(shortest_group, token.text.size());
      end = ++at;
    } else if (text.is_mark(at, "(")) {
      if (!(at + 2 < tokens.size() && tokens[at + 1].kind == TokenKind::number && text.is_mark(at + 2, ")")))
        break;
      bracket = true;
      ++at;
    } else if (text.is_mark(at, ")-./") && end > begin) {
      if (text.is_mark(at, ")") && !bracket) break;
      ++at;
    } else {
      break;
    }
  }
  if (end == begin || digits < 7 || digits > 15) return std::nullopt;
  if (end < tokens.size() && !tokens[end].spaced &&
      (tokens[end].kind == TokenKind::word || text.is_mark(end, "#:")))
    return std::nullopt;
  if (text.is_mark(end, ",") && text.is_mark(end + 1, ","))
    return std::nullopt;  // a conference's, with its code
  const std::string_view first = tokens[plus ? begin + 1 : begin].text;
  const bool shaped = plus || bracket || (first.front() == '0' && groups > 1) ||
                      (groups == 3 && digits == 10) || (digits == 7 && groups == 2 && labelled) ||
                      (digits == 9 && groups > 1 && labelled) ||
                      (digits == 10 && groups == 2 && shortest_group == 5);  // as in India
  if (!shaped || shortest_group < 2) return std::nullopt;
  if (!plus && !bracket && groups >= 3 && digits == 8) return std::nullopt;  // a date
  return PhoneReading{text.range(begin, end), end};
}

// "I will call you on ...": the number is the user's.
bool is_of_the_user(const InvitationText& text, std::size_t at) {
  constexpr std::size_t near = 8;  // tokens
  const std::uint32_t sentence = text.tokens[at].sentence;
  for (std::size_t steps = 0; at > 0 && steps < near && text.tokens[at - 1].sentence == sentence; ++steps)
    if (text.is(--at, Cue::phone_of_the_user)) return true;
  return false;
}

// Numbers of a meeting or of an office behind the letter are not the contact's.
bool is_of_a_meeting(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (text.line_of(at).meeting) return true;
  const std::uint32_t line = tokens[at].line;
  constexpr std::size_t near = 24;
  for (std::size_t steps = 0; at > 0 && steps < near && tokens[at - 1].line == line; ++steps) {
    --at;
    if (text.is(at, Cue::phone_not)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<ReadText> find_title(const InvitationText& text, const std::optional<ReadText>& contact) {
  if (!contact) return std::nullopt;
  return TitleFinder(text, *contact).find();
}

std::optional<ReadText> find_email(const InvitationText& text, const std::optional<ReadText>& contact,
                                   const std::optional<ReadText>& my_name) {
  const std::string mine = my_name ? fold(first_name(my_name->value)) : std::string();
  std::string names = contact ? fold(contact->value) : std::string();
  std::optional<ReadText> best;
  int best_score = 0;
  for (const Line& line : text.lines) {
    if (line.kind == LineKind::quoted) continue;
    if (line.kind == LineKind::header && line.label != FieldLabel::from && line.label != FieldLabel::other)
      continue;
    for (std::size_t at = line.first; at < line.end; ++at) {
      const Token& token = text.tokens[at];
      if (token.kind != TokenKind::address || token.text.find("://") != std::string_view::npos) continue;
      const std::size_t mark = find_at(token.text);
      if (mark == std::string_view::npos || !check_address(token.text)) continue;
      const std::string local = fold(token.text.substr(0, mark));
      if (text.holds(at, Cue::mailbox_nobody) || text.holds(at, Cue::mailbox_many)) continue;
      int score = line.kind == LineKind::header ? 4 : 3;
      bool named = false;
      for (std::size_t begin = 0; begin < names.size();) {
        const std::size_t end = std::min(names.find(' ', begin), names.size());
        if (end - begin > 1 && local.find(names.substr(begin, end - begin)) != std::string::npos)
          named = true;
        begin = end + 1;
      }
      if (named) score += 4;
      if (!named && mine.size() > 1 && local.find(mine) != std::string::npos) continue;
      // Alone on its line in a list: a guest of the calendar.
      if (!named && line.kind == LineKind::body && at == line.first + 1 && at + 1 == line.end &&
          text.is_mark(line.first, "\u2022-*"))
        continue;
      if (!named && line.kind == LineKind::body && is_behind_another_name(text, at)) continue;
      if (score <= best_score) continue;
      best_score = score;
      best = read_text(text, token.range);
    }
  }
  return best;
}

std::optional<ReadText> find_phone(const InvitationText& text) {
  const TokenList& tokens = text.tokens;
  std::optional<ReadText> first;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body) continue;
    const Token& token = tokens[at];
    if (token.kind != TokenKind::number && !text.is_mark(at, "+(")) continue;
    if (at > 0 && !token.spaced && token.kind == TokenKind::number && !text.is_mark(at - 1, ":(.")) continue;
    const bool labelled = at > 0 && (text.is(at - 1, Cue::phone_label) || text.is_mark(at - 1, ":.,"));
    const auto phone = read_phone(text, at, labelled);
    if (!phone) continue;
    if (!first && !is_of_a_meeting(text, at) && !is_of_the_user(text, at))
      first = read_text(text, phone->range);
    at = phone->end - 1;
  }
  return first;
}

std::optional<ReadText> find_linkedin(const InvitationText& text, const std::optional<ReadText>& my_name) {
  const std::string mine = my_name ? fold(first_name(my_name->value)) : std::string();
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const Token& token = text.tokens[at];
    if (token.kind != TokenKind::address || text.line_of(at).kind == LineKind::quoted) continue;
    constexpr std::string_view profile = "linkedin.com/in/";
    const std::size_t begin = token.text.find(profile);
    if (begin == std::string_view::npos || token.text.size() <= begin + profile.size()) continue;
    // The page's address; what stands behind "?" and "#" tells LinkedIn who led there.
    TextRange page = token.range;
    page.end = page.begin + std::min(token.text.find_first_of("?#", begin), token.text.size());
    const std::string slug = fold(text.slice(page).substr(begin + profile.size()));
    if (slug.empty() || page.length() > longest_field) continue;
    if (mine.size() > 1 && slug.compare(0, mine.size(), mine) == 0) continue;
    return read_text(text, page);
  }
  return std::nullopt;
}

}  // namespace goodterms
