#include "core/exchange/mailto.h"

#include <doctest/doctest.h>

#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

Email small_email() {
  Email email;
  email.to = {Mailbox{"Dana", "dana@example.com"}};
  email.subject = "Thanks & goodbye";
  email.body = "Hi Dana,\n\n100% sure?";
  return email;
}

std::string sentence_of(const Email& email) {
  const auto link = write_mailto(email);
  return link.has_value() ? "no error" : sentence(link.error());
}

}  // namespace

TEST_CASE("a letter becomes a link with every special character encoded") {
  CHECK(
      *write_mailto(small_email()) ==
      "mailto:dana@example.com?subject=Thanks%20%26%20goodbye&body=Hi%20Dana%2C%0D%0A%0D%0A100%25%20sure%3F");
}

TEST_CASE("text beyond ASCII is encoded byte by byte") {
  Email email = small_email();
  email.subject = "Zoë 🙂";
  email.body.clear();
  CHECK(*write_mailto(email) == "mailto:dana@example.com?subject=Zo%C3%AB%20%F0%9F%99%82");
}

TEST_CASE("addresses keep their @ and nothing else that a link could misread") {
  Email email;
  email.to = {Mailbox{"", "a+b@example.com"}, Mailbox{"", "o'c&d@example.com"}};
  email.cc = {Mailbox{"", "x@example.com"}};
  CHECK(*write_mailto(email) == "mailto:a%2Bb@example.com,o%27c%26d@example.com?cc=x@example.com");
  CHECK(*write_mailto(Email()) == "mailto:");
}

TEST_CASE("a subject with line breaks cannot add fields") {
  Email email = small_email();
  email.subject = "a\r\nBcc: x@evil.com&body=b";
  email.body.clear();
  CHECK(*write_mailto(email) == "mailto:dana@example.com?subject=a%20Bcc%3A%20x%40evil.com%26body%3Db");
  email.to[0].address = "dana@example.com?bcc=x@evil.com";
  CHECK_FALSE(write_mailto(email).has_value());
}

TEST_CASE("a letter too long for a link is refused whole, with what to do instead") {
  Email email;
  email.body = std::string(mailto_limit - std::string("mailto:?body=").size(), 'a');
  CHECK(write_mailto(email)->size() == mailto_limit);
  email.body += 'a';
  CHECK(write_mailto(email).error().code == ErrorCode::too_large);
  CHECK(sentence_of(email) ==
        "This letter is too long to be handed to your mail program directly: as a link it has 1801 "
        "characters, and only about 1800 arrive everywhere. Copy it, or save it as an .eml file and open "
        "that.");
}

TEST_CASE("text that is not UTF-8 is refused") {
  Email email;
  email.body = "\xFF";
  CHECK(sentence_of(email) == "The letter holds bytes that are not UTF-8 text. Type it again here.");
}
