#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/exchange/mail_reader.h"

using namespace goodterms;

namespace {

ReadMail read(std::string_view bytes) {
  auto mail = read_mail(bytes);
  if (!mail) FAIL(mail.error().wording.key);
  return std::move(*mail);
}

std::string error_of(std::string_view bytes) {
  const auto mail = read_mail(bytes);
  return mail ? "none" : mail.error().wording.key;
}

std::string mail_of(std::string_view type, std::string_view body) {
  return fmt::format("From: Dana Reyes <dana@northwind.example>\r\nContent-Type: {}\r\n\r\n{}", type, body);
}

}  // namespace

TEST_CASE("who writes to whom, when and about what stands in a mail's headers") {
  const ReadMail mail = read(
      "From: \"Reyes, Dana\" <dana@northwind.example>\r\nReply-To: talent@northwind.example (Talent)\r\n"
      "To: Sam Okafor <sam@mail.example>,\r\n Kim <kim@mail.example>\r\nCc: x@mail.example\r\n"
      "Date: Mon, 2 Mar 2026 09:00:00 +0100\r\nSubject: Interview for\r\n Data Analyst\r\n\r\nHello\r\n");
  REQUIRE(mail.from);
  CHECK(mail.from->name == "Reyes, Dana");
  CHECK(mail.from->address == "dana@northwind.example");
  REQUIRE(mail.reply_to);
  CHECK(mail.reply_to->name == "Talent");
  REQUIRE(mail.to.size() == 2);
  CHECK(mail.to[1].address == "kim@mail.example");
  CHECK(mail.subject == "Interview for Data Analyst");
  CHECK(mail.date == "Mon, 2 Mar 2026 09:00:00 +0100");
  CHECK(mail.text == "Hello\n");
}

TEST_CASE("encoded words are read, also where a character is cut in two") {
  const ReadMail mail = read(
      "From: =?UTF-8?Q?Ren=C3=A9e_Boudreaux?= <r@pine.example>\n"
      "Subject: =?utf-8?B?SW50ZXJ2aWV3IA==?= =?utf-8?B?w?= =?utf-8?B?6Q==?= =?iso-8859-1?q?=FCber?= "
      "=?x-none?q?a?=\n\n");
  CHECK(mail.from->name == "Ren\u00e9e Boudreaux");
  CHECK(mail.subject.substr(0, 10) == "Interview ");
  CHECK(mail.subject.find("\u00fcber") != std::string::npos);
  CHECK(mail.subject.find("=?x-none?q?a?=") != std::string::npos);
}

TEST_CASE("bodies are read in the encodings and charsets of the West") {
  const auto body = [](std::string_view charset, std::string_view encoding, std::string_view bytes) {
    return read(fmt::format("From: a@b.example\nContent-Type: text/plain; charset={}\n"
                            "Content-Transfer-Encoding: {}\n\n{}",
                            charset, encoding, bytes))
        .text;
  };
  CHECK(body("iso-8859-1", "quoted-printable", "Gr=FC=DFe =\nund Dank") == "Gr\u00fc\u00dfe und Dank");
  CHECK(body("\"windows-1252\"", "quoted-printable", "we=92re =80 5") == "we\u2019re \u20ac 5");
  CHECK(body("ISO-8859-15", "8bit", "\xA4") == "\u20ac");
  CHECK(body("utf-8", "base64", "SGVs\nbG8g4oKs") == "Hello \u20ac");
  CHECK(body("us-ascii", "7bit", "caf\xE9") == "caf\u00e9");
}

TEST_CASE("a charset that is not known is said, not guessed") {
  CHECK(error_of(mail_of("text/plain; charset=koi8-r", "x")) == "error.mail.charset");
}

TEST_CASE("of several versions the plain one is taken, and HTML where there is no other") {
  const std::string both =
      "--b\nContent-Type: text/plain\n\nplain words\n--b\nContent-Type: text/html\n\n<p>rich "
      "words</p>\n--b--\n";
  CHECK(read(mail_of("multipart/alternative; boundary=b", both)).text.find("plain words") == 0);
  const std::string rich =
      "--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n";
  CHECK(read(mail_of("multipart/alternative; boundary=b", rich)).text == "rich\n");
}

TEST_CASE("one part in a charset that is not known leaves the others") {
  const std::string parts =
      "--b\nContent-Type: text/plain\n\nplain words\n--b\nContent-Type: text/html; charset=gb2312\n\n<p>x</p>"
      "\n--b--\n";
  CHECK(read(mail_of("multipart/alternative; boundary=b", parts)).text.find("plain words") == 0);
  const std::string none = "--b\nContent-Type: text/html; charset=gb2312\n\n<p>x</p>\n--b--\n";
  CHECK(error_of(mail_of("multipart/alternative; boundary=b", none)) == "error.mail.charset");
}

