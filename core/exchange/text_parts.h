// How a text message is counted by the service that carries it.
#pragma once

#include <cstddef>
#include <string_view>

namespace goodterms {

struct TextParts {
  std::size_t length = 0;    // in units of the alphabet: septets of GSM-7, or 16-bit units of UCS-2
  std::size_t one_part = 0;  // what one message holds alone: 160 or 70
  std::size_t parts = 0;     // messages it is cut into; 0 for no text
  bool gsm = true;           // every character is of the GSM-7 alphabet
};

// One character outside the GSM-7 alphabet (a curly apostrophe, an emoji) makes the whole text UCS-2. In a
// text of several parts each loses some room to its number: 153 septets or 67 units. `text` is valid UTF-8.
// 3GPP TS 23.038 (alphabet; some characters take two septets) and TS 23.040 (parts).
TextParts text_message_parts(std::string_view text);

}  // namespace goodterms
