// The ways to reach the contact.
#include <algorithm>

#include "core/model/limits.h"
#include "core/model/mail_address.h"
#include "core/model/person_name.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"
#include "core/reading/name_evidence.h"
#include "core/reading/phone_standing.h"

namespace goodterms {
namespace {

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

// "my assistant, Mr. Theodore Pym (tpym@..., 603-555-0190)": of whom is named before the bracket.
bool is_in_brackets_of_another(const InvitationText& text, std::size_t at,
                               const std::optional<ReadText>& contact) {
  constexpr std::size_t longest_bracket = 10, longest_name = 4;  // tokens
  if (!contact) return false;
  const std::size_t first = text.line_of(at).first;
  for (std::size_t open = at; open > first && at - open < longest_bracket; --open) {
    if (text.is_mark(open, ")") && open != at) return false;
    if (!text.is_mark(open, "(") || open == at) continue;
    for (std::size_t begin = open; begin > first && open - begin < longest_name; --begin) {
      const auto name = read_person(text, begin - 1, Capitals::needed);
      if (name && name->end == open && name->end > name->begin + 1)
        return fold(text.slice(name->range)) != fold(contact->value);
    }
    return false;
  }
  return false;
}

// "Organizer: Detlef Krüger <krueger@...>": the contact's name stands before it on the line.
bool is_beside_name(const InvitationText& text, const Line& line, std::size_t at, const std::string& name) {
  if (name.empty() || at <= line.first || line.label == FieldLabel::to || line.label == FieldLabel::people)
    return false;
  constexpr std::size_t near = 12;  // tokens
  const std::size_t begin = at - line.first > near ? at - near : line.first;
  const TextRange before{text.tokens[begin].range.begin, text.tokens[at].range.begin};
  return fold(text.slice(before)).find(name) != std::string::npos;
}

struct PhoneReading {
  TextRange range;
  std::size_t end = 0;
};

bool is_alone_on_line(const InvitationText& text, std::size_t begin, std::size_t end) {
  const Line& line = text.line_of(begin);
  return line.first == begin && line.end == end;
}

// Of a reference number rather than of a phone's: "2026".
bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// "555 0193 ext. 12", "555-0126, poste 3310", "555 04 (Durchwahl 17)", all on `line`: one past the number
// inside the house, or `at`.
std::size_t behind_extension(const InvitationText& text, std::size_t at, std::uint32_t line) {
  constexpr std::size_t longest = 5;  // digits
  std::size_t next = text.is_mark(at, ",;-/") ? at + 1 : at;
  const bool bracket = text.is_mark(next, "(");
  if (bracket) ++next;
  const std::size_t word = text.after(next, Cue::phone_extension);
  if (word == no_token || text.tokens[next].line != line) return at;
  next = word;
  while (text.is_mark(next, ".:"))
    ++next;
  const TokenList& tokens = text.tokens;
  if (next >= tokens.size() || tokens[next].breaks || tokens[next].kind != TokenKind::number ||
      tokens[next].text.size() > longest)
    return at;
  return bracket && text.is_mark(next + 1, ")") ? next + 2 : next + 1;
}

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
  bool only_zeros = true;  // "00 000 000 000" is a form's, or a company's number left out
  std::size_t end = at;
  bool bracket = false;
  std::size_t shortest_group = 99;
  while (at < tokens.size() && tokens[at].line == tokens[begin].line) {
    const Token& token = tokens[at];
    if (digits > 15) return std::nullopt;  // E.164
    if (token.kind == TokenKind::number) {
      digits += token.text.size();
      only_zeros = only_zeros && token.text.find_first_not_of('0') == std::string_view::npos;
      ++groups;
      const bool exchange =
          token.text.size() == 1 && at > begin && text.is_mark(at - 1, "-") && text.joined(at);  // "555-0"
      if (groups > 1 && !plus && !exchange) shortest_group = std::min(shortest_group, token.text.size());
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
  if (end == begin || digits < 7 || digits > 15 || only_zeros) return std::nullopt;
  if (end < tokens.size() && !tokens[end].spaced &&
      (tokens[end].kind == TokenKind::word || text.is_mark(end, "#:")))
    return std::nullopt;
  if (text.is_mark(end, ",") && text.is_mark(end + 1, ","))
    return std::nullopt;  // a conference's, with its code
  const std::string_view first = tokens[plus ? begin + 1 : begin].text;
  if (!plus && !bracket && digits <= 8 && is_year(first)) return std::nullopt;  // "2026-114"
  const bool shaped =
      plus || bracket || (first.front() == '0' && groups > 1) || (groups == 3 && digits == 10) ||
      (digits == 7 && groups == 2 && labelled) ||
      (digits == 8 && groups == 2 && shortest_group == 4 && end == begin + 2 &&
       labelled) ||  // as in Singapore
      (digits == 9 && groups > 1 && (labelled || is_alone_on_line(text, begin, end))) ||
      (digits == 9 && groups == 3 && shortest_group == 3) ||                // as in Spain and Portugal
      (digits == 11 && groups == 3 && shortest_group == 4 && labelled) ||   // as in Brazil
      (digits == 10 && groups == 1 && labelled && first.front() >= '6') ||  // a mobile in India
      (digits == 10 && groups == 2 && shortest_group == 5);                 // as in India
  if (!shaped || shortest_group < 2) return std::nullopt;
  if (!plus && !bracket && groups >= 3 && digits == 8) return std::nullopt;  // a date
  const bool hours = groups == 2 && digits == 8 && shortest_group == 4 && end == begin + 3;
  if (!plus && !bracket && hours) return std::nullopt;  // "0900-1000"
  end = behind_extension(text, end, tokens[begin].line);
  return PhoneReading{text.range(begin, end), end};
}

// "ext 4410" beside a name, where the text has no other number.
std::optional<PhoneReading> read_extension_alone(const InvitationText& text, std::size_t at) {
  if (!text.is(at, Cue::phone_extension) || at + 1 >= text.tokens.size() || text.tokens[at].text.size() < 3)
    return std::nullopt;
  const std::size_t end = behind_extension(text, at, text.tokens[at].line);
  return end == at ? std::nullopt : std::optional(PhoneReading{text.range(at, end), end});
}

// "I will call you on ...": the number is the user's.
bool is_of_the_user(const InvitationText& text, std::size_t at) {
  constexpr std::size_t near = 8;  // tokens
  const std::uint32_t sentence = text.tokens[at].sentence;
  for (std::size_t steps = 0; at > 0 && steps < near && text.tokens[at - 1].sentence == sentence; ++steps)
    if (text.is(--at, Cue::phone_of_the_user)) return true;
  return false;
}

// An answer in a form the invited one filled in: "Invitee Email:", "Phone number" below it.
bool line_of_the_user(const InvitationText& text, std::size_t at) {
  return text.line_of(at).label == FieldLabel::mine;
}

// "Ms. Latha 98450 55512"
bool is_behind_name(const InvitationText& text, std::size_t at) {
  return !text.tokens[at].breaks && is_capitalised(text.tokens[at - 1]) &&
         read_person(text, at - 1, Capitals::needed).has_value();
}

// "+1 646 555 0172" over "Conference ID: 883 129 044#"
bool is_over_code(const InvitationText& text, std::size_t at) {
  constexpr std::size_t near = 5, longest_line = 24;  // tokens
  const std::size_t below = text.tokens[at].line + 1;
  if (below >= text.lines.size()) return false;
  const Line& line = text.lines[below];
  bool not_a_phone = false, number = false;
  for (std::size_t next = line.first; next < line.end && next < line.first + longest_line; ++next) {
    not_a_phone = not_a_phone || (next < line.first + near && text.is(next, Cue::phone_code));
    number = number || text.tokens[next].kind == TokenKind::number;
  }
  return not_a_phone && number;
}

// Numbers of a meeting or of an office behind the letter are not the contact's.
bool is_of_a_meeting(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (text.line_of(at).meeting) return true;
  const std::uint32_t line = tokens[at].line, sentence = tokens[at].sentence;
  constexpr std::size_t near = 24, near_by = 12;  // "We meet on Teams. ... Cheers! Tel ...": said before
  if (is_over_code(text, at)) return true;
  for (std::size_t steps = 0; at > 0 && steps < near && tokens[at - 1].line == line; ++steps) {
    if (steps > near_by && tokens[at - 1].sentence != sentence) break;
    --at;
    if (text.is(at, Cue::phone_not)) {
      return true;
    }
  }
  return false;
}

// The line on which the contact's name stands last, where a signature follows: its numbers are theirs.
std::uint32_t line_of_signature(const InvitationText& text, const std::optional<ReadText>& contact) {
  const std::string name = contact ? fold(contact->value) : std::string();
  constexpr std::size_t most_lines = 12;
  for (std::size_t back = 1; !name.empty() && back <= text.lines.size() && back <= most_lines; ++back) {
    const std::size_t index = text.lines.size() - back;
    const Line& line = text.lines[index];
    if (line.kind == LineKind::body && fold(text.slice(line.range)).starts_with(name))
      return static_cast<std::uint32_t>(index);
  }
  return static_cast<std::uint32_t>(text.lines.size());
}

}  // namespace

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
    if (line.label == FieldLabel::mine) continue;
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
      named = named || is_beside_name(text, line, at, names);
      if (named) score += 4;
      if (!named && mine.size() > 1 && local.find(mine) != std::string::npos) continue;
      // Alone on its line in a list: a guest of the calendar.
      if (!named && line.kind == LineKind::body && at == line.first + 1 && at + 1 == line.end &&
          text.is_mark(line.first, "\u2022-*"))
        continue;
      if (!named && line.kind == LineKind::body &&
          (is_behind_another_name(text, at) || is_for_something_else(text, at)))
        continue;
      if (score <= best_score) continue;
      best_score = score;
      best = read_text(text, token.range);
    }
  }
  return best;
}

