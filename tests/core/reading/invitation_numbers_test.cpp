// Of several numbers, days or hours: which one is meant, each kind by the smallest text that stands for it.
#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

namespace {

// A letter of Dana Reyes with these lines under it.
std::string phone_under(
    std::string_view lines,
    std::string_view letter = "Hi Ann,\n\nyour interview is on Tuesday 10 March at 10am.") {
  return value_of(read_soundly(std::string(letter) + "\n\nDana Reyes\n" + std::string(lines)).phone);
}

// A letter with a number in it and another one under the name.
std::string phone_in(std::string_view letter) {
  return value_of(read_soundly(std::string(letter) + "\n\nDana Reyes\nTel. 0117 496 0100\n").phone);
}

constexpr std::string_view german = "Hallo Anna,\n\nwir laden Sie zum Gespräch am Dienstag ein.";
constexpr std::string_view french = "Bonjour Anne,\n\nnous vous invitons à un entretien mardi.";
constexpr std::string_view spanish = "Hola Ana,\n\nte invitamos a una entrevista el martes.";
constexpr std::string_view portuguese = "Olá Ana,\n\ngostaríamos de marcar uma entrevista na terça-feira.";
constexpr std::string_view dutch = "Beste Anna,\n\nwe nodigen je graag uit voor een gesprek op dinsdag.";
constexpr std::string_view italian = "Gentile Anna,\n\nla invitiamo a un colloquio martedì.";

std::string moment_of(std::string_view text) {
  return ::moment_of(read_soundly(text));
}

}  // namespace

TEST_CASE("the number of one person is rung rather than that of the house") {
  CHECK(phone_under("Switchboard: 0117 496 0100\nDirect: 0117 496 0152\n") == "0117 496 0152");
  CHECK(phone_under("Office 0117 496 0100 | Mobile 07700 900152\n") == "07700 900152");
  CHECK(phone_under("0117 496 0100 (reception)\n07700 900152 (mobile)\n") == "07700 900152");
  CHECK(phone_under("Zentrale: 0221 4710-0\nDurchwahl: 0221 4710-163\nFax: 0221 4710-199\n", german) ==
        "0221 4710-163");
  CHECK(phone_under("Standard : 04 93 00 00 10\nLigne directe : 04 93 00 00 52\n", french) ==
        "04 93 00 00 52");
  CHECK(phone_under("Centralita: 965 555 100\nMóvil: 600 555 014\n", spanish) == "600 555 014");
  CHECK(phone_under("Geral: 213 555 100\nTelemóvel: 913 555 014\n", portuguese) == "913 555 014");
  CHECK(phone_under("Receptie: 020 555 0100\nMobiel: 06 5555 0152\n", dutch) == "06 5555 0152");
  CHECK(phone_under("Centralino: 06 5555 0100\nCellulare: 333 555 0142\n", italian) == "333 555 0142");
}

TEST_CASE("the number that one is asked to ring outweighs the one under the name") {
  CHECK(phone_in("Hi Ann,\n\nyour interview is on Tuesday 10 March at 10am. Please ring me on 07700 900152 "
                 "if that is no good.") == "07700 900152");
  CHECK(phone_in(std::string(german) + " Rufen Sie mich gern unter 0171 555 0152 an.") == "0171 555 0152");
  CHECK(phone_in(std::string(french) + " Vous pouvez me joindre au 06 39 98 00 52.") == "06 39 98 00 52");
  CHECK(phone_in(std::string(spanish) + " Cualquier cosa me marca al 55 5550 0173.") == "55 5550 0173");
  CHECK(phone_in(std::string(portuguese) + " Qualquer coisa me liga no (11) 95555-0148.") ==
        "(11) 95555-0148");
  CHECK(phone_in(std::string(dutch) + " Bel me gerust op 06 5555 0152.") == "06 5555 0152");
  CHECK(phone_in(std::string(italian) + " Mi chiami pure al 333 555 0142.") == "333 555 0142");
}

TEST_CASE("who speaks on the answering machine may ask for another number than they ring from") {
  CHECK(
      value_of(read_soundly("Voicemail from +44 7700 900318\n\n\"Hi this is Ruth Reyes from Vega Veterinary "
                            "Practice about the receptionist job, I'm on my mobile but if you could ring me "
                            "back on the practice number that's 01632 960457\"\n")
                   .phone) == "01632 960457");
}

