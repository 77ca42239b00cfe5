#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/reading/invitation.h"

#include "tests/support/english_reader.h"
#include "tests/support/test_zones.h"

using namespace goodterms;

namespace {

const Instant now = *parse_instant("2026-03-02T09:00+01:00");

std::string value_of(const std::optional<ReadText>& read) {
  return read ? read->value : "nothing";
}

Invitation read(std::string_view text) {
  return english_reader().read(text, now, TestZones(60));
}

bool is_empty(const Invitation& invitation) {
  return !invitation.company && !invitation.role && !invitation.contact && !invitation.title &&
         !invitation.email && !invitation.phone && !invitation.linkedin && !invitation.interview &&
         !invitation.my_name && !invitation.came_by && !invitation.spoken_before && !invitation.conversation;
}

constexpr std::string_view northwind =
    "Hi Sam,\n\nI\u2019m Dana Reyes from the talent team at Northwind Labs. We enjoyed our call and would "
    "like to invite "
    "you to meet the team for the Data Analyst position on Tuesday 10 March at 2 pm (CET).\n\nBest,\nDana\n";

}  // namespace

TEST_CASE("the ranges of an invitation are where the words stand") {
  const Invitation invitation = read(northwind);
  const auto words = [&](TextRange range) { return northwind.substr(range.begin, range.length()); };
  REQUIRE(invitation.company);
  REQUIRE(invitation.role);
  REQUIRE(invitation.contact);
  REQUIRE(invitation.interview);
  CHECK(words(invitation.company->range) == "Northwind Labs");
  CHECK(words(invitation.role->range) == "Data Analyst");
  CHECK(words(invitation.contact->range) == "Dana Reyes");
  CHECK(words(invitation.interview->range) == "Tuesday 10 March at 2 pm");
  CHECK(invitation.spoken_before);
}

TEST_CASE("nothing is read from what is not UTF-8") {
  CHECK(is_empty(read(std::string(northwind) + "\xFF")));
  CHECK(is_empty(read("\xC3")));
  CHECK(is_empty(read("")));
}

