// What was written or said, word for word.
#pragma once

#include <optional>
#include <string>

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/model/application.h"
#include "core/model/channel.h"

namespace goodterms {

// Of a letter that answers what they wrote back.
inline constexpr std::string_view answer_purpose = "answer";
// Of a note long after (core/actions/notes.h).
inline constexpr std::string_view note_purpose = "note";

// Somebody a letter concerns beside the contact of its case: who gets it in the contact's place, or a copy.
struct ThirdPerson {
  std::string name = {};  // one line; empty: there is nobody
  std::string email = {};
  bool copied = false;

  bool gets_it() const { return !name.empty() && !copied; }
  bool gets_copy() const { return !name.empty() && copied; }
  friend bool operator==(const ThirdPerson& left, const ThirdPerson& right) {
    return left.name == right.name && left.email == right.email && left.copied == right.copied;
  }
};

// A letter, script or note of the user's. A draft until it has a moment of sending.
struct Message {
  Id<Message> id;
  Id<Application> application;
  Channel channel = Channel::email;
  Tone tone = Tone::warm;
  std::string language;  // it is written in, "en"; empty for what is older than that is kept
  // What it says: the id of an Outcome (core/model/decision.h), answer_purpose or note_purpose; empty: a
  // decline.
  std::string purpose;
  std::string template_id;  // the catalog entry it came from; empty for the user's own
  std::string subject;      // empty where the channel has none
  std::string body;         // exact words
  Instant written;
  std::optional<Instant> sent;
  ThirdPerson third = {};

  // Whether it declines, or says what was settled on instead; else it came after that.
  bool says_what_stands() const { return purpose != answer_purpose && purpose != note_purpose; }
};

enum class InteractionKind : std::uint8_t {
  invited,  // they wrote to the user; the words are the summary
  decided,
  declined,
  asked_for_time,
  kept_open,
  going,     // to the interview after all
  reply,     // they wrote; the words are the summary
  answered,  // and were answered
  settled,   // or nothing more was to be said
  wrote,     // a note, long after
  call,
  tried,  // to call, and nobody took it; older logs have a call there
  meeting,
  note,
  let_go,  // nobody did it for long; the words are the program's
  aside,   // a letter about the case went to them, or a copy, who are not its contact
  agreed   // to be named to its contact
};

std::string_view interaction_kind_id(InteractionKind kind);
std::optional<InteractionKind> interaction_kind_from_id(std::string_view id);

// Something that happened with a person or company: a line of the timeline.
struct Interaction {
  Id<Interaction> id;
  Id<Application> application;  // may be none
  Id<Contact> contact;          // may be none
  Id<Company> company;          // may be none
  Id<Message> message;          // the exact words, where they are kept as a message
  InteractionKind kind = InteractionKind::note;
  std::optional<Channel> channel;
  Instant happened;
  std::string summary;  // what was said, in the user's or the program's words
};

// Whether the two were in touch: not what one side decided, tried or noted, nor what the program did by
// itself. In a statement it is IN_TOUCH (core/store/in_touch.h).
inline bool was_in_touch(InteractionKind kind) {
  return kind != InteractionKind::decided && kind != InteractionKind::settled &&
         kind != InteractionKind::tried && kind != InteractionKind::note && kind != InteractionKind::let_go;
}

// Whether what they wrote before waits for nothing after it. A note that was said on the phone is a call that
// has its words; a call that was only written down may have been about anything.
inline bool ends_waiting(const Interaction& line) {
  return line.kind == InteractionKind::answered || line.kind == InteractionKind::settled ||
         line.kind == InteractionKind::wrote || (line.kind == InteractionKind::call && line.message);
}

}  // namespace goodterms
