// What has to speak for a value before it is filled in, and where it ends.
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

TEST_CASE("who writes in a chat is parted from the company they are kept under") {
  const Invitation first = read_soundly(
      "[27/02/2026, 18:04] Wanjiku HR Vega Foods: Good evening Ann, it was nice talking to you\n[27/02/2026, "
      "18:05] Wanjiku HR Vega Foods: The interview for Distribution Supervisor is on Thursday 5th March at "
      "8.30am\n[27/02/2026, 18:11] Me: Thanks\n");
  CHECK(value_of(first.company) == "Vega Foods");
  CHECK(value_of(first.contact) == "Wanjiku");
  const Invitation second = read_soundly(
      "[1/3/26 20:41:03] Ximena Tacos Vega: Hola Ana, soy Ximena, la encargada de Tacos Vega\n[1/3/26 "
      "20:42:11] Ximena Tacos Vega: puedes venir a la entrevista el miércoles a las 5 de la tarde para "
      "cajera?\n");
  CHECK(value_of(second.company) == "Tacos Vega");
  CHECK(value_of(second.contact) == "Ximena");
  CHECK(value_of(second.title) == "encargada");
}

TEST_CASE("of a company and a longer form of it that are about as sure none is taken") {
  const Invitation read = read_soundly(
      "Hi Ann,\n\nThank you for your application for a job at Vega Blue.\n\nYour interview is on Tuesday 10 "
      "March at 10am.\n\nJo Reed\nTalent Partner\nVega Blue Technology\n");
  CHECK(value_of(read.company) == "nothing");
}

TEST_CASE("who writes on behalf of colleagues too names no company") {
  const Invitation read = read_soundly(
      "Van: Stichting Open Veld <werk@openveld.example>\nAan: Ruth Abel <ruth@post.example>\nOnderwerp: "
      "Sollicitatie maatschappelijk werker\n\nDag Ruth,\n\nWe nodigen je graag uit voor een gesprek op "
      "woensdag 11 maart om 10 uur.\n\nWarme groet, ook namens Ineke en Fatou,\nWouter Stevens\ncoördinator "
      "inloophuis\n");
  CHECK(value_of(read.company) == "Stichting Open Veld");
  CHECK(value_of(read.title) == "coördinator inloophuis");
  CHECK(value_of(read.role) == "maatschappelijk werker");
}

TEST_CASE(
    "a headhunter's own firm is not the one that looks for somebody, though the mail comes from there") {
  const Invitation read = read_soundly(
      "Boa tarde Ana. Sou headhunter na Lince Search e estou a apoiar a Cerâmicas Vega na procura de um "
      "Diretor Industrial. Teria abertura para uma conversa esta semana? Cumprimentos, Bela Lacerda – "
      "bela@lincesearch.example\n");
  CHECK(value_of(read.company) == "Cerâmicas Vega");
}

TEST_CASE("a title goes on to the end of a line that is its own") {
  const Invitation first = read_soundly(
      "Dear Ann,\n\nThank you for applying to Vega College. Your interview is on Tuesday 10 March at "
      "10am.\n\nMary Stone\nVice President for Institutional Advancement and Chair of the Search "
      "Committee\nVega College\nmstone@vega.example\n");
  CHECK(value_of(first.title) ==
        "Vice President for Institutional Advancement and Chair of the Search Committee");
  const Invitation second = read_soundly(
      "Dear Ann,\n\nThank you for applying to Vega College. Your interview is on Tuesday 10 March at "
      "10am.\n\nMary Stone\nHR Business Partner: Retail\nVega College\n");
  CHECK(value_of(second.title) == "HR Business Partner: Retail");
}

TEST_CASE("a number of noughts is nobody's, and one behind another name is another's") {
  const Invitation first = read_soundly(
      "Dear Ann,\n\nYour interview is on Tuesday 10 March at 10am.\n\nMary Stone\nHR Manager\nABN 00 000 000 "
      "000\n");
  CHECK(value_of(first.phone) == "nothing");
  const Invitation second = read_soundly(
      "Dear Ann,\n\nYour interview is on Tuesday 10 March at 10am. Kindly fill in the attached grid, and "
      "return it to my assistant, Mr. Theo Pym (tpym@vega.example, 603-555-0190), by March 6.\n\nMary "
      "Stone\nHR Manager\nmstone@vega.example\n");
  CHECK(value_of(second.phone) == "nothing");
}

