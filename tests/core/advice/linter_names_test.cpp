// Placeholders, wrong names, and what a complete letter has.
#include "tests/support/english_linter.h"

using namespace goodterms;

namespace {

struct Fixture {
  Catalog catalog = english_catalog();
  Linter linter{catalog.content().lint};
  LetterFacts facts = usual_facts();

  Fixture() {
    facts.other_names = {"Contoso", "Tom Baker", "Will", "May", "Grace", "April", "Slow Food", "Sam"};
  }

  static std::string letter(const std::string& middle, const std::string& greeting = "Hi Dana,") {
    return greeting + "\n\nThank you for the Data Analyst invitation. " + middle +
           " I am withdrawing. I would be glad to stay in touch.\n\nBest,\nSam Okafor";
  }

  // "Contoso -> Northwind Labs" for every finding.
  std::vector<std::string> mends(const std::string& body, const std::string& subject = "") const {
    std::vector<std::string> mends;
    for (const Finding& finding : linter.lint(facts, subject, body)) {
      const std::string& text = finding.in_subject ? subject : body;
      CHECK(finding.principle == Principle::complete);
      CHECK(finding.severity == (finding.range.length() > 100 ? Severity::warning : Severity::error));
      const std::string words = text.substr(finding.range.begin, finding.range.length());
      mends.push_back(words.size() > 100 ? finding.message_id
                                         : words + " -> " + finding.replacement.value_or("?"));
    }
    return mends;
  }
};

using Mends = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a placeholder left in is filled where the case knows what belongs there") {
  CHECK(mends(letter("The work at [Company] suits me.")) == Mends{"[Company] -> Northwind Labs"});
  CHECK(mends(letter("I liked the talk.", "Hi {{contact_first}},")) == Mends{"{{contact_first}} -> Dana"});
  CHECK(mends(letter("Ask <anybody you like>.")) == Mends{"<anybody you like> -> ?"});
  CHECK(mends(letter("See you on ____.")) == Mends{"____ -> ?"});
  CHECK(mends(letter("I liked XXX a lot.")) == Mends{"XXX -> ?"});
  CHECK(mends(letter("I enjoyed it."), "Withdrawal: [role]") == Mends{"[role] -> Data Analyst"});
}

TEST_CASE_FIXTURE(Fixture, "brackets that hold no words are no placeholder") {
  CHECK(mends(letter("Write to <sam@okafor.example> or <https://okafor.example>.")) == Mends{});
  CHECK(mends(letter("It was lovely [...] to talk, <3.")) == Mends{});
  CHECK(mends(letter("It was lovely (my first in XXL).")) == Mends{});
}

TEST_CASE_FIXTURE(Fixture,
                  "a name of another letter is wrong, and the right one is offered where it is certain") {
  CHECK(mends(letter("I enjoyed reading about the team at Contoso.")) == Mends{"Contoso -> Northwind Labs"});
  CHECK(mends(letter("Please thank Tom Baker.")) == Mends{"Tom Baker -> ?"});
  CHECK(mends(letter("I liked it."), "Interview at Contoso") == Mends{"Contoso -> Northwind Labs"});
}

TEST_CASE_FIXTURE(Fixture, "names that are words as well are wrong only where a name stands") {
  CHECK(mends(letter("I will come by in May with good grace, and may eat slow food. May I?")) == Mends{});
  CHECK(mends(letter("I'll gladly see you on April 3.")) == Mends{});
  CHECK(mends(letter("Please thank Grace.")) == Mends{"Grace -> ?"});
  CHECK(mends(letter("It was lovely.", "Hi Will,")) == Mends{"Will -> Dana"});
  CHECK(mends(letter("It was lovely to hear of Slow Food.")) == Mends{"Slow Food -> ?"});
}

TEST_CASE_FIXTURE(Fixture, "a name that is part of a right one is right") {
  facts.contact_name = "April Stone";
  facts.company = "Grace & Will";
  CHECK(mends(letter("It was lovely to hear of Grace & Will.", "Dear April Stone,")) == Mends{});
}

