#include "core/exchange/email.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/exchange/mail_reader.h"
#include "tests/support/sentence.h"

using namespace goodterms;

namespace {

Email small_email() {
  Email email;
  email.from = Mailbox{"Sam Okafor", "sam@example.org"};
  email.to = {Mailbox{"Dana Reyes", "dana@example.com"}};
  email.subject = "Withdrawal: data analyst, Sam Okafor";
  email.date = *parse_instant("2026-03-10T14:00:05+01:00");
  email.body = "Hi Dana,\n\nThank you.\n\nSam";
  return email;
}

std::string written(const Email& email) {
  const auto file = write_eml(email);
  return file.has_value() ? *file : fmt::format("error: {}", sentence(file.error()));
}

// The first line of a header, without its name.
std::string header(const Email& email, std::string_view name) {
  const std::string file = fmt::format("\r\n{}", written(email));
  const std::string opening = fmt::format("\r\n{}: ", name);
  std::size_t begin = file.find(opening);
  if (begin == std::string::npos) return "none";
  begin += opening.size();
  return file.substr(begin, file.find("\r\n", begin) - begin);
}

std::string sentence_for_address(std::string_view address) {
  Email email = small_email();
  email.to[0].address = address;
  return written(email);
}

}  // namespace

TEST_CASE("a short ASCII letter is readable as it stands") {
  CHECK(written(small_email()) ==
        "From: Sam Okafor <sam@example.org>\r\n"
        "To: Dana Reyes <dana@example.com>\r\n"
        "Subject: Withdrawal: data analyst, Sam Okafor\r\n"
        "Date: Tue, 10 Mar 2026 14:00:05 +0100\r\n"
        "MIME-Version: 1.0\r\n"
        "X-Unsent: 1\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: 7bit\r\n"
        "\r\n"
        "Hi Dana,\r\n\r\nThank you.\r\n\r\nSam\r\n");
}

TEST_CASE("an answer names the mail it answers, and what that answered") {
  Email email = small_email();
  email.thread = "<first@example.com> <second@example.com>";
  CHECK(header(email, "In-Reply-To") == "<second@example.com>");
  CHECK(header(email, "References") == "<first@example.com> <second@example.com>");
  email.thread.clear();
  CHECK(header(email, "References") == "none");
  email.thread = "<a@b>\r\nBcc: someone@example.com";
  CHECK(header(email, "Bcc") == "none");
}

TEST_CASE("the subject of an answer is marked once, in whatever language it was marked before") {
  CHECK(subject_of_answer("Interview") == "Re: Interview");
  CHECK(subject_of_answer("RE: Fwd: AW: Interview: Tuesday") == "Re: Interview: Tuesday");
  CHECK(subject_of_answer("  ").empty());
  CHECK(subject_of_answer("Re:").empty());
}

TEST_CASE("a calendar's answer is a part of its own, and both parts read back as they were") {
  Email email = small_email();
  email.body = "Hi Dana,\n\nNo, thank you – it's settled.\n--=_good-terms\n\nSam";
  email.calendar_reply = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";
  const auto mail = read_mail(written(email));
  REQUIRE(mail.has_value());
  CHECK(trim(mail->text) == email.body);
  CHECK(trim(mail->calendar) == "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR");
}

TEST_CASE("sender and recipients may be left out") {
  Email email = small_email();
  email.from.reset();
  email.to.clear();
  CHECK(written(email).substr(0, 9) == "Subject: ");
}

TEST_CASE("the date keeps the offset it was meant in") {
  Email email = small_email();
  email.date = *parse_instant("2026-12-31T23:59:59-03:30");
  CHECK(header(email, "Date") == "Thu, 31 Dec 2026 23:59:59 -0330");
  email.date = *parse_instant("2026-03-01T00:00:00Z");
  CHECK(header(email, "Date") == "Sun, 1 Mar 2026 00:00:00 +0000");
}