TEST_CASE("names and work get their capitals where the language writes every noun so") {
  const Invitation read = read_soundly(
      "moin jasper, hier ist hinnerk von der bäckerei mohnkopf\nhab deine bewerbung als azubi gelesen, komm "
      "doch übermorgen mal rum, so viertel nach 3\n");
  CHECK(value_of(read.contact) == "Hinnerk");
  CHECK(value_of(read.my_name) == "Jasper");
  CHECK(value_of(read.role) == "Azubi");
}

TEST_CASE("what stands between marks behind a word for it is the role, and who is congratulated the user") {
  const Invitation read = read_soundly(
      "¡Enhorabuena, Nuria Abel!\nHas pasado a la siguiente fase del proceso \"Dependiente/a 20h – Palma "
      "Centro\" en Calzados Vega.\nTu videoentrevista estará disponible hasta el 08/03/2026 a las 23:59.\n");
  CHECK(value_of(read.role) == "Dependiente/a 20h – Palma Centro");
  CHECK(value_of(read.my_name) == "Nuria Abel");
}

TEST_CASE("a role ends where a line below begins with the interview") {
  const Invitation read = read_soundly(
      "ha chiamato l'agenzia Lavorando Vega\ncliente: Mobilificio Vega. mansione: carrellista turno "
      "notte\ncolloquio in azienda venerdì 6 marzo ore 8\n");
  CHECK(value_of(read.role) == "carrellista turno notte");
  CHECK(value_of(read.company) == "Mobilificio Vega");
}

TEST_CASE("a place called as an address of the text is the company's") {
  const Invitation read = read_soundly(
      "Loop with the team\nWhen: Tue Mar 17, 2026 9:00am\nWhere: Larkspur Robotics HQ, 88 Fennel St, Oakland "
      "CA\nOrganizer: Consuelo Whit <cwhit@larkspur-robotics.example>\n");
  CHECK(value_of(read.company) == "Larkspur Robotics");
}

TEST_CASE("a role goes on behind the ending for whom else it is, and to how much of the week") {
  const Invitation first = read_soundly(
      "Asunto: Técnico/a de laboratorio\n\nBuenos días Ana:\n\nLe invitamos a una entrevista el martes 10 de "
      "marzo a las 12:15 h.\n\nMaría Reyes\n");
  CHECK(value_of(first.role) == "Técnico/a de laboratorio");
  const Invitation second = read_soundly(
      "Guten Tag Frau Abel\n\nGerne bestätige ich unser Gespräch vom Dienstag, 17. März, 10.00 Uhr "
      "betreffend die Stelle Fachspezialist Geodaten 80–100 %. Bis dann.\n\nBeat Moser\n");
  CHECK(value_of(second.role) == "Fachspezialist Geodaten 80–100 %");
}

TEST_CASE("what stands between role and company in a subject is of the role") {
  const Invitation read = read_soundly(
      "From: Odhran Reed\nTo: Ann Abel\nSubject: RE: Solicitor – Private Client – Vega Roche\n\nAnn,\n\nVega "
      "Roche would like to meet you next Wednesday, 11th, at 5.30pm.\n\nOdhran\n");
  CHECK(value_of(read.role) == "Solicitor – Private Client");
}

TEST_CASE("an answer's subject tells that it came by mail") {
  const Invitation read = read_soundly(
      "Betreff: AW: Termin Gespräch\n\nGuten Tag Frau Abel\n\nGerne bestätige ich unser Gespräch vom "
      "Dienstag, 17. März, 10.00 Uhr.\n\nBeat Moser\n");
  CHECK(read.came_by == Channel::email);
}

TEST_CASE("a committee looks for what stands behind it, and a mandate for what stands before") {
  const Invitation first = read_soundly(
      "Dear Ms. Abel:\n\nThe search committee for the Director of Alumni Giving is conducting interviews "
      "during the week of March 16.\n\nMary Stone\n");
  CHECK(value_of(first.role) == "Director of Alumni Giving");
  const Invitation second = read_soundly(
      "Hi Ann\n\nI'm working on an exclusive Finance Director mandate for my client Vega Water plc. Could we "
      "have a first call?\n\nGareth Price\n");
  CHECK(value_of(second.role) == "Finance Director");
}