TEST_CASE_FIXTURE(Fixture, "the employer that was chosen may be named") {
  CHECK(mends(letter("I have accepted an offer from Contoso.")) == Mends{});
  CHECK(mends(letter("I am joining Contoso.")) == Mends{});
}

TEST_CASE_FIXTURE(Fixture, "a greeting goes to the contact") {
  CHECK(mends(letter("It was lovely.", "Hi Ruth,")) == Mends{"Ruth -> Dana"});
  CHECK(mends(letter("It was lovely.", "Dear Ms Reyes,")) == Mends{});
  CHECK(mends(letter("It was lovely.", "Dear hiring team,")) == Mends{});
  CHECK(mends(letter("It was lovely.", "Good morning,")) == Mends{});
  CHECK(mends(letter("It was lovely.", "Hello Northwind,")) == Mends{});
  facts.contact_name = "Thomas Reyes";
  CHECK(mends(letter("It was lovely.", "Hi Tommy,")) == Mends{});
}

TEST_CASE_FIXTURE(Fixture, "a letter is signed and says what it is about") {
  CHECK(mends("Hi Dana,\n\nThank you for the Data Analyst invitation. I am withdrawing. I would be glad to "
              "stay in "
              "touch.\n\nBest") == Mends{"complete.signature"});
  CHECK(mends("Hi Dana,\n\nThank you for the kind invitation. I am withdrawing. I would be glad to stay in "
              "touch, and wish you well.\n\nBest,\nSam") == Mends{"complete.job"});
  CHECK(mends("Hi Dana,\n\nThank you for the kind invitation. I am withdrawing. I would be glad to stay in "
              "touch, and wish you well.\n\nBest,\nSam",
              "Northwind interview") == Mends{});
}

TEST_CASE_FIXTURE(Fixture, "without a case nothing can be missing from it") {
  facts = LetterFacts();
  CHECK(mends(letter("It was lovely.", "Hi Ruth,")) == Mends{});
}

TEST_CASE_FIXTURE(Fixture, "a title says nothing about who is greeted") {
  facts.contact_name = "Capt. Dana Reyes";
  CHECK(mends(letter("I liked it.", "Dear Capt. Reyes,")) == Mends{});
  CHECK(mends(letter("I liked it.", "Dear Captain,")) == Mends{});
  CHECK(mends(letter("I liked it.", "Dear Capt. Mueller,")) == Mends{"Mueller -> Dana"});
}

TEST_CASE_FIXTURE(Fixture, "the name of another company is wrong where it is the one that is declined") {
  CHECK(mends(letter("I stop my application with Contoso.")) == Mends{"Contoso -> ?"});
  CHECK(mends(letter("It would have been a joy to join Contoso.")) == Mends{"Contoso -> Northwind Labs"});
  CHECK(mends(letter("I have said yes to Contoso.")) == Mends{});
  CHECK(mends(letter("It was lovely."), "Position at Contoso") == Mends{"Contoso -> Northwind Labs"});
}

TEST_CASE_FIXTURE(Fixture, "all the best at the end does not make a greeting one to all") {
  CHECK(mends("Hi Ruth,\n\nThank you for the Data Analyst invitation. I am withdrawing. I would be glad to "
              "stay in touch.\n\nAll the best,\nSam Okafor") == Mends{"Ruth -> Dana"});
}

TEST_CASE_FIXTURE(Fixture, "a text message and a call say who it is, and LinkedIn shows it") {
  const std::string unsigned_message =
      "Hi Dana, thanks for the Data Analyst invitation. I have taken another job, so I am withdrawing. "
      "I would be glad to stay in touch.";
  for (const Channel channel : {Channel::text, Channel::phone, Channel::voicemail}) {
    facts.channel = channel;
    CHECK(mends(unsigned_message) == Mends{"complete.signature"});
  }
  facts.channel = Channel::linkedin;
  CHECK(mends(unsigned_message) == Mends{});
}
