#include "app/pictures/tour_past.h"

#include <array>

#include "app/gallery/names.h"
#include "core/actions/cases.h"
#include "core/actions/letters.h"
#include "core/actions/offers.h"
#include "core/actions/people.h"
#include "core/actions/plan.h"
#include "core/actions/profile.h"
#include "core/actions/tags.h"

namespace goodterms {

Result<void> file_past(Desk& desk, TourClock& clock, Instant now) {
  TRY_DONE(save_profile(desk, {"Sam Okafor", "sam.okafor@mail.example", "+44 20 7946 0182", ""}));
  struct Past {
    const char *company, *role, *contact, *title, *email;
    int days_ago;
    const char* reason;
    int ticked;
  };
  constexpr Past past[] = {{"Blue Heron Clinic", "Head of Insights", "Tomás Aldana", "Operations Director",
                            "t.aldana@blueheron.example", 11, "pay-or-location", 2},
                           {"Alpine Freight", "Operations Analyst", "Sofia Lind", "Head of Planning",
                            "sofia.lind@alpine.example", 19, "timing-or-commute", 5},
                           {"Contoso Rail", "Forecasting Lead", "Mira Kovač", "Recruiter",
                            "mira@contoso.example", 152, "accepted-offer", 6},
                           {"Fabrikam", "Data Engineer", "Paula Reynolds", "Talent Acquisition",
                            "paula@fabrikam.example", 420, "role-mismatch", 6}};
  for (const Past& one : past) {
    clock.set(after(now, -one.days_ago * seconds_per_day));
    CaseFacts facts;
    facts.company.name = one.company;
    facts.application.role = one.role;
    facts.contact.name = one.contact;
    facts.contact.title = one.title;
    facts.contact.email = one.email;
    facts.application.reason = one.reason;
    TRY(const auto started, start_case(desk, facts));
    TRY(const Case about, read_case(desk, started.value));
    LetterChoice choice;
    choice.channel = Channel::email;
    TRY(const Draft draft, compose_letter(desk, about, choice));
    TRY_DONE(mark_sent(desk, started.value, {Channel::email, draft.subjects.front(), draft.body.text}));
    for (int i = 2; i <= one.ticked; ++i) {
      clock.set(after(now, (-one.days_ago + i) * seconds_per_day));
      TRY_DONE(tick_task(desk, started.value, std::to_string(i), Tick::done));
    }
    if (about.contact && one.days_ago > 100) {
      Contact contact = *about.contact;
      contact.reconnect_on = local_date(now) + Days(one.days_ago % 5);
      TRY_DONE(update_contact(desk, contact));
    }
  }
  clock.set(after(now, -seconds_per_hour));
  CaseFacts urgent;
  urgent.company.name = "Harbor & Lane";
  urgent.application.role = "Insights Lead";
  urgent.contact.name = "Rey Sato";
  urgent.contact.phone = "+1 555 0199";
  urgent.contact.title = "Hiring Manager";
  urgent.application.interview = after(now, 25 * seconds_per_hour);
  urgent.application.spoken_before = true;
  TRY_DONE(start_case(desk, urgent));
  clock.set(now);
  return {};
}

Result<void> file_tags(Desk& desk, Id<Application> with) {
  TRY(const Case about, read_case(desk, with));
  Contact contact = about.contact.value();
  contact.tags = "agency, met in Oslo";
  TRY_DONE(update_contact(desk, contact));
  TRY_DONE(keep_tag(desk, {{}, "agency", "P6M", "P9M"}));
  return {};
}

Result<void> file_offers(Desk& desk) {
  const Date today = local_date(desk.now());
  Offer meridian, kestrel;
  meridian.company = "Meridian Bank";
  meridian.place = "Tallinn";
  meridian.accepted = today - Days(3);
  meridian.base = Amount{68'000'00, "€"};
  meridian.bonus = Amount{4'000'00, "€"};
  kestrel.company = "Kestrel Data";
  kestrel.place = "Lisbon";
  kestrel.open_until = today + Days(4);
  kestrel.base = Amount{61'000'00, "€"};
  TRY(const auto first, add_offer(desk, meridian));
  TRY(const auto second, add_offer(desk, kestrel));
  struct Weighed {
    int weight, first, second;  // -1: not known
  };
  constexpr Weighed rows[] = {{10, 8, 6}, {10, 8, 7}, {8, 6, 8}, {6, 6, 7}, {4, 7, 6}, {4, 9, 8}, {2, 8, -1}};
  TRY(const OfferTable table, read_offers(desk));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const Id<Criterion> criterion = table.criteria[i].id;
    TRY_DONE(weigh_criterion(desk, criterion, rows[i].weight));
    TRY_DONE(score_offer(desk, first.value, criterion, rows[i].first));
    if (rows[i].second >= 0) TRY_DONE(score_offer(desk, second.value, criterion, rows[i].second));
  }
  TRY_DONE(note_offer(desk, second.value, table.criteria[1].id, "A team of four, and a budget to learn."));
  return {};
}

