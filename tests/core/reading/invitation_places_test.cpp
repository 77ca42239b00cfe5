// Where in an invitation the company, the person and the number stand that are meant.
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

namespace {

std::string moment_of(std::string_view text) {
  return ::moment_of(read_soundly(text));
}

}  // namespace

TEST_CASE("a company that is said to have put hiring off is not the one that invites") {
  const Invitation read = read_soundly(
      "Hi Marcus,\n\nDelmere Packaging have put everything on hold until the summer, so forget that one. "
      "Tarrant Valves Ltd would like to meet you for the Quality Engineer role on Thursday 12 March at "
      "2pm.\n\nBest\nLeanne Whitcombe\nPrincipal Consultant, Engineering & Manufacturing\n"
      "Brightpath Recruitment Ltd\nleanne@brightpath.example\n");
  CHECK(value_of(read.company) == "Tarrant Valves Ltd");
  CHECK(value_of(read.title) == "Principal Consultant, Engineering & Manufacturing");
}

TEST_CASE("a county is no legal form, and a school keeps its initials and its marks") {
  const auto company_of = [](std::string name) {
    return value_of(
        read_soundly("Dear Ann,\n\nYour interview with us is on Monday 9 March at 10am.\n\nKind regards\n"
                     "Oona Tierney\n" +
                     name + "\n")
            .company);
  };
  CHECK(company_of("Tierney & Sons Veterinary, Co. Leitrim") == "Tierney & Sons Veterinary");
  CHECK(company_of("St Bega's C of E Infant School") == "St Bega's C of E Infant School");
  CHECK(company_of("Ashdown School \"The Willows\"") == "Ashdown School \"The Willows\"");
}

TEST_CASE("who is to be told gets the answer, where whoever signs cannot be reached") {
  const Invitation read = read_soundly(
      "Dear Rhiannon\n\nWe would like to invite you to an interview on Friday 13 March at 9.15am. Please let "
      "our "
      "school secretary, Mrs Carol Fothergill, know whether you can come (office@stbegas.example).\n\n"
      "Yours sincerely\n\nMr T. Braithwaite\nHeadteacher\n");
  CHECK(value_of(read.contact) == "Carol Fothergill");
  CHECK(value_of(read.title) == "school secretary");
  CHECK(value_of(read.email) == "office@stbegas.example");
}

TEST_CASE("what somebody does before their name is no part of it") {
  CHECK(
      value_of(read_soundly(
                   "Hey Lou,\n\nYour interview is a trial shift on Friday March 13 at 6am in our kitchen.\n\n"
                   "Chef Andre Baptiste\nHoneycomb & Rye\n")
                   .contact) == "Andre Baptiste");
}

TEST_CASE("whoever passes a mail on greets the user") {
  const Invitation read = read_soundly(
      "Coucou Maëlle, je te fais suivre, c'est pour toi. Bisous, Papa\n\nDe : Armelle Tanguy "
      "<armelle@laiterie-aven.example>\nEnvoyé : vendredi 27 février 2026 17:20\nÀ : Yann Riou\nObjet : "
      "poste\n\n"
      "Bonjour Yann,\nVotre fille peut passer nous voir mardi 10 mars à 14h pour le poste de technicienne.\n"
      "Bien à vous,\nArmelle Tanguy\n");
  CHECK(value_of(read.my_name) == "Maëlle");
  CHECK(value_of(read.contact) == "Armelle Tanguy");
  CHECK(::moment_of(read) == "2026-03-10T14:00+01:00");
}

TEST_CASE("a form may number its lines, and write its hour with four digits") {
  const Invitation read = read_soundly(
      "Interview form IF-3\n\n1. Applicant name: Grace Wainaina\n2. Vacancy: Laboratory Technician\n"
      "3. Interview date: 18/03/2026\n4. Interview time: 0945\n5. Contact for queries: Alistair Moncrieffe, "
      "ext 4410\n");
  CHECK(value_of(read.my_name) == "Grace Wainaina");
  CHECK(value_of(read.phone) == "ext 4410");
  CHECK(::moment_of(read) == "2026-03-18T09:45+01:00");
}

TEST_CASE("a phone's number goes on inside the house, and a file's number is none") {
  const auto phone_of = [](const std::string& line) {
    return value_of(
        read_soundly("Dear Ann,\n\nYour interview is on Monday 9 March at 10am.\n\nRegards\nOona Tierney\n" +
                     line + "\n")
            .phone);
  };
  CHECK(phone_of("Tel. 253 555 018, ext. 214") == "253 555 018, ext. 214");
  CHECK(phone_of("Tel. 05551 555-0, Durchwahl 317") == "05551 555-0, Durchwahl 317");
  CHECK(phone_of("Our file: 2026-114") == "nothing");
}

TEST_CASE("the clocks of another place count, and of two rounds the one to come") {
  CHECK(moment_of(
            "Hi Lachie, can you come for an interview on Wednesday 4 March, say 3.30pm? We're in AEDT.") ==
        "2026-03-04T15:30+11:00");
  CHECK(moment_of("Your interview is on Tuesday 10 March at three o'clock in Sydney (you can dial in).") ==
        "2026-03-10T15:00+11:00");
  CHECK(
      moment_of(
          "Oi Wesley, consegue vir para a entrevista na quinta dia 5 às 8h da manhã? Horário de Brasília.") ==
      "2026-03-05T08:00-03:00");
  CHECK(moment_of("Pick a day for the interview between March 16 and March 27: https://example.org/x") ==
        "nothing");
  CHECK(
      moment_of("Thanks for the first interview on 23 February 2026 at 10am. We would like to see you for an "
                "interview on Tuesday 10 March at 3pm.") == "2026-03-10T15:00+01:00");
}

TEST_CASE("two people below one another with their hours are an agenda and no chat") {
  CHECK(moment_of(
            "Dear Amara,\n\nThe programme of your interview on Wednesday 18 March:\n\nRosalind Pike 10:00\n"
            "Gareth Unwin 10:45\n") == "2026-03-18T10:00+01:00");
}

TEST_CASE("a role may stand in brackets, between marks, or alone in what somebody writes") {
  const auto role_of = [](const std::string& text) { return value_of(read_soundly(text).role); };
  CHECK(role_of("Bonjour Kévin, dispo jeudi 5/03 à 10h pour un entretien (commis de cuisine) ?") ==
        "commis de cuisine");
  CHECK(
      role_of("Guten Tag, zu Ihrer Bewerbung »Medizinische Fachangestellte« laden wir Sie am Montag, dem 9. "
              "März 2026 um 10 Uhr ein.") == "Medizinische Fachangestellte");
  CHECK(role_of("Hola Yeray, soy Rocío. Vi lo tuyo para camarero. Pásate el martes 3 a las 5 de la tarde, "
                "¿vale?") == "camarero");
  CHECK(role_of("Bonjour, notre client recrute un chef de chantier. Entretien mercredi 11 mars à 17h30 ?") ==
        "chef de chantier");
  CHECK(role_of("Hello Anaïs, chez Pistache Mobilité on cherche toujours notre Growth Manager. On se parle "
                "mercredi "
                "11 mars à 18h ?") == "Growth Manager");
}
