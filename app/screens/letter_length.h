// How long a letter is, as its channel counts.
#pragma once

#include <string>
#include <string_view>

#include "core/model/channel.h"
#include "core/template/words.h"

namespace goodterms {

// "63 words, a good length" for an email; "148 of 160, one message" for a text message, as the service that
// carries it counts; for LinkedIn what it still fits: a note to connect of a free account, of a paid one, an
// InMail. Those are counted in code points; LinkedIn does not say in what.
std::string letter_length(const Words& words, Channel channel, std::string_view text);

}  // namespace goodterms
