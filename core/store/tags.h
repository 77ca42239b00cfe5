// The words people are filed under, and how often to be in touch that follows from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/people.h"
#include "core/model/tag.h"
#include "core/store/connection.h"

namespace goodterms {

class Tags {
 public:
  explicit Tags(Connection& connection) : connection_(connection) {}

  // What is kept of a tag, whatever its case and accents; only its name where nothing is, as somebody has it.
  Result<Tag> find(std::string_view name);
  // Those that somebody has or that say how often, by name; at most `most`.
  Result<std::vector<Tag>> all(int most);
  Result<std::int64_t> count_people(std::string_view name);
  Result<std::vector<Id<Contact>>> people(std::string_view name);

  // Keeps how often, or, where the tag says nothing of it, nothing.
  Result<void> keep(const Tag& tag);
  // Takes out what is kept of tags nobody has.
  Result<void> drop_unused();

 private:
  Connection& connection_;
};

// How often somebody is to be written to: as they are filed, or else as that tag of theirs says which comes
// round soonest. Without `every` where nothing does, or where it was ended for good.
struct HowOften {
  std::string every, at_latest;
  std::string tag = {};  // whose it is; empty: their own
  friend bool operator==(const HowOften&, const HowOften&) = default;
};
Result<HowOften> how_often(Connection& connection, const Contact& contact);

}  // namespace goodterms