Result<std::vector<Id<Application>>> file_names(Desk& desk) {
  std::vector<Id<Application>> filed;
  for (const NameOfScript& one : names_of_scripts) {
    CaseFacts facts;
    facts.contact.name = one.person;
    facts.contact.email = "someone@names.example";
    facts.company.name = one.company;
    facts.application.role = one.role;
    TRY(const auto started, start_case(desk, facts));
    filed.push_back(started.value);
  }
  return filed;
}

Result<std::vector<Id<Application>>> file_waiting(Desk& desk, Instant interview) {
  struct Waiting {
    const char *company, *role, *contact, *email, *linkedin;
  };
  constexpr Waiting waiting[] = {
      {"Northwind Labs", "Data Analyst", "Dana Reyes", "dana.reyes@northwind.example", ""},
      {"Osprey Energy", "Forecasting Analyst", "Joon Oh", "joon.oh@osprey.example", ""},
      {"Tern & Tide", "Data Steward", "Lena Novak", "", "linkedin.com/in/lena-novak"}};
  std::vector<Id<Application>> ids;
  for (const Waiting& one : waiting) {
    CaseFacts facts;
    facts.company.name = one.company;
    facts.application.role = one.role;
    facts.contact.name = one.contact;
    facts.contact.email = one.email;
    facts.contact.linkedin = one.linkedin;
    if (ids.empty()) facts.application.interview = interview;
    if (*one.email == 0) facts.application.approached = Channel::linkedin;
    TRY(const auto started, start_case(desk, facts));
    ids.push_back(started.value);
  }
  return ids;
}

Result<std::vector<Id<Application>>> file_against_advice(Desk& desk) {
  struct Told {
    const char *company, *role, *contact, *email;
  };
  constexpr Told told[] = {{"Larch & Co", "Planner", "Ida Berg", "ida@larch.example"},
                           {"Penfold Mills", "Supply Analyst", "Max Adler", "max@penfold.example"},
                           {"Wren Logistics", "Demand Planner", "Ana Ruiz", "ana@wren.example"}};
  std::vector<Id<Application>> ids;
  for (const Told& one : told) {
    CaseFacts facts;
    facts.company.name = one.company;
    facts.application.role = one.role;
    facts.contact.name = one.contact;
    facts.contact.email = one.email;
    facts.contact.phone = "+1 555 0123";
    facts.contact.relation = Relation::network;
    TRY(const auto started, start_case(desk, facts));
    ids.push_back(started.value);
    if (&one == std::end(told) - 1) break;
    TRY(const Case about, read_case(desk, started.value));
    LetterChoice choice;
    choice.channel = Channel::email;
    TRY(const Draft draft, compose_letter(desk, about, choice));
    TRY_DONE(mark_sent(desk, started.value, {Channel::email, draft.subjects.front(), draft.body.text}));
  }
  return ids;
}

std::string mailbox_of_another_program() {
  constexpr std::array<std::array<const char*, 3>, 5> mails = {
      {{"Dana Reyes <dana.reyes@northwind.example>", "sam.okafor@mail.example", "12 Jan 2026"},
       {"sam.okafor@mail.example", "Dana Reyes <dana.reyes@northwind.example>", "13 Jan 2026"},
       {"Ngozi Eze <ngozi.eze@lumen.example>", "sam.okafor@mail.example", "3 Nov 2025"},
       {"Kwame Mensah <kwame@tern.example>", "sam.okafor@mail.example", "9 Sep 2024"},
       {"newsletter@jobs.example", "sam.okafor@mail.example", "2 Feb 2026"}}};
  std::string file;
  for (const auto& [from, to, day] : mails)
    file += std::string("From - Mon Mar  2 14:01:02 2026\nFrom: ") + from + "\nTo: " + to + "\nDate: " + day +
            " 09:00:00 +0000\nSubject: Hello\n\nHello.\n\n";
  return file;
}

std::string cards_of_another_program() {
  struct Card {
    const char *name, *company, *email, *phone;
  };
  constexpr Card cards[] = {{"Aiko Tanaka", "Senbai Foods", "aiko@senbai.example", ""},
                            {"Björn Östlund", "Fjord Data", "bjorn@fjord.example", ""},
                            {"Dana Reyes", "Northwind Labs", "dana.reyes@northwind.example", ""},
                            {"Rey Sato", "Harbor & Lane", "", "+1 555 0199"},
                            {"Mira Kovač", "Contoso Rail", "mira.kovac@contoso.example", "+1 555 0177"},
                            {"Mira A. Kovač", "Contoso Rail", "mira@contoso.example", ""},
                            {"Omar Haddad", "Cedar Works", "omar@cedar.example", ""},
                            {"Paula Reynolds", "Fabrikam", "paula@fabrikam.example", ""},
                            {"Ngozi Eze", "Lumen Bank", "ngozi.eze@lumen.example", "+44 20 7946 0011"}};
  std::string file;
  for (const Card& one : cards) {
    file += std::string("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:") + one.name + "\r\nORG:" + one.company + "\r\n";
    if (*one.email != 0) file += std::string("EMAIL:") + one.email + "\r\n";
    if (*one.phone != 0) file += std::string("TEL:") + one.phone + "\r\n";
    file += "END:VCARD\r\n";
  }
  return file;
}

}  // namespace goodterms
