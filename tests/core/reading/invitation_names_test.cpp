// Whose name it is: a company's, somebody's, or of what they do; each kind by the smallest text.
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

TEST_CASE("what stands right under who signs is their title, though it ends as a company may") {
  const Invitation read = read_soundly(
      "Guten Tag Frau Abel\n\nWir verschieben das Gespräch auf Freitag, 13. März, 8.15 Uhr.\n\nFreundliche "
      "Grüsse\n\nUrs Moser\nLeiter Zentrallabor\n\nKantonsspital Vega\nSpitalstrasse 1\n");
  CHECK(value_of(read.company) == "Kantonsspital Vega");
  CHECK(value_of(read.title) == "Leiter Zentrallabor");
}

TEST_CASE("a mail on behalf of a colleague is from no company of that name") {
  const Invitation read = read_soundly(
      "From: Dana Reyes (Vega Health) <dana.reyes@vegahealth.example>\nTo: Ann Abel\nSubject: "
      "Interview\n\nHi "
      "Ann,\n\nI'm scheduling on behalf of Greta Nyberg, our VP Marketing. Your interview is on Thursday, "
      "March 5 at 3 PM.\n\nDana\n");
  CHECK(value_of(read.company) == "Vega Health");
}

TEST_CASE("a hall of the county is where one goes to, and no company") {
  const Invitation read = read_soundly(
      "VEGA COUNTY COUNCIL\nCounty Hall, Castle Street, Vega\n\nDear Ms Abel\n\nThe interview will take "
      "place "
      "at County Hall at 11.00am on Thursday 26 March 2026.\n\nYours sincerely\n\nGareth Reyes\nHead of "
      "Planning\n");
  CHECK(value_of(read.company) == "Vega County Council");
}

TEST_CASE("a court behind a comma is no legal form") {
  const Invitation read = read_soundly(
      "Sehr geehrter Herr Abel,\n\nwir laden Sie zum Gespräch am Mittwoch, den 11.03.2026, um 13:30 Uhr "
      "ein.\n\nSabine Moser\nLeiterin Personal\n\nVega Kältetechnik GmbH\nSitz: Rothenau, AG Westmere HRB "
      "000\n");
  CHECK(value_of(read.company) == "Vega Kältetechnik GmbH");
}

TEST_CASE("a kind of company behind a second name closes the whole name") {
  CHECK(
      value_of(read_soundly("Hi Ann, thank you for applying to Wharfedale and Vega Community Trust. We would "
                            "like to invite you to an interview.")
                   .company) == "Wharfedale and Vega Community Trust");
}

TEST_CASE("the client of an agency may stand in brackets") {
  const Invitation read = read_soundly(
      "[27/2/26, 5:12:08 PM] Wei Ling Straitsview: Hi Mr Abel, Wei Ling here from Straitsview Search\n"
      "[27/2/26, 5:12:51 PM] Wei Ling Straitsview: Good news, client (Vega Cove Hospitality) wants to meet "
      "you "
      "for the Assistant Manager role\n"
      "[27/2/26, 5:20:33 PM] Andreas: Hi Wei Ling, that's great. When?\n");
  CHECK(value_of(read.company) == "Vega Cove Hospitality");
  CHECK(value_of(read.contact) == "Wei Ling");
  CHECK(value_of(read.my_name) == "Andreas");
}

TEST_CASE("who is to be contacted is told of the answer rather than who signs") {
  const Invitation read = read_soundly(
      "Dear Ms Abel\n\nThe interview is at 11.00am on Thursday 26 March 2026. Please confirm that you will "
      "be "
      "attending by contacting Mary Stone, HR Support Officer, on 029 2018 0145.\n\nYours "
      "sincerely\n\nGareth Reyes\nHead of Planning\n");
  CHECK(value_of(read.contact) == "Mary Stone");
}

TEST_CASE("who signs in small letters is who the address begins with") {
  const Invitation read = read_soundly(
      "hey Tobi!\n\nwe're hiring a founding engineer at Vega. how's Tuesday the 10th at 6pm for an "
      "interview?\n\njess\ncofounder & CTO, Vega\njess@vega.example / cell 415-555-0172\n");
  CHECK(value_of(read.contact) == "Jess");
  CHECK(value_of(read.title) == "cofounder & CTO");
}

