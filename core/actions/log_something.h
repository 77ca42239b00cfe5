// Writing down by hand what was said with somebody outside the app: a call, an email from another program, a
// meeting, an answer of theirs. It stands in their story with its own day and its exact words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/actions/whom.h"
#include "core/model/message.h"

namespace goodterms {

// What can be written down, as the command line calls it ("--kind call"); its words are "ui.log.kind.<id>".
struct LogKind {
  std::string_view id;
  InteractionKind kind;
  std::optional<Channel> channel;  // where nothing else is said
  bool needs_words;                // without any it would say nothing
};
inline constexpr std::array log_kinds = {
    LogKind{"call", InteractionKind::call, Channel::phone, false},
    LogKind{"email", InteractionKind::wrote, Channel::email, false},
    LogKind{"message", InteractionKind::wrote, Channel::text, false},
    LogKind{"answer", InteractionKind::reply, std::nullopt, true},
    LogKind{"meeting", InteractionKind::meeting, std::nullopt, false},
    LogKind{"note", InteractionKind::note, std::nullopt, true},
};
const LogKind* find_log_kind(std::string_view id);  // null where there is none

// The longest words that are kept: an answer with the whole thread below it, bytes.
inline constexpr std::size_t longest_logged = 2'000'000;

struct LoggedLine {
  std::string kind;                 // an id of log_kinds
  std::optional<Instant> happened;  // now, if left out
  std::optional<Channel> channel;   // the kind's own, if left out
  std::string words;                // one line or many, kept as they are but for blanks around them
};

// Files it with that person or company, and in the case it speaks of: the last one they were told no in by
// then. Who was spoken with or written to when the day to write again had come is not asked to write once
// more. One step of undo. Errors: not_found for nobody; invalid_input for an unknown kind, a moment that lies
// ahead, words that are missing or no text; too_large.
Result<Done<Id<Interaction>>> log_something(Desk& desk, const Whom& whom, const LoggedLine& line);

// Whether a line was written down by hand: the others tell what the app did, and go with undoing that.
bool is_logged_by_hand(const Interaction& line);
// What such a line holds, for changing it.
LoggedLine logged_line(const Interaction& line);

// Errors: as above, and not_found where the line is gone or is none of those.
Result<Changes> change_logged(Desk& desk, Id<Interaction> id, const LoggedLine& line);
Result<Changes> remove_logged(Desk& desk, Id<Interaction> id);

}  // namespace goodterms
