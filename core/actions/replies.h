// What they wrote back, and answering it.
#pragma once

#include <array>
#include <string_view>

#include "core/actions/letters.h"
#include "core/model/own_letter.h"

namespace goodterms {

// What an answer to a decline asks of the user: the ids of the answers in letters/reply.json ("reply-<id>")
// and of their words ("ui.reply.<id>").
inline constexpr std::array<std::string_view, 9> reactions = {"thanks",           "asks-why",   "persuades",
                                                              "persuades-unsure", "asks-whom",  "pressure",
                                                              "pressure-again",   "other-role", "missed"};

// They would like another answer, and the user may come to one: the reply asks for time and names a day.
inline constexpr std::string_view unsure_reaction = "persuades-unsure";
// They press, and were answered twice: the reply says no more.
inline constexpr std::string_view pressure_reaction = "pressure", pressure_again_reaction = "pressure-again";

// They ask where the user was: the interview has passed, and nobody was told. The reply is the decline.
inline constexpr std::string_view missed_reaction = "missed";

// What is none of them, or was not understood: there is no letter to it, only a sheet to write on.
inline constexpr std::string_view other_reaction = "other";

// The one of them that answers what was told of their words (core/model/reaction_words.h); empty where
// nothing was told.
std::string_view reply_to(std::string_view told);

struct Reply {
  std::string words;  // theirs, as they were pasted or typed
  Channel channel = Channel::email;
};

// Keeps what they wrote in the story of the case. Errors: invalid_input for no words, or what is not text;
// not_found.
Result<Changes> file_reply(Desk& desk, Id<Application> id, const Reply& reply);

// Nothing more is to be said to what they wrote last. Errors: not_found; conflict where they wrote nothing.
Result<Changes> settle_reply(Desk& desk, Id<Application> id);

// What was begun for an answer that is settled otherwise is not the reply to what they write next. Part of an
// action's transaction.
Result<void> drop_begun_reply(Desk& desk, const Case& about);

// The answer to a reaction, in the channel given; without words for other_reaction. Reads only. Errors:
// not_found for an unknown reaction.
Result<Draft> compose_answer(Desk& desk, const Case& about, std::string_view reaction, Channel channel);

// What to say to it while one is still on the phone, in one line: from letters/spoken.json. Reads only.
// Errors: not_found for a reaction that is not met on the phone.
Result<std::string> spoken_answer(Desk& desk, const Case& about, std::string_view reaction, Tone tone);

// The reaction a draft answers; empty for one that answers none.
Result<std::string> reaction_of(Desk& desk, const Case& about, const std::string& template_id);

// The user's own answers to a reaction, and one of them filled in; its subject goes on where the two were.
Result<std::vector<OwnLetter>> own_answers(Desk& desk, const Case& about, std::string_view reaction,
                                           Channel channel);
Result<Draft> compose_own_answer(Desk& desk, const Case& about, const std::string& template_id);

// Keeps a reply as the draft of its case. One that asks for time has its day kept with the case. Errors:
// those of keep_draft().
Result<Changes> keep_answer(Desk& desk, Id<Application> id, const Draft& draft);

// Whether their words may be answered before anybody was told: the interview was missed, nothing else was
// settled on, nothing went out, and no other letter is begun. Reads only.
Result<bool> may_answer_missed(Desk& desk, const Case& about);

// The day that a reply which asks for time names: the one that was chosen, while it lies ahead; else a week
// from today, on a working day.
Date answer_day(const Desk& desk, const Case& about);
// Another day, with the reply written anew in that channel. Errors: not_found; invalid_input for a day that
// does not lie ahead.
Result<Changes> ask_for_time_until(Desk& desk, Id<Application> id, Channel channel, Date day);

// Files an answer that was sent, word for word. `began_as`: what was shown, where no draft was kept. One that
// asks for time puts the day it names among the 30 days. The apology for an interview that was missed is the
// decline. Errors: invalid_input for an empty one or what is not text; not_found; conflict before anything
// was declined.
Result<Done<Id<Message>>> mark_answered(Desk& desk, Id<Application> id, const SentLetter& letter,
                                        const Draft& began_as = {});

}  // namespace goodterms
