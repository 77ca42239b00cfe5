// What a text says by how it is built: legal forms, forms that were filled in, signatures, the order of
// dates.
#include <doctest/doctest.h>

#include "tests/core/reading/read_invitation.h"

using namespace goodterms;

TEST_CASE("a company keeps its legal form, however it is written") {
  CHECK(
      value_of(read_soundly(
                   "Dear Ann,\n\nYour interview is on 10 March.\n\nJo Reed\nHR Manager\nVega Pump Co., Ltd.")
                   .company) == "Vega Pump Co., Ltd.");
  CHECK(
      value_of(read_soundly(
                   "Dear Ann,\n\nYour interview is on 10 March.\n\nJo Reed\nHR Manager\nVega Tessuti S.p.A.")
                   .company) == "Vega Tessuti S.p.A.");
}

TEST_CASE("a date in digits is read by the order that another one of the text has") {
  CHECK_FALSE(read_soundly("Dear Ann,\n\nYour interview is on 03/10/2026 at 10 am.").interview);
  CHECK(moment_of(
            read_soundly("Applied: 28/02/2026\n\nDear Ann,\n\nYour interview is on 10/03/2026 at 10 am.")) ==
        "2026-03-10T10:00+01:00");
}

TEST_CASE("a zone that is said once for all times counts") {
  CHECK(moment_of(read_soundly("Dear Ann,\n\nYour interview: Thursday, March 19 (all times Pacific)\n9:00 - "
                               "9:45 Talk with Sam")) == "2026-03-19T09:00-07:00");
}

TEST_CASE("what the invited one filled into a form is not the recruiter's") {
  const auto told = read_soundly(
      "Hi Ann,\n\nEvent Type:\nPhone Screen\n\nInvitee:\nAnn Sato\n\nInvitee Email:\nann@mail.example\n\n"
      "Phone number\n+1 469-555-0112\n");
  CHECK_FALSE(told.email);
  CHECK_FALSE(told.phone);
}

TEST_CASE("a nickname yields to the name at the top of the mail") {
  const auto told = read_soundly(
      "From: Katarzyna Mazur <kmazur@vega.example>\nTo: Ann <ann@mail.example>\n\nHi Ann,\n\n"
      "your interview is on 10 March at 15:00.\n\nCheers,\nKasia");
  CHECK(value_of(told.contact) == "Katarzyna Mazur");
}

TEST_CASE("a title may stand above the name") {
  const auto told = read_soundly(
      "Dear Ann,\n\nyour interview for the post of Nurse is on 10 March at 15:00.\n\nKind regards\n\n"
      "Supervising Forester\nWalter Begay\n");
  CHECK(value_of(told.contact) == "Walter Begay");
  CHECK(value_of(told.title) == "Supervising Forester");
}

TEST_CASE("whom to ask about travel is not whom to answer") {
  const auto told = read_soundly(
      "Dear Ann,\n\nyour interview is on 10 March at 15:00. For travel expenses contact Angela Dodd on "
      "01632 960887.\n\nThe Team");
  CHECK_FALSE(told.contact);
  CHECK_FALSE(told.phone);
}

TEST_CASE("days to choose from are no day, and the end of one that lasts is not its beginning") {
  CHECK_FALSE(
      read_soundly("Dear Ann,\n\nBook an interview slot from Monday 9 March to Friday 13 March.").interview);
  CHECK_FALSE(
      read_soundly("Dear Ann,\n\nWe could interview you tomorrow at half 4 or Thursday at 8am.").interview);
  CHECK(moment_of(read_soundly(
            "Dear Ann,\n\nWe invite you for an interview, Friday, March 20 through Sunday, March 22.")) ==
        "2026-03-20");
}
