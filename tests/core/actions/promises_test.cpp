// What both sides promised is found in their words, kept in mind when the user says so, and kept or let go.
#include "core/actions/promises.h"

#include <algorithm>

#include "core/actions/case_changes.h"
#include "core/actions/join_people.h"
#include "core/actions/log_something.h"
#include "core/actions/notes.h"
#include "core/actions/owed.h"
#include "core/actions/promise_reader.h"
#include "core/actions/today.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct PromiseDesk : DeskFixture {
  Id<Application> id;
  PromiseDesk() {
    sign_as("Sam Okafor");
    id = start(northwind());
    must(mark_sent(
        desk, id, {Channel::email, "No", "Hi Dana,\n\nNo, thank you. I'd be glad to stay in touch.\n\nSam"}));
  }
  Id<Contact> dana() { return read(id).application.contact; }
  void answer(const char* theirs) {
    clock.pass(seconds_per_day);
    must(log_something(desk, {dana(), {}}, {"answer", std::nullopt, Channel::email, theirs}));
  }
  PersonPromises promises() { return must(read_promises(desk, must(read_person(desk, dana())))); }
  Promise autumn() {
    answer("Thank you for telling me early. The door is open; write to me in autumn.");
    Promise offered = promises().offered.front();
    offered.id = must(remember_promise(desk, offered)).value;
    return offered;
  }
};

// "write|write to me in autumn|2026-09-01", of words said on 4 March 2026.
std::string said(const DeskFixture& fixture, std::string_view text) {
  const CatalogContent& content = fixture.catalog.content();
  const PromiseReader reader(content.promises, content.lint.spellings);
  std::string all;
  for (const SaidPromise& promise : reader.read(text, must(parse_date("2026-03-04")))) {
    if (!all.empty()) all += "\n";
    all += std::string(promise.cue->kind) + "|";
    all += text.substr(promise.words.begin, promise.words.length());
    if (promise.due) all += "|" + format_date(*promise.due);
  }
  return all;
}

}  // namespace

TEST_CASE_FIXTURE(DeskFixture, "promises are told with the words they were made in, and their day") {
  const std::pair<const char*, const char*> one_each[] = {
      {"Write to me in autumn.", "write|Write to me in autumn|2026-09-01"},
      {"Let's revisit in six weeks.", "write|revisit in six weeks|2026-04-15"},
      {"I'd like to stay in touch.", "touch|I'd like to stay in touch"},
      {"I'll send you the article on forecasts, as promised.", "send|I'll send you the article on forecasts"},
      {"In the autumn, do get in touch again.", "write|In the autumn, do get in touch|2026-09-01"},
      {"I will write to you in a couple of months.",
       "write|I will write to you in a couple of months|2026-05-04"},
      {"Please check back in March 2027.", "write|Please check back in March 2027|2027-03-01"},
      {"I would be happy to reach out next spring.",
       "write|I would be happy to reach out next spring|2027-03-01"},
      {"We will be in touch on 14 May.", "write|We will be in touch on 14 May|2026-05-14"},
      {"Reach out after the summer.", "write|Reach out after the summer|2026-09-01"},
      {"I will connect with you on LinkedIn.", "connect|I will connect with you on LinkedIn"},
      {"Let us talk again in half a year.", "write|Let us talk again in half a year|2026-09-04"},
  };
  for (const auto& [text, told] : one_each) {
    const std::string shown = text;
    CAPTURE(shown);
    CHECK(said(*this, text) == told);
  }
}

TEST_CASE_FIXTURE(DeskFixture, "what only sounds like a promise is none") {
  for (const char* const text :
       {"Thank you for your time.", "I hope to hear from you.", "Please get in touch with any questions.",
        "I will not write again.", "We wrote to you in March.", "Let me share my reason.",
        "I send my best regards.", "> I'd like to stay in touch.", "May I ask why?",
        "It is hard to stay in touch these days.", "In autumn we hire again.",
        "I am writing to withdraw from the process."}) {
    CAPTURE(text);
    CHECK(said(*this, text) == "");
  }
}

