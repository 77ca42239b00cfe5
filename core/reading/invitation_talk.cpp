#include "core/reading/invitation_talk.h"

#include "core/reading/chat_lines.h"
#include "core/reading/invitation_names.h"

namespace goodterms {
namespace {

// Before a wording: "it would be great speaking", "looking forward to meeting".
bool is_still_to_come(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  constexpr std::size_t near = 5;
  const std::uint32_t sentence = tokens[at].sentence;
  for (std::size_t steps = 0; at > 0 && steps < near; ++steps) {
    --at;
    if (tokens[at].sentence != sentence) return false;
    if (text.is(at, Cue::talk_to_come)) return true;
  }
  return false;
}

bool ends_topic(const InvitationText& text, std::size_t at) {
  const TokenList& tokens = text.tokens;
  if (tokens[at].kind == TokenKind::mark)
    return !text.is_mark(at, "&/-+") || (tokens[at].spaced && text.is_mark(at, "-"));
  if (text.is(at, Cue::talk_and)) return text.is(at + 1, Cue::talk_after_and);
  return text.is(at, Cue::talk_topic_end);
}

}  // namespace

// What stands over a message that was copied: "LinkedIn · InMail", "WhatsApp chat with ...", "Telefonnotiz".
std::optional<Channel> channel_of_heading(const InvitationText& text) {
  constexpr std::size_t most_lines = 2, longest_heading = 90;  // bytes
  std::size_t lines = 0;
  for (const Line& line : text.lines) {
    if (line.empty()) continue;
    if (line.kind != LineKind::body || line.range.length() > longest_heading || ++lines > most_lines) break;
    for (std::size_t at = line.first; at < line.end; ++at) {
      if (after_greeting(text, at) != no_token) return std::nullopt;
      if (text.tokens[at].folded == "linkedin") return Channel::linkedin;
      if (text.is(at, Cue::channel_voicemail)) return Channel::voicemail;
      if (text.is(at, Cue::channel_text)) return Channel::text;
      if (text.is(at, Cue::channel_phone)) return Channel::phone;
    }
  }
  return std::nullopt;
}

// "Subject: ..." over a greeting: of a mail, without the other headers. A calendar's entry has its time
// below.
static bool begins_with_subject(const InvitationText& text) {
  bool subject = false;
  for (const Line& line : text.lines) {
    if (line.empty()) continue;
    if (!subject && (line.label != FieldLabel::subject || line.kind != LineKind::header)) return false;
    subject = true;
    if (line.kind == LineKind::body) return line.label == FieldLabel::none;
  }
  return false;
}

std::optional<Channel> find_channel(const InvitationText& text) {
  if (text.is_email) return Channel::email;
  if (const auto channel = channel_of_heading(text)) return channel;
  if (is_phone_chat(text)) return Channel::text;
  const TokenList& tokens = text.tokens;
  bool says_mail = begins_with_subject(text);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind == LineKind::quoted) continue;
    says_mail = says_mail || text.is(at, Cue::channel_email);
    if (text.is(at, Cue::channel_linkedin)) return Channel::linkedin;
    if (text.is(at, Cue::channel_voicemail)) return Channel::voicemail;
    if (tokens[at].breaks && text.is(at, Cue::channel_text)) return Channel::text;
  }
  return says_mail ? std::optional(Channel::email) : std::nullopt;
}

bool answers_application(const InvitationText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    if (text.is_said(at) && text.is(at, Cue::applied)) return true;
  }
  return false;
}

bool has_spoken_before(const InvitationText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    if (!text.is_said(at)) continue;
    if (text.is(at, Cue::talk_past) && !is_still_to_come(text, at)) return true;
  }
  return false;
}

std::optional<ReadText> find_conversation(const InvitationText& text) {
  constexpr std::size_t longest_topic = 12;  // words; more is a sentence of its own
  const TokenList& tokens = text.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body) continue;
    const std::size_t begin = text.after(at, Cue::talk_topic);  // behind "about"
    if (begin == no_token || begin >= tokens.size() || is_still_to_come(text, at)) continue;
    std::size_t end = begin;
    bool fits = true;
    while (end < tokens.size() && end <= begin + longest_topic && !tokens[end].breaks &&
           tokens[end].sentence == tokens[at].sentence && !ends_topic(text, end)) {
      // Said by them of the user or of themselves: it would be the wrong way round in a letter back.
      if (text.is(end, Cue::talk_person)) fits = false;
      ++end;
    }
    if (!fits || end == begin || end - begin > longest_topic || tokens[begin].kind == TokenKind::number)
      continue;
    if (text.is(begin, Cue::talk_no_topic) || tokens[begin].kind == TokenKind::mark) continue;
    return read_text(text, text.range(begin, end));
  }
  return std::nullopt;
}

}  // namespace goodterms