TEST_CASE("headers copied with the letter as it was shown are read with that letter") {
  CHECK(read(mail_of("multipart/alternative; boundary=b", "Hi Sam,\nsee you.\n")).text ==
        "Hi Sam,\nsee you.\n");
}

TEST_CASE("HTML is read as it is seen") {
  const auto text = [](std::string_view html) { return read(mail_of("text/html", html)).text; };
  CHECK(text("<html><head><title>t</title><style>p{}</style></head><body><p>Hi&nbsp;Sam,</p><p>see <b>you</b>"
             "<br>soon &amp; well&#8217;s</p></body></html>") == "Hi Sam,\n\nsee you\nsoon & well\u2019s\n");
  CHECK(text("<table><tr><td>Date</td><td>10 March</td></tr><tr><td>Time</td><td>2 pm</td></tr></table>") ==
        "Date 10 March\nTime 2 pm\n");
  CHECK(text("<a href=\"mailto:dana@northwind.example?subject=x\">Dana</a>") ==
        "Dana <dana@northwind.example>\n");
  CHECK(text("<div style=\"display: none\">unseen<div>x</div></div>seen<!-- no -->") == "seen\n");
  CHECK(text("before<blockquote>quoted</blockquote>") == "before\n\n> quoted\n");
  CHECK(text("1 < 2 &unknown; <") == "1 < 2 &unknown; <\n");
}

TEST_CASE("flowed text is joined, and its quotations are not") {
  CHECK(read(mail_of("text/plain; format=flowed", "We would \nlike to\n> you \n> wrote\n-- \nDana\n")).text ==
        "We would like to\n> you wrote\n-- \nDana\n");
}

TEST_CASE("attachments are named, and a calendar among them is kept") {
  const ReadMail mail = read(mail_of(
      "multipart/mixed; boundary=\"=_x\"",
      "preamble\n--=_x\nContent-Type: text/plain\n\nwords\n--=_x\nContent-Type: application/pdf\n"
      "Content-Disposition: attachment; filename*0*=utf-8''r%C3%A9; filename*1=\"sum.pdf\"\n\nJVBERi0=\n"
      "--=_x\nContent-Type: application/octet-stream; name=invite.ics\n"
      "Content-Transfer-Encoding: base64\n\nQkVHSU46VkNBTEVOREFS\n--=_x--\nepilogue\n"));
  CHECK(mail.text == "words\n");
  REQUIRE(mail.attachments.size() == 1);
  CHECK(mail.attachments[0].name == "r\u00e9sum.pdf");
  CHECK(mail.attachments[0].type == "application/pdf");
  CHECK(mail.calendar == "BEGIN:VCALENDAR");
}

TEST_CASE("a mail that was forwarded whole is read as its reader sees it") {
  const ReadMail mail = read(mail_of("multipart/mixed; boundary=b",
                                     "--b\n\nlook\n--b\nContent-Type: message/rfc822\n\nFrom: Lea "
                                     "<lea@oak.example>\nSubject: Interview\n\ninner\n--b--"));
  CHECK(mail.text ==
        "look\n\n-------- Forwarded Message --------\nFrom: Lea <lea@oak.example>\nSubject: "
        "Interview\n\ninner\n");
}

TEST_CASE("hostile mail is refused with a sentence") {
  CHECK(error_of(mail_of("multipart/mixed", "x")) == "error.mail.boundary");
  std::string deep = "x";
  for (int level = 0; level < 40; ++level)
    deep =
        fmt::format("Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n{1}\n--b{0}--\n", level, deep);
  CHECK(error_of("From: a@b.example\n" + deep) == "error.mail.parts");
  std::string many;
  for (int count = 0; count < 2000; ++count)
    many += "--b\n\nx\n";
  CHECK(error_of(mail_of("multipart/mixed; boundary=b", many)) == "error.mail.parts");
}

TEST_CASE("the source of a mail is told from a letter that was copied") {
  CHECK(looks_like_mail("From: a@b.example\nMIME-Version: 1.0\n\nx"));
  CHECK(looks_like_mail("Received: from x\n\tby y\nFrom: a@b.example\n\nx"));
  CHECK_FALSE(looks_like_mail("From: Dana Reyes\nTo: Sam\nSubject: Interview\n\nHi Sam"));
  CHECK_FALSE(looks_like_mail("Hi Sam,\n\nFrom: a@b.example\nMIME-Version: 1.0\n\nx"));
  CHECK_FALSE(looks_like_mail(""));
}
