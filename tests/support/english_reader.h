// The reader of invitations with the English words the binary carries.
#pragma once

#include <doctest/doctest.h>

#include "assets/embedded_content.h"
#include "core/reading/invitation.h"
#include "core/template/catalog.h"

inline goodterms::ReadingWords english_reading_words() {
  auto catalog = goodterms::load_catalog(goodterms::embedded_content(), {});
  if (!catalog) FAIL(plain(catalog.error().wording));
  return catalog->content().reading;
}

inline const goodterms::InvitationReader& english_reader() {
  static const goodterms::InvitationReader reader(english_reading_words());
  return reader;
}
