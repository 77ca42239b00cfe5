// What core/reading makes of pasted text.
#include "tests/core/reading/invitation_corpus.h"
#include "tests/fuzz/driver.h"
#include "tests/support/sound_invitation.h"
#include "tests/support/test_zones.h"

#include "assets/embedded_content.h"
#include "core/base/text.h"
#include "core/reading/reaction.h"
#include "core/template/catalog.h"

using namespace goodterms;

int main(int count, char** values) {
  const auto catalog = load_catalog(embedded_content(), {});
  fuzz::promise(catalog.has_value(), "the built-in content is sound");
  const InvitationReader reader(catalog->content().reading);
  const TestZones zones(60);
  const InvitationCorpus corpus = read_corpus("develop");
  fuzz::Target invitation = {"invitation",
                             {},
                             {"\n",
                              "\n\n",
                              "> ",
                              ":",
                              "(",
                              ")",
                              "@",
                              ".",
                              ",",
                              "'s ",
                              "\u2019s",
                              "-",
                              "at ",
                              "10/3",
                              "10.",
                              "2999",
                              "29 February ",
                              "next ",
                              "14:",
                              "noon",
                              "mailto:",
                              "T140000",
                              "20260310",
                              "Dr. ",
                              "J. ",
                              "the ",
                              "From: ",
                              "On ",
                              "wrote:",
                              "+",
                              "\u00e9",
                              "\U0001F600",
                              "\u4e2d",
                              "linkedin.com/in/",
                              "99999999999",
                              "\xFF",
                              "our client ",
                              "position ",
                              "Best, "},
                             [&](std::string_view input) {
                               const Invitation read = reader.read(input, corpus.now, zones);
                               fuzz::promise(is_sound(input, read),
                                             "what is read stands in the text and fits into its field");
                             },
                             3000};
  for (const char* name : {"develop", "develop-3", "develop-4", "develop-5"})
    for (const LabelledInvitation& labelled : read_corpus(name).invitations)
      invitation.corpus.push_back(labelled.text);
  const fuzz::Target moment = {
      "moment",
      {"Tue 10 March 14:00", "10.3. 2pm", "tomorrow at 9", "2026-03-10T14:00+01:00", "in 3 days",
       "next Friday, 2-3pm (CET)", "the 12th at half past", "29 February 2999 14:00 London time",
       "12/31/26, noon EST", "DTSTART;TZID=Europe/Berlin:20260310T140000"},
      {":", ".", "/", "-", "pm", "am", " at ", "31", "2999", "next ", "+18:00", "T", "Z", "99999999999",
       "UTC+14"},
      [&](std::string_view input) {
        for (const Instant now : {corpus.now, Instant{-2'208'900'000, -720}, Instant{32'503'000'000, 840}}) {
          const auto read = reader.read_moment(input, now, zones);
          if (!read) continue;
          fuzz::promise(is_in(input, read->range), "a moment stands in the text");
          fuzz::promise(parse_instant(format_instant(read->moment)).has_value(),
                        "a moment can be written and read");
        }
      },
      20000};
  const ReactionReader reactions(catalog->content().reactions);
  const fuzz::Target reaction = {
      "reaction",
      {"Hi Sam,\n\nsorry to hear that. May I ask what made you decide? Is there somebody you could "
       "suggest?\n\nDana\n\n"
       "On Tue, 10 Mar 2026 Sam wrote:\n> Thank you, I am withdrawing.\n",
       "Congratulations and best of luck! Let's stay in touch.",
       "We could go up to 70k. Would you reconsider? I need your answer today.",
       "Where are you? We have been waiting in the room for twenty minutes.",
       "I am out of the office until Monday. This is an automatic reply.",
       "There is another role, Team Lead, that would fit you. What you're doing is unprofessional."},
      {"\n",         "\n\n",       "> ",           "On ",           " wrote:", "?",
       "!",          ".",          "don't",        "why",           "who",     " else",
       "reconsider", "thanks",     "another role", "out of office", "From: ",  "--",
       "\u2019",     "\U0001F600", "\u00e9",       " not "},
      [&](std::string_view input) {
        if (!is_valid_utf8(input)) return;  // that much is asked for
        const auto told = reactions.read(input);
        fuzz::promise(!told.empty(), "something is told of every answer");
        for (const ToldReaction& one : told) {
          fuzz::promise(!one.id.empty(), "a reaction has an id");
          fuzz::promise(told.size() == 1 || one.id != reaction_other,
                        "where something is told, it is not the other");
          std::size_t before = 0;
          for (const TextRange range : one.because) {
            fuzz::promise(is_in(input, range) && range.begin >= before,
                          "the words it went by stand in the text, in order");
            before = range.begin;
          }
        }
      },
      10000};
  return fuzz::run_targets(count, values, {invitation, moment, reaction});
}
