// Advice on a case, the letter for it, and filing the letter when it was sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/cases.h"
#include "core/advice/channel_advice.h"
#include "core/model/profile.h"

namespace goodterms {

struct CaseAdvice {
  ChannelAdvice channel;
  TimingAdvice timing;
  std::string channel_sentence;  // the rule that fired, in words
  std::string timing_sentence;
  std::optional<std::string> note_sentence;  // several touchpoints
  std::optional<Channel> to_remember;  // taken often enough in such cases to be offered as the usual way
};
Result<CaseAdvice> advise(Desk& desk, const Case& about);
// The same for whoever advises on many cases: reads nothing.
Result<CaseAdvice> advise(const Desk& desk, const Case& about, const Profile& profile);
// One sentence of advice.json on a case, by its id. Reads nothing.
Result<std::string> advice_sentence(const Desk& desk, std::string_view id, const Case& about,
                                    const Profile& profile);
// What the advice goes by.
AdviceFacts advice_facts(const Desk& desk, const Case& about);

// Of a case that states none.
inline constexpr std::string_view default_reason = "accepted-offer";

// What the user chose; what is left out comes from the draft so far, the case, or the advice, in that order.
struct LetterChoice {
  std::optional<std::string> reason;
  std::optional<Tone> tone;
  std::optional<Channel> channel;
  std::string template_id = {};  // that very text, ours or one of the user's own; the others say nothing then
  bool empty() const { return !reason && !tone && !channel && template_id.empty(); }
};

// The language they wrote in, where the letter to them is in another: "de". Empty else, and where their words
// do not tell.
Result<std::string> language_not_answered(Desk& desk, const Case& about);

// The letters in the language that is written to them: the case's, else the contact's, else the interface's.
const Catalog& letters_for(const Desk& desk, const Case& about);

struct Draft {
  Channel channel = Channel::email;
  Tone tone = Tone::warm;
  std::string reason;
  std::string template_id;
  std::vector<std::string> subjects;  // best first; empty where the channel has none
  Rendered body;                      // without spans when the words are the user's own
  std::string confirmed_by;           // a script's confirming email: its template id
};

// The letter for a case, complete as far as the case knows: values that are missing stand as "[their first
// name]" and are listed. Reads only. Errors: invalid_input for an unknown reason; not_found when no template
// fits.
Result<Draft> compose_letter(Desk& desk, const Case& about, const LetterChoice& choice);

// The letter that is due in as few words as are polite, where one is written for the case's reason. Reads
// only.
Result<std::optional<Draft>> compose_brief(Desk& desk, const Case& about, Channel channel);

// The call or voicemail of a case that was not confirmed in writing yet, if that is where it stands. Any
// written message after it confirms it. `purpose`: of those letters (core/model/message.h).
std::optional<Channel> unconfirmed_call(const std::vector<Message>& sent, std::string_view purpose = {});

// The email that follows a call or a voicemail, by the id in Draft::confirmed_by.
Result<Draft> compose_confirmation(Desk& desk, const Case& about, const std::string& template_id);

// What the letter that is due by this channel is for: the scenario of its templates.
Result<std::string> due_purpose(Desk& desk, const Case& about, Channel channel);

// Keeps the draft with the case in place of the one kept before. The reason becomes the case's.
Result<Changes> keep_draft(Desk& desk, Id<Application> id, const Draft& draft);

// How long writing on one letter counts as one step to undo: a pause longer than this begins a new one.
inline constexpr Seconds one_writing = 5 * seconds_per_minute;

// The user's own words in place of the kept draft's, or as a first draft; kept again and again while they
// write, as one step of undo. Errors: invalid_input for text that is not UTF-8; not_found.
Result<Changes> keep_words(Desk& desk, Id<Application> id, const Draft& draft, const std::string& subject,
                           const std::string& body);

// A letter as somebody has seen it.
struct LetterWords {
  std::string subject;
  std::string body;
  ThirdPerson third = {};  // besides the two, of a note (core/actions/third_person.h)
};

// The same for an editor that shows the letter as it was `seen`. Of subject and words, what was not touched
// there stays as it is by now. Where both were written on, mine are kept as a step of their own, so that undo
// has the other's. Errors also: conflict, when somebody writes at this very moment; trying again helps.
struct KeptWords {
  Changes changes;
  bool replaced_others = false;
};
Result<KeptWords> keep_words(Desk& desk, Id<Application> id, const Draft& draft, const std::string& subject,
                             const std::string& body, const LetterWords& seen);

// The words of the draft's template for this case as it is now, whatever the user made of them; empty where
// the template is not there any more.
Result<std::string> composed_letter(Desk& desk, const Case& about, const Draft& draft);

// The subjects a template offers, best first; none for one that has none, or is not there any more.
Result<std::vector<std::string>> subject_forms(Desk& desk, const Case& about, const std::string& template_id);

// Where a case's facts stand in a letter, and the places still to be filled in ("[their first name]"): in
// order, none overlapping another. Tells it from the words alone, so that the user's own letters have it too.
struct LetterMark {
  TextRange range;  // UTF-8 bytes
  SpanKind kind = SpanKind::filled;
  std::string name;  // of the placeholder: "contact_first"
};
Result<std::vector<LetterMark>> letter_marks(Desk& desk, const Case& about, std::string_view text);

// The kept draft, if there is one.
Result<std::optional<Message>> kept_draft(Desk& desk, Id<Application> id);

struct SentLetter {
  Channel channel = Channel::email;
  std::string subject;  // empty where the channel has none
  std::string body;     // the exact words
  // What was shown when it was marked, as compose_letter() gives it. Changed since to other words than these,
  // the letter is not filed: nobody has seen it so.
  std::optional<LetterWords> seen = {};
  ThirdPerson third = {};  // of a note
};

struct Filed {
  Id<Message> message;
  bool planned = false;  // the 30 days began with this letter
  std::string purpose;   // of the letter (core/model/message.h): empty for a decline
};

// Files a letter that was sent: its exact words, a line of the timeline, and with the first decline the
// 30-day list. A letter that asks for time, keeps it open or goes to the interview after all leaves the case
// unsent (core/actions/decide.h). Errors: invalid_input for an empty body or text that is not UTF-8; conflict
// when the case was already marked as sent by the same channel (a call and its confirming email are two), or
// the letter is another than was seen.
Result<Done<Filed>> mark_sent(Desk& desk, Id<Application> id, const SentLetter& letter);

// The values of a case's placeholders and flags, as the templates name them.
Result<Object> letter_values(Desk& desk, const Case& about);
// The same for whoever writes to many: reads nothing.
Object letter_values(const Desk& desk, const Case& about, const Profile& profile);

}  // namespace goodterms
