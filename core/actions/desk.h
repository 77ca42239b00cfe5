// What every action works with, handed in: the log, the letters, the words, the time and the disk.
#pragma once

#include "core/base/clock.h"
#include "core/store/log.h"
#include "core/template/languages.h"
#include "core/template/words.h"

namespace goodterms {

// Refers to what the caller owns; all of it must outlive the desk.
struct Desk {
  Log& log;
  const Languages& languages;
  const Words& words;
  const Clock& clock;
  Files& files;

  // Of the interface's language.
  const Catalog& catalog() const { return languages.first(); }
  Connection& connection() const { return log.connection(); }
  Instant now() const { return clock.now(); }
};

// How letters are rendered: missing values stay visible under their label. Refers to the catalog.
RenderOptions letter_options(const Catalog& catalog);

// What an action gives back besides its result: which kinds of record it changed.
template <class Value>
struct Done {
  Value value;
  Changes changes;
};

}  // namespace goodterms