TEST_CASE_FIXTURE(DeskFixture, "promises are told in the languages that invitations come in") {
  CHECK(said(*this, "Melden Sie sich gerne im Herbst.") ==
        "write|Melden Sie sich gerne im Herbst|2026-09-01");
  CHECK(said(*this, "Ich melde mich in drei Wochen bei Ihnen.") ==
        "write|Ich melde mich in drei Wochen|2026-03-25");
  CHECK(said(*this, "Restons en contact !") == "touch|Restons en contact");
  CHECK(said(*this, "Je vous recontacterai dans six mois.") ==
        "write|Je vous recontacterai dans six mois|2026-09-04");
  CHECK(said(*this, "Melden Sie sich gerne nach dem Sommer.") ==
        "write|Melden Sie sich gerne nach dem Sommer|2026-09-01");
  CHECK(said(*this, "N'hésitez pas à me recontacter l’année prochaine.") ==
        "write|N'hésitez pas à me recontacter l’année prochaine|2027-01-01");
  CHECK(said(*this, "Recontactez-moi à l'automne.") == "write|Recontactez-moi à l'automne|2026-09-01");
  CHECK(said(*this, "Escríbame en otoño.") == "write|Escríbame en otoño|2026-09-01");
}

TEST_CASE_FIXTURE(DeskFixture, "promises are told in Dutch, Italian and Portuguese") {
  const std::pair<const char*, const char*> told[] = {
      {"Ik neem over drie weken contact met u op.",
       "write|Ik neem over drie weken contact met u op|2026-03-25"},
      {"Laten we in contact blijven!", "touch|Laten we in contact blijven"},
      {"Schrijf me in het najaar nog eens.", "write|Schrijf me in het najaar|2026-09-01"},
      {"Neem na de zomer gerust weer contact met ons op.",
       "write|Neem na de zomer gerust weer contact met ons op|2026-09-01"},
      {"Ik stuur je het artikel over prognoses.", "send|Ik stuur je het artikel over prognoses"},
      {"Laten we elkaar volgende maand weer spreken.", "write|volgende maand weer spreken|2026-04-04"},
      {"Ik voeg je toe op LinkedIn.", "connect|Ik voeg je toe op LinkedIn"},
      {"Restiamo in contatto!", "touch|Restiamo in contatto"},
      {"Mi scriva in autunno.", "write|Mi scriva in autunno|2026-09-01"},
      {"La ricontatterò tra due mesi.", "write|La ricontatterò tra due mesi|2026-05-04"},
      {"Ti invierò l'articolo sulle previsioni.", "send|Ti invierò l'articolo sulle previsioni"},
      {"Risentiamoci l'anno prossimo.", "write|Risentiamoci l'anno prossimo|2027-01-01"},
      {"Non esiti a ricontattarci a settembre.", "write|Non esiti a ricontattarci a settembre|2026-09-01"},
      {"Vamos manter-nos em contacto.", "touch|manter-nos em contacto"},
      {"Gostaria de manter contato.", "touch|manter contato"},
      {"Escreva-me no outono.", "write|Escreva-me no outono|2026-09-01"},
      {"Entrarei em contato daqui a seis meses.", "write|Entrarei em contato daqui a seis meses|2026-09-04"},
      {"Vou enviar-lhe o artigo sobre previsões.", "send|Vou enviar-lhe o artigo sobre previsões"},
      {"Voltamos a falar em setembro?", "write|Voltamos a falar em setembro|2026-09-01"},
  };
  for (const auto& [text, promise] : told) {
    const std::string shown = text;
    CAPTURE(shown);
    CHECK(said(*this, text) == promise);
  }
  for (const char* const text :
       {"Ik neem contact met u op om mij terug te trekken.", "Bedankt voor uw tijd.",
        "Neem gerust contact met ons op.", "Ik stuur u hierbij een brief.", "Grazie per il suo tempo.",
        "Ci contatti per qualsiasi domanda.", "Le scrivo per ritirare la mia candidatura.",
        "Obrigado pelo seu tempo.", "Entro em contato para desistir.", "Em setembro contratamos de novo.",
        "Guten Morgen, vielen Dank."}) {
    CAPTURE(text);
    CHECK(said(*this, text) == "");
  }
}

