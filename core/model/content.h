// The words the app works with, as data: read from assets/content/<language>/ by core/template/catalog.h.
// Everything here is plain text or Mustache source; the catalog checks it and holds the parsed templates.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/channel.h"

namespace goodterms {

// Why an interview is declined, or the special situation somebody is in.
struct Reason {
  std::string id;          // "accepted-offer"
  std::string label;       // "Accepted another offer"
  std::string use_when;    // a sentence or two: when it fits, and what to mind; may be empty
  bool situation = false;  // a special situation: asked for after the plain reasons
  // What its letter does where that is less than declining: id of an Outcome (core/model/decision.h).
  std::string outcome;
};

// One letter, script or note. `body` and `subjects` are Mustache sources.
struct LetterTemplate {
  std::string id;        // "decline.email.accepted-offer.warm"
  std::string title;     // "Accepted another offer, warm"
  std::string use_when;  // one sentence: when to choose it
  Channel channel = Channel::email;
  std::string scenario;               // "decline", "confirm-call", "connect"
  std::optional<std::string> reason;  // id of a Reason, where the wording is for one
  std::optional<Tone> tone;
  bool brief = false;                 // said in as few words as are polite; offered beside the tones
  std::vector<std::string> subjects;  // first is the default; empty where the channel has none
  std::string body;
  std::string confirmed_by;  // phone and voicemail: id of the email that says the same in writing
};

// What a placeholder is called when it is still missing.
struct Placeholder {
  std::string name;   // "contact_first"
  std::string label;  // "their first name": shown as "[their first name]"
};

// Which items of a plan are not for every case: going abroad, and what follows the 30 days for who wants it.
inline constexpr std::string_view only_if_international = "international", only_if_continued = "continued";

struct PlanItem {
  std::string id;       // "connect"
  std::string title;    // Mustache
  std::string why;      // one sentence
  int due_day = 0;      // days after the decline was sent
  std::string action;   // of plan_actions (core/model/plan_action.h)
  std::string only_if;  // "" always, or one of the above
};

// A sentence the advice or the linter says, by the id of its rule. Mustache.
struct Sentence {
  std::string id;
  std::string text;
  std::string fix;  // linter only: one fix, as an instruction or as replacement words
};

}  // namespace goodterms
