#include "tests/bench/generate.h"

#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "core/store/applications.h"
#include "core/store/companies.h"
#include "core/store/contacts.h"
#include "core/store/interactions.h"
#include "core/store/messages.h"
#include "core/store/tasks.h"

namespace goodterms {
namespace {

constexpr const char* given_names[] = {
    "Dana",    "Émile",  "Łukasz", "Zoë",    "Ngozi", "Søren",   "María",   "José",    "Anaïs",  "Björn",
    "Chiara",  "Dmitri", "Elif",   "Fatima", "Grace", "Hugo",    "Ingrid",  "Jürgen",  "Keiko",  "Lakshmi",
    "Mehmet",  "Noor",   "Oksana", "Priya",  "Quinn", "Rasmus",  "Siobhán", "Tomás",   "Ulrike", "Vikram",
    "Wanjiru", "Xavier", "Yusuf",  "Zuzana", "Анна",  "Дмитрий", "Ольга",   "Γιώργος", "Ελένη",  "محمد",
    "ليلى",    "太郎",   "美咲",   "민준",   "서연",  "伟",      "芳",      "สมชาย"};
constexpr const char* family_names[] = {
    "Reyes",   "Okafor",   "Müller",   "Großmann", "O’Brien",      "Nowak",  "García",    "Fernández",
    "Dubois",  "Ødegård",  "Rossi",    "Ivanov",   "Yılmaz",       "Haddad", "Johnson",   "Lefèvre",
    "Nilsson", "Schäfer",  "Tanaka",   "Iyer",     "Demir",        "Rahman", "Kovalenko", "Sharma",
    "Walker",  "Jensen",   "Byrne",    "Silva",    "Weiß",         "Mehta",  "Kamau",     "Laurent",
    "Hassan",  "Horáková", "Смирнова", "Волков",   "Παπαδόπουλος", "العلي",  "田中",      "佐藤",
    "김",      "이",       "王",       "李",       "ศรีสุข"};
constexpr const char* company_words[] = {
    "Northwind", "Harbor",  "Blue Heron", "Société", "Großhandel", "Lumen",   "Atlas",    "Meridian",
    "Copper",    "Willow",  "Quantum",    "Orchard", "Nordlicht",  "Vela",    "Kestrel",  "Fable",
    "Granite",   "Juniper", "東京商事",   "Рассвет", "Αίολος",     "Pelican", "Sycamore", "Tidal",
    "Umbra",     "Vertex",  "Wren",       "Zephyr",  "Älvsbyn",    "Côte"};
constexpr const char* company_kinds[] = {"Labs",   "GmbH", "& Sons", "Clinic", "Logistics",
                                         "Studio", "Bank", "AG",     "Ltd",    "SA"};
constexpr const char* said_words[] = {
    "thank",     "you",     "for",        "the",      "call",       "about",     "forecasting", "team",
    "interview", "moved",   "to",         "next",     "week",       "offer",     "accepted",    "another",
    "position",  "would",   "like",       "stay",     "in",         "touch",     "introduced",  "colleague",
    "budget",    "spring",  "autumn",     "planning", "write",      "again",     "role",        "analyst",
    "engineer",  "remote",  "office",     "visa",     "relocation", "salary",    "discussed",   "friendly",
    "process",   "slow",    "quick",      "answer",   "promised",   "send",      "portfolio",   "résumé",
    "café",      "réunion", "door",       "open",     "good",       "luck",      "search",      "hiring",
    "manager",   "reached", "out",        "LinkedIn", "phone",      "voicemail", "short",       "notice",
    "kind",      "words",   "conference", "Berlin",   "meeting",    "notes"};

template <std::size_t count>
const char* pick(const char* const (&list)[count], std::mt19937& random) {
  return list[random() % count];
}

Result<std::vector<Contact>> add_people(Connection& connection, int count, std::mt19937& random) {
  Companies companies(connection);
  Contacts contacts(connection);
  std::vector<Contact> people;
  people.reserve(static_cast<std::size_t>(count));
  Id<Company> company;
  for (int i = 0; i < count; ++i) {
    if (i % 10 == 0) {
      const std::string name = std::string(pick(company_words, random)) + " " + pick(company_kinds, random) +
                               " " + std::to_string(i / 10);
      TRY(company, companies.insert({{}, name, ""}));
    }
    Contact contact;
    contact.company = company;
    contact.name = std::string(pick(given_names, random)) + " " + pick(family_names, random);
    contact.title = random() % 2 == 0 ? "Talent Partner" : "Head of Data";
    contact.email = "person" + std::to_string(i) + "@mail.example";
    if (i % 1000 == 7) contact.reconnect_on = local_date(generated_now) + Days(i % 90 - 30);
    if (i % 7 == 0) contact.tags = "agency";
    if (i % 500 == 3) contact.tags = "met in Oslo";
    TRY(contact.id, contacts.insert(contact));
    Contact& known = people.emplace_back();  // their names are in the log; a million strings are not kept
    known.id = contact.id;
    known.company = contact.company;
  }
  return people;
}

// The letter of a case that was sent, and its 30 days.
Result<void> add_plan(Connection& connection, const Application& application, int number) {
  constexpr const char* items[] = {"send",    "tracker",   "connect",  "documents",
                                   "roadmap", "logistics", "reconnect"};
  constexpr int days[] = {0, 1, 3, 10, 14, 21, 30};  // as assets/content/en/plan.json has them
  Message message;
  message.application = application.id;
  message.template_id = "decline.email.accepted-offer.warm";
  message.subject = "Interview for the Data Analyst role";
  message.body = "Hi,\n\nThank you for the invitation. I have accepted another offer and withdraw.\n\nSam";
  message.written = *application.sent;
  message.sent = application.sent;
  TRY_DONE(Messages(connection).insert(message));
  Tasks tasks(connection);
  const Date sent = local_date(*application.sent), today = local_date(generated_now);
  for (int i = 0; i < 7; ++i) {
    Task task;
    task.application = application.id;
    task.item = items[i];
    task.due = sent + Days(days[i]);
    task.position = i;
    const bool gone_through = number % 20 != 3 && task.due < today;
    if (i == 0 || gone_through) task.done = after(*application.sent, days[i] * seconds_per_day);
    TRY_DONE(tasks.insert(task));
  }
  return {};
}

// What they wrote to it, and, but to the newest, what was said to that.
Result<void> add_answer(Connection& connection, const Application& application, int from_the_end) {
  constexpr int unanswered = 200;
  Interactions interactions(connection);
  Interaction line;
  line.application = application.id;
  line.contact = application.contact;
  line.company = application.company;
  line.kind = InteractionKind::reply;
  line.channel = Channel::email;
  line.happened = after(*application.sent, seconds_per_day);
  line.summary = "Thank you. May I ask what made you choose the other position?";
  TRY_DONE(interactions.insert(line));
  if (from_the_end < unanswered) return {};
  line.kind = InteractionKind::answered;
  line.happened = after(line.happened, seconds_per_day);
  line.summary = "Thank you for asking.";
  TRY_DONE(interactions.insert(line));
  return {};
}

Result<void> add_cases(Connection& connection, const std::vector<Contact>& people, const LogSize& size) {
  const int count = size.cases;
  constexpr int not_sent = 12, lately = 20, archived_every = 15, years = 10;
  Applications applications(connection);
  for (int i = 0; i < count; ++i) {
    const Contact& with =
        people[static_cast<std::size_t>(i) * people.size() / static_cast<std::size_t>(count)];
    // One a day lately, and before that evenly over the years.
    const Seconds recent = std::min(count - i, not_sent + lately) * seconds_per_day;
    const Seconds older = std::max(0, count - i - not_sent - lately);
    const Seconds ago = recent + older * years * 365 * seconds_per_day / std::max(1, count);
    Application application;
    application.company = with.company;
    application.contact = with.id;
    application.role = "Data Analyst";
    application.reason = "accepted-offer";
    application.created = after(generated_now, -ago - seconds_per_day);
    application.decided = application.created;
    const bool sent = i < count - not_sent;
    if (sent) application.sent = after(generated_now, -ago);
    if (!sent) application.interview = after(generated_now, (count - i) * seconds_per_day);
    if (sent && i % archived_every == 0) application.archived = after(generated_now, -ago / 2);
    TRY(application.id, applications.insert(application));
    if (sent) TRY_DONE(add_plan(connection, application, i));
    if (sent && size.answered && i % 3 == 0) TRY_DONE(add_answer(connection, application, count - i));
  }
  return {};
}

Result<void> add_said(Connection& connection, const std::vector<Contact>& people, int count,
                      std::mt19937& random) {
  Interactions interactions(connection);
  for (int i = 0; i < count; ++i) {
    const Contact& with = people[random() % people.size()];
    Interaction interaction;
    interaction.contact = with.id;
    interaction.company = with.company;
    interaction.kind = InteractionKind::call;
    constexpr Channel channels[] = {Channel::phone, Channel::email, Channel::linkedin};
    interaction.channel = channels[i % 3];
    interaction.happened = Instant{1400000000 + static_cast<Seconds>(random() % 400000000), 60};
    for (int word = 0; word < 20; ++word) {  // a note of two sentences
      if (word > 0) interaction.summary += ' ';
      // A name now and then, as people write them.
      interaction.summary += random() % 12 == 0 ? pick(family_names, random) : pick(said_words, random);
    }
    TRY_DONE(interactions.insert(interaction));
  }
  return {};
}

}  // namespace

Result<void> generate_log(Log& log, const LogSize& size) {
  std::mt19937 random(20260302);
  Connection& connection = log.connection();
  // Ten million lines at once: in large pieces of the index, and in memory until they are there.
  TRY_DONE(connection.run_script("PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;"));
  TRY_DONE(connection.run("INSERT INTO said (said, rank) VALUES ('hashsize', 268435456)"));
  TRY(auto transaction, Transaction::begin(connection));
  TRY(const auto people, add_people(connection, size.contacts, random));
  TRY_DONE(add_cases(connection, people, size));
  TRY_DONE(add_said(connection, people, size.interactions, random));
  TRY_DONE(transaction.commit());
  TRY_DONE(connection.run("INSERT INTO said (said, rank) VALUES ('hashsize', 1048576)"));
  TRY_DONE(connection.run_script("PRAGMA synchronous = FULL; PRAGMA cache_size = -2000;"));
  TRY_DONE(connection.integer("PRAGMA wal_checkpoint(TRUNCATE)"));
  return {};
}

std::vector<std::string> typed_searches() {
  std::vector<std::string> typed;
  for (const std::string whole : {"dana reyes",      "emile",
                                  "lukasz nowak",    "grossmann",
                                  "strasse",         "societe",
                                  "northwind 77",    "obrien",
                                  "odegard",         "田中",
                                  "佐藤 太郎",       "смирнова",
                                  "παπαδ",           "العلي",
                                  "yilmaz",          "forecasting team",
                                  "relocation",      "promised portfolio",
                                  "kestrel bank",    "wind",
                                  "meridian",        "person4711",
                                  "heron clinic 12", "q",
                                  "nobody at all"}) {
    std::string so_far;
    for (std::size_t position = 0; position < whole.size();) {
      const std::size_t start = position;
      next_code_point(whole, position);
      so_far += whole.substr(start, position - start);
      typed.push_back(so_far);
    }
  }
  return typed;
}

}  // namespace goodterms
