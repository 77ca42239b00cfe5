// Whatever is pasted is read without harm: the labelled invitations, cut, doubled and garbled.
#include <doctest/doctest.h>

#include <random>

#include "core/model/limits.h"
#include "core/reading/invitation_reading.h"
#include "tests/core/reading/invitation_corpus.h"

#include "tests/support/english_reader.h"
#include "tests/support/growth.h"

using namespace goodterms;

namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool is_in(std::string_view text, TextRange range) {
  return range.begin < range.end && range.end <= text.size() && is_boundary(text, range.begin) &&
         is_boundary(text, range.end);
}

bool is_sound(std::string_view text, const Invitation& read) {
  for (const auto* field : {&read.company, &read.role, &read.contact, &read.title, &read.email, &read.phone,
                            &read.linkedin, &read.my_name, &read.conversation}) {
    if (!*field) continue;
    if (!is_in(text, (*field)->range) || (*field)->value.empty() || (*field)->value.size() > longest_field)
      return false;
    if (!is_valid_utf8((*field)->value) || single_line((*field)->value) != (*field)->value) return false;
  }
  if (!read.interview) return true;
  const std::string written = format_instant(read.interview->moment);
  return is_in(text, read.interview->range) && parse_instant(written).has_value();
}

class Garbler {
 public:
  explicit Garbler(std::uint32_t seed) : random_(seed) {}

  std::string garbled(std::string text, const std::string& other) {
    constexpr std::string_view pieces[] = {"\n",
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
                                           "Best, "};
    const std::size_t changes = 1 + below(8);
    for (std::size_t change = 0; change < changes; ++change) {
      const std::size_t at = below(text.size() + 1);
      switch (below(5)) {
        case 0:
          text.erase(at, below(20));
          break;
        case 1:
          text.insert(at, pieces[below(std::size(pieces))]);
          break;
        case 2:
          text.insert(at, text.substr(below(text.size() + 1), below(60)));
          break;
        case 3:
          text.insert(at, other.substr(below(other.size() + 1), below(200)));
          break;
        default:
          text.resize(at);
      }
    }
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  std::mt19937 random_;
};

}  // namespace

TEST_CASE("garbled invitations are read with ranges inside them") {
  const InvitationCorpus corpus = read_corpus("develop");
  Garbler garbler(20260302);
  for (int round = 0; round < 25; ++round) {
    for (std::size_t index = 0; index < corpus.invitations.size(); ++index) {
      const std::string& other = corpus.invitations[(index * 7 + 1) % corpus.invitations.size()].text;
      const std::string text = garbler.garbled(corpus.invitations[index].text, other);
      CAPTURE(text);
      REQUIRE(is_sound(text, english_reader().read(text, corpus.now)));
      const auto moment = english_reader().read_moment(std::string_view(text).substr(0, 40), corpus.now);
      if (moment) REQUIRE(is_in(text, moment->range));
    }
  }
}

TEST_CASE("a part of an invitation is read as soundly as the whole") {
  const InvitationCorpus corpus = read_corpus("develop");
  for (const LabelledInvitation& invitation : corpus.invitations) {
    for (std::size_t end = 0; end < invitation.text.size(); end += 19) {
      const std::string_view text = std::string_view(invitation.text).substr(0, end);
      REQUIRE(is_sound(text, english_reader().read(text, corpus.now)));
    }
  }
}

TEST_CASE("a text without addresses is looked through once for them") {
  for (const std::string_view piece : {"a\n", "a ", "amailto:", "mailto:", "a@", "www", "a:", "(a"}) {
    CAPTURE(piece);
    const ReadingPhrases phrases(english_reading_words());
    CHECK(grows_in_line(8000, [&](std::size_t times) {
      std::string text;
      for (std::size_t count = 0; count < times; ++count)
        text += piece;
      cut_invitation(text, phrases);
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
  constexpr std::size_t size = 40'000;
  for (const std::string_view piece : pieces) {
    std::string text;
    while (text.size() < 2 * size)
      text += piece;
    const InvitationText half = cut_invitation(std::string_view(text).substr(0, size), phrases);
    const InvitationText whole = cut_invitation(text, phrases);
    read_cut_invitation(half, now);
    read_cut_invitation(whole, now);
    CAPTURE(piece);
    CHECK(whole.tokens.looked_at() < half.tokens.looked_at() * 9 / 4 + 1000);
    CHECK(whole.tokens.looked_at() < 4000 * whole.tokens.size() + 1000);
  }
}
