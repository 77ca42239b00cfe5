#include "core/reading/chat_lines.h"

#include <algorithm>
#include <cstdint>

#include "core/reading/invitation_words.h"

namespace goodterms {
namespace {

constexpr std::size_t longest_stamp = 14;    // tokens: "[1/3/2026, 7:02:11 p. m.]"
constexpr std::size_t longest_speaker = 10;  // tokens

bool is_number(const InvitationText& text, std::size_t at) {
  return at < text.tokens.size() && text.tokens[at].kind == TokenKind::number;
}

// "10:22", with its seconds; one past it, or `at` where there is none.
std::size_t after_clock(const InvitationText& text, std::size_t at) {
  constexpr std::size_t hour_size = 2, minute_size = 2;
  const auto more = [&](std::size_t mark) {
    return text.is_mark(mark, ":") && text.joined(mark) && text.joined(mark + 1) &&
           is_number(text, mark + 1) && text.tokens[mark + 1].text.size() == minute_size;
  };
  if (!is_number(text, at) || text.tokens[at].text.size() > hour_size || !more(at + 1)) return at;
  return more(at + 3) ? at + 5 : at + 3;
}

// "am", "p. m." behind a clock.
std::size_t after_half_of_day(const InvitationText& text, std::size_t at) {
  for (const Cue cue : {Cue::time_am, Cue::time_pm})
    if (const std::size_t end = text.after(at, cue); end != no_token) return end;
  return at;
}

bool is_check_mark(const Token& token) {
  return token.kind == TokenKind::mark && (token.text == "\u2713" || token.text == "\u2714");
}

// One past a stamp before a message: it has a clock, stands in brackets or ends at a dash, and holds nothing
// but a day beside it.
std::size_t after_stamp(const InvitationText& text, const Line& line) {
  const bool bracket = text.is_mark(line.first, "[");
  bool clock = false;
  std::size_t of_days = 0;  // numbers of a day: "9:00 - 9:45" is no stamp
  constexpr std::size_t least_of_days = 2;
  for (std::size_t at = line.first + (bracket ? 1 : 0); at < line.end && at < line.first + longest_stamp;) {
    if (const std::size_t end = after_clock(text, at); end != at) {
      clock = true;
      at = after_half_of_day(text, end);
      continue;
    }
    const bool ends = bracket ? text.is_mark(at, "]") : text.is_mark(at, "-") && text.tokens[at].spaced;
    if (ends) return clock && (bracket || of_days >= least_of_days) ? at + 1 : line.first;
    const bool of_a_day =
        is_number(text, at) || text.is_mark(at, ",./-") || (bracket && is_date_word(text, at));
    if (!of_a_day) break;
    of_days += is_number(text, at);
    ++at;
  }
  return line.first;
}

// "Name · 09:12", "09:14 ✓✓", "Today 10:14": where the stamp behind a message begins; line.end without one.
std::size_t begin_of_tail(const InvitationText& text, const Line& line) {
  std::size_t end = line.end;
  while (end > line.first && is_check_mark(text.tokens[end - 1]))
    --end;
  const bool checked = end < line.end;
  constexpr std::size_t longest_tail = 7, longest_head = 8;  // tokens
  std::size_t begin = line.end;
  for (std::size_t at = end > line.first + longest_tail ? end - longest_tail : line.first; at < end; ++at) {
    const std::size_t clock = after_clock(text, at);
    if (clock != at && after_half_of_day(text, clock) == end) {
      begin = at;
      break;
    }
  }
  if (begin == line.end || checked) return begin;
  if (begin == line.first || begin > line.first + longest_head) return line.end;
  const std::size_t head = begin - 1;
  if (text.is_mark(head, "\u00b7\u2022|") && begin > line.first + 1) return begin;
  if (const auto name = read_person(text, line.first, Capitals::needed);
      name && is_capitalised(text.tokens[head])) {
    if (name->end == begin) return begin;  // "Dana Reyes  9:31"
  }
  const std::size_t initial = text.is_mark(head, ".") ? head - 1 : head;  // "Ines M.  9:33"
  if (initial == line.first + 1 && initial != head && is_capitalised(text.tokens[line.first])) return begin;
  const bool today = text.after(line.first, Cue::day_today) == begin;
  return today ? line.first : line.end;
}

// Whether a line holds a stamp, and whether it may be something else: an agenda says "Dana Reyes 14:00", too.
enum class Stamp : std::uint8_t { none, doubtful, sure };

Stamp mark_stamp(InvitationText& text, Line& line) {
  if (const std::size_t end = after_stamp(text, line); end != line.first) {
    line.stamp_begin = line.first;
    line.stamp_end = end;
    const bool bracket = text.is_mark(end - 1, "]");
    for (std::size_t at = end; at < line.end && at < end + longest_speaker; ++at) {
      if (text.is_mark(at, ":") && at > end) line.speaker_end = at;
      const bool says = text.tokens[at].kind == TokenKind::number || text.is_mark(at, ",!?;");
      if (line.speaker_end != 0 || says) break;
    }
    if (line.speaker_end != 0) line.stamp_end = line.speaker_end + 1;
    if (line.speaker_end == 0 && !bracket) line.stamp_begin = line.stamp_end = 0;
    return line.stamp_end == 0 ? Stamp::none : Stamp::sure;
  }
  const bool today = text.after(line.first, Cue::day_today) == line.end;  // "TODAY"
  const std::size_t begin = today ? line.first : begin_of_tail(text, line);
  if (begin == line.end) return Stamp::none;
  line.stamp_begin = begin;
  line.stamp_end = line.end;
  return is_check_mark(text.tokens[line.end - 1]) ? Stamp::sure : Stamp::doubtful;
}

}  // namespace

void mark_stamps(InvitationText& text) {
  std::vector<Line*> doubtful;
  bool is_chat = false;
  for (Line& line : text.lines) {
    if (line.empty() || line.kind != LineKind::body || line.label != FieldLabel::none) continue;
    const Stamp stamp = mark_stamp(text, line);
    is_chat = is_chat || stamp == Stamp::sure;
    if (stamp == Stamp::doubtful) doubtful.push_back(&line);
  }
  // An agenda lists who is met when, one below the other; in a chat what was written stands between.
  const bool is_agenda =
      doubtful.size() == 1 || std::adjacent_find(doubtful.begin(), doubtful.end(), [](Line* one, Line* next) {
                                return next == one + 1;
                              }) != doubtful.end();
  if (is_chat || !is_agenda) return;
  for (Line* line : doubtful)
    line->stamp_begin = line->stamp_end = 0;
}

std::vector<Speaker> find_speakers(const InvitationText& text) {
  constexpr std::size_t most_speakers = 8;
  std::vector<Speaker> speakers;
  for (const Line& line : text.lines) {
    if (line.speaker_end == 0) continue;
    std::size_t begin = line.stamp_begin;
    while (!text.is_mark(begin, "]") && !(text.is_mark(begin, "-") && text.tokens[begin].spaced))
      ++begin;
    ++begin;
    while (begin < line.speaker_end && text.tokens[begin].kind == TokenKind::mark)
      ++begin;  // "~Name": one who is not in the address book
    if (begin >= line.speaker_end) continue;
    const NameReading name{begin, line.speaker_end, text.range(begin, line.speaker_end)};
    std::string folded = fold(text.slice(name.range));
    auto known = std::find_if(speakers.begin(), speakers.end(),
                              [&](const Speaker& one) { return one.folded == folded; });
    if (known == speakers.end()) {
      if (speakers.size() >= most_speakers) continue;
      speakers.push_back({name, std::move(folded), 0});
      known = speakers.end() - 1;
    }
    known->tokens += line.end - line.speaker_end;
  }
  return speakers;
}

namespace {

// Whether the messages say who somebody is by the words before `company`, and name those behind it apart:
// "Wei Ling here from Straitsview Search" of "Wei Ling Straitsview".
bool is_parted_at(const InvitationText& text, const NameReading& name, std::size_t company) {
  const TokenList& tokens = text.tokens;
  const std::size_t given = company - name.begin;
  const std::string who = fold(text.slice(text.range(name.begin, company)));
  const std::string rest = fold(text.slice(text.range(company, name.end)));
  const auto says = [&](std::size_t at, std::size_t count, const std::string& words) {
    return at + count <= tokens.size() && fold(text.slice(text.range(at, at + count))) == words;
  };
  bool introduced = false, named_apart = false;
  for (std::size_t at = 1; at < tokens.size() && !(introduced && named_apart); ++at) {
    if (text.line_of(at).is_stamp(at)) continue;
    for (const Cue cue : {Cue::introduction_me, Cue::introduction_this})
      if (const std::size_t named = text.after(at, cue); named != no_token && named < tokens.size())
        introduced =
            introduced || (tokens[named].folded == tokens[name.begin].folded && says(named, given, who));
    const bool first = tokens[at].folded == tokens[name.begin].folded;
    introduced = introduced || (first && says(at, given, who) &&
                                text.is_any(at + given, {Cue::introduction_here, Cue::contact_at}));
    if (tokens[at].folded == tokens[company].folded && tokens[at - 1].folded != tokens[company - 1].folded)
      named_apart = named_apart || says(at, name.end - company, rest);
  }
  return introduced && named_apart;
}

}  // namespace

SpeakerParts parts_of(const InvitationText& text, const Speaker& speaker) {
  const TokenList& tokens = text.tokens;
  const std::size_t begin = speaker.name.begin, end = speaker.name.end;
  for (std::size_t at = begin + 1; at + 1 < end; ++at)
    if (text.is_any(at, {Cue::office, Cue::office_recruiting}) && is_capitalised(tokens[at + 1]))
      return {at, at + 1};
  for (std::size_t company = begin + 1; company < end; ++company)
    if (is_parted_at(text, speaker.name, company)) return {company, company};
  return {end, end};
}

const Speaker* inviting_speaker(const std::vector<Speaker>& speakers) {
  const auto most =
      std::max_element(speakers.begin(), speakers.end(),
                       [](const Speaker& one, const Speaker& other) { return one.tokens < other.tokens; });
  return most == speakers.end() ? nullptr : &*most;
}

const Speaker* invited_speaker(const std::vector<Speaker>& speakers) {
  if (speakers.size() != 2) return nullptr;
  return inviting_speaker(speakers) == &speakers[0] ? &speakers[1] : &speakers[0];
}

bool is_phone_chat(const InvitationText& text) {
  constexpr std::size_t least = 2;  // numbers of a day: "1/3"
  return std::any_of(text.lines.begin(), text.lines.end(), [&](const Line& line) {
    if (line.speaker_end == 0) return false;
    std::size_t numbers = 0;
    for (std::size_t at = line.stamp_begin; at < line.speaker_end && !text.is_mark(at, "]"); ++at)
      numbers += is_number(text, at) && !text.is_mark(at + 1, ":") && !(at > 0 && text.is_mark(at - 1, ":"));
    return numbers >= least;
  });
}

}  // namespace goodterms