TEST_CASE("a title in small letters stands under the name alone") {
  const Invitation read = read_soundly(
      "hi Sam\n\ncan u do an interview for weekend supervisor sat 7th march 9.30?\n\nKev\nstore "
      "manager\nVega "
      "& Co, Bristol\n");
  CHECK(value_of(read.title) == "store manager");
}

TEST_CASE("a title goes on behind the comma of its rank") {
  const Invitation read = read_soundly(
      "VEGA GRAINS PLC\n\nDear Sir,\n\nWe refer to your application for the position of Internal Auditor. "
      "The "
      "interview is on Thursday, 12th March, 2026.\n\nFor: Vega Grains Plc\n\nFolasade Reyes (Mrs.)\nHead, "
      "Human Capital Management\n");
  CHECK(value_of(read.title) == "Head, Human Capital Management");
}

TEST_CASE("a family name that a list of people puts first is put last") {
  const Invitation read = read_soundly(
      "Von: Moser Urs <urs.moser@vega.example>\nAn: Abel Ladina\nBetreff: Neuer Termin\n\nGrüezi Frau "
      "Abel\n\n"
      "Wir verschieben das Gespräch auf Freitag, 13. März, 8.15 Uhr.\n\nUrs Moser\n");
  CHECK(value_of(read.my_name) == "Ladina Abel");
}

TEST_CASE("a name in capitals of who is greeted is calmed") {
  CHECK(value_of(read_soundly("Hola, MARIA FERNANDA:\n\n¡Avanzaste a la siguiente etapa! La entrevista es el "
                              "martes 10 a las 8.")
                     .my_name) == "Maria Fernanda");
}

TEST_CASE("a subject alone tells that it came by mail") {
  CHECK(
      read_soundly("Oggetto: colloquio magazziniere\n\nBuongiorno Anna,\n\nun colloquio giovedì 5 marzo alle "
                   "9?\n")
          .came_by == Channel::email);
  CHECK_FALSE(read_soundly("Subject: Interview\nWhen: Thursday 5 March 2026, 9:00\nWhere: Zoom\n").came_by);
}

TEST_CASE("the number of an advertisement is not of the role") {
  CHECK(value_of(
            read_soundly("Your application for R-0071934 Junior Financial Controller has moved to the next "
                         "step. Please schedule your interview.")
                .role) == "Junior Financial Controller");
}

TEST_CASE("when a message was sent is not of the role") {
  CHECK(value_of(
            read_soundly("Lic. Rocío Reyes RH\nen línea\n\nRecibimos su CV para la vacante de Coordinador de "
                         "Calidad 07:58\n¿Puede tomar una videollamada mañana martes 3 de marzo? 07:59\n")
                .role) == "Coordinador de Calidad");
}

TEST_CASE("a role is said without the place that its heading adds") {
  CHECK(
      value_of(read_soundly("Leitung Controlling in Hamburg\n\nHallo Herr Dr. Abel,\n\nfür die Vega Reederei "
                            "suchen wir eine Leitung Controlling mit Berichtslinie an den CFO.\n")
                   .role) == "Leitung Controlling");
}

TEST_CASE("a role ends where somebody hesitates, and at the grade it is paid by") {
  CHECK(value_of(read_soundly("Sono Anna Valle, abbiamo letto il suo curriculum come fisioterapista ehm ci "
                              "farebbe piacere conoscerla per un colloquio.")
                     .role) == "fisioterapista");
  CHECK(value_of(read_soundly("Dear Ms Abel\n\nPost: Planning Enforcement Officer (Grade 8)\n\nYou have been "
                              "selected for interview for the above post.")
                     .role) == "Planning Enforcement Officer");
}

TEST_CASE("a Dutch role has a tail of two words") {
  CHECK(value_of(read_soundly("Beste mevrouw Abel\n\nHartelijk dank voor uw kandidatuur als leerkracht lager "
                              "onderwijs voor het zesde leerjaar. Graag ontvangen wij u voor een gesprek.")
                     .role) == "leerkracht lager onderwijs");
}

