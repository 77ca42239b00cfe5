// Kinds of invitations, each by the smallest text that stands for it.
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

namespace {

std::string moment_of(std::string_view text) {
  return ::moment_of(read_soundly(text));
}

std::vector<std::string> candidates_of(const Invitation& invitation, InvitationField field) {
  std::vector<std::string> found;
  for (const ReadCandidate& candidate : invitation.candidates)
    if (candidate.field == field) found.push_back(candidate.text);
  return found;
}

}  // namespace

TEST_CASE("the day a letter was written is not the interview") {
  CHECK(moment_of(
            "2 March 2026\n\nDear Ann,\n\nWe would like to interview you. Please ring to arrange a time.") ==
        "nothing");
  CHECK(moment_of("March 2, 2026\n\nDear Ann,\n\nYour interview is on Thursday, March 19.") == "2026-03-19");
}

TEST_CASE("what was before is not the interview") {
  CHECK(moment_of(
            "Dear Ann,\n\nThank you for your application of 20 February 2026. We invite you to interview.") ==
        "nothing");
  CHECK(moment_of("Dear Ann,\n\nThe test was on February 23rd. We would like to interview you.") ==
        "nothing");
}

TEST_CASE("a zone may stand on the next line, or be said by a place") {
  CHECK(moment_of("Interview on Tuesday, March 10 at 2:00 PM\nEST.") == "2026-03-10T14:00-05:00");
  CHECK(moment_of("Interview on Tuesday, March 10 at 2:00 PM\nTimezone: Asia/Kolkata, IST, UTC+05:30") ==
        "2026-03-10T14:00+05:30");
  CHECK(moment_of("Interview on Tuesday, March 10, 10:00 AM London") == "2026-03-10T10:00+00:00");
  CHECK(moment_of("Interview on Tuesday, March 10, 10:00 AM India") == "2026-03-10T10:00+05:30");
  CHECK(moment_of("Interview on Tuesday, March 10, 10:00 AM (New York)") == "2026-03-10T10:00-04:00");
  CHECK(moment_of("Interview on Tuesday, March 10, 10:00 AM Pacific Time - US & Canada") ==
        "2026-03-10T10:00-07:00");
  CHECK(moment_of("Interview on Tuesday, 10 March, 10.00 WIB") == "2026-03-10T10:00+07:00");
  CHECK(moment_of("Interview\nTime: Mar 10, 2026 08:30 AM Canberra, Melbourne, Sydney") ==
        "2026-03-10T08:30+11:00");
  CHECK(moment_of("Interview on Tuesday, March 10 at 2:00 PM\nEstelle will meet you.") ==
        "2026-03-10T14:00+01:00");
}

TEST_CASE("times in words are read, and when to be there") {
  CHECK(moment_of("Interview on Friday at ten thirty.") == "2026-03-06T10:30+01:00");
  CHECK(moment_of("Interview this Friday at half past three.") == "2026-03-06T15:30+01:00");
  CHECK(moment_of("Interview Tuesday 10th March, quarter past four.") == "2026-03-10T16:15+01:00");
  CHECK(moment_of("Interview on Friday at one p.m.") == "2026-03-06T13:00+01:00");
  CHECK(moment_of("Interview on Tuesday 10 March. Please arrive by 9am.") == "2026-03-10T09:00+01:00");
  CHECK(moment_of("We invite you to an interview. Please answer by 9am on Tuesday 10 March.") == "nothing");
}

TEST_CASE("a number to dial into a meeting is nobody's phone") {
  CHECK(value_of(read_soundly("Hi Ann,\n\nyour interview is on Friday.\n\nOr call in (audio only)\n"
                              "+44 20 3855 5885,,914552201#")
                     .phone) == "nothing");
  CHECK(value_of(read_soundly("Interview on Friday\n\nJoin by phone\n(US) +1 470-555-0123\nPIN: 913724551")
                     .phone) == "nothing");
}

TEST_CASE("the number they will call is the user's") {
  CHECK(value_of(read_soundly("I will call you at 773-555-0119 for the interview.\n\nTrent Coe\n773-555-0200")
                     .phone) == "773-555-0200");
}

TEST_CASE("fields whose label stands above them are read") {
  const Invitation invitation = read_soundly(
      "Event Type:\nInterview\n\nHost:\nCorinne Abadi, corinne@brackishlabs.example\n\nInvitee:\nEmily "
      "Sato\n\n"
      "Event Date/Time:\n2:30pm - Thursday, March 12, 2026 (Eastern Time - US & Canada)\n");
  CHECK(value_of(invitation.company) == "nothing");
  CHECK(value_of(invitation.contact) == "Corinne Abadi");
  CHECK(value_of(invitation.email) == "corinne@brackishlabs.example");
  CHECK(value_of(invitation.my_name) == "Emily Sato");
  REQUIRE(invitation.interview);
  CHECK(format_instant(invitation.interview->moment) == "2026-03-12T14:30:00-04:00");
}

