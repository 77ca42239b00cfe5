#include "app/screens/letter_length.h"

#include "core/advice/subject_cut.h"
#include "core/base/text.h"
#include "core/exchange/text_parts.h"

namespace goodterms {
namespace {

// Words of an email. Half of the decline letters that career guides publish have 50 to 90 (quartiles of 18 of
// them), and past 120 the linter finds it too long.
constexpr std::size_t good_from = 45, good_to = 120;

std::string text_message_length(const Words& words, std::string_view text) {
  const TextParts counted = text_message_parts(text);
  Object values;
  values.set("length", std::to_string(counted.length));
  values.set("limit", std::to_string(counted.one_part));
  values.set("parts", words.count("cli.script.parts", static_cast<std::int64_t>(counted.parts)));
  return words(counted.parts > 1 ? "ui.letter.text-parts" : "ui.letter.text-length", values);
}

std::string linkedin_length(const Words& words, std::string_view text) {
  const std::size_t length = count_code_points(text);
  Object values;
  values.set("characters", words.count("ui.letter.characters", static_cast<std::int64_t>(length)));
  const char* key = length <= connection_note_free   ? "ui.letter.fits-free-note"
                    : length <= connection_note_paid ? "ui.letter.fits-paid-note"
                    : length <= inmail_body          ? "ui.letter.fits-inmail"
                                                     : "ui.letter.fits-nothing";
  return words(key, values);
}

}  // namespace

std::string letter_length(const Words& words, Channel channel, std::string_view text) {
  if (channel == Channel::text) return text_message_length(words, text);
  if (channel == Channel::linkedin) return linkedin_length(words, text);
  const std::size_t number = count_words(text);
  const std::string counted = words.count("ui.letter.words", static_cast<std::int64_t>(number));
  if (channel != Channel::email || number < good_from || number > good_to) return counted;
  Object values;
  values.set("words", counted);
  return words("ui.letter.good-length", values);
}

}  // namespace goodterms
