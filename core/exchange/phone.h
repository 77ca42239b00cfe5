// Phone numbers as people write them, made into what a phone dials.
#pragma once

#include <string>
#include <string_view>

namespace goodterms {

// "tel:+442079460182" of "+44 (0)20 7946 0182 ext. 12": digits and a leading plus; the "(0)" that is dialled
// only inside a country goes after a plus, an extension is left out. Empty where there is no digit. RFC 3966.
std::string tel_link(std::string_view number);

// "sms:+442079460182?body=..." with these words; empty where there is no digit in the number. RFC 5724.
std::string sms_link(std::string_view number, std::string_view words);

}  // namespace goodterms
