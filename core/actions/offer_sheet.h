// Offers side by side for elsewhere: a table for a spreadsheet, and a page to print.
#pragma once

#include <string>

#include "core/actions/offer_words.h"

namespace goodterms {

// RFC 4180 with a header line, in which nothing is a formula: one line a criterion with its weight and, for
// each offer, score and note; then what is known of each offer. What is not known is empty, never 0.
std::string offers_as_csv(const Words& words, const SpokenOffers& spoken);

// One HTML page without anything from elsewhere, which prints on one sheet.
std::string offers_as_html(const Words& words, const SpokenOffers& spoken, Date today);

}  // namespace goodterms
