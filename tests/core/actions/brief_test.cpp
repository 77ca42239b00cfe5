// What to know before writing to somebody again, as one page to print.
#include "core/actions/brief.h"

#include "core/actions/later.h"
#include "core/actions/log_something.h"
#include "core/actions/put_aside.h"
#include "core/actions/replies.h"
#include "tests/support/desk_fixture.h"

using namespace goodterms;

namespace {

struct BriefDesk : DeskFixture {
  Id<Application> id;
  void tell(const char* name = "Dana Reyes") {
    sign_as("Sam Okafor");
    CaseFacts facts = northwind();
    facts.contact.name = name;
    id = start(facts);
    must(mark_sent(desk, id,
                   {Channel::email, "Withdrawal", "Hi Dana,\n\nNo, <thank> you & all the best.\n\nSam"}));
  }
  std::string page() {
    const Brief brief = must(read_brief(desk, {read(id).application.contact, {}}));
    return brief_as_html(desk, brief);
  }
};

bool says(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(BriefDesk,
                  "a page says why now, the story with its years, promises, what was learned and the note") {
  tell();
  must(file_reply(desk, id, {"Please write to me in autumn.", Channel::email}));
  must(remember_promise(
      desk,
      must(read_promises(desk, must(read_person(desk, read(id).application.contact)))).offered.front()));
  must(keep_learned(desk, id, "Ask about on-call duty"));
  must(keep_promises(desk, id, "Send the portfolio", ""));
  clock.set(moment("2026-09-02T09:00+02:00"));
  const std::string text = page();
  CHECK(text.rfind("<!doctype html>\n<html lang=\"en\">", 0) == 0);
  CHECK(says(text, "<title>Dana Reyes</title>"));
  CHECK(says(text, "class=\"lead\">"));
  CHECK(says(text, "2 March 2026"));
  CHECK(says(text, "Dana answered"));
  CHECK(says(text, "“Please write to me in autumn”"));
  CHECK(says(text, "owed since"));
  CHECK(says(text, "<li><bdi>Ask about on-call duty</bdi></li>"));
  CHECK(says(text, "<li><bdi>Send the portfolio</bdi></li>"));
  CHECK(says(text,
             "No, &lt;thank&gt; you &amp; all the best.\n"));  // as it was sent, and no element of the page
  CHECK(says(text, "A note to begin with"));
  CHECK_FALSE(says(text, "://"));  // nothing is loaded
  CHECK_FALSE(says(text, "<script"));
}

TEST_CASE_FIXTURE(BriefDesk, "whatever a name holds stays a name, and turns nothing beside it") {
  tell("<script>\"Dana'\u05D3\u05E0\u05D4");
  const std::string text = page();
  CHECK(says(text, "<bdi>&lt;script&gt;&quot;Dana&#39;\u05D3\u05E0\u05D4</bdi>"));
  CHECK_FALSE(says(text, "<script"));
}

TEST_CASE_FIXTURE(BriefDesk, "a company has a page, too, and so has somebody who was never told no") {
  tell();
  const Brief company = must(read_brief(desk, {{}, read(id).company.id}));
  CHECK(says(brief_as_html(desk, company), "<bdi>Dana Reyes</bdi>"));
  Contact contact;
  contact.name = "Mina Oja";
  const auto mina = must(goodterms::add_contact(desk, contact, "")).value;
  const std::string text = brief_as_html(desk, must(read_brief(desk, {mina, {}})));
  CHECK(says(text, "Mina Oja"));
  CHECK_FALSE(says(text, "A note to begin with"));
}

TEST_CASE_FIXTURE(BriefDesk,
                  "the page of a company tells nothing of people who are private, and their own page all") {
  tell();
  const Case about = read(id);
  must(log_something(desk, {about.application.contact, {}},
                     {"note", std::nullopt, std::nullopt, "Keeps bees"}));
  CaseFacts other = northwind();
  other.contact.name = "Rui Costa";
  other.application.role = "Planner";
  start(other);
  const auto of_company = [&] {
    return brief_as_html(desk, must(read_brief(desk, {{}, about.company.id}, ForMeOnly::left_out)));
  };
  REQUIRE(says(of_company(), "Dana Reyes"));
  REQUIRE(says(of_company(), "bees"));
  must(keep_to_oneself(desk, about.application.contact, true));
  for (const char* trace : {"Dana", "bees", "thank"}) {
    CAPTURE(trace);
    CHECK_FALSE(says(of_company(), trace));
  }
  CHECK(says(of_company(), "Rui Costa"));
  CHECK(says(page(), "bees"));
}