TEST_CASE("who writes on LinkedIn has their degree behind the name") {
  const Invitation read = read_soundly(
      "Dash Moreau • 2nd\nHead of Talent @ Vega\n10:32 PM\n\nhey Anja! we're looking for a mobile engineer. "
      "up for a quick 20 min chat this week?\n");
  CHECK(value_of(read.contact) == "Dash Moreau");
  CHECK(value_of(read.title) == "Head of Talent");
}

TEST_CASE("a reference behind a comma, or a number with a stroke in brackets, is not of the role") {
  const Invitation first = read_soundly(
      "Betreff: Einladung - Sachbearbeiterin Einkauf, Kennziffer 77\n\nSehr geehrte Frau Abel,\n\nwir laden "
      "Sie zum Gespräch am Dienstag, 10. März um 10 Uhr ein.\n\nMaria Stein\n");
  CHECK(value_of(first.role) == "Sachbearbeiterin Einkauf");
  const Invitation second = read_soundly(
      "Estimada Ana:\n\nLe convocamos a la entrevista para el puesto de Auxiliar de Biblioteca (exp. "
      "77/2026) el martes 10 de marzo a las 12:15 h.\n\nMaría Reyes\n");
  CHECK(value_of(second.role) == "Auxiliar de Biblioteca");
}

TEST_CASE("a German role goes on behind im, unless a company or a place follows") {
  const Invitation first = read_soundly(
      "Sehr geehrte Frau Abel,\n\nwir laden Sie zum Vorstellungsgespräch für die Stelle als "
      "Servicetechnikerin im Außendienst am Dienstag, 10. März um 10 Uhr ein.\n\nMaria Stein\n");
  CHECK(value_of(first.role) == "Servicetechnikerin im Außendienst");
  const Invitation second = read_soundly(
      "Sehr geehrte Frau Abel,\n\nwir laden Sie zum Vorstellungsgespräch für die Stelle als Krankenpflegerin "
      "im Klinikum Vega am Dienstag, 10. März um 10 Uhr ein.\n\nMaria Stein\n");
  CHECK(value_of(second.role) == "Krankenpflegerin");
}

TEST_CASE("who signs with an initial is who the mail comes from") {
  const Invitation read = read_soundly(
      "Von: Leopoldine Stein <l.stein@uni-vega.example>\nAn: Ann Abel\nBetreff: Hearing "
      "Universitätsassistenz (Postdoc)\n\nLiebe Frau Abel!\n\nIch schlage den 19. März vor, 14 Uhr. Ginge "
      "das bei Ihnen? Ihr Gespräch würde 40 Minuten dauern.\n\nMit besten Grüßen\nL. "
      "Stein\nInstitutsleiterin\nUniversität Vega\n");
  CHECK(value_of(read.title) == "Institutsleiterin");
  CHECK(value_of(read.role) == "Universitätsassistenz (Postdoc)");
  CHECK(moment_of(read) == "2026-03-19T14:00+01:00");
}

TEST_CASE("a moment that is struck out holds no longer") {
  const Invitation read = read_soundly(
      "Hello Ann Abel,\n\nYour interview has been RESCHEDULED.\n\n~~Wed 4 March 2026, 14:00 GMT~~\nNEW: Mon "
      "9 March 2026, 15:30 GMT (16:30 CET)\n\nJob: Engineer\n");
  CHECK(moment_of(read) == "2026-03-09T15:30+00:00");
}

TEST_CASE("who rang is told by how they are addressed") {
  const Invitation read = read_soundly(
      "APPUNTI TELEFONATA\nha chiamato l'agenzia Lavoro Vega, filiale di Como, sig.ra Pia Rossi\ncolloquio "
      "in azienda venerdì 6 marzo ore 8\nper disdire: 0434 000 556\n");
  CHECK(value_of(read.contact) == "Pia Rossi");
}

TEST_CASE("who says its them may have their title in brackets") {
  const Invitation read = read_soundly(
      "hiya luca its Mei-Lin (manager, bao & barrow). got ur cv. r u free for a chat and trial shift wed "
      "4pm?\n");
  CHECK(value_of(read.contact) == "Mei-Lin");
  CHECK(value_of(read.title) == "manager");
}

TEST_CASE("a title in small letters may have two parts") {
  const Invitation read = read_soundly(
      "Dag Ruth,\n\nWe nodigen je graag uit voor een gesprek bij Stichting Open Veld op woensdag 11 maart om "
      "10 uur.\n\nWouter Stevens\ncoördinator vrijwilligers en personeel\nStichting Open Veld\n");
  CHECK(value_of(read.title) == "coördinator vrijwilligers en personeel");
}