TEST_CASE("the roles of universities are read whole") {
  CHECK(
      value_of(read_soundly("We invite you to interview for the position of Assistant Professor in Biology.")
                   .role) == "Assistant Professor in Biology");
  const Invitation law = read_soundly("Interview for Professor of Law at Kelm College.");
  CHECK(value_of(law.role) == "Professor of Law");
  CHECK(value_of(law.company) == "Kelm College");
}

TEST_CASE("a subject is no role") {
  CHECK(value_of(read_soundly("Subject: Career Opportunity with Godetia\n\nHi Ann, can we talk?").role) ==
        "nothing");
  CHECK(value_of(read_soundly("Subject: Interview scheduled - Frontend Engineer position\n\nHi Ann,").role) ==
        "Frontend Engineer");
}

TEST_CASE("an office is nobody, and a job board does not hire") {
  CHECK(
      value_of(read_soundly("Hi Ann,\n\nwe invite you to an interview next week.\n\nRegards,\nPlacement Team")
                   .contact) == "nothing");
  CHECK(value_of(
            read_soundly(
                "From: Brightpath <jobs@brightpath.example>\nTo: ann@mail.example\n\nHi Ann, an interview?")
                .contact) == "nothing");
  CHECK(value_of(read_soundly("Hi Ann,\n\nthanks for applying at Indeed. We invite you to an interview.")
                     .company) == "nothing");
}

TEST_CASE("greetings and closings of other languages are no names") {
  for (const std::string_view text :
       {"Hola Ana:\n\nTe invitamos a una entrevista el martes.\n\nSaludos",
        "Guten Tag,\n\nwir laden Sie ein.\n\nGr\u00fc\u00dfe",
        "Monsieur,\n\nNous vous invitons \u00e0 un entretien.\n\nCordialement"}) {
    const Invitation invitation = read_soundly(text);
    CHECK(value_of(invitation.contact) == "nothing");
    CHECK(value_of(invitation.my_name) == (text.substr(0, 4) == "Hola" ? "Ana" : "nothing"));
  }
}

TEST_CASE("moments are read in the languages invitations come in") {
  CHECK(moment_of("Wir laden Sie zum Gespr\u00e4ch am 10. M\u00e4rz um 14 Uhr ein.") ==
        "2026-03-10T14:00+01:00");
  CHECK(moment_of("Gespr\u00e4ch am Dienstag, den 10. M\u00e4rz 2026, um halb drei mit uns") ==
        "2026-03-10T14:30+01:00");
  CHECK(moment_of("Nous vous proposons un entretien mardi 10 mars \u00e0 14h30.") ==
        "2026-03-10T14:30+01:00");
  CHECK(moment_of("La entrevista es el martes 10 a las 8 en la oficina.") == "2026-03-10T08:00+01:00");
  CHECK(moment_of("La entrevista es el 10 de marzo de 2026 a las diez y media.") == "2026-03-10T10:30+01:00");
  CHECK(moment_of("A entrevista ser\u00e1 na quarta-feira, 11 de mar\u00e7o, \u00e0s 14h (hor\u00e1rio de "
                  "Bras\u00edlia).") == "2026-03-11T14:00-03:00");
  CHECK(moment_of("Het gesprek is op dinsdag 10 maart om 16.30 uur bij ons.") == "2026-03-10T16:30+01:00");
  CHECK(moment_of("Il colloquio \u00e8 fissato per luned\u00ec 16 marzo alle ore 11.") ==
        "2026-03-16T11:00+01:00");
}

TEST_CASE("the language of an invitation is told") {
  CHECK(read_soundly("Dear Ann, we would like to invite you to an interview.").language == "en");
  CHECK(read_soundly("Liebe Anna, wir laden dich zum Gespr\u00e4ch ein.").language == "de");
  CHECK(read_soundly("Bonjour, nous vous invitons \u00e0 un entretien.").language == "fr");
  CHECK(read_soundly("Ann?").language.empty());
}

TEST_CASE("a role that goes on in small letters is read whole") {
  CHECK(value_of(read_soundly(
                     "Votre candidature au poste de Charg\u00e9e de communication interne chez Ansel nous "
                     "pla\u00eet.")
                     .role) == "Charg\u00e9e de communication interne");
  CHECK(
      value_of(read_soundly("Une entrevue pour le poste d\u2019Analyste d\u2019affaires chez nous.").role) ==
      "Analyste d\u2019affaires");
  CHECK(value_of(
            read_soundly("Su candidatura para el puesto de Jefa de recepci\u00f3n en nuestro hotel.").role) ==
        "Jefa de recepci\u00f3n");
}

