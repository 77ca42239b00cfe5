#include <algorithm>
#include <set>

#include "tests/support/english_linter.h"
#include "tests/support/growth.h"

using namespace goodterms;

namespace {

constexpr const char* thanks = "Thank you for the invitation to the Data Analyst interview.";
constexpr const char* decline = "I have accepted another offer and am withdrawing from the process.";
constexpr const char* open_door = "I would be glad to stay in touch.";
constexpr const char* apology = "I am sorry for the short notice.";

std::string letter(const std::vector<std::string>& sentences) {
  std::string text = "Hi Dana,\n\n";
  for (const std::string& sentence : sentences)
    text += sentence + " ";
  text.pop_back();
  return text + "\n\nKind regards,\nSam Okafor";
}

struct Fixture {
  Catalog catalog = english_catalog();
  Linter linter{catalog.content().lint};
  LetterFacts facts = usual_facts();

  std::vector<Finding> lint(const std::string& body, const std::string& subject = "") const {
    return linter.lint(facts, subject, body);
  }

  // "warning clear.hedged: might" for every finding; "..." for the whole letter.
  std::vector<std::string> said(const std::string& body, const std::string& subject = "") const {
    std::vector<std::string> said;
    for (const Finding& finding : lint(body, subject)) {
      const std::string& text = finding.in_subject ? subject : body;
      const std::string words = text.substr(finding.range.begin, finding.range.length());
      said.push_back(std::string(severity_id(finding.severity)) + " " + finding.message_id + ": " +
                     (words == body ? "..." : words));
    }
    return said;
  }
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a good letter has no finding") {
  CHECK(said(letter({thanks, decline, open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "an empty letter is not looked over") {
  CHECK(said("") == Said{});
  CHECK(said(" \n") == Said{});
}

TEST_CASE_FIXTURE(Fixture, "prompt: two days after deciding") {
  facts.hours_since_decision = 48;
  CHECK(said(letter({thanks, decline, open_door})) == Said{});
  facts.hours_since_decision = 48.5;
  CHECK(said(letter({thanks, decline, open_door})) == Said{"warning prompt.late: ..."});
}

TEST_CASE_FIXTURE(Fixture,
                  "prompt: less than a day to go wants a call, and a letter that follows one is right") {
  facts.hours_until_interview = 23;
  CHECK(said(letter({thanks, decline, open_door})) == Said{"warning prompt.near: ..."});
  CHECK(said(letter({"As I said on the phone, I am withdrawing.", thanks, open_door})) == Said{});
  facts.channel = Channel::text;
  CHECK(said(letter({thanks, decline, open_door})) == Said{"warning prompt.near: ..."});
  facts.channel = Channel::phone;
  CHECK(said(letter({thanks, decline, open_door})) == Said{});
  facts.hours_until_interview = -1;
  CHECK(said(letter({thanks, decline, open_door})) == Said{"warning prompt.passed: ..."});
}

TEST_CASE_FIXTURE(Fixture, "prompt: nothing is said of clocks that are not known") {
  facts.hours_since_decision.reset();
  facts.hours_until_interview.reset();
  CHECK(said(letter({thanks, decline, open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "appreciative: thanks in any form, and not the other kind") {
  CHECK(said(letter({decline, open_door}), "Data Analyst") == Said{"warning appreciative.missing: ..."});
  CHECK(said(letter({"It was kind of you to write.", decline, open_door}), "Data Analyst") == Said{});
  CHECK(said(letter({"Thanks for nothing.", decline, open_door}), "Data Analyst").front() ==
        "warning appreciative.missing: ...");
  CHECK(said(letter({"Much love for calling me up.", decline, open_door}), "Data Analyst") == Said{});
  CHECK(said(letter({"I waited for the invitation.", decline, open_door}), "Data Analyst").front() ==
        "warning appreciative.missing: ...");
}

TEST_CASE_FIXTURE(Fixture, "clear: without a decline it is an error") {
  CHECK(said(letter({thanks, "I have accepted another offer.", open_door})) ==
        Said{"error clear.missing: ..."});
}

TEST_CASE_FIXTURE(Fixture, "clear: who has chosen something else and lets the interview go says no") {
  CHECK(said(letter({thanks, "The aquarium has hired me.", "So Data Analyst goes back in its drawer.",
                     open_door})) == Said{});
  CHECK(said(letter({thanks, "I would rather put an end to my interview adventure.", open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "clear: a no in unknown words is hedged where doubt is beside it") {
  CHECK(said(letter({thanks, "Perhaps no interview on Thursday for me.", open_door})) ==
        Said{"warning clear.hedged: Perhaps"});
}

TEST_CASE_FIXTURE(Fixture, "clear: a day that does not suit is no no") {
  CHECK(said(letter({thanks, "I am unable to make that day for the interview.", open_door})) ==
        Said{"warning clear.hedged: unable to make that day"});
  CHECK(said(letter({thanks, "I am unable to make that day and must withdraw.", open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "clear: a hedge is named") {
  CHECK(said(letter({thanks, "I might have to withdraw.", open_door})) ==
        Said{"warning clear.hedged: might"});
  CHECK(said(letter({thanks, "I am withdrawing, unless the date moves.", open_door})) ==
        Said{"warning clear.hedged: unless the"});
}

TEST_CASE_FIXTURE(Fixture, "clear: what hedges something else hedges no decline") {
  CHECK(said(letter({thanks, "I am staying where I live for now, so I am withdrawing.", open_door})) ==
        Said{});
  CHECK(said(letter({thanks, decline, "Perhaps we can talk again next year."})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "clear, thanks and open door are not asked of a note that declines nothing") {
  facts.declines = false;
  CHECK(said("Hi Dana, we were in touch about the Data Analyst role. Sam Okafor") == Said{});
}

TEST_CASE_FIXTURE(Fixture, "future: only where the user wants the door open") {
  CHECK(said(letter({thanks, decline, "I wish you all the best for the future."})) ==
        Said{"warning future.missing: ..."});
  facts.wants_open_door = false;
  CHECK(said(letter({thanks, decline})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "future: what lies ahead of the user alone leaves no door open") {
  for (const char* sentence :
       {"I will be moving to another city next year.", "I would have loved to meet you.",
        "I'll be working with my old boss again.", "Please give Tom my regards when you next speak."}) {
    CAPTURE(sentence);
    CHECK(said(letter({thanks, decline, sentence})) == Said{"warning future.missing: ..."});
  }
}

TEST_CASE_FIXTURE(Fixture, "future: a clause beside the thanks leaves the door open as well as a sentence") {
  CHECK(
      said(letter({"Thank you for the Data Analyst invitation, and if you should ever want me, I will come.",
                   decline})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "brief: every channel has its length") {
  std::string longer;
  for (int count = 0; count < 14; ++count)
    longer += "It was a pleasure to learn about your work and your team. ";
  CHECK(said(letter({thanks, decline, longer, open_door})) == Said{"warning brief.email: ..."});
  facts.channel = Channel::linkedin;
  CHECK(said(letter({thanks, decline, open_door})) == Said{});
  CHECK(said(letter({thanks, decline, longer.substr(0, 200), open_door})) ==
        Said{"warning brief.linkedin: ..."});
  facts.channel = Channel::text;
  CHECK(said(letter({thanks, decline, longer.substr(0, 300), open_door})) == Said{"warning brief.text: ..."});
}

TEST_CASE_FIXTURE(Fixture, "brief: one sentence of reason is enough") {
  CHECK(said(letter({thanks, decline, "My mother has moved in with us.", open_door})) == Said{});
  CHECK(said(letter({thanks, decline, "My mother moved in. The car is sold. It is far.", open_door})) ==
        Said{"warning brief.reasons: The car is sold. It is far."});
}

TEST_CASE_FIXTURE(Fixture, "brief: a letter that is quoted does not count") {
  std::string quoted;
  for (int line = 0; line < 30; ++line)
    quoted += "> and another line of what they wrote the other day\n";
  CHECK(said(quoted + letter({thanks, decline, open_door})) == Said{});
  CHECK(said(letter({thanks, decline, open_door}) + "\n\nOn Monday, Dana Reyes wrote:\n" + quoted) == Said{});
  CHECK(said(letter({thanks, decline, open_door}) + "\n\n-----Original Message-----\n" + quoted) == Said{});
  CHECK(said(letter({thanks, decline, open_door}) + "\n\nFrom: Dana Reyes\nTo: Sam Okafor\n" + quoted) ==
        Said{});
  const std::string folded = "\n\nOn Monday, 2 March, Dana Reyes <dana.reyes@northwind.example>\nwrote:\n";
  CHECK(said(letter({thanks, decline, open_door}) + folded + quoted) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "a sentence of the letter is not taken for one that is quoted") {
  CHECK(said(letter({thanks, decline, "From here on I am open to talks. " + std::string(open_door)})) ==
        Said{});
  const std::string first = "From what I read I like it. One thing first: " + std::string(thanks);
  CHECK(said(letter({first, decline, open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "warm: a second apology is one too many, and is taken out whole") {
  const std::string twice = letter({thanks, apology, decline, "My apologies for the trouble.", open_door});
  const std::vector<Finding> second = lint(twice);
  REQUIRE(second.size() == 1);
  CHECK(second[0].message_id == "warm.apologies");
  REQUIRE(second[0].replacement == "");
  std::string mended = twice;
  mended.erase(second[0].range.begin, second[0].range.length());
  CHECK(mended == letter({thanks, apology, decline, open_door}));
}

TEST_CASE_FIXTURE(Fixture, "warm: one short apology is fine, and needless three days ahead") {
  const std::string body = letter({thanks, apology, decline, open_door});
  CHECK(said(body) == Said{});
  facts.hours_until_interview = 72;
  CHECK(said(body) == Said{"hint warm.early:  I am sorry for the short notice."});
}

TEST_CASE_FIXTURE(Fixture, "warm: grovelling is too much even once") {
  CHECK(said(letter({thanks, "I am so terribly sorry.", decline, open_door})) ==
        Said{"warning warm.grovelling: so terribly sorry"});
  CHECK(said(letter({thanks, "I am sorry to let you down.", decline, open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "bridges: complaints are warned of, insults are errors") {
  CHECK(said(letter({thanks, decline, "The process was disorganised.", open_door})) ==
        Said{"warning bridges.negative: disorganised"});
  CHECK(said(letter({thanks, decline, "You are idiots.", open_door})) ==
        Said{"error bridges.insult: idiots"});
}

TEST_CASE_FIXTURE(Fixture, "bridges: a harsh word about something else is no complaint") {
  CHECK(said(letter({thanks, decline, "I start on Monday as editor of horrible histories.", open_door})) ==
        Said{});
  CHECK(said(letter({thanks, decline, "Pretty sloppy way to run a business.", open_door})) ==
        Said{"warning bridges.negative: sloppy"});
}

TEST_CASE_FIXTURE(Fixture, "bridges: an observation is no complaint, unless its tone is sharp") {
  CHECK(said(letter({thanks, decline, "You see to the river and the sea.", open_door})) == Said{});
  CHECK(said(letter({thanks, decline, "Your secretary was never at her desk.", open_door})) ==
        Said{"warning bridges.negative: Your secretary was never at her desk."});
  CHECK(said(letter({thanks, decline, "The hour you had set aside for me is yours again.", open_door})) ==
        Said{});
  CHECK(said(letter({thanks, decline, "You now have two hours back on Thursday.", open_door})) == Said{});
  CHECK(said(letter({thanks, decline, "Your permit goes back to the gate.", open_door})) == Said{});
  CHECK(said(letter({thanks, decline, "Your office gave me five forms.", open_door})) ==
        Said{"warning bridges.negative: Your office gave me five forms."});
}

TEST_CASE_FIXTURE(Fixture, "bridges: what others say of them is a complaint as well") {
  CHECK(said(letter({thanks, decline, "One hears of your accidents and your last two analysts quit.",
                     open_door}))
            .size() > 0);
}

TEST_CASE_FIXTURE(Fixture, "bridges: words of a name are no complaint") {
  facts.company = "Terrible Twos Nursery";
  facts.role = "Fraud Analyst";
  CHECK(said(letter({"Thank you for inviting me to Terrible Twos Nursery.",
                     "I am withdrawing from Fraud Analyst.", open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "truthful: the other employer's pay, comparisons and excuses") {
  CHECK(said(letter({thanks, "I am withdrawing, as they pay me £60,000.", open_door})) ==
        Said{"warning truthful.pay: £60,000"});
  CHECK(said(letter({thanks, "I am withdrawing for a team that is stronger than yours.", open_door})) ==
        Said{"warning truthful.comparison: stronger than yours"});
  CHECK(said(letter({thanks, decline, "Let me explain.", open_door})) ==
        Said{"warning truthful.excuse: Let me explain"});
}

TEST_CASE_FIXTURE(Fixture, "truthful: an ordinary reason becomes an excuse when a second one joins it") {
  const std::string first = "My doctor says a quiet year is best.";
  CHECK(said(letter({thanks, decline, first, open_door})) == Said{});
  CHECK(said(letter({thanks, decline, first, "It all came out of the blue.", open_door})).size() >= 2);
}

TEST_CASE_FIXTURE(Fixture, "truthful: a long defence, even one without a telling word") {
  const std::vector<std::string> said_of = said(
      letter({thanks, decline, "Last spring the roof came down on the kitchen of the house where Nan lives.",
              "Ever since then one of us has had to drive over there each night to cook.", open_door}));
  REQUIRE(said_of.size() == 2);
  CHECK(said_of[0].find("warning truthful.excuse: Last spring") == 0);
  CHECK(said_of[1].find("warning brief.reasons: Ever since") == 0);
}

TEST_CASE_FIXTURE(Fixture, "private: marked words, in the subject too, whatever their case") {
  facts.private_words = {"Contoso", "maternity leave", ""};
  CHECK(said(letter({thanks, "I am joining CONTOSO and withdraw.", open_door}), "Maternity  leave") ==
        Said{"error private.word: Maternity  leave", "error private.word: CONTOSO"});
  CHECK(said(letter({thanks, "I contosoed and withdraw.", open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "private: an illness that is private is not told in part either") {
  const std::string body = letter({thanks, decline, "The doctors have a date for my kidney.", open_door});
  facts.private_words = {"my divorce"};
  CHECK(said(body) == Said{});
  facts.private_words = {"kidney operation"};
  CHECK(said(body) == Said{"error private.word: my kidney"});
}

TEST_CASE_FIXTURE(Fixture, "private: an internal move is no secret unless the offer is internal") {
  const std::string body = letter({thanks, "I am withdrawing, as I was promoted.", open_door});
  CHECK(said(body) == Said{});
  facts.internal_offer = true;
  CHECK(said(body) == Said{"error private.internal: promoted"});
  CHECK(said(letter({thanks, "I am withdrawing, as my present bakery has named me head baker.",
                     open_door})) == Said{"error private.internal: my present bakery has named me"});
}

TEST_CASE_FIXTURE(Fixture, "an address above a letter is about nobody") {
  const std::string body =
      letter({thanks, decline, "My wife has a post in Madrid.", "The move is in June.", open_door});
  const std::string address = "The HR manager,\nNorthwind Labs,\n12 Harbour Street,\nLondon.\n\n";
  facts.channel = Channel::email;
  CHECK(said(address + letter({thanks, decline, open_door})) == Said{});
  const Said with = said(address + body);
  CHECK(with == said(body));
  REQUIRE(with.size() == 1);
  CHECK(with[0].find("brief.reasons: The move is in June.") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "the writer's own disappointment is no complaint") {
  CHECK(said(letter({thanks, "I am so disappointed to tell you that I am withdrawing from the process.",
                     open_door})) == Said{});
  CHECK(said(letter({thanks, decline, "I was disappointed by your process.", open_door})).size() == 1);
}

TEST_CASE_FIXTURE(Fixture,
                  "a fit, a request to be removed and what was looked forward to leave no door open") {
  for (const char* sentence :
       {"I am withdrawing, as I have found a better fit.",
        "I am withdrawing. Please remove my resume from this role and any future openings.",
        "I was very much looking forward to speaking with you, but I am withdrawing from the process."}) {
    CAPTURE(sentence);
    CHECK(said(letter({thanks, sentence})) == Said{"warning future.missing: ..."});
  }
}

TEST_CASE_FIXTURE(Fixture, "other dates and enthusiasm that remains are no clear no") {
  const Said found = said(letter({thanks, "Unfortunately I won't be available on the proposed dates.",
                                  "I remain enthusiastic about the role.",
                                  "If the timeline is flexible, I'm happy to explore alternative dates."}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("clear.hedged") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "an illness told at length explains too much") {
  const Said found = said(letter(
      {thanks, decline, "My father was taken seriously ill in March.",
       "He has been in hospital since then, and the doctors do not know when he will come home.",
       "My mother cannot look after him on her own.", "I will be travelling up every weekend.", open_door}));
  CHECK(std::any_of(found.begin(), found.end(),
                    [](const std::string& one) { return one.find("truthful.excuse") != std::string::npos; }));
}

TEST_CASE_FIXTURE(Fixture, "what keeps a matter open on purpose is not told to be clearer") {
  facts.declines = false;
  CHECK(said(letter({thanks, "I would like to step back for now; may I get back to you by 30 March?",
                     open_door})) == Said{});
}

TEST_CASE_FIXTURE(Fixture, "every message has its sentence, and every sentence its message") {
  std::set<std::string> sentences;
  for (const SentenceEntry& entry : catalog.content().findings) {
    sentences.insert(entry.words.id);
    CHECK_FALSE(entry.words.fix.empty());
    CHECK((entry.words.text + entry.words.fix).find('!') == std::string::npos);
  }
  std::set<std::string> messages;
  for (const std::string_view id : lint_message_ids())
    messages.insert(std::string(id));
  CHECK(sentences == messages);
}

TEST_CASE_FIXTURE(Fixture, "a huge text is told its length and nothing else") {
  CHECK(said(std::string(1024 * 1024, 'x')) == Said{});
  std::string words;
  while (words.size() < 200000)
    words += "idiot ";
  const std::vector<Finding> findings = lint(words);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message_id == "brief.email");
}

TEST_CASE_FIXTURE(Fixture, "looking over a hostile letter takes no more than its length asks for") {
  const char* pieces[] = {"sorry ",         "> ",          "(",    "[x] ", "maybe I withdraw, ",
                          "your idiot is ", "I'm sorry. ", "a.\n", "'"};
  facts.other_names.assign(200, "Contoso");
  facts.private_words.assign(300, "sorry not");
  for (const char* piece : pieces) {
    CAPTURE(piece);
    CHECK(grows_in_line(8000, [&](std::size_t size) {
      std::string text;
      while (text.size() < size)
        text += piece;
      lint(text);
    }));
  }
}
