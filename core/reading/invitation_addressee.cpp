// Who the invitation is addressed to.
#include <algorithm>

#include "core/model/person_name.h"
#include "core/reading/chat_lines.h"
#include "core/reading/invitation_contact.h"
#include "core/reading/invitation_names.h"
#include "core/reading/invitation_words.h"

namespace goodterms {

std::optional<ReadText> read_mail_name(const InvitationText& text, std::size_t at, std::size_t end) {
  if (text.is_mark(at, "\"'")) ++at;
  const auto name = at < end ? read_person(text, at, Capitals::needed) : std::nullopt;
  if (!name || name->end > end) return std::nullopt;
  // What follows the name is its end, an address or a remark; otherwise it is the name of an office.
  const std::size_t after = name->end;
  if (text.is_mark(after, "&+./")) return std::nullopt;
  if (after < end && text.tokens[after].kind == TokenKind::word && !text.is(after, Cue::sender_after_name))
    return std::nullopt;
  if (text.is_mark(after, ",")) {
    const auto given = after + 1 < end ? read_person(text, after + 1, Capitals::needed) : std::nullopt;
    bool titled = false;
    for (std::size_t word = after + 1; given && word < given->end; ++word)
      titled = titled || is_title_word(text, word);
    if (given && given->end <= end && !titled && name->end == name->begin + 1) {
      ReadText whole = read_text(text, {name->range.begin, given->range.end});
      whole.value = read_calm_name(text, *given).value + " " + read_calm_name(text, *name).value;
      return whole;
    }
  }
  return read_calm_name(text, *name);
}

namespace {

// The user's name where it stands in the first words: "Hi Sam,", "Sam!", "Thanks for connecting, Sam!"
// "Fala, Raquel!": a word that opens a message in whatever language, and who is called.
bool calls_out(const InvitationText& text, const Line& line, std::size_t at) {
  constexpr std::size_t longest_call = 8;  // bytes
  if (at != line.first + 2 || !text.is_mark(at - 1, ",") || !text.is_mark(at + 1, "!")) return false;
  const Token& call = text.tokens[line.first];
  const auto name = read_person(text, at, Capitals::needed);
  return call.kind == TokenKind::word && call.text.size() <= longest_call && name && name->end == at + 1;
}

// `begins`: nothing but headings stands before.
std::optional<ReadText> read_greeting(const InvitationText& text, const Line& line, std::size_t at,
                                      bool begins) {
  const TokenList& tokens = text.tokens;
  std::size_t name_at = after_greeting(text, at);
  const bool greets = name_at != no_token;
  bool called_for = false;  // "calling for Leo about the gardener job"
  if (!greets && at == line.first) name_at = at;
  if (!greets) {
    if (const std::size_t after = text.after(at, Cue::greeting_for); after != no_token) {
      name_at = after;
      called_for = true;
    }
    const std::size_t word = text.is_mark(line.first, "\u00a1") ? line.first + 1 : line.first;
    if (text.is_mark(at, ",") && text.is(word, Cue::opening)) name_at = at + 1;
    if (begins && calls_out(text, line, at)) return read_text(text, text.tokens[at].range);
  }
  if (greets && text.is_mark(name_at, ",")) ++name_at;  // "Hello, Bruno!"
  if (name_at >= line.end) return std::nullopt;
  const bool honorific = text.is(name_at, Cue::honorific);
  auto name = greets ? read_person(text, name_at, Capitals::not_needed) : std::nullopt;
  if (!name || is_capitalised(tokens[name->begin])) name = read_person(text, name_at, Capitals::needed);
  if (!name || name->end > line.end) return std::nullopt;
  const bool one_word = name->end == name->begin + 1;
  const bool ends_line = name->end == line.end;
  const bool called = !greets && name_at > at && text.is_mark(name->end, "!");  // "Enhorabuena, Nuria Abel!"
  if (!greets && ((!one_word && !called && !called_for) || text.is(name->begin, Cue::sign_off)))
    return std::nullopt;
  if (!greets && !begins) return std::nullopt;                                    // "Abs!" under a letter
  if (text.is(name->begin, Cue::company_never) && one_word) return std::nullopt;  // "WhatsApp, Sonntag:"
  if (!greets && at == line.first) {
    const bool alone = name->end + 1 == line.end && text.is_mark(name->end, ",-");
    const bool dash = text.is_mark(name->end, "-") && tokens[name->end].spaced;
    const std::size_t behind = name->end + 1;  // "Lyon, le 27 février": a place and a day
    const bool goes_on =
        behind < line.end && tokens[behind].kind == TokenKind::word && !text.is(behind, Cue::the);
    const bool first =
        at == 0 && text.is_mark(name->end, ",") && goes_on && !text.is(at, Cue::opening_no_name);
    if (!alone && !dash && !first && !text.is_mark(name->end, "!")) return std::nullopt;
  }
  const bool introduces =
      text.is_any(name->end, {Cue::introduction_me, Cue::introduction_this, Cue::introduction_it});
  const bool smile = greets && !ends_line && tokens[name->end].kind == TokenKind::mark &&
                     static_cast<unsigned char>(tokens[name->end].text.front()) >= 0x80;
  if (!ends_line && !text.is_mark(name->end, ",!-:.;") && !introduces && !smile && !called_for)
    return std::nullopt;
  // "Dear Mr Okafor", "Okafor-san": not what the user is called.
  const bool particle = text.is(name->begin, Cue::name_particle) ||
                        count_code_points(tokens[name->begin].text) == 1;  // "Mr Ó Briain"
  if ((honorific && (one_word || particle)) ||
      fold(text.slice(name->range)).find("-san") != std::string::npos)
    return std::nullopt;
  return read_calm_name(text, *name);
}

// "To," or "Exma. Senhora" on a line of its own, above the name.
std::optional<ReadText> read_address_line(const InvitationText& text, std::size_t index) {
  if (index == 0) return std::nullopt;
  const Line& above = text.lines[index - 1];
  const Line& line = text.lines[index];
  if (above.empty()) return std::nullopt;
  std::size_t at = above.first;
  const bool to = text.is(at, Cue::label_to) && is_capitalised(text.tokens[at]);
  while (at < above.end && (text.is_any(at, {Cue::honorific, Cue::greeting}) || text.is_mark(at, ".,:") ||
                            (to && at == above.first)))
    ++at;
  if (at < above.end) return std::nullopt;
  const auto name = read_person(text, line.first, Capitals::needed);
  if (!name || name->end != line.end || name->end < name->begin + 2) return std::nullopt;
  return read_text(text, name->range);
}

// "Madame Inès Belkacem", "Gent.ma Sig.ra Oriana De Santis" over an address.
std::optional<ReadText> read_honoured_line(const InvitationText& text, const Line& line) {
  constexpr std::size_t longest_suffix = 3;  // "Sig.ra"
  bool honoured = false;
  std::size_t at = line.first;
  for (; at < line.end; ++at) {
    honoured = honoured || text.is(at, Cue::honorific_address);
    const bool suffix = text.joined(at) && at > line.first && text.tokens[at].text.size() <= longest_suffix;
    if (!suffix && !text.is_mark(at, ".") && !text.is_any(at, {Cue::honorific, Cue::honorific_address}))
      break;
  }
  if (!honoured || at >= line.end) return std::nullopt;
  const auto name = read_person(text, at, Capitals::needed);
  if (!name || name->begin != at || name->end < at + 2) return std::nullopt;
  const bool comma =
      name->end + 1 == line.end && text.is_mark(name->end, ",:");  // "Egr. Prof. Lapo Bencivenni,"
  if (name->end != line.end && !comma) return std::nullopt;
  return read_calm_name(text, *name);
}

// "Adewale Ogunbanjo" over "12 Iyun Road": a name above the number of a house, below what the letter begins
// with.
std::optional<ReadText> read_name_over_street(const InvitationText& text, std::size_t index) {
  if (index == 0 || index + 1 >= text.lines.size()) return std::nullopt;
  const Line& line = text.lines[index];
  const Line& street = text.lines[index + 1];
  if (street.empty() || street.label != FieldLabel::none || line.label != FieldLabel::none ||
      !text.lines[index - 1].empty())
    return std::nullopt;
  const bool number_first =
      text.tokens[street.first].kind == TokenKind::number && text.tokens[street.first].text.size() <= 4;
  const bool number_last = text.tokens[street.end - 1].kind == TokenKind::number &&
                           text.tokens[street.end - 1].text.size() <= 3 && street.end - street.first <= 4;
  if (!number_first && !number_last) return std::nullopt;
  const auto name = read_person(text, line.first, Capitals::needed);
  if (!name || name->begin != line.first || name->end < name->begin + 2) return std::nullopt;
  if (name->end != line.end) {  // "Thaddeus Kowalski, Jr."
    const bool suffix =
        text.is_mark(name->end, ",") && text.is(name->end + 1, Cue::name_suffix) && name->end + 4 >= line.end;
    if (!suffix) return std::nullopt;
    return read_text(text, text.range(name->begin, line.end));
  }
  return read_calm_name(text, *name);
}

// "Salut Loïc, voilà le message": whoever passes the mail on greets the user, and not the one it was sent to.
std::optional<ReadText> read_greeting_of_comment(const InvitationText& text) {
  constexpr std::size_t most_tokens = 8;
  for (const Line& line : text.lines) {
    if (!line.handed_on) continue;
    for (std::size_t at = line.first; at < line.end && at < line.first + most_tokens; ++at)
      if (after_greeting(text, at) != no_token) return read_greeting(text, line, at, false);
    return std::nullopt;
  }
  return std::nullopt;
}

// In a chat, the user's own message greets the other one.
bool is_of_the_invited(const InvitationText& text, const Line& line, const Speaker* invited) {
  if (invited == nullptr || line.speaker_end == 0) return false;
  const TextRange speaker{text.tokens[line.stamp_begin].range.begin,
                          text.tokens[line.speaker_end].range.begin};
  return fold(text.slice(speaker)).ends_with(invited->folded);
}

// "An: Amsler Ladina" and "Frau Amsler": the family name stands first, as some programs list people.
void turn_to_given_first(const InvitationText& text, ReadText& name) {
  const std::size_t blank = name.value.find(' ');
  if (blank == std::string::npos || name.value.find(' ', blank + 1) != std::string::npos) return;
  const std::string family = fold(name.value.substr(0, blank));
  const std::string given = fold(name.value.substr(blank + 1));
  bool honoured = false;
  for (std::size_t at = 1; at < text.tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body || !text.is(at - 1, Cue::honorific)) continue;
    const bool whole = at + 1 < text.tokens.size() && text.tokens[at + 1].folded == given;
    if (text.tokens[at].folded == given || (whole && text.tokens[at].folded == family)) return;
    honoured = honoured || text.tokens[at].folded == family;
  }
  if (honoured) name.value = name.value.substr(blank + 1) + " " + name.value.substr(0, blank);
}

}  // namespace