std::optional<ReadText> find_phone(const InvitationText& text, const std::optional<ReadText>& contact) {
  const TokenList& tokens = text.tokens;
  const std::uint32_t signature = line_of_signature(text, contact);
  constexpr int signed_by_contact = 2;  // less than what the words beside a number say
  std::optional<ReadText> best;
  int best_standing = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body) continue;
    const Token& token = tokens[at];
    if (token.kind != TokenKind::number && !text.is_mark(at, "+(")) continue;
    if (at > 0 && !token.spaced && token.kind == TokenKind::number && !text.is_mark(at - 1, ":(.")) continue;
    const bool labelled = at > 0 && (text.is(at - 1, Cue::phone_label) || text.is_mark(at - 1, ":.,(") ||
                                     is_behind_name(text, at));
    const auto phone = read_phone(text, at, labelled);
    if (!phone) continue;
    const bool theirs = !is_of_a_meeting(text, at) && !is_of_the_user(text, at) &&
                        !is_for_something_else(text, at) && !line_of_the_user(text, at) &&
                        !is_in_brackets_of_another(text, at, contact);
    auto standing = theirs ? phone_standing(text, at, phone->end) : std::nullopt;
    if (standing && token.line >= signature) *standing += signed_by_contact;
    if (standing && (!best || *standing > best_standing)) {
      best_standing = *standing;
      ReadText read = read_text(text, phone->range);
      if (!best || squeezed(best->value) != squeezed(read.value)) best = std::move(read);
    }
    at = phone->end - 1;
  }
  if (best) return best;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body || line_of_the_user(text, at)) continue;
    if (const auto inside = read_extension_alone(text, at)) return read_text(text, inside->range);
  }
  return std::nullopt;
}

std::optional<ReadText> find_linkedin(const InvitationText& text, const std::optional<ReadText>& my_name) {
  const std::string mine = my_name ? fold(first_name(my_name->value)) : std::string();
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const Token& token = text.tokens[at];
    if (token.kind != TokenKind::address || text.line_of(at).kind == LineKind::quoted) continue;
    constexpr std::string_view host = "linkedin.", profile = "/in/";
    const std::size_t domain = token.text.find(host);
    const std::size_t path = domain == std::string_view::npos ? domain : token.text.find('/', domain);
    if (path == std::string_view::npos || token.text.substr(path, profile.size()) != profile) continue;
    const std::size_t begin = path;
    if (token.text.size() <= begin + profile.size()) continue;
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
