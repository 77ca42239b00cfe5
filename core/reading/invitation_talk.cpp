#include "core/reading/invitation_talk.h"

#include "core/reading/invitation_names.h"

namespace goodterms {
namespace {

using Tokens = TokenList;

bool is(const Tokens& tokens, std::size_t at, std::string_view words) {
  return at < tokens.size() && after_phrase(tokens, at, words) != no_token;
}

// That a talk has been: wordings that nobody uses for one to come.
constexpr std::string_view past_talks[] = {
    "enjoyed our|the|your|speaking|talking|chatting|meeting|getting",
    "loved our|speaking|talking|chatting|meeting",
    "great|good|nice|lovely|wonderful|fantastic|pleasure|fun speaking|talking|chatting|meeting|connecting",
    "was a? great|good|nice|lovely|wonderful|pleasure|delight to speak|talk|chat|meet|connect",
    "was a? great|good|nice|lovely|wonderful|pleasure|delight speaking|talking|chatting|meeting",
    "thank|thanks you? for speaking|talking|chatting|meeting|calling",
    "thank|thanks you? for your|the|a|our lovely|pleasant|great|nice|good? call|chat|conversation|talk",
    "thank|thanks you? for taking the time to speak|talk|meet|chat",
    "as discussed|agreed",
    "as we discussed|agreed",
    "as mentioned on|in|during our|the call|chat",
    "following on? from? up? on? our call|chat|conversation|talk|meeting|discussion|interview",
    "following on? from? up? on? our phone|video|first|last|initial|recent "
    "call|chat|conversation|interview|screen",
    "further to our call|chat|conversation|talk|meeting|discussion|telephone|phone",
    "after our call|chat|conversation|talk|meeting",
    "when we spoke|met|talked",
    "we spoke|talked",
    "we met at|on|last|in|when",
    "our call|chat|conversation|talk|phone|meeting|discussion last|yesterday|earlier|today|on|this",
};

// Before a wording: "it would be great speaking", "looking forward to meeting".
bool is_still_to_come(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t near = 5;
  const std::uint32_t sentence = tokens[at].sentence;
  for (std::size_t steps = 0; at > 0 && steps < near; ++steps) {
    --at;
    if (tokens[at].sentence != sentence) return false;
    if (is(tokens, at, "would|will|forward|could|can|if|hope|after|before|once")) return true;
  }
  return false;
}

// Where the topic of a talk that has been begins, behind "about".
std::size_t topic_at(const Tokens& tokens, std::size_t at) {
  constexpr std::string_view talks[] = {
      "our|the pleasant|great|lovely|nice|good|recent|first|last? conversation|chat|call|talk|discussion "
      "last? week|"
      "yesterday|today? about|regarding|on",
      "a pleasant|great|lovely|nice|good conversation|chat|call|talk|discussion about|regarding",
      "speaking|talking|chatting with|to? you? last|yesterday? week? about|regarding",
  };
  for (const std::string_view talk : talks) {
    if (const std::size_t end = after_phrase(tokens, at, talk); end != no_token) return end;
  }
  return no_token;
}

bool ends_topic(const Tokens& tokens, std::size_t at) {
  if (tokens[at].kind == TokenKind::mark)
    return !is(tokens, at, "&|/|-|+") || (tokens[at].spaced && is(tokens, at, "-"));
  if (is(tokens, at, "and|but|so"))
    return is(tokens, at + 1, "would|we|i|i'd|we'd|hope|it|how|the|your|that|my|our|are|am|think");
  return is(tokens, at,
            "last|yesterday|today|on|earlier|when|which|because|this|over|during|monday|tuesday|wednesday|"
            "thursday|friday");
}

}  // namespace

std::optional<Channel> find_channel(const InvitationText& text) {
  if (text.is_email) return Channel::email;
  const Tokens& tokens = text.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind == LineKind::quoted) continue;
    if (is(tokens, at, "inmail") || is(tokens, at, "sent you a message on linkedin") ||
        is(tokens, at, "thanks for connecting") || is(tokens, at, "thank you for connecting") ||
        is(tokens, at, "message|sent|reply via|from|on linkedin") ||
        is(tokens, at, "sent the following message|messages")) {
      return Channel::linkedin;
    }
    if (is(tokens, at, "voicemail transcript|transcription|message|from")) return Channel::voicemail;
    if (tokens[at].breaks && is(tokens, at, "text message|imessage|sms :?|\u00b7?")) return Channel::text;
  }
  return std::nullopt;
}

bool has_spoken_before(const InvitationText& text) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    if (!text.is_said(at)) continue;
    for (const std::string_view phrase : past_talks)
      if (after_phrase(text.tokens, at, phrase) != no_token && !is_still_to_come(text.tokens, at))
        return true;
  }
  return false;
}

std::optional<ReadText> find_conversation(const InvitationText& text) {
  constexpr std::size_t longest_topic = 12;  // words; more is a sentence of its own
  const Tokens& tokens = text.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (text.line_of(at).kind != LineKind::body) continue;
    const std::size_t begin = topic_at(tokens, at);
    if (begin == no_token || begin >= tokens.size() || is_still_to_come(tokens, at)) continue;
    std::size_t end = begin;
    bool fits = true;
    while (end < tokens.size() && end <= begin + longest_topic && !tokens[end].breaks &&
           tokens[end].sentence == tokens[at].sentence && !ends_topic(tokens, end)) {
      // Said by them of the user or of themselves: it would be the wrong way round in a letter back.
      if (is(tokens, end, "you|your|yours|we|our|us|i|my|me|myself")) fits = false;
      ++end;
    }
    if (!fits || end == begin || end - begin > longest_topic || tokens[begin].kind == TokenKind::number)
      continue;
    if (is(tokens, begin,
           "monday|tuesday|wednesday|thursday|friday|saturday|sunday|how|what|why|whether|joining|that|it|a|"
           "an") ||
        tokens[begin].kind == TokenKind::mark)
      continue;
    return read_text(text, text.range(begin, end));
  }
  return std::nullopt;
}

}  // namespace goodterms