std::vector<QuotedPerson> find_quoted_people(const InvitationText& text) {
  constexpr std::size_t most_people = 8;
  std::vector<QuotedPerson> people;
  for (const Line& line : text.lines) {
    const bool names_people = line.label == FieldLabel::from || line.label == FieldLabel::to;
    if (!line.reply || !names_people || people.size() >= most_people) continue;
    for (std::size_t at = line.value; at < line.end; ++at) {
      if (!is_capitalised(text.tokens[at])) continue;
      const auto name = read_person(text, at, Capitals::needed);
      if (!name || name->end > line.end) continue;
      at = name->end - 1;
      const bool mail = text.is_mark(name->end, "<([") && name->end + 1 < line.end;
      const bool wrote = text.is_any(name->end, {Cue::mail_wrote}) || name->end == line.end ||
                         (text.is_mark(name->end, ":") && name->end + 1 == line.end);
      if (name->end < name->begin + 2 || !(mail || wrote)) continue;
      QuotedPerson person{read_calm_name(text, *name), std::nullopt};
      if (mail && text.tokens[name->end + 1].kind == TokenKind::address)
        person.email = read_text(text, text.tokens[name->end + 1].range);
      people.push_back(std::move(person));
      break;
    }
  }
  return people;
}

std::optional<ReadText> find_my_name(const InvitationText& text) {
  std::optional<ReadText> addressee;
  std::optional<ReadText> greeted = read_greeting_of_comment(text);
  std::size_t said_lines = 0;
  bool begins = true;
  const std::vector<Speaker> speakers = find_speakers(text);
  const Speaker* invited = invited_speaker(speakers);
  for (std::size_t index = 0; index < text.lines.size(); ++index) {
    const Line& line = text.lines[index];
    if (line.empty() || line.kind == LineKind::quoted) continue;
    if (line.kind == LineKind::header) {
      if (line.label == FieldLabel::to && !addressee) addressee = read_mail_name(text, line.value, line.end);
      continue;
    }
    if (line.label == FieldLabel::addressee && !addressee)
      addressee = read_mail_name(text, line.value, line.end);
    constexpr std::size_t most_lines = 8;
    constexpr std::size_t most_tokens = 24;
    if (++said_lines > most_lines || greeted) continue;
    if (!addressee) addressee = read_address_line(text, index);
    if (!addressee && begins) addressee = read_honoured_line(text, line);
    if (!addressee && begins) addressee = read_name_over_street(text, index);
    if (is_of_the_invited(text, line, invited)) continue;
    for (std::size_t at = line.first; at < line.end && at < line.first + most_tokens && !greeted; ++at)
      greeted = read_greeting(text, line, at, begins);
    constexpr std::size_t longest_heading = 60;  // bytes
    begins = begins && line.range.length() <= longest_heading;
  }
  if (!addressee && !greeted) {
    const auto name =
        invited == nullptr ? std::nullopt : read_person(text, invited->name.begin, Capitals::needed);
    if (name && name->end == invited->name.end) return read_calm_name(text, *name);
  }
  if (addressee && !greeted) turn_to_given_first(text, *addressee);
  if (!addressee) return greeted;
  if (!greeted || fold(first_name(greeted->value)) == fold(first_name(addressee->value))) return addressee;
  return greeted;
}

}  // namespace goodterms
