// Finding again: people, companies and cases by name, and what was written and said by its words, over the
// whole log. Case and accents do not matter (core/base fold()).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/model/application.h"
#include "core/model/message.h"
#include "core/store/connection.h"

namespace goodterms {

enum class FoundKind : std::uint8_t { company, contact, application, message, interaction };

// How well a name fits; better ones come first.
enum class Fit : std::uint8_t {
  exact,        // the whole name
  start,        // the name begins with the words
  word_starts,  // every word begins a word of the name, its company, title or address
  inside,       // the words stand somewhere inside (three characters or more)
  similar,      // a slip or two away from words of it (core/store/similar_words.h)
};

struct FoundName {
  FoundKind kind = FoundKind::company;  // company, contact or application
  std::int64_t id = 0;
  std::string name;     // as it is written; the role for an application
  std::string company;  // for contacts and applications
  Fit fit = Fit::exact;
  bool archived = false;        // somebody who is; after others that fit as well
  std::vector<TextRange> hits;  // in `name`, for highlighting; may be empty when the words stand elsewhere
};

struct FoundWords {
  FoundKind kind = FoundKind::message;  // message or interaction
  std::int64_t id = 0;
  Id<Application> application;
  Id<Contact> contact;
  std::string company;
  std::string purpose;                  // of a message (core/model/message.h)
  std::optional<InteractionKind> line;  // of an interaction
  Instant happened;
  std::string excerpt;          // about a line of the text around the first hit
  std::vector<TextRange> hits;  // in `excerpt`
  bool similar = false;         // as Fit::similar
};

struct Found {
  std::vector<FoundName> names;  // best fit first; people before companies before cases of the same fit
  std::vector<FoundWords> said;  // newest first, then those that are only similar
  bool empty() const { return names.empty() && said.empty(); }
};

struct SearchLimits {
  int names = 30;
  int said = 20;
  int similar = 5;  // of each; names where few are found, and what was said where nothing else is
  // Between which seconds, UTC, what was said lies.
  std::optional<std::pair<Seconds, Seconds>> said_within = std::nullopt;
};

// All words must be there; the last may be unfinished. Words of no letter or digit find nothing.
Result<Found> search(Connection& connection, std::string_view words, SearchLimits limits = {});

}  // namespace goodterms
