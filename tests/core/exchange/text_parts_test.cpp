// A text message is counted as the service counts it.
#include "core/exchange/text_parts.h"

#include <doctest/doctest.h>

#include <string>

using namespace goodterms;

namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i)
    all += text;
  return all;
}

}  // namespace

TEST_CASE("160 plain characters are one message, and one more makes two") {
  CHECK(text_message_parts(times(160, "a")).parts == 1);
  CHECK(text_message_parts(times(161, "a")).parts == 2);
  CHECK(text_message_parts(times(306, "a")).parts == 2);
  CHECK(text_message_parts(times(307, "a")).parts == 3);
  CHECK(text_message_parts("").parts == 0);
}

TEST_CASE("a curly apostrophe leaves room for 70 characters") {
  CHECK(text_message_parts("I’m out").gsm == false);
  CHECK(text_message_parts("’" + times(69, "a")).parts == 1);
  CHECK(text_message_parts("’" + times(70, "a")).parts == 2);
  CHECK(text_message_parts("’" + times(133, "a")).parts == 2);
  CHECK(text_message_parts("’" + times(134, "a")).parts == 3);
}

TEST_CASE("letters of the GSM alphabet with accents count one, brackets and the euro sign two") {
  CHECK(text_message_parts("Zoë").gsm == false);  // the alphabet has é and è, and no ë
  const TextParts counted = text_message_parts("Chloé: 5 € [x]");
  CHECK(counted.gsm);
  CHECK(counted.length == 17);
  CHECK(text_message_parts(times(80, "€")).parts == 1);
  CHECK(text_message_parts(times(81, "€")).parts == 2);
}

TEST_CASE("an emoji is two units, and no part cuts it in half") {
  CHECK(text_message_parts(times(35, "🦊")).parts == 1);
  CHECK(text_message_parts(times(36, "🦊")).parts == 2);
  CHECK(text_message_parts(times(66, "🦊")).parts == 2);
  CHECK(text_message_parts(times(67, "🦊")).parts == 3);
}
