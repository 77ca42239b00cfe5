// Whatever is pasted is read without harm and in time. Garbled ones by the thousand: tests/fuzz.
#include <doctest/doctest.h>

#include "core/reading/invitation_reading.h"
#include "tests/core/reading/invitation_corpus.h"
#include "tests/support/sound_invitation.h"

#include "tests/support/english_reader.h"
#include "tests/support/growth.h"

using namespace goodterms;

TEST_CASE("a part of an invitation is read as soundly as the whole") {
  const InvitationCorpus corpus = read_corpus("develop");
  for (const LabelledInvitation& invitation : corpus.invitations) {
    for (std::size_t end = 0; end < invitation.text.size(); end += 19) {
      const std::string_view text = std::string_view(invitation.text).substr(0, end);
      REQUIRE(is_sound(text, english_reader().read(text, corpus.now, OneOffset(60))));
    }
  }
}

TEST_CASE("a text without addresses is looked through once for them") {
  for (const std::string_view piece : {"a\n", "a ", "amailto:", "mailto:", "a@", "www", "a:", "(a"}) {
    CAPTURE(piece);
    const ReadingPhrases phrases(english_reading_words());
    const OneOffset zones(60);
    CHECK(grows_in_line(8000, [&](std::size_t times) {
      std::string text;
      for (std::size_t count = 0; count < times; ++count)
        text += piece;
      cut_invitation(text, phrases, zones);
    }));
  }
}

TEST_CASE("twice the text is at most about twice the work") {
  const Instant now = *parse_instant("2026-03-02T09:00+01:00");
  constexpr std::string_view pieces[] = {"a ",
                                         "Dana ",
                                         "Dana Reyes\n",
                                         "10/3 ",
                                         "1 2 ",
                                         "mailto:",
                                         "amailto:b@c.d ",
                                         "( ",
                                         "+1 (",
                                         "A & ",
                                         "Dana de la ",
                                         "the Data Analyst role at Northwind Labs. ",
                                         "our client ",
                                         "Engineer ",
                                         "On \n",
                                         "> a\n",
                                         "Subject: x - ",
                                         "Tuesday at 10, ",
                                         "Best, ",
                                         "I'm Dana Reyes from ",
                                         "our chat about the ",
                                         "Engineer, ",
                                         "Dr. ",
                                         "next ",
                                         "From: Dana\n",
                                         "Contact: Dana Reyes\n",
                                         "Dana Reyes | Talent Partner | Northwind Labs\n",
                                         "for the ",
                                         "J. ",
                                         "Interview: a - b - ",
                                         "10 March 14:00, ",
                                         "Bank of ",
                                         "i. A. ",
                                         "Hi Sam, "};
  const ReadingPhrases phrases(english_reading_words());
  const OneOffset zones(60);
  constexpr std::size_t size = 40'000;
  for (const std::string_view piece : pieces) {
    std::string text;
    while (text.size() < 2 * size)
      text += piece;
    const InvitationText half = cut_invitation(std::string_view(text).substr(0, size), phrases, zones);
    const InvitationText whole = cut_invitation(text, phrases, zones);
    read_cut_invitation(half, now);
    read_cut_invitation(whole, now);
    CAPTURE(piece);
    CHECK(whole.tokens.looked_at() < half.tokens.looked_at() * 9 / 4 + 1000);
    CHECK(whole.tokens.looked_at() < 4000 * whole.tokens.size() + 1000);
  }
}