TEST_CASE("what is past 64,000 bytes is not looked at") {
  const std::string blanks(64'000, ' ');
  CHECK(is_empty(read(blanks + std::string(northwind))));
  CHECK(is_empty(read(blanks + "\xFF")));
  CHECK(value_of(read(std::string(northwind) + blanks + "\xFF").company) == "Northwind Labs");
  std::string accents;  // the limit falls inside a character
  for (int count = 0; count < 50'001; ++count)
    accents += "\u00e9";
  CHECK(is_empty(read("x" + accents)));
}

TEST_CASE("lines may end in CR LF, LF or CR") {
  for (const std::string_view end : {"\n", "\r\n", "\r"}) {
    const std::string text = fmt::format(
        "Hi Sam,{0}{0}we invite you to an interview for the Data Analyst role at Northwind "
        "Labs.{0}{0}Regards{0}Dana Reyes{0}",
        end);
    CHECK(value_of(read(text).my_name) == "Sam");
    CHECK(value_of(read(text).contact) == "Dana Reyes");
  }
}

TEST_CASE("the user is never the contact") {
  CHECK(value_of(
            read("Hi Dana,\n\nyour interview is tomorrow at nine in the morning.\n\nDana Reyes\n").contact) !=
        "Dana");
  const Invitation to_me = read(
      "From: talent@northwind.example\nTo: Sam Okafor <sam@mail.example>\nSubject: Interview\n\nDear Sam,\n\n"
      "we would like to meet you for an interview next week in our office.\n\nSam Okafor\n");
  CHECK(value_of(to_me.contact) == "nothing");
  CHECK(value_of(to_me.email) == "talent@northwind.example");
  CHECK(value_of(to_me.my_name) == "Sam Okafor");
}

TEST_CASE("a contact who has the user's given name is known by the whole name") {
  const Invitation invitation = read(
      "From: Sam Whitlock <s.whitlock@northwind.example>\nTo: Sam Okafor <sam@mail.example>\nSubject: "
      "Interview\n\n"
      "Dear Sam,\n\nwe would like to meet you for an interview next week.\n\nSam Whitlock\n");
  CHECK(value_of(invitation.contact) == "Sam Whitlock");
}

TEST_CASE("of an agency's letter the client is the company") {
  const std::string_view text =
      "Hi Sam,\n\nI'm Jo Marr from Swift Recruitment. Our client, Kestrel Insurance, would like to meet "
      "you.\n\nJo Marr\n";
  CHECK(value_of(read(text).company) == "Kestrel Insurance");
  CHECK(
      value_of(read("I'm Jo Marr from Swift Recruitment. My client would like to meet you for an interview.")
                   .company) == "nothing");
}

TEST_CASE("a meeting's telephone is not the contact's") {
  CHECK(value_of(read("Interview on Zoom. Dial-in: +1 646 555 0190, passcode 482113").phone) == "nothing");
  CHECK(value_of(read("Interview. Call me on +1 646 555 0190 please").phone) == "+1 646 555 0190");
}

TEST_CASE("addresses that answer nobody are not the contact's") {
  CHECK(value_of(read("From: no-reply@northwind.example\nSubject: Interview\n\nHello").email) == "nothing");
  CHECK(value_of(read("Interview. Data protection: privacy@northwind.example").email) == "nothing");
}

TEST_CASE("looking forward to speaking is not having spoken") {
  CHECK_FALSE(read("I look forward to speaking with you.").spoken_before);
  CHECK_FALSE(read("It would be great speaking with you.").spoken_before);
  CHECK(read("It was great speaking with you.").spoken_before);
  CHECK(read("Thank you for your time on Friday; as discussed, we invite you.").spoken_before);
}

TEST_CASE("an application that is answered is told from one that is hoped for, in every language") {
  const std::vector<std::string> answered = {
      "Thank you very much for your application as Data Analyst. We invite you to an interview.",
      "We have received your recent application and would like to meet you.",
      "You applied for the role of Data Analyst, and we would like to talk.",
      "Your application for Data Analyst caught our eye.",
      "vielen Dank f\u00fcr Ihre Bewerbung als Data Analyst. Wir laden Sie ein.",
      "Nous vous remercions de votre candidature au poste de comptable.",
      "Gracias por tu candidatura para el puesto de analista.",
      "Agradecemos a sua candidatura para a vaga de analista.",
      "Bedankt voor je sollicitatie naar de functie van analist.",
      "La ringraziamo per la Sua candidatura e vorremmo conoscerLa."};
  for (const std::string& text : answered) {
    CAPTURE(text);
    CHECK(read(text).applied);
  }
  const std::vector<std::string> hoped_for = {
      "I came across your profile and thought of you for a Data Analyst role. Would you like to apply?",
      "If that sounds right, send us your application by Friday.",
      "We look forward to your application.",
      "Wir freuen uns auf Ihre Bewerbung.",
      "Envoyez-nous votre CV, nous serions ravis de vous rencontrer.",
      northwind.data()};
  for (const std::string& text : hoped_for) {
    CAPTURE(text);
    CHECK_FALSE(read(text).applied);
  }
}

TEST_CASE("a topic that would be the wrong way round in a letter back is left alone") {
  CHECK(value_of(read("I enjoyed our conversation about the forecasting team.").conversation) ==
        "the forecasting team");
  CHECK(value_of(read("I enjoyed our conversation about your thesis.").conversation) == "nothing");
}

TEST_CASE("mail is known by its headers and LinkedIn by its words") {
  CHECK(read("From: Dana Reyes <dana@northwind.example>\nSubject: Interview\n\nHello").came_by ==
        Channel::email);
  CHECK(read("Tom Berg sent you a message on LinkedIn\n\nHello").came_by == Channel::linkedin);
  CHECK_FALSE(read(northwind).came_by.has_value());
}

TEST_CASE("what it is, is nobody's name") {
  CHECK(value_of(read("Hi Sam,\n\nIt's Christmas soon, so can we meet for an interview before?").contact) ==
        "nothing");
  CHECK(value_of(read("Hi Sam,\n\nIt is Tuesday that suits us best for the interview.").contact) ==
        "nothing");
  CHECK(value_of(read("Hi Sam, it's Kerry Blythe calling about the interview.").contact) == "Kerry Blythe");
  CHECK(value_of(read("Hi Sam, it is Kerry from Holt Roofing about the interview.").contact) == "Kerry");
}

TEST_CASE("how a message came is told by its first words") {
  const auto came_by = [](std::string_view text) { return read(text).came_by; };
  CHECK(came_by("iMessage\nToday 09:12\nHi Sam, free for an interview on Tuesday?") == Channel::text);
  CHECK(came_by("SMS: Hi Sam, free for an interview on Tuesday?") == Channel::text);
  CHECK(came_by("Text Message\nHi Sam, free for an interview on Tuesday?") == Channel::text);
  CHECK(!came_by("Hi Sam, send me an SMS about the interview."));
}

TEST_CASE("a name may begin with any capital letter") {
  CHECK(value_of(read("Hi Sam,\n\nwe would like to invite you to an interview.\n\nBest,\n\u01A0i Tr\u1EA7n")
                     .contact) == "\u01A0i Tr\u1EA7n");
}

TEST_CASE("what is read fits into its field") {
  const std::string tracking(400, 'x');
  const Invitation invitation = read(
      "Hi Sam,\n\nI'm Dana Reyes from Northwind Labs, let's talk about an interview.\n\n"
      "https://www.linkedin.com/in/dana-reyes?trk=" +
      tracking + "\n");
  CHECK(value_of(invitation.linkedin) == "https://www.linkedin.com/in/dana-reyes");
  std::string paragraph;
  for (int count = 0; count < 60; ++count)
    paragraph += "you will lead people and plans ";
  CHECK(value_of(read("Post: " + paragraph + "\n\nDear Sam, we invite you to an interview.").role) ==
        "nothing");
  CHECK(value_of(
            read("Post: Planning Officer. In this post " + paragraph + "\n\nDear Sam, an interview.").role) ==
        "Planning Officer");
  const std::string long_word(300, 'N');
  CHECK(value_of(read("Company: " + long_word + "\nRole: " + long_word + "\nAn interview.").company) ==
        "nothing");
}