TEST_CASE("a number of technical help, of security or of a fax is nobody's") {
  CHECK(phone_under("Technical support: 0800 555 0100\n") == "nothing");
  CHECK(phone_under("Technische Hilfe: Support-Hotline des Anbieters 0800 555 0100\n", german) == "nothing");
  CHECK(phone_under("Fax: 0221 4710-199\n", german) == "nothing");
  CHECK(phone_under("For the 24h helpline call 0808 157 0000.\n") == "nothing");
}

TEST_CASE("a number on the next line is no extension of the one above") {
  CHECK(phone_under("Telefon: 0221 4710-0\nDurchwahl: 163\n", german) == "0221 4710-0");
}

TEST_CASE("hours of one day to choose from are none that is agreed") {
  CHECK(moment_of("Your interview: Tuesday 10 March, 9:00, 10:30 or 14:00?") == "nothing");
  CHECK(moment_of("Could you come for an interview on Tuesday 10 March at 10am? Otherwise at 3pm?") ==
        "nothing");
  CHECK(moment_of("Passt Ihnen ein Vorstellungsgespräch am Dienstag, 10. März um 10 Uhr? Alternativ ginge 15 "
                  "Uhr.") == "nothing");
  CHECK(moment_of("Un entretien mardi 10 mars à 10h ? Sinon à 15h.") == "nothing");
  CHECK(moment_of("Un colloquio martedì 10 marzo alle 10? In alternativa alle 15.") == "nothing");
  // By another clock it is the same hour.
  CHECK(moment_of("Your interview is on Wed 4 March 4pm SGT, 9am CET.") == "2026-03-04T16:00+08:00");
}

TEST_CASE("the day over a letter is not the interview though it is labelled") {
  CHECK(
      moment_of("Date: 25 February 2026\nOur ref: VC/PE\n\nDear Ms Abel\n\nThe interview will take place at "
                "11.00am on Thursday 26 March 2026.") == "2026-03-26T11:00+01:00");
}

TEST_CASE("when a link expires is not the interview") {
  for (const char* sentence :
       {"The link is valid until 05/03/2026, 23:59.", "O link expira em 05/03/2026 às 23h59.",
        "El enlace caduca el 05/03/2026 a las 23:59.", "Le lien expire le 05/03/2026 à 23h59.",
        "Il link scade il 05/03/2026 alle 23:59.", "De link verloopt op 05/03/2026 om 23:59."}) {
    CAPTURE(sentence);
    CHECK(moment_of("Hi Ann,\n\nplease choose a time for your interview. " + std::string(sentence)) ==
          "nothing");
  }
}

TEST_CASE("a day of the month in words stands before the hour") {
  CHECK(moment_of("Un colloquio lunedì nove alle undici e mezza da noi.") == "2026-03-09T11:30+01:00");
  CHECK(moment_of("La entrevista es el lunes nueve a las once y media.") == "2026-03-09T11:30+01:00");
}

TEST_CASE("the end of a span of days is not the interview") {
  CHECK(moment_of("Interviews take place from 9 to 13 March, please name a day.") == "nothing");
  CHECK(moment_of("Les entretiens auront lieu du 16 au 20 mars.") == "nothing");
  CHECK(moment_of("Las entrevistas serán del 16 al 20 de marzo.") == "nothing");
  CHECK(moment_of("I colloqui si terranno dal 16 al 20 marzo.") == "nothing");
  CHECK(moment_of("As entrevistas serão na semana de 9 de março.") == "nothing");
  CHECK(moment_of("Het gesprek is in de week van 9 maart.") == "nothing");
}

TEST_CASE("when somebody is away or the work begins is not the interview") {
  CHECK(moment_of("We would like to interview you. You would start on 4 May 2026.") == "nothing");
  CHECK(moment_of("Un entretien nous ferait plaisir. Je suis en congé jusqu'au lundi 9 mars.") == "nothing");
  CHECK(moment_of("Una entrevista, por favor. Incorporación el 1 de abril de 2026.") == "nothing");
  CHECK(moment_of("Il colloquio è da fissare. Inizio il 1 aprile 2026.") == "nothing");
}

TEST_CASE("a day of the month in words stands before its month") {
  CHECK(moment_of("Un colloquio martedì dieci marzo alle dieci.") == "2026-03-10T10:00+01:00");
  CHECK(moment_of("Das Vorstellungsgespräch ist am zehnten März um 14 Uhr.") == "2026-03-10T14:00+01:00");
  CHECK(moment_of("La entrevista es mañana a las dos de la tarde.") == "2026-03-03T14:00+01:00");
}
