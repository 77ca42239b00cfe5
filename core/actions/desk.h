// What every action works with, handed in: the log, the letters, the words, the time and the disk.
#pragma once

#include "core/base/clock.h"
#include "core/store/log.h"
#include "core/template/catalog.h"
#include "core/template/words.h"

namespace goodterms {

// Refers to what the caller owns; all of it must outlive the desk.
struct Desk {
  Log& log;
  const Catalog& catalog;
  const Words& words;
  const Clock& clock;
  Files& files;

  Connection& connection() const { return log.connection(); }
  Instant now() const { return clock.now(); }
};

// How letters are rendered: missing values stay visible under their label. Refers to the desk's catalog.
RenderOptions letter_options(const Desk& desk);

// What an action gives back besides its result: which kinds of record it changed.
template <class Value>
struct Done {
  Value value;
  Changes changes;
};

}  // namespace goodterms