TEST_CASE("a mail that was handed on under a line of comment is the invitation") {
  const std::string mail =
      "From: Glenn Yarborough <glenn@tidewater.example>\nSent: Thursday, February 26, 2026 9:15 AM\n"
      "To: Denise Crowder\nSubject: Claims Adjuster interview\n\nDenise,\n\n"
      "We would like to see you at Tidewater Insurance on Tuesday, March 10 at 10 a.m.\n\nGlenn\n";
  const Invitation invitation = read_soundly("fyi, this is the one\n\n" + mail);
  CHECK(value_of(invitation.contact) == "Glenn Yarborough");
  CHECK(value_of(invitation.company) == "Tidewater Insurance");
  CHECK(moment_of("fyi, this is the one\n\n" + mail) == "2026-03-10T10:00+01:00");
}

TEST_CASE("under an answer the mail it answers is only quoted") {
  const Invitation invitation = read_soundly(
      "Hi Ryan,\n\nThursday at 5.30pm is fine, see you for the interview.\n\nGemma Slater\n\n"
      "From: Ryan Costa <ryan@mail.example>\nSent: 01 March 2026 21:14\nTo: Gemma Slater\nSubject: Re: "
      "Lettings\n\n"
      "Hi Gemma, I can't do Wednesday 4 March at 10am.\n");
  CHECK(value_of(invitation.contact) == "Gemma Slater");
  REQUIRE(invitation.interview);
  CHECK(format_instant(invitation.interview->moment) == "2026-03-05T17:30:00+01:00");
}

TEST_CASE("forwards and quotations are told in other languages") {
  const Invitation forwarded = read_soundly(
      "Schau mal!\n\nVon: Susanne Thiele <s.thiele@ahornhof.example>\nGesendet: Freitag, 27. Februar 2026 "
      "16:40\n"
      "An: Clara Vogt\nBetreff: Gespr\u00e4ch Lektorin\n\nLiebe Clara,\n\nwir laden Sie zum Gespr\u00e4ch am "
      "Montag, 16. "
      "M\u00e4rz, 14 Uhr ein.\n\nSusanne Thiele");
  CHECK(value_of(forwarded.contact) == "Susanne Thiele");
  CHECK(value_of(forwarded.my_name) == "Clara Vogt");
  CHECK(value_of(forwarded.email) == "s.thiele@ahornhof.example");
  CHECK(moment_of("Bonjour Mehdi,\n\nC'est not\u00e9 pour l'entretien vendredi 6 mars \u00e0 8h.\n\nPaul "
                  "Verri\u00e8res\n\n"
                  "Le 1 mars 2026 \u00e0 20:11, Mehdi Sa\u00efdi <m@mail.example> a \u00e9crit :\n"
                  "Jeudi 5 mars \u00e0 14h je ne peux pas.\n") == "2026-03-06T08:00+01:00");
}

TEST_CASE("bold marks of plain text are no part of names") {
  const Invitation invitation = read_soundly(
      "Hi Jesse,\n\nwe'd like to interview you for the *Orchard Manager* position at *Alder Foods*.");
  CHECK(value_of(invitation.company) == "Alder Foods");
  CHECK(value_of(invitation.role) == "Orchard Manager");
}

TEST_CASE("what is not sure enough stays empty and is told as candidates") {
  const Invitation offered =
      read_soundly("Hi Ann,\n\ncould you interview on Tuesday at 10 or Wednesday at 3?");
  CHECK_FALSE(offered.interview.has_value());
  CHECK(candidates_of(offered, InvitationField::interview) ==
        std::vector<std::string>{"Tuesday at 10", "Wednesday at 3"});
  const std::string text = "Hi Ann,\n\nI'm Dana Reyes from Northwind Labs, about an interview.\n";
  const Invitation taken = read_soundly(text);
  const auto companies = candidates_of(taken, InvitationField::company);
  REQUIRE_FALSE(companies.empty());
  CHECK(companies.front() == "Northwind Labs");
  for (const ReadCandidate& candidate : taken.candidates) {
    CHECK(candidate.score >= 1);
    CHECK(candidate.score <= 100);
    CHECK(text.substr(candidate.range.begin, candidate.range.length()).find(candidate.text) !=
          std::string::npos);
  }
}

