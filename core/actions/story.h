// What is filed in the story of a case: lines, and letters that went out with the line that tells of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actions/letters.h"

namespace goodterms {

// A line of the case and its people, now; it is not filed yet.
Interaction story_line(const Desk& desk, const Case& about, InteractionKind kind);

// What they wrote and nothing was said to since, if there is such.
Result<std::optional<Interaction>> unanswered_reply(Desk& desk, Id<Application> id);

// A line of the story, whoever it is with.
struct Happening {
  Interaction line;
  std::optional<Company> company;
  std::optional<Contact> contact;
};
// The `most` newest that lie behind, newest first.
Result<std::vector<Happening>> happened_lately(Desk& desk, int most);

// What went out in a case, the oldest first.
Result<std::vector<Message>> letters_sent(Desk& desk, Id<Application> id);

// Files that a letter answers what they wrote, where they did and wait: who missed an interview may have been
// asked where they were. Part of an action's transaction.
Result<void> file_as_answer(Desk& desk, const Case& about, const Message& message);

// Whether a letter can be filed. Errors: invalid_input for an empty one, or what is not text (UTF-8).
Result<void> check_sent(const SentLetter& letter);

// How a letter that went out stands in the log.
struct Sending {
  std::string purpose;     // of the message (core/model/message.h)
  InteractionKind kind;    // of the line
  std::string summary;     // of the line
  Id<Contact> aside = {};  // whom it went to in the place of the case's contact
};

// Files the exact words, in the place of the draft they were written in where that is handed in, and the line
// that tells of them. Part of an action's transaction; `letter` was checked.
Result<Message> file_sent(Desk& desk, const Case& about, std::optional<Message> draft,
                          const SentLetter& letter, const Sending& sending);

}  // namespace goodterms
