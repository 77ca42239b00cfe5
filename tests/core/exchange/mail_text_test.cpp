#include "core/exchange/mail_text.h"

#include <doctest/doctest.h>

using namespace goodterms;

namespace {

std::string text_header(std::string_view text) {
  HeaderLine line("Subject");
  line.add_text(text);
  return std::move(line).take();
}

// The longest line of a header or body.
std::size_t longest_line_of(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\r\n"), text.size());
    longest = std::max(longest, end);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return longest;
}

}  // namespace

TEST_CASE("every kind of line break becomes one") {
  CHECK(with_crlf("a\nb\r\nc\rd\n\re") == "a\r\nb\r\nc\r\nd\r\n\r\ne");
  CHECK(with_crlf("") == "");
}

TEST_CASE("quoted-printable codes what may be changed on its way") {
  CHECK(quoted_printable("1 = 1\r\n") == "1 =3D 1\r\n");
  CHECK(quoted_printable("é\r\n") == "=C3=A9\r\n");
  CHECK(quoted_printable("end \r\ntab\t\r\n") == "end=20\r\ntab=09\r\n");
  CHECK(quoted_printable(".\r\n..x\r\n") == "=2E\r\n=2E.x\r\n");
  CHECK(quoted_printable("From here\r\n>From\r\n") == "=46rom here\r\n>From\r\n");
  CHECK(quoted_printable(std::string(1, '\0')) == "=00");
}

TEST_CASE("long lines are broken softly, between characters and never before a bare dot") {
  const std::string line = quoted_printable(std::string(75, 'a') + ".b\r\n");
  CHECK(line == std::string(75, 'a') + "=\r\n=2Eb\r\n");
  std::string umlauts;
  for (int count = 0; count < 500; ++count)
    umlauts += "ü";
  const std::string coded = quoted_printable(umlauts);
  CHECK(longest_line_of(coded) <= 76);
  CHECK(coded.find("=C3=\r\n") == std::string::npos);
}

TEST_CASE("a body goes as it is only where nothing can happen to it") {
  CHECK(is_plain_body("Hi,\r\n\r\n1 + 1 = 2\r\n"));
  CHECK(is_plain_body(std::string(76, 'a') + "\r\n"));
  for (const char* body : {"é\r\n", "a \r\n", ".\r\n", "From x\r\n", "\x01\r\n", "tab\t\r\n"}) {
    CAPTURE(body);
    CHECK_FALSE(is_plain_body(body));
  }
  CHECK_FALSE(is_plain_body(std::string(77, 'a') + "\r\n"));
}

TEST_CASE("a long ASCII header is folded at its blanks") {
  std::string text;
  for (int count = 0; count < 20; ++count)
    text += count == 0 ? "word" : " wordy";
  const std::string header = text_header(text);
  CHECK(longest_line_of(header) <= 76);
  CHECK(header.find("=?") == std::string::npos);
  CHECK(header.find("\r\n wordy") != std::string::npos);
}

TEST_CASE("encoded words are short and hold whole characters") {
  CHECK(text_header("é") == "Subject: =?UTF-8?B?w6k=?=\r\n");
  CHECK(text_header("") == "Subject:\r\n");
  std::string text;
  for (int count = 0; count < 100; ++count)
    text += "🙂";
  const std::string header = text_header(text);
  CHECK(longest_line_of(header) <= 76);
  CHECK(header.find("=?UTF-8?B?8J+ZgvCfmYL") != std::string::npos);  // each begins with whole emoji
  CHECK(longest_line_of(text_header(std::string(300, 'x'))) <= 76);
}
