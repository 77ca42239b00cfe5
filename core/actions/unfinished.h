// A new decline that was begun and not finished: what was typed lies in the log, where another day, another
// window or a power cut finds it. There is one at a time.
#pragma once

#include <optional>
#include <string>

#include "core/actions/desk.h"
#include "core/model/envelope.h"
#include "core/model/record_field.h"

namespace goodterms {

struct UnfinishedDecline {
  CaseFacts facts;         // what a person enters of them, unchecked
  std::string interview;   // as it was typed, where that is no moment yet
  std::string invitation;  // the words that were pasted
  std::string my_name;     // where it was asked for
  Envelope envelope = {};  // what came with the invitation
};

// Nothing where there is none, or where what lies there cannot be read.
Result<std::optional<UnfinishedDecline>> read_unfinished(Desk& desk);

// As one text, which two that say the same have in common.
std::string written_out(const UnfinishedDecline& unfinished);

// Puts it in the place of the one before; kept again and again while somebody writes, as one step of undo.
Result<Changes> keep_unfinished(Desk& desk, const UnfinishedDecline& unfinished);

// Fine where there is none.
Result<Changes> drop_unfinished(Desk& desk);

}  // namespace goodterms