TEST_CASE("what only ends as an occupation does is none") {
  CHECK(
      value_of(read_soundly("Salut Victor,\n\nAlors vendredi 6 mars, 18h, au bureau pour l'entretien (c'est "
                            "l'interphone « Atelier »).\n")
                   .role) == "nothing");
}

TEST_CASE("what is opposite, and where somebody studied, does not invite") {
  CHECK(value_of(read_soundly(
                     "Hi Ann,\n\nwe are opposite the Grand Hotel. Your interview is on Tuesday 10 March at "
                     "10am.\n\nMary Stone")
                     .company) == "nothing");
  CHECK(value_of(read_soundly(
                     "Bonjour Anne,\n\nvotre diplôme de l'Université de Kelm nous intéresse. Un entretien "
                     "mardi 10 mars à 10h ?\n\nPaule")
                     .company) == "nothing");
}

TEST_CASE("two people who would like to meet somebody are no company") {
  CHECK(value_of(read_soundly(
                     "Hi Ann,\n\nGreta Nyberg and Paul Roche would like to meet you on Tuesday 10 March at "
                     "10am for the Buyer role.\n\nMary Stone\nRecruiter")
                     .company) == "nothing");
}

TEST_CASE("a legal form with full stops inside is of the name that a sender leaves it out of") {
  CHECK(value_of(
            read_soundly("Da: Selezione Vega <selezione@vega.example>\nA: Anna Abel\nOggetto: "
                         "Colloquio\n\nBuongiorno Anna,\n\nconfermiamo il colloquio di martedì 10 marzo alle "
                         "10.\n\nPaola Rossi\nHR Assistant\nVega S.p.A.\n")
                .company) == "Vega S.p.A.");
}

TEST_CASE("of a name that may end as an office does the shorter form is not taken") {
  CHECK(value_of(read_soundly(
                     "InMail\nMarcus Reyes\nSenior Technical Recruiter at Brightvega Talent\n\nHi Ann,\n\n"
                     "I'm supporting a fintech that needs a Staff Backend Engineer. Would you be open to 15 "
                     "minutes this week?\n\nMarcus\n")
                     .company) == "nothing");
}

TEST_CASE("where one meets does not invite where a company with its legal form signs") {
  CHECK(value_of(read_soundly("Hola Ana,\n\nla entrevista será el martes 10 de marzo a las 10 h en el Hotel "
                              "Princesa, sala Goya.\n\nPaula Ruiz\nVega Energía S.A.\n")
                     .company) != "Hotel Princesa");
  CHECK(value_of(read_soundly("Buongiorno Anna,\n\nil colloquio è martedì 10 marzo alle 10 presso Hotel "
                              "Excelsior, sala Blu.\n\nPaola Rossi\nVega Impianti S.r.l.\n")
                     .company) == "Vega Impianti S.r.l.");
}

TEST_CASE("good morning in German is not tomorrow") {
  const Invitation read = read_soundly(
      "ja guten Morgen Ann hier ist Birgit Stein von der Kita Pusteblume wir laden Sie zum Gespräch ein");
  CHECK(moment_of(read) == "nothing");
  CHECK(moment_of(read_soundly(
            "Guten Morgen Ann,\n\npasst dir unser Gespräch morgen um 10 Uhr?\n\nBirgit Stein")) ==
        "2026-03-03T10:00+01:00");
}

TEST_CASE("whom a call is for may be said by their whole name") {
  const Invitation read = read_soundly(
      "Hi this is a message for Ann Abel um this is Mary Stone from Larkhill Practice about the interview "
      "for the night "
      "nurse position");
  CHECK(value_of(read.my_name) == "Ann Abel");
  CHECK(value_of(read.contact) == "Mary Stone");
}

TEST_CASE("two slashes part a name, a title and a company as a line does") {
  const Invitation read = read_soundly(
      "Hi Ann,\n\nwe invite you to an interview for the position of Data Analyst.\n\nBest\nMary\n\nMary "
      "Stone // Head of "
      "People // Northwind Ltd\nmary@northwind.example\n");
  CHECK(value_of(read.title) == "Head of People");
  CHECK(value_of(read.company) == "Northwind Ltd");
}