TEST_CASE("the minute a message of a chat was sent is not the interview") {
  for (const char* stamp : {"[10:42] Dana:", "[10:42, 1/3/2026] Dana:", "01.03.26, 10:42 - Dana:"}) {
    CAPTURE(stamp);
    const Invitation read =
        read_soundly(std::string(stamp) +
                     " Hi Sam, could you come for an interview on Thursday 12 March, after we close?");
    CHECK(::moment_of(read) == "2026-03-12");
    CHECK(value_of(read.contact) == "Dana");
  }
  CHECK(moment_of("Dana Reyes  9:31\nyour interview is Thursday 12 March, twenty to five") ==
        "2026-03-12T16:40+01:00");
  CHECK(moment_of("Dana · 09:12\nYour interview is Thursday 12 March\n09:14 ✓✓") == "2026-03-12");
  CHECK(moment_of("Dana Reyes  9:31\nyour interview is Thursday 12 March, after we close\n"
                  "Sam Okafor  9:40\nthank you") == "2026-03-12");
  CHECK(moment_of("Today 10:14\nYour interview is Thursday 12 March\n10:16 ✓✓") == "2026-03-12");
}

TEST_CASE("a time at the end of one line alone is no stamp of a chat") {
  CHECK(moment_of("Your interview with Northwind Labs:\nToday 15:00") == "2026-03-02T15:00+01:00");
  CHECK(moment_of("Interviews on Thursday 12 March\nDana Reyes 14:00") == "2026-03-12T14:00+01:00");
  // An agenda is no chat.
  CHECK(moment_of("Interview with Northwind Labs\nThursday 12 March\n9:00 - 9:45 Dana Reyes") ==
        "2026-03-12T09:00+01:00");
}

TEST_CASE("of two who chat, the one who writes more invites, and the other is the user") {
  const Invitation read = read_soundly(
      "[28/02/2026, 19:02:11] Northwind Ltd Dana: Hello, you left your CV with us\n"
      "[28/02/2026, 19:04:50] Sam: Yes\n"
      "[28/02/2026, 19:06:02] Northwind Ltd Dana: Come for an interview on Sunday 8th at 5.15pm");
  CHECK(value_of(read.my_name) == "Sam");
  CHECK(value_of(read.contact) == "Dana");
  CHECK(value_of(read.company) == "Northwind Ltd");
  CHECK(::moment_of(read) == "2026-03-08T17:15+01:00");
  CHECK(read.came_by == Channel::text);
}

TEST_CASE("a company found by a capital alone stays empty, and is offered") {
  const Invitation read = read_soundly(
      "Dear Sam,\n\nWe would like you to come in for an interview on Monday, March 23.\n\nYours,\n\nDana "
      "Reyes\n"
      "Director, Perioperative Services");
  CHECK(value_of(read.company) == "nothing");
  CHECK(candidates_of(read, InvitationField::company) == std::vector<std::string>{"Perioperative Services"});
}

TEST_CASE("a company's name goes on over a full stop, small words and capitals of its own") {
  const auto company_of = [](const char* name) {
    return value_of(read_soundly("Hi Sam, thank you for applying to " + std::string(name) +
                                 ". We would like to invite you to an interview.")
                        .company);
  };
  for (const char* name : {"Taller Hnos. García", "Union de la Plaine SA", "Privatbank Zur Linden AG",
                           "Harbour & Sons Mutual plc", "The Fox & Ferret"}) {
    CAPTURE(name);
    CHECK(company_of(name) == name);
  }
}

TEST_CASE("clocks in words know minutes") {
  CHECK(moment_of("Interview on Monday 16 March at ten past twelve") == "2026-03-16T12:10+01:00");
  CHECK(moment_of("Das Vorstellungsgespräch ist am Montag, 16. März, um ¾ 10 Uhr.") ==
        "2026-03-16T09:45+01:00");
  CHECK(moment_of("Votre entretien aura lieu le lundi 16 mars à 10 heures et quart.") ==
        "2026-03-16T10:15+01:00");
  CHECK(moment_of("A entrevista será no dia 16 de março, pelas 15 horas e 10 minutos.") ==
        "2026-03-16T15:10+01:00");
  CHECK(moment_of("Il colloquio è lunedì 16 marzo alle ore 17,30.") == "2026-03-16T17:30+01:00");
  CHECK(moment_of("Das Vorstellungsgespräch ist am Montag, 16. März, um zehn vor zwölf.") ==
        "2026-03-16T11:50+01:00");
  CHECK(moment_of("Interview on Monday 16 March at about ten to twelve.") == "2026-03-16T11:50+01:00");
  CHECK(moment_of("La entrevista será el lunes 16 de marzo a las 10 horas y diez.") ==
        "2026-03-16T10:10+01:00");
}

TEST_CASE("what only looks like minutes of a clock is none") {
  CHECK(moment_of("Your interview is on Monday 16 March, and we are free ten to twelve.") == "2026-03-16");
  CHECK(moment_of("La entrevista será el lunes 16 de marzo a las 10 horas y diez personas estarán "
                  "presentes.") == "2026-03-16T10:00+01:00");
}