TEST_CASE_FIXTURE(PromiseDesk,
                  "what they ask for is the user's to do, and undo takes back what is remembered") {
  answer("Thank you. The door is open; write to me in autumn. I'll send you the article.");
  const PersonPromises found = promises();
  REQUIRE(found.offered.size() == 3);  // and the touch of the letter
  CHECK(found.offered[0].words == "write to me in autumn");
  CHECK(found.offered[0].owed_by == PromiseSide::mine);
  CHECK(found.offered[1].owed_by == PromiseSide::theirs);
  CHECK(found.offered[2].kind == "touch");
  CHECK(found.remembered.empty());
  must(remember_promise(desk, found.offered[0]));
  CHECK(promises().remembered.size() == 1);
  CHECK(promises().offered.size() == 2);
  CHECK(must(read_person(desk, dana())).contact->reconnect_on == must(parse_date("2026-09-01")));
  must(log.journal().undo());
  CHECK(promises().remembered.empty());
  CHECK_FALSE(must(read_person(desk, dana())).contact->reconnect_on.has_value());
  must(log.journal().redo());
  CHECK_FALSE(remember_promise(desk, found.offered[0]).has_value());
}

TEST_CASE_FIXTURE(PromiseDesk, "what is refused is not offered again, and what is let go is owed no more") {
  const Promise offered = promises().offered.front();
  must(refuse_promise(desk, offered));
  CHECK(promises().offered.empty());
  CHECK(promises().remembered.empty());
  const Promise promise = autumn();
  REQUIRE(must(read_owed(desk)).said.size() == 1);
  CHECK(must(read_owed(desk)).said.front().name == "Dana Reyes");
  must(settle_promise(desk, promise.id, PromiseState::let_go));
  CHECK(must(read_owed(desk)).said.empty());
  CHECK(promises().remembered.front().state == PromiseState::let_go);
  must(settle_promise(desk, promise.id, PromiseState::open));
  CHECK(must(read_owed(desk)).said.size() == 1);
  CHECK(settle_promise(desk, {99}, PromiseState::kept).error().code == ErrorCode::not_found);
}

TEST_CASE_FIXTURE(PromiseDesk, "a promise to write is kept when the note goes out, and not before its time") {
  autumn();
  clock.pass(30 * seconds_per_day);
  must(mark_note_sent(desk, id, {Channel::email, "Hello", "Hi Dana,\n\nJust a word."}));
  CHECK(promises().remembered.front().state == PromiseState::open);
  clock.pass(180 * seconds_per_day);
  must(mark_note_sent(desk, id, {Channel::email, "Hello", "Hi Dana,\n\nIt is autumn."}));
  CHECK(promises().remembered.front().state == PromiseState::kept);
  CHECK(promises().remembered.front().settled == clock.now());
  must(log.journal().undo());
  CHECK(promises().remembered.front().state == PromiseState::open);
}

TEST_CASE_FIXTURE(PromiseDesk, "the list says the day that was promised where a later one was counted") {
  autumn();
  Contact contact = read(id).contact.value();
  contact.reconnect_on = must(parse_date("2026-10-02"));
  must(update_contact(desk, contact));
  const auto listed = [&] {
    for (const PeopleRow& row : must(read_people(desk, PeopleFilter::contacts, 0, 10)).rows)
      if (row.id == dana().value) return row.reconnect_on;
    return std::optional<Date>();
  };
  CHECK(listed() == must(parse_date("2026-09-01")));
  must(settle_promise(desk, promises().remembered.front().id, PromiseState::let_go));
  CHECK(listed() != must(parse_date("2026-09-01")));
}

TEST_CASE_FIXTURE(PromiseDesk, "promises go with the people they were made to") {
  autumn();
  Contact other;
  other.name = "Dana R.";
  const auto into = must(goodterms::add_contact(desk, other, "Harbor & Lane")).value;
  must(merge_contacts(desk, into, dana()));
  CHECK(promises().remembered.size() == 1);
  must(delete_case(desk, id));
  CHECK(must(read_owed(desk)).said.empty());
  must(log.journal().undo());
  CHECK(must(read_owed(desk)).said.size() == 1);
  must(forget_contact(desk, dana()));
  CHECK(must(read_owed(desk)).said.empty());
}

TEST_CASE_FIXTURE(DeskFixture,
                  "never more than three people are to be written to on one day, the longest due first") {
  for (int i = 0; i < 5; ++i) {
    Contact contact;
    contact.name = std::string("Somebody ") + static_cast<char>('A' + i);
    contact.reconnect_on = local_date(desk.now()) - Days(i);
    must(goodterms::add_contact(desk, contact, "Northwind Labs"));
  }
  const auto today = must(read_today(desk)).reconnect;
  REQUIRE(today.size() == 3);
  CHECK(today.front().contact.name == "Somebody E");
}