TEST_CASE("an Austrian greeting is nobody") {
  const Invitation read = read_soundly(
      "Grüß Gott Frau Abel,\n\nwir laden Sie zum Gespräch am Dienstag, 10.3. um 14 Uhr ein, Stelle "
      "Krankenpfleger.\n\nMag. Theresia Stein\nLeiterin Personalentwicklung\nstein@klinik.example\n");
  CHECK(value_of(read.contact) == "Theresia Stein");
  CHECK(value_of(read.title) == "Leiterin Personalentwicklung");
}

TEST_CASE("what kind of talk a heading names is not of the role") {
  CHECK(value_of(
            read_soundly(
                "Betreff: Bewerbungsgespräch Krankenpfleger – Klinikum Vega\n\nGuten Tag,\n\nwir laden Sie "
                "ein.\n\nTheresia Stein\n")
                .role) == "Krankenpfleger");
}

TEST_CASE("what a mail says of itself tells that it came by mail") {
  CHECK(read_soundly(
            "Hi Ann,\n\nwould you like to interview on Tuesday? Just reply to this email.\n\nMary Stone\n")
            .came_by == Channel::email);
  CHECK(read_soundly(
            "Moin Ann,\n\npasst dir Dienstag zum Gespräch? Antworte einfach auf diese Mail.\n\nMary Stein\n")
            .came_by == Channel::email);
  CHECK(read_soundly(
            "Olá Ana,\n\npode vir à entrevista na terça? Confirme respondendo este e-mail.\n\nRita Pires\n")
            .came_by == Channel::email);
  CHECK(!read_soundly("Hi Ann,\n\nplease send your CV to this email: mary@northwind.example\n\nMary Stone\n")
             .came_by);
}

TEST_CASE("when something was sent or left is no interview, though it has its hour") {
  CHECK(moment_of(read_soundly(
            "Hello Ann,\n\nYour interview for Data Analyst will follow.\n\nApplication received 11 Feb "
            "2026, 10:17\n")) == "nothing");
  CHECK(moment_of(read_soundly("Olá, Ana!\n\nVAGA: Técnico de Enfermagem\nETAPA ATUAL: Entrevista com a "
                               "liderança\n\nCandidatura enviada em 11/02/2026 às 22:17\n")) == "nothing");
  CHECK(moment_of(read_soundly(
            "Mailbox-Nachricht von 030 23125 061, heute 08:47 Uhr\n\nja hallo hier ist Birgit Stein von "
            "der Kita Pusteblume wir würden Sie gern einladen zum Gespräch")) == "nothing");
}

TEST_CASE("whom a message is for is told in other languages, too") {
  CHECK(value_of(
            read_soundly(
                "hola buenos días esto es para Ana Abel le llamo del Colegio Vega soy Marta Pons la jefa de "
                "estudios nos haría falta un profesor de alemán")
                .my_name) == "Ana Abel");
  CHECK(
      value_of(
          read_soundly(
              "Hallo, eine Nachricht für Ann Abel, hier ist Birgit Stein von der Kita Pusteblume, es geht um "
              "die Stelle als Erzieherin.")
              .my_name) == "Ann Abel");
}

TEST_CASE("yes is nobody") {
  CHECK(value_of(read_soundly(
                     "06 39 98 07 77\ndim. 1 mars 19:41\nBsr Anne, viens mardi 15h pour la place de chef de "
                     "partie\ndim. 1 mars 19:58\nBonsoir, oui toujours ! Mardi 15h c'est noté\n")
                     .my_name) != "oui toujours");
}

TEST_CASE("an Italian role ends before what we have to do") {
  CHECK(value_of(
            read_soundly(
                "ciao Anna, per il posto di sarta di scena dobbiamo decidere entro fine mese, vieni martedì "
                "alle 10?\nMaria\n")
                .role) == "sarta di scena");
}

TEST_CASE("where one works is not of the role, nor is a remark to oneself one") {
  CHECK(
      value_of(read_soundly("Hallo Ann, ich suche einen Rangierlokführer im Raum Aarau. Hast du Lust auf ein "
                            "Gespräch?\n\nBirgit Stein\nVega AG\n")
                   .role) == "Rangierlokführer");
  CHECK(value_of(read_soundly("Role: not sure, ask again!\nInterview Tuesday 10 March 10am with Mary Stone\n")
                     .role) == "nothing");
}