TEST_CASE("a name is quoted or encoded where it must be") {
  Email email = small_email();
  const auto to_with = [&](std::string_view name) {
    email.to[0].name = name;
    return header(email, "To");
  };
  CHECK(to_with("") == "dana@example.com");
  CHECK(to_with("Reyes, Dana (HR)") == "\"Reyes, Dana (HR)\" <dana@example.com>");
  CHECK(to_with("Dana \"D\" \\ R") == "\"Dana \\\"D\\\" \\\\ R\" <dana@example.com>");
  CHECK(to_with("Zoë") == "=?UTF-8?B?Wm/Dqw==?= <dana@example.com>");
  CHECK(to_with("=?x?=") == "=?UTF-8?B?PT94Pz0=?= <dana@example.com>");
  CHECK(to_with("a@b.c, evil") == "\"a@b.c, evil\" <dana@example.com>");
}

TEST_CASE("nothing in a field can start a header of its own") {
  for (const char* nasty :
       {"Hi\r\nBcc: x@evil.com", "Hi\nBcc: x@evil.com", "Hi\rBcc: x@evil.com", "Hi\u2028Bcc: x@evil.com",
        "Hi\x0B\x0C\x01"
        "Bcc: x@evil.com"}) {
    Email email = small_email();
    email.subject = nasty;
    email.to[0].name = nasty;
    email.from->name = nasty;
    CHECK(header(email, "Subject") == "Hi Bcc: x@evil.com");
    CHECK(header(email, "To") == "\"Hi Bcc: x@evil.com\" <dana@example.com>");
    CHECK(header(email, "Bcc") == "none");
  }
  Email email = small_email();
  email.subject = std::string("a\0b", 3);
  CHECK(header(email, "Subject") == "a b");
}

TEST_CASE("an address that could break out is refused with a sentence") {
  CHECK(sentence_for_address("dana@example.com>, <x@evil.com") ==
        "error: “dana@example.com>, <x@evil.com” is not an email address that can be written to. It should "
        "look like dana@example.com, in plain letters, digits and . _ - +.");
  for (const char* bad : {"dana",
                          "@example.com",
                          "dana@",
                          "dana@@example.com",
                          "da na@example.com",
                          "dana@exa mple.com",
                          "dana@example.com\r\nBcc: x@evil.com",
                          "dana@example.com\nx",
                          ".dana@example.com",
                          "dana.@example.com",
                          "da..na@example.com",
                          "dana@.example.com",
                          "dana@example..com",
                          "\"dana\"@example.com",
                          "dana@[127.0.0.1]",
                          "dana(x)@example.com",
                          "dana,x@example.com",
                          "dana;@example.com",
                          "zoë@example.com",
                          "dana@müller.de",
                          "dana@example.com\xFF",
                          "a@b_c.com",
                          "dana@example.com?bcc=x"}) {
    CAPTURE(bad);
    const std::string sentence = sentence_for_address(bad);
    CHECK(sentence.find("error: “") == 0);
    CHECK(is_valid_utf8(sentence));
    CHECK(sentence.find('\n') == std::string::npos);
  }
  CHECK(sentence_for_address(" ") == "error: The email address is missing.");
  CHECK(sentence_for_address(std::string(250, 'a') + "@b.com").substr(0, 6) == "error:");
  for (const char* good :
       {" dana@example.com ", "d.a+n_a-x@sub.example.co.uk", "o'brien@example.com", "a@localhost"}) {
    CAPTURE(good);
    CHECK(sentence_for_address(good).substr(0, 6) == "From: ");
  }
}

TEST_CASE("text that is not UTF-8 is refused with a sentence") {
  Email email = small_email();
  email.body = "\xFF";
  CHECK(written(email) == "error: The letter holds bytes that are not UTF-8 text. Type it again here.");
  email = small_email();
  email.subject = "\xC3";
  CHECK(written(email) == "error: The subject holds bytes that are not UTF-8 text. Type it again here.");
  email = small_email();
  email.to[0].name = "\x80";
  CHECK(written(email) == "error: The name holds bytes that are not UTF-8 text. Type it again here.");
}
